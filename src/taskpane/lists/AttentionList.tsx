import { makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import type { Attention } from '../../core/run/view';
import { useLanguage } from '../language/LanguageContext';
import { usePlan } from '../plan/PlanContext';
import { selectionOf } from '../session/select/place';
import { GeneralIssues } from './GeneralIssues';
import { useListStyles } from './listStyles';
import { MoreItems, useShownCount } from './MoreItems';
import { TaskItem } from './TaskItem';

const useStyles = makeStyles({
  reason: {
    display: 'inline-block',
    marginBottom: '2px',
    padding: '0 6px',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  grave: {
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  label: { fontWeight: tokens.fontWeightSemibold },
  said: { color: tokens.colorNeutralForeground2 },
});

function AttentionItem({ attention }: { readonly attention: Attention }) {
  const styles = useStyles();
  const lists = useListStyles();
  const { pane, sentence } = useLanguage();
  const { sheet } = usePlan();
  const { task, reason, issues, reading } = attention;
  const target = issues.find(({ cell }) => cell !== undefined);
  const selection = target && selectionOf(target, sheet);
  const phrase = task.task.deadlineText;
  return (
    <TaskItem
      tracked={task}
      {...(selection ? { target: selection } : {})}
      above={
        <span className={mergeClasses(styles.reason, reason === 'impossible-date' && styles.grave)}>
          {pane.reasons[reason]}
        </span>
      }
      below={
        <>
          <span className={lists.small}>
            <span className={styles.label}>{`${pane.attention.phrase}: `}</span>
            {phrase === '' ? pane.attention.emptyPhrase : phrase}
          </span>
          <span className={lists.small}>
            <span className={styles.label}>{`${pane.attention.reading}: `}</span>
            {reading}
          </span>
          {issues.map((issue) => (
            <span key={`${issue.code} ${issue.raw ?? ''}`} className={mergeClasses(lists.small, styles.said)}>
              {sentence(issue)}
            </span>
          ))}
        </>
      }
    />
  );
}

/** The tasks that need a person, most urgent first: why, what the table says and how it was read. */
export function AttentionList() {
  const styles = useListStyles();
  const { pane } = useLanguage();
  const { attention } = usePlan();
  const { count, more } = useShownCount(attention, attention.length);
  return (
    <div className={styles.panel}>
      <Subtitle2 as="h2" className={styles.heading}>
        {pane.attention.title}
      </Subtitle2>
      {attention.length === 0 && <span>{pane.attention.none}</span>}
      <ul className={styles.list}>
        {attention.slice(0, count).map((each) => (
          <AttentionItem key={each.task.task.id} attention={each} />
        ))}
      </ul>
      <MoreItems left={attention.length - count} onMore={more} />
      <GeneralIssues />
    </div>
  );
}
