import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Issue } from '../../core/issue/issue';
import type { RegisterTask } from '../../core/register/register';
import type { PaneMessages } from '../../messages/vi/pane';
import { useLanguage } from '../language/LanguageContext';
import { useListStyles } from '../lists/listStyles';
import { needsPerson } from '../session/select/importTasks';
import type { ImportTask } from '../session/select/importTasks';
import { useSession } from '../session/SessionContext';
import { readingWords } from '../task/readingWords';
import { ImportTaskForm } from './ImportTaskForm';

const useStyles = makeStyles({
  item: { padding: '6px 0 8px' },
  head: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, minHeight: '28px' },
  where: { marginRight: 'auto', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  badge: {
    padding: '0 6px',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  gone: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  content: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  doubt: {
    display: 'block',
    margin: '4px 0 0',
    paddingLeft: '8px',
    borderLeft: `3px solid ${tokens.colorStatusWarningBorder1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  grave: { borderLeftColor: tokens.colorStatusDangerBorder1 },
  settled: { borderLeftColor: tokens.colorNeutralStroke2, color: tokens.colorNeutralForeground3 },
  button: { minWidth: 0, minHeight: '28px', padding: '2px 6px', color: tokens.colorBrandForegroundLink },
  label: { fontWeight: tokens.fontWeightSemibold },
  small: { overflowWrap: 'anywhere' },
});

/** "1.a, dòng 23–27": what a task is called here. */
function whichTask({ import: words }: PaneMessages, { mark, source }: RegisterTask): string {
  const { first, last } = source;
  const lines = first === last ? words.line(first) : words.lines(first, last);
  return mark === null ? lines : `${mark}, ${lines}`;
}

/** Who, by when, and how that is understood. */
function Facts({ task: { task, read } }: { readonly task: ImportTask }) {
  const styles = useStyles();
  const lists = useListStyles();
  const { pane } = useLanguage();
  const words = pane.import;
  const lead = task.lead === '' && read ? read.lead.join('; ') : task.lead;
  const { deadline } = task;
  return (
    <>
      <span className={mergeClasses(lists.small, styles.small)}>
        <span className={styles.label}>{`${words.lead}: `}</span>
        {lead === '' ? words.noText : lead}
      </span>
      <span className={mergeClasses(lists.small, styles.small)}>
        <span className={styles.label}>{`${words.deadline}: `}</span>
        {deadline === '' ? words.noText : deadline}
        {deadline !== '' && read && ` → ${readingWords(read)}`}
      </span>
    </>
  );
}

/** A finding and the text that it is about, where it does not say that itself. */
const withRaw = (words: string, raw: string): string =>
  raw === '' || words.includes(raw) ? words : `${words} “${raw}”`;

function Doubts({ task }: { readonly task: ImportTask }) {
  const styles = useStyles();
  const { pane, sentence } = useLanguage();
  const isOpen = needsPerson(task);
  const told = (issue: Issue): string => withRaw(sentence(issue), issue.raw ?? '');
  return (
    <>
      {task.doubts.map((issue, index) => (
        <span
          key={`${issue.code} ${issue.line ?? ''} ${index}`}
          className={mergeClasses(styles.doubt, issue.severity === 'error' && styles.grave, !isOpen && styles.settled)}
        >
          {issue.line !== undefined && <span className={styles.label}>{`${pane.import.line(issue.line)}: `}</span>}
          {told(issue)}
        </span>
      ))}
    </>
  );
}

const fateWords = { 'left-out': 'leftOut', joined: 'joined' } as const;

/** What a person has made of it. */
function Badge({ task: { change, isAccepted } }: { readonly task: ImportTask }) {
  const styles = useStyles();
  const { pane } = useLanguage();
  const words = pane.import;
  if (change?.fate !== undefined) return <span className={styles.badge}>{words[fateWords[change.fate]]}</span>;
  if (change !== undefined) return <span className={styles.badge}>{words.changed}</span>;
  return isAccepted ? <span className={styles.badge}>{words.accepted}</span> : null;
}

/** When the form closes, the focus goes to the button that opens it again. */
function useFocusAfter(isEdited: boolean) {
  const head = useRef<HTMLDivElement>(null);
  const was = useRef(isEdited);
  useEffect(() => {
    if (was.current && !isEdited) head.current?.querySelector<HTMLElement>('button:last-of-type')?.focus();
    was.current = isEdited;
  }, [isEdited]);
  return head;
}

/** One task that was found: what it says, why it is doubtful, and the form to correct it in place. */
export function ImportTaskItem({ task }: { readonly task: ImportTask }) {
  const session = useSession();
  const styles = useStyles();
  const lists = useListStyles();
  const { pane } = useLanguage();
  const [isEdited, setEdited] = useState(false);
  const head = useFocusAfter(isEdited);
  const { row, change } = task;
  const which = whichTask(pane, task.task);
  const words = pane.import;
  const button = { size: 'small', appearance: 'subtle', className: styles.button } as const;
  const isGone = change?.fate !== undefined;
  const takeBack = (): void => session.importing.change(row, change?.texts && { texts: change.texts });
  return (
    <li className={mergeClasses(lists.item, styles.item)}>
      <div ref={head} className={styles.head}>
        <span className={styles.where}>{which}</span>
        <Badge task={task} />
        {needsPerson(task) && (
          <Button {...button} aria-label={words.acceptTask(which)} onClick={() => session.importing.accept(row, true)}>
            {words.accept}
          </Button>
        )}
        {isGone ? (
          <Button {...button} aria-label={words.takeTaskBack(which)} onClick={takeBack}>
            {words.takeBack}
          </Button>
        ) : (
          <Button
            {...button}
            aria-label={words.editTask(which)}
            aria-expanded={isEdited}
            onClick={() => setEdited(!isEdited)}
          >
            {words.edit}
          </Button>
        )}
      </div>
      {isEdited && <Doubts task={task} />}
      {isEdited && !isGone ? (
        <ImportTaskForm task={task} which={which} onClose={() => setEdited(false)} />
      ) : (
        <>
          <span className={mergeClasses(lists.content, styles.content, isGone && styles.gone)}>
            {task.task.content}
          </span>
          {!isGone && <Facts task={task} />}
          {!isGone && <Doubts task={task} />}
        </>
      )}
    </li>
  );
}
