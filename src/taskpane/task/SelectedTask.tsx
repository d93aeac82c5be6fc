import { Button, makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useState } from 'react';
import { dayInWords } from '../../core/calendar/day';
import type { TrackedTask } from '../../core/tracking/tracked';
import { useLanguage } from '../language/LanguageContext';
import { readingWords } from './readingWords';
import { taskWithId } from '../session/select/taskAt';
import { usePane, useSession } from '../session/SessionContext';
import type { SelectedTask as Selected } from '../session/state';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    paddingLeft: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    // The personality menu of Office lies over the corner at the top right.
    paddingRight: tokens.spacingHorizontalL,
    gap: tokens.spacingHorizontalS,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  content: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  clamped: { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: 4, overflow: 'hidden' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: '2px',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { color: tokens.colorNeutralForeground3, maxWidth: '96px' },
  value: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

const LONG = 150;
/** Pixels between the card and what follows. */
const GAP_BELOW = 8;

/** Name and value of each fact; what is not there is left out. */
function useFacts(tracked: TrackedTask): readonly (readonly [string, string])[] {
  const { pane } = useLanguage();
  const { task: words, statuses, attention } = pane;
  const { task, status, due, completed, lead, coordinate, outcome } = tracked;
  const late =
    status === 'overdue' && tracked.daysLate !== null
      ? ` (${pane.due.late(tracked.daysLate).toLocaleLowerCase()})`
      : '';
  const several = tracked.milestone.includes('/')
    ? ` (${words.milestone.toLocaleLowerCase()} ${tracked.milestone})`
    : '';
  const facts: readonly (readonly [string, string])[] = [
    [words.status, `${statuses[status]}${late}`],
    [words.due, due === null ? words.noDue : `${dayInWords(due)}${several}`],
    [words.phrase, task.deadlineText === '' ? attention.emptyPhrase : task.deadlineText],
    [words.reading, readingWords(task)],
    [words.completed, completed === null ? words.notYet : dayInWords(completed)],
    [words.lead, lead.length === 0 ? words.none : lead.join('; ')],
    [words.coordinate, coordinate.join('; ')],
    [words.result, task.result],
    [words.outcome, outcome],
  ];
  return facts.filter(([, value]) => value !== '');
}

/** A row chosen in the sheet comes into sight; a task chosen in a list lower down leaves the list where it is under the pointer. */
function useSteadyScroll(selected: Selected) {
  const card = useRef<HTMLElement>(null);
  const before = useRef(0);
  useLayoutEffect(() => {
    const height = (card.current?.offsetHeight ?? 0) + GAP_BELOW;
    const grown = height - before.current;
    before.current = height;
    if (selected.from === 'workbook') window.scrollTo(0, 0);
    else if (window.scrollY < height) window.scrollBy(0, grown);
  }, [selected]);
  return card;
}

function Card({ tracked, selected }: { readonly tracked: TrackedTask; readonly selected: Selected }) {
  const session = useSession();
  const styles = useStyles();
  const { pane } = useLanguage();
  const card = useSteadyScroll(selected);
  const [isWhole, setWhole] = useState(false);
  const facts = useFacts(tracked);
  const { id, content } = tracked.task;
  const isLong = content.length > LONG;
  return (
    <section className={styles.root} ref={card} aria-label={pane.task.selected}>
      <div className={styles.head}>
        <Subtitle2 as="h2" className={styles.title}>
          {id}
        </Subtitle2>
        <Button size="small" appearance="subtle" onClick={session.hideSelected}>
          {pane.task.hide}
        </Button>
      </div>
      <div className={mergeClasses(styles.content, isLong && !isWhole && styles.clamped)}>{content}</div>
      <dl className={styles.facts}>
        {facts.map(([name, value], index) => [
          <dt key={name} className={styles.name}>
            {name}
          </dt>,
          <dd key={`${name} value`} className={mergeClasses(styles.value, index === 0 && styles.strong)}>
            {value}
          </dd>,
        ])}
      </dl>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => session.open({ kind: 'correction', id })}>
          {pane.actions.correct}
        </Button>
        {isLong && (
          <Button size="small" appearance="subtle" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? pane.task.less : pane.task.more}
          </Button>
        )}
      </div>
    </section>
  );
}

/** The task of the row that is selected in the sheet. */
export function SelectedTask() {
  const selected = usePane((state) => state.selected);
  const shown = usePane((state) => state.shown);
  const tracked = selected && taskWithId(shown, selected.id);
  return selected && tracked ? <Card key={selected.id} tracked={tracked} selected={selected} /> : null;
}
