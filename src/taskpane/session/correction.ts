import type { IsoDate } from '../../core/calendar/day';
import type { TaskCorrection } from '../../core/run/request';
import { milestoneAt } from '../../core/tracking/steps';
import type { TrackedTask } from '../../core/tracking/tracked';
import { unitsFromText } from './select/units';

/** What stands in the form that corrects a task. */
export interface CorrectionForm {
  readonly due: IsoDate | null;
  readonly completed: IsoDate | null;
  readonly lead: string;
  readonly coordinate: string;
  readonly area: string;
  readonly eventDay: IsoDate | null;
}

const joined = (units: readonly string[]): string => units.join('; ');

/** The form as the tracking cells stand. */
export function formOf(tracked: TrackedTask): CorrectionForm {
  const { due, completed, lead, coordinate, areaLabel } = tracked;
  return {
    due,
    completed,
    lead: joined(lead),
    coordinate: joined(coordinate),
    area: areaLabel,
    eventDay: null,
  };
}

/** The event that the deadline counts from, where the task stands at such a one. */
export function eventOf({ task, milestone }: TrackedTask): string | undefined {
  const current = milestoneAt(task.schedule, milestone);
  return current?.kind === 'relative' ? (current.event ?? current.text) : undefined;
}

/** More of a note than this is not repeated in the form. */
const LONGEST_EVIDENCE = 160;

/** The completion that the office's note proposes, where the task has none yet: a day up to `today`. Nothing enters the form by itself. */
export function proposedCompletion(
  { task, completed }: TrackedTask,
  today: IsoDate,
): { readonly day: IsoDate; readonly evidence: string } | undefined {
  const { proposal } = task;
  const day = completed === null && proposal?.state === 'done' ? proposal.completed : null;
  if (!proposal || day === null || day > today) return undefined;
  return { day, evidence: proposal.evidence.slice(0, LONGEST_EVIDENCE) };
}

/** What differs from the cells, as a correction; undefined when nothing does. */
export function correctionOf(tracked: TrackedTask, form: CorrectionForm): TaskCorrection | undefined {
  const before = formOf(tracked);
  const lead = unitsFromText(form.lead);
  const coordinate = unitsFromText(form.coordinate);
  const changed: Omit<TaskCorrection, 'id'> = {
    ...(form.due === before.due ? {} : { due: form.due }),
    ...(form.completed === before.completed ? {} : { completed: form.completed }),
    ...(joined(lead) === before.lead ? {} : { lead }),
    ...(joined(coordinate) === before.coordinate ? {} : { coordinate }),
    ...(form.area === before.area ? {} : { area: form.area }),
    ...(form.eventDay === null ? {} : { eventDay: form.eventDay }),
  };
  return Object.keys(changed).length === 0 ? undefined : { id: tracked.task.id, ...changed };
}
