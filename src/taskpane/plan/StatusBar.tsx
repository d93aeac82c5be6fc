import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { StatusCode } from '../../core/status/codes';
import { useLanguage } from '../language/LanguageContext';
import { usePane, useSession } from '../session/SessionContext';
import { usePlan } from './PlanContext';
import { useStatusFills } from './statusFills';
import { STATUS_ORDER } from './statusOrder';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    height: '12px',
    gap: '1px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
    '@media (forced-colors: active)': { gap: 0, height: '14px', border: '1px solid CanvasText' },
  },
  segment: {
    minWidth: '4px',
    flexBasis: 0,
    '@media (forced-colors: active)': { borderLeft: '2px solid CanvasText', ':first-child': { borderLeft: 'none' } },
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    margin: `${tokens.spacingVerticalXS} -6px 0`,
    padding: 0,
    listStyleType: 'none',
  },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: '5px',
    minHeight: '26px',
    padding: '2px 6px',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    border: `1px solid ${tokens.colorNeutralStroke1Selected}`,
    '@media (forced-colors: active)': {
      border: '3px solid Highlight',
      fontWeight: tokens.fontWeightSemibold,
      textDecorationLine: 'underline',
    },
  },
  swatch: { width: '10px', height: '10px', borderRadius: '2px', '@media (forced-colors: active)': { display: 'none' } },
  number: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
});

function LegendItem({ code, count }: { readonly code: StatusCode; readonly count: number }) {
  const session = useSession();
  const styles = useStyles();
  const fills = useStatusFills();
  const { pane } = useLanguage();
  const isChosen = usePane(({ tab, filter }) => tab === 'due' && filter.status === code);
  const label = pane.statuses[code].toLocaleLowerCase('vi');
  const toggle = (): void => session.filter({ status: isChosen ? 'pressing' : code });
  return (
    <li>
      <button
        type="button"
        className={mergeClasses(styles.item, isChosen && styles.chosen)}
        aria-pressed={isChosen}
        onClick={toggle}
      >
        <span className={mergeClasses(styles.swatch, fills[code])} aria-hidden />
        <span>
          <span className={styles.number}>{count}</span> {label}
        </span>
      </button>
    </li>
  );
}

/** The counts per status as a bar, and in numbers and words below it; a click on one shows its tasks. */
export function StatusBar() {
  const styles = useStyles();
  const fills = useStatusFills();
  const { pane } = useLanguage();
  const { counts } = usePlan().summary.total;
  const present = STATUS_ORDER.filter((code) => counts[code] > 0);
  return (
    <div role="group" aria-label={pane.plan.bar}>
      <div className={styles.bar} aria-hidden>
        {present.map((code) => (
          <div key={code} className={mergeClasses(styles.segment, fills[code])} style={{ flexGrow: counts[code] }} />
        ))}
      </div>
      <ul className={styles.legend}>
        {present.map((code) => (
          <LegendItem key={code} code={code} count={counts[code]} />
        ))}
      </ul>
    </div>
  );
}
