import { Caption1, Link, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useLanguage } from '../language/LanguageContext';
import { usePane, useSession } from '../session/SessionContext';
import { usePlan } from './PlanContext';

const useStyles = makeStyles({
  // The personality menu of Office lies over the corner at the top right.
  root: { paddingRight: tokens.spacingHorizontalXXL },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  below: { color: tokens.colorNeutralForeground3 },
});

/** The person has gone to another sheet before anything is tracked: perhaps the plan is there. */
function OtherSheet() {
  const session = useSession();
  const { pane } = useLanguage();
  const { plan, isTracked } = usePlan();
  const open = usePane((state) => state.selection?.sheet);
  if (isTracked || open === undefined || open === plan.sheet) return null;
  return (
    <Link as="button" onClick={() => session.chooseSheet(open)}>
      {pane.plan.readHere(open)}
    </Link>
  );
}

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
      <OtherSheet />
    </header>
  );
}
