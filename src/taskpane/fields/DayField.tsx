import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { dayInWords } from '../../core/calendar/day';
import type { IsoDate } from '../../core/calendar/day';
import type { PaneMessages } from '../../messages/vi/pane';
import { useLanguage } from '../language/LanguageContext';
import { readDayEntry } from '../session/dayEntry';
import type { DayEntry } from '../session/dayEntry';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  input: { width: '120px', minWidth: 0 },
  today: { minWidth: 0, padding: `5px ${tokens.spacingHorizontalS}` },
  beside: { gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS },
});

function problemWords({ dates }: PaneMessages, entry: DayEntry, mayBeEmpty: boolean): string | undefined {
  switch (entry.kind) {
    case 'day':
      return undefined;
    case 'empty':
      return mayBeEmpty ? undefined : dates.empty;
    case 'no-such-day':
      return dates.noSuchDay(entry.text);
    case 'not-a-date':
      return dates.notADate;
  }
}

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly day: IsoDate | null;
  /** Told when a whole day, or nothing, stands in the field. */
  readonly onDay: (day: IsoDate | null) => void;
  /** Told whether what stands in the field can be used. */
  readonly onUsable?: (usable: boolean) => void;
  readonly mayBeEmpty?: boolean;
  /** The day is taken with each key, not only on Enter or on leaving. */
  readonly eager?: boolean;
  readonly today?: IsoDate;
  /** The label stands beside the field, not above. */
  readonly beside?: boolean;
  readonly extra?: ReactNode;
}

/** A day as people type it; what is no day is said at once on leaving, and never repaired in silence. */
export function DayField(props: Props) {
  const { label, hint, day, onDay, onUsable, mayBeEmpty = false, eager = false, today, beside = false, extra } = props;
  const styles = useStyles();
  const { pane } = useLanguage();
  const shown = day === null ? '' : dayInWords(day);
  const [text, setText] = useState(shown);
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    setText(shown);
    setProblem(undefined);
  }, [shown]);

  const take = (entry: DayEntry): void => {
    if (entry.kind === 'day' && entry.day !== day) onDay(entry.day);
    if (entry.kind === 'empty' && mayBeEmpty && day !== null) onDay(null);
  };
  const type = (typed: string): void => {
    const entry = readDayEntry(typed);
    setText(typed);
    if (problemWords(pane, entry, mayBeEmpty) === undefined) setProblem(undefined);
    onUsable?.(entry.kind === 'day' || (entry.kind === 'empty' && mayBeEmpty));
  };
  const commit = (): void => {
    const entry = readDayEntry(text);
    setProblem(problemWords(pane, entry, mayBeEmpty));
    if (entry.kind === 'day') setText(dayInWords(entry.day));
    take(entry);
  };
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(problem === undefined ? {} : { validationMessage: problem })}
      {...(beside ? { orientation: 'horizontal', className: styles.beside } : {})}
    >
      {(field) => (
        <div className={styles.line}>
          <Input
            {...field}
            className={styles.input}
            value={text}
            placeholder={pane.dates.example}
            autoComplete="off"
            onChange={(_, data) => {
              type(data.value);
              if (eager) take(readDayEntry(data.value));
            }}
            onBlur={commit}
            onKeyDown={(event) => {
              if (event.key === 'Enter') commit();
            }}
          />
          {today !== undefined && (
            <Button
              appearance="subtle"
              className={styles.today}
              onClick={() => {
                setText(dayInWords(today));
                type(dayInWords(today));
                onDay(today);
              }}
            >
              {pane.dates.today}
            </Button>
          )}
          {extra}
        </div>
      )}
    </Field>
  );
}
