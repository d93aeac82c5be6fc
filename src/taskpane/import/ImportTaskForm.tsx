import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { RegisterTexts } from '../../core/register/register';
import { useLanguage } from '../language/LanguageContext';
import type { ImportTask } from '../session/select/importTasks';
import { usePane, useSession } from '../session/SessionContext';
import { readingWords } from '../task/readingWords';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  button: { minWidth: 0 },
  summary: { cursor: 'pointer', fontSize: tokens.fontSizeBase200 },
  source: {
    margin: 0,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    maxHeight: '160px',
    overflowY: 'auto',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
  },
});

type FieldName = 'content' | 'lead' | 'coordinate' | 'deadline' | 'result' | 'method';

const FIELDS: readonly { readonly name: FieldName; readonly rows: number }[] = [
  { name: 'content', rows: 4 },
  { name: 'lead', rows: 2 },
  { name: 'coordinate', rows: 2 },
  { name: 'deadline', rows: 2 },
  { name: 'result', rows: 2 },
  { name: 'method', rows: 2 },
];

/** The lines of the document that the task was read from. */
function SourceLines({ task: { task } }: { readonly task: ImportTask }) {
  const styles = useStyles();
  const { pane } = useLanguage();
  const lines = usePane((state) => state.importing.found?.lines);
  const { first, last } = task.source;
  return (
    <details>
      <summary className={styles.summary}>{pane.import.source}</summary>
      <pre className={styles.source} tabIndex={0}>
        {(lines ?? []).slice(first - 1, last).join('\n')}
      </pre>
    </details>
  );
}

interface Props {
  readonly task: ImportTask;
  /** What the task is called. */
  readonly which: string;
  readonly onClose: () => void;
}

/** Every text of a task, to be corrected in place; what is typed counts at once, and how the deadline is understood follows. Esc closes it. */
export function ImportTaskForm({ task, which, onClose }: Props) {
  const session = useSession();
  const styles = useStyles();
  const { pane } = useLanguage();
  const root = useRef<HTMLDivElement>(null);
  const { row, change, read } = task;
  const words = pane.import;
  useEffect(() => root.current?.querySelector('textarea')?.focus(), []);
  const set = (texts: Partial<RegisterTexts>): void =>
    session.importing.change(row, { ...change, texts: { ...change?.texts, ...texts } });
  const end = (fate: 'left-out' | 'joined'): void => {
    session.importing.change(row, { ...change, fate });
    onClose();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  const labels: Readonly<Record<FieldName, string>> = {
    content: words.content,
    lead: words.lead,
    coordinate: words.coordinate,
    deadline: words.deadline,
    result: words.outcome,
    method: words.method,
  };
  const understood = read ? words.understood(readingWords(read)) : words.understanding;
  return (
    <div ref={root} className={styles.root} role="group" aria-label={words.formOf(which)} onKeyDown={press}>
      {FIELDS.map(({ name, rows }) => {
        if (name === 'method' && task.task.method === '' && change?.texts?.method === undefined) return null;
        return (
          <Field
            key={name}
            size="small"
            label={labels[name]}
            {...(name === 'deadline' ? { hint: { children: understood, 'aria-live': 'polite' } } : {})}
          >
            <Textarea
              rows={rows}
              resize="vertical"
              value={task.task[name]}
              onChange={(_, { value }) => set({ [name]: value })}
            />
          </Field>
        );
      })}
      <SourceLines task={task} />
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" className={styles.button} onClick={onClose}>
          {words.done}
        </Button>
        <Button size="small" className={styles.button} onClick={() => end('left-out')}>
          {words.leaveOut}
        </Button>
        {task.canJoin && (
          <Button size="small" className={styles.button} onClick={() => end('joined')}>
            {words.join}
          </Button>
        )}
        {change !== undefined && (
          <Button size="small" className={styles.button} onClick={() => session.importing.change(row, undefined)}>
            {words.asRead}
          </Button>
        )}
      </div>
    </div>
  );
}
