import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Change } from '../../core/normalise/normalise';
import { useLanguage } from '../language/LanguageContext';
import { MoreItems, useShownCount } from '../lists/MoreItems';
import { selectionOf } from '../session/select/place';
import { useSession } from '../session/SessionContext';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase200 },
  item: {
    padding: '6px 0',
    borderTop: `1px dotted ${tokens.colorNeutralStroke2}`,
    lineHeight: tokens.lineHeightBase200,
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  why: { color: tokens.colorNeutralForeground3 },
  texts: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: '4px',
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground3 },
  old: { color: tokens.colorNeutralForeground3 },
  text: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

function ChangedCell({ change }: { readonly change: Change }) {
  const session = useSession();
  const styles = useStyles();
  const { pane } = useLanguage();
  const target = selectionOf(change);
  const words = pane.preview;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Link as="button" onClick={() => target && session.goTo(target)}>
          {`${change.sheet}!${change.cell}`}
        </Link>
        <span className={styles.why}>{pane.changeReasons[change.why]}</span>
      </div>
      <dl className={styles.texts}>
        <dt className={styles.name}>{words.before}</dt>
        <dd className={mergeClasses(styles.text, styles.old)}>
          {change.before === '' ? words.emptyCell : change.before}
        </dd>
        <dt className={styles.name}>{words.after}</dt>
        <dd className={styles.text}>{change.after === '' ? words.emptyCell : change.after}</dd>
      </dl>
    </li>
  );
}

/** Cells that hold something now and will hold something else, each with both contents. */
export function ChangedCells({ changes }: { readonly changes: readonly Change[] }) {
  const { count, more } = useShownCount(changes, changes.length);
  return (
    <>
      <ul className={useStyles().list}>
        {changes.slice(0, count).map((change) => (
          <ChangedCell key={`${change.sheet} ${change.cell}`} change={change} />
        ))}
      </ul>
      <MoreItems left={changes.length - count} onMore={more} />
    </>
  );
}
