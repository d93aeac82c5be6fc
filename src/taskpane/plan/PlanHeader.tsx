import { Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useLanguage } from '../language/LanguageContext';
import { usePlan } from './PlanContext';

const useStyles = makeStyles({
  // The personality menu of Office lies over the corner at the top right.
  root: { paddingRight: tokens.spacingHorizontalXXL },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  below: { color: tokens.colorNeutralForeground3 },
});

/** Which plan this is, and where it stands. */
export function PlanHeader() {
  const styles = useStyles();
  const { pane } = useLanguage();
  const { plan, sheet, tracked } = usePlan();
  return (
    <header className={styles.root}>
      <Subtitle2 as="h1" className={styles.title} block>
        {plan.title === '' ? pane.plan.untitled : plan.title}
      </Subtitle2>
      <Caption1 className={styles.below}>
        {`${pane.plan.onSheet(sheet)} · ${pane.plan.taskCount(tracked.tasks.length)}`}
      </Caption1>
    </header>
  );
}
