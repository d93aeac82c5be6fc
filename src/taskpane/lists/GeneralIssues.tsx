import { makeStyles, tokens } from '@fluentui/react-components';
import type { Issue } from '../../core/issue/issue';
import { useLanguage } from '../language/LanguageContext';
import { PlaceLink } from '../notices/PlaceLink';
import { usePlan } from '../plan/PlanContext';
import { MoreItems, useShownCount } from './MoreItems';

const useStyles = makeStyles({
  summary: { padding: '6px 0', cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
  item: { marginBottom: tokens.spacingVerticalXS, lineHeight: tokens.lineHeightBase200 },
});

const keyOf = ({ code, sheet, cell, raw }: Issue): string => [code, sheet, cell, raw].join(' ');

/** Findings that belong to no single task, folded. */
export function GeneralIssues() {
  const styles = useStyles();
  const { pane, sentence } = useLanguage();
  const { general, sheet } = usePlan();
  const { count, more } = useShownCount(general, general.length);
  if (general.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>{pane.general.title(general.length)}</summary>
      <ul className={styles.list}>
        {general.slice(0, count).map((issue, index) => (
          <li key={`${keyOf(issue)} ${index}`} className={styles.item}>
            {sentence(issue)} <PlaceLink place={issue} ownSheet={sheet} />
          </li>
        ))}
      </ul>
      <MoreItems left={general.length - count} onMore={more} />
    </details>
  );
}
