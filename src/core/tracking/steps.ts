import type { IsoDate } from '../calendar/day';
import type { Milestone, Schedule } from '../deadline/schedule';
import { CONTINUOUS_MARK } from './tracked';

/**
 * One thing after another that a task is followed through: dated (a day in the text), recurring (one occurrence of a cycle),
 * open (no day yet), continuous (goes on, never overdue).
 */
export interface Step {
  readonly kind: 'dated' | 'recurring' | 'open' | 'continuous';
  readonly due: IsoDate | null;
}

const OPEN: Step = { kind: 'open', due: null };
const CONTINUOUS: Step = { kind: 'continuous', due: null };

function stepsOfMilestone(milestone: Milestone): readonly Step[] {
  if (milestone.kind === 'continuous') return [CONTINUOUS];
  if (milestone.kind === 'recurring') {
    const days = milestone.occurrences ?? [];
    if (days.length > 0) return days.map((due) => ({ kind: 'recurring', due }));
    if (milestone.due !== null) return [{ kind: 'recurring', due: milestone.due }];
    return milestone.recurrence === 'unspecified' ? [CONTINUOUS] : [OPEN];
  }
  if (milestone.kind === 'unscheduled') return [];
  return [milestone.due === null ? OPEN : { kind: 'dated', due: milestone.due }];
}

const ORDER: Readonly<Record<Step['kind'], number>> = { dated: 0, recurring: 0, open: 1, continuous: 2 };

function inOrder(a: Step, b: Step): number {
  const byKind = ORDER[a.kind] - ORDER[b.kind];
  if (byKind !== 0) return byKind;
  const [first, second] = [a.due ?? '', b.due ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Cycles that fall on one day ("báo cáo quý, 6 tháng, năm" on 31/12) are one step; so is what goes on all year. */
function isRepeat(step: Step, index: number, steps: readonly Step[]): boolean {
  if (step.kind === 'dated' || step.kind === 'open') return false;
  return steps.findIndex((other) => other.kind === step.kind && other.due === step.due) < index;
}

/** A step with the milestone it comes from. */
interface SourcedStep {
  readonly step: Step;
  readonly milestone: Milestone;
}

function sourcedSteps(schedule: Schedule): readonly SourcedStep[] {
  const all = schedule.milestones.flatMap((milestone) =>
    stepsOfMilestone(milestone).map((step): SourcedStep => ({ step, milestone })),
  );
  all.sort((a, b) => inOrder(a.step, b.step));
  const steps = all.map(({ step }) => step);
  return all.filter(({ step }, index) => !isRepeat(step, index, steps));
}

/**
 * The steps of a schedule in the order they are followed: by due day, then what has no day yet, then what goes on all year.
 * Always at least one. Words that set no time ("theo quy định") make a step only when there is no other.
 */
export function stepsOf(schedule: Schedule): readonly [Step, ...Step[]] {
  const [first, ...rest] = sourcedSteps(schedule).map(({ step }) => step);
  return first ? [first, ...rest] : [OPEN];
}

/** The schedule with its milestones in the order they are followed, so that what is told of them numbers them as `Mốc` does. */
export function inStepOrder(schedule: Schedule): Schedule {
  const first = (milestone: Milestone): Step => [...stepsOfMilestone(milestone)].sort(inOrder)[0] ?? OPEN;
  const ordered = schedule.milestones.map((milestone) => ({ milestone, step: first(milestone) }));
  ordered.sort((a, b) => inOrder(a.step, b.step));
  return { ...schedule, milestones: ordered.map(({ milestone }) => milestone) };
}

/**
 * Where tracking begins: the first step that has not simply gone by. An occurrence of a cycle before the report date is taken as past
 * (nobody logged it yet); a dated step is not: it shows as overdue until its completion is entered.
 */
export function firstStep(steps: readonly Step[], reportDate: IsoDate): number {
  const index = steps.findIndex((step) => step.kind !== 'recurring' || step.due === null || step.due >= reportDate);
  return index < 0 ? steps.length - 1 : index;
}

/** Place among the steps: "" when there is one, else "2/3". */
export const stepNumber = (steps: readonly Step[], index: number): string =>
  steps.length === 1 ? '' : `${index + 1}/${steps.length}`;

/** Text of `Mốc`: "TX" for what goes on, else the place among the steps. */
export function milestoneText(steps: readonly Step[], index: number): string {
  return steps[index]?.kind === 'continuous' ? CONTINUOUS_MARK : stepNumber(steps, index);
}

/** The step that a text of `Mốc` names; undefined when it names none of these steps. */
export function stepNamed(steps: readonly Step[], text: string): number | undefined {
  const named = text.trim();
  const index = steps.findIndex((_step, i) => milestoneText(steps, i) === named || stepNumber(steps, i) === named);
  return index < 0 ? undefined : index;
}

/** The milestone that a task stands at by its text of `Mốc`; undefined when the text names none of its steps. */
export function milestoneAt(schedule: Schedule, text: string): Milestone | undefined {
  const index = stepNamed(stepsOf(schedule), text);
  return index === undefined ? undefined : sourcedSteps(schedule)[index]?.milestone;
}
