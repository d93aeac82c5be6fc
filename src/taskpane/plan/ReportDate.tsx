import { makeStyles, tokens } from '@fluentui/react-components';
import { DayField } from '../fields/DayField';
import { NumberField } from '../fields/NumberField';
import { useLanguage } from '../language/LanguageContext';
import { usePane, useSession } from '../session/SessionContext';
import { usePlan } from './PlanContext';

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;
const DOUBTS = new Set(['year-unknown', 'year-differs']);

const useStyles = makeStyles({
  note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** The year of the plan, asked for only where the table leaves it in doubt. */
function DoubtfulYear() {
  const session = useSession();
  const { pane } = useLanguage();
  const { plan, issues } = usePlan();
  const chosen = usePane((state) => state.choices.settings.planYear);
  const isInDoubt = chosen !== undefined || plan.year === null || issues.some(({ code }) => DOUBTS.has(code));
  if (!isInDoubt) return null;
  return (
    <NumberField
      label={pane.dates.year}
      {...(chosen === undefined ? { hint: pane.dates.yearDoubt } : {})}
      value={chosen ?? plan.year}
      from={FIRST_YEAR}
      to={LAST_YEAR}
      problem={pane.dates.yearWrong}
      onNumber={(planYear) => session.choose({ planYear })}
    />
  );
}

/** The day that everything is counted to. */
export function ReportDate() {
  const session = useSession();
  const styles = useStyles();
  const { pane } = useLanguage();
  const { settings } = usePlan();
  const today = usePane((state) => state.today);
  return (
    <>
      <DayField
        label={pane.dates.reportDateShort}
        beside
        day={settings.reportDate}
        onDay={(day) => {
          if (day !== null) session.choose({ reportDate: day });
        }}
        {...(settings.reportDate === today ? {} : { today })}
        {...(settings.reportDateIsToday
          ? { extra: <span className={styles.note}>{pane.dates.alwaysToday}</span> }
          : settings.reportDate === today
            ? { extra: <span className={styles.note}>{pane.dates.today}</span> }
            : {})}
      />
      <DoubtfulYear />
    </>
  );
}
