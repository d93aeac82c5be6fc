import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { dayInWords } from '../../core/calendar/day';
import { useLanguage } from '../language/LanguageContext';
import { usePane, useSession } from '../session/SessionContext';
import { usePlan } from './PlanContext';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  main: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  mainButton: { flexGrow: 1, minWidth: 0, padding: `5px ${tokens.spacingHorizontalS}`, whiteSpace: 'nowrap' },
  others: { display: 'flex', flexWrap: 'wrap', columnGap: '4px', margin: '0 -8px' },
  other: {
    minWidth: 0,
    fontWeight: tokens.fontWeightRegular,
    minHeight: '28px',
    color: tokens.colorBrandForegroundLink,
  },
  state: { color: tokens.colorNeutralForeground3 },
});

/** Whether the workbook says what the pane shows. */
function StateLine() {
  const styles = useStyles();
  const { pane } = useLanguage();
  const { isTracked, isCurrent, settings } = usePlan();
  const words = !isTracked
    ? pane.plan.notTracked
    : isCurrent
      ? pane.plan.current(dayInWords(settings.reportDate))
      : pane.plan.notCurrent;
  return <Caption1 className={styles.state}>{words}</Caption1>;
}

/** What a person can have done. While something is under way the buttons stay where they are, but wait. */
export function Actions() {
  const session = useSession();
  const styles = useStyles();
  const { pane } = useLanguage();
  const isBusy = usePane((state) => state.work.kind !== 'idle');
  const undoable = usePane((state) => state.undoable);
  const words = pane.actions;
  const other = { size: 'small', appearance: 'subtle', className: styles.other, disabledFocusable: isBusy } as const;
  return (
    <div className={styles.root}>
      <div className={styles.main}>
        <Button
          appearance="primary"
          className={styles.mainButton}
          disabledFocusable={isBusy}
          onClick={() => session.run('status')}
        >
          {words.status}
        </Button>
        <Button className={styles.mainButton} disabledFocusable={isBusy} onClick={() => session.run('summaries')}>
          {words.summaries}
        </Button>
      </div>
      <StateLine />
      <div className={styles.others}>
        <Button {...other} onClick={session.copyParagraph}>
          {words.paragraph}
        </Button>
        <Button {...other} onClick={() => session.run('normalise')}>
          {words.normalise}
        </Button>
        <Button {...other} onClick={() => session.open({ kind: 'import' })}>
          {pane.import.open}
        </Button>
        {undoable && (
          <Button {...other} onClick={session.undo}>
            {words.undo}
          </Button>
        )}
      </div>
    </div>
  );
}
