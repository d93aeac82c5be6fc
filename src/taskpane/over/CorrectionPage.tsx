import { Button, Caption1, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { dayInWords } from '../../core/calendar/day';
import type { PlanView } from '../../core/run/view';
import type { TrackedTask } from '../../core/tracking/tracked';
import { DayField } from '../fields/DayField';
import { UnitsField } from '../fields/UnitsField';
import { OverFrame } from '../frame/OverFrame';
import { Choice } from '../fields/Choice';
import { useLanguage } from '../language/LanguageContext';
import { correctionOf, eventOf, formOf, proposedCompletion } from '../session/correction';
import type { CorrectionForm } from '../session/correction';
import { knownUnits } from '../session/select/units';
import { usePane, useSession } from '../session/SessionContext';
import { readingWords } from '../task/readingWords';

const useStyles = makeStyles({
  content: { whiteSpace: 'pre-line', overflowWrap: 'anywhere', maxHeight: '120px', overflowY: 'auto' },
  phrase: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  kept: { color: tokens.colorNeutralForeground3 },
});

interface FormProps {
  readonly view: PlanView;
  readonly tracked: TrackedTask;
}

/** Which areas can be chosen: all of them, and what the cell holds now. */
function AreaField({ area, onArea }: { readonly area: string; readonly onArea: (area: string) => void }) {
  const { pane } = useLanguage();
  const areas = Object.values<string>(pane.areas);
  return (
    <Field label={pane.correction.area}>
      <Choice value={area} onChange={(_, { value }) => onArea(value)}>
        {!areas.includes(area) && <option>{area}</option>}
        {areas.map((label) => (
          <option key={label}>{label}</option>
        ))}
      </Choice>
    </Field>
  );
}

/** Days of the task: its deadline, or the event that it counts from, and its completion. */
function Days({ tracked, form, change, usable }: DaysProps) {
  const { pane } = useLanguage();
  const today = usePane((state) => state.today);
  const words = pane.correction;
  const event = eventOf(tracked);
  const proposed = proposedCompletion(tracked, today);
  return (
    <>
      <DayField
        label={words.completed}
        hint={words.completedHint}
        day={form.completed}
        mayBeEmpty
        eager
        today={today}
        onUsable={(is) => usable('completed', is)}
        onDay={(completed) => change({ completed })}
      />
      {proposed !== undefined && form.completed === null && (
        <div>
          <Caption1>{words.proposed(proposed.evidence)}</Caption1>
          <Button
            appearance="subtle"
            onClick={() => {
              usable('completed', true);
              change({ completed: proposed.day });
            }}
          >
            {words.takeProposed(dayInWords(proposed.day))}
          </Button>
        </div>
      )}
      {event !== undefined && (
        <DayField
          label={words.eventDay}
          hint={words.eventHint(event)}
          day={form.eventDay}
          mayBeEmpty
          eager
          onUsable={(is) => usable('eventDay', is)}
          onDay={(eventDay) => change({ eventDay })}
        />
      )}
      <DayField
        label={words.due}
        hint={words.dueHint}
        day={form.due}
        mayBeEmpty
        eager
        onUsable={(is) => usable('due', is)}
        onDay={(due) => change({ due })}
      />
    </>
  );
}

interface DaysProps {
  readonly tracked: TrackedTask;
  readonly form: CorrectionForm;
  readonly change: (part: Partial<CorrectionForm>) => void;
  readonly usable: (field: string, is: boolean) => void;
}

function Form({ view, tracked }: FormProps) {
  const session = useSession();
  const styles = useStyles();
  const { pane } = useLanguage();
  const isBusy = usePane((state) => state.work.kind !== 'idle');
  const [form, setForm] = useState(() => formOf(tracked));
  const [unusable, setUnusable] = useState<ReadonlySet<string>>(new Set());
  const units = useMemo(() => knownUnits(view), [view]);
  const change = (part: Partial<CorrectionForm>): void => setForm((before) => ({ ...before, ...part }));
  const usable = (field: string, is: boolean): void =>
    setUnusable((before) => new Set(is ? [...before].filter((each) => each !== field) : [...before, field]));
  const correction = correctionOf(tracked, form);
  const canSave = correction !== undefined && unusable.size === 0;
  const words = pane.correction;
  const { content, deadlineText } = tracked.task;
  return (
    <OverFrame
      title={words.title(tracked.task.id)}
      onClose={session.close}
      buttons={
        <>
          <Button
            appearance="primary"
            disabledFocusable={!canSave || isBusy}
            onClick={() => correction && session.correct(correction)}
          >
            {words.save}
          </Button>
          <Button onClick={session.close}>{words.cancel}</Button>
        </>
      }
    >
      <div className={styles.content}>{content}</div>
      <Caption1 className={styles.phrase}>
        {`${pane.attention.phrase}: ${deadlineText === '' ? pane.attention.emptyPhrase : deadlineText}`}
        <br />
        {`${pane.attention.reading}: ${readingWords(tracked.task)}`}
      </Caption1>
      <Days tracked={tracked} form={form} change={change} usable={usable} />
      <UnitsField label={words.lead} text={form.lead} units={units} onText={(lead) => change({ lead })} />
      <UnitsField
        label={words.coordinate}
        hint={words.unitsHint}
        text={form.coordinate}
        units={units}
        onText={(coordinate) => change({ coordinate })}
      />
      <AreaField area={form.area} onArea={(area) => change({ area })} />
      <Caption1 className={styles.kept}>{words.kept}</Caption1>
    </OverFrame>
  );
}

/** The form that corrects one task. */
export default function CorrectionPage({ view, id }: { readonly view: PlanView; readonly id: string }) {
  const tracked = view.tracked.tasks.find(({ task }) => task.id === id);
  return tracked ? <Form view={view} tracked={tracked} /> : null;
}
