import type { IsoDate } from '../calendar/day';
import { logLine } from '../../messages/vi/tracking';
import { dayInWords } from '../status/days';
import { FIRST_COMPLETION, LAST_COMPLETION } from '../status/rules';
import { firstStep, milestoneText, stepNamed, stepNumber } from './steps';
import type { Step } from './steps';
import type { WrittenColumn } from '../state/trackingState';
import { textKey } from './cellText';

/** What the cells of a tracking row say now. */
export interface RowNow {
  readonly milestone: string;
  readonly due: { readonly text: string; readonly day: IsoDate | null };
  readonly completed: IsoDate | null;
  /** Set by a person with this very run: what they say of the step the row is at. */
  readonly corrected: { readonly due: boolean; readonly completed: boolean };
  /** The completion or the log is a formula: it cannot be moved or appended to. */
  readonly fixed: boolean;
  readonly outcome: string;
  readonly log: string;
}

/** Where a row stands after the refresh. */
export interface RowNext {
  readonly milestone: string;
  readonly continuous: boolean;
  /** undefined: the user's cell stays as it is. */
  readonly due: IsoDate | null | 'kept';
  readonly completedMoved: boolean;
  readonly log: string;
  /** What the tool would have in the cells: the next run knows the user's change by it. */
  readonly computed: { readonly milestone: string; readonly due: IsoDate | null };
  /** The user's own deadline stays though the phrase reads differently now. */
  readonly dueIsUsers: boolean;
  /** A completion is there for a step that is not the last, but it is a formula, or `Mốc` says something else. */
  readonly stuck: boolean;
  /** A completion earlier than the last step's deadline, with no earlier step in the log: it counts for the whole task, which may not be meant. */
  readonly coversAll: boolean;
}

/** Keys of what the tool had in the cells of a row; a column that was not there has none. */
export type Written = Readonly<Partial<Record<WrittenColumn, string>>>;

/** A completion that counts: a day that formula and function both take for one. */
export const countsAsDone = (day: IsoDate | null): day is IsoDate =>
  day !== null && day >= FIRST_COMPLETION && day <= LAST_COMPLETION;

/**
 * True when the cell is the user's: it says something else than the tool had in it. Without a record, what is there is theirs
 * and an empty cell is nobody's.
 */
export function isUsers(text: string, before: string | undefined): boolean {
  return before === undefined ? text !== '' : textKey(text) !== before;
}

/** The step a row is at before anything moves. A completion that stood in the office's own column from the start is for the whole task. */
function currentStep(steps: readonly Step[], now: RowNow, before: Written | undefined, reportDate: IsoDate): number {
  const named = before === undefined && now.milestone === '' ? undefined : stepNamed(steps, now.milestone);
  if (named !== undefined) return named;
  const whole = before === undefined && !now.corrected.completed && countsAsDone(now.completed);
  return whole ? steps.length - 1 : firstStep(steps, reportDate);
}

/** The deadline of a finished step as it stood in the cell: the user's own words too. */
function dueInWords(now: RowNow, step: Step | undefined, isUsersDue: boolean): string {
  const day = isUsersDue ? now.due.day : (step?.due ?? null);
  if (day !== null) return dayInWords(day);
  return isUsersDue ? now.due.text : '';
}

/** The line that a finished step leaves in the log. */
function withLine(now: RowNow, steps: readonly Step[], index: number, due: string, done: IsoDate): string {
  const known = now.outcome === '' || now.log.includes(now.outcome);
  const line = logLine({
    milestone: milestoneText(steps, index),
    due,
    completed: dayInWords(done),
    outcome: known ? '' : now.outcome.replaceAll('\n', ' '),
  });
  return now.log === '' ? line : `${now.log}\n${line}`;
}

const isBefore = (completed: IsoDate | null, due: IsoDate | null): boolean =>
  countsAsDone(completed) && (due === null || completed < due);

/**
 * Moves a row on: a completion entered for a step that is not the last goes to the log and the next step begins. Otherwise the row stays
 * where it is, and a deadline that the user corrected stays theirs.
 */
export function advance(
  steps: readonly [Step, ...Step[]],
  now: RowNow,
  before: Written | undefined,
  reportDate: IsoDate,
): RowNext {
  const index = currentStep(steps, now, before, reportDate);
  const dueIsUsers = now.corrected.due || isUsers(now.due.text, before?.due);
  const ready = countsAsDone(now.completed) && index < steps.length - 1;
  const ownWords =
    now.milestone !== '' && isUsers(now.milestone, before?.milestone) && stepNamed(steps, now.milestone) === undefined;
  const moves = ready && !now.fixed && !ownWords;
  const at = moves ? index + 1 : index;
  const step = steps[at] ?? steps[0];
  const usersDay = dueIsUsers && !moves ? now.due.day : null;
  const continuous = step.kind === 'continuous' && usersDay === null;
  const milestone = continuous ? milestoneText(steps, at) : stepNumber(steps, at);
  return {
    milestone: ownWords ? now.milestone : milestone,
    continuous,
    due: dueIsUsers && !moves ? 'kept' : step.due,
    completedMoved: moves,
    log:
      moves && now.completed !== null
        ? withLine(now, steps, index, dueInWords(now, steps[index], dueIsUsers), now.completed)
        : now.log,
    computed: { milestone, due: step.due },
    dueIsUsers: dueIsUsers && !moves,
    stuck: ready && !moves,
    coversAll: !moves && at === steps.length - 1 && at > 0 && now.log === '' && isBefore(now.completed, step.due),
  };
}
