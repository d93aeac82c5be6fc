import { describeSchedule } from '../../messages/vi/deadline';
import type { Issue } from '../issue/issue';
import { lookUp } from '../memory/lookUp';
import type { Plan } from '../plan/plan';
import { inStepOrder, milestoneAt } from '../tracking/steps';
import type { TrackedTable, TrackedTask } from '../tracking/tracked';
import { parseRect } from '../workbook/address';
import { ATTENTION_REASONS } from './view';
import type { Attention, AttentionReason } from './view';

/** Why a finding needs a person. A warning that is not named here is `other`; what is only told (info) is no reason. */
const REASONS: Readonly<Record<string, AttentionReason>> = {
  'deadline-impossible-date': 'impossible-date',
  'deadline-range-reversed': 'impossible-date',
  'deadline-not-understood': 'not-understood',
  'deadline-year-missing': 'not-understood',
  'due-not-date': 'not-understood',
  'completed-not-date': 'not-understood',
  'tracking-completed-not-date': 'not-understood',
  'cell-error': 'not-understood',
  'deadline-ambiguous': 'conflicting',
  'deadline-year-differs': 'conflicting',
  'date-year-hidden': 'conflicting',
  'due-kept-phrase-changed': 'conflicting',
  'status-conflict': 'conflicting',
  'status-overwritten': 'conflicting',
  'completed-covers-all': 'conflicting',
  'completed-stuck': 'conflicting',
  'office-completed-unused': 'conflicting',
  'rows-misaligned': 'conflicting',
  'task-number-repeated': 'conflicting',
  'unit-ambiguous': 'doubtful-unit',
  'unit-left-out': 'doubtful-unit',
  'later-lead': 'doubtful-unit',
  'unit-not-found': 'no-unit',
  'lead-not-found': 'no-unit',
  'progress-contradicts': 'conflicting',
  'progress-future-date': 'conflicting',
  'progress-impossible-date': 'impossible-date',
};

/** What is only told and yet waits for a person's answer. */
const OFFERS: Readonly<Record<string, AttentionReason>> = {
  'progress-proposes-done': 'proposal',
  'progress-proposes-undated': 'proposal',
};

function reasonOf(issue: Issue): AttentionReason | undefined {
  return issue.severity === 'info' ? lookUp(OFFERS, issue.code) : (lookUp(REASONS, issue.code) ?? 'other');
}

/** The task stands at a deadline that counts from an event whose day nobody has entered yet. */
function needsEvent({ task, milestone, due, completed }: TrackedTask): boolean {
  if (due !== null || completed !== null) return false;
  return milestoneAt(task.schedule, milestone)?.kind === 'relative';
}

/** Findings about a phrase that gives no day: a person answers them by entering the deadline. */
const ANSWERED_BY_DUE: ReadonlySet<string> = new Set([
  'deadline-impossible-date',
  'deadline-range-reversed',
  'deadline-not-understood',
  'deadline-year-missing',
]);

/** The task stands at a deadline that the phrase gives no day for, and `Hạn` holds one: it can only be the person's. */
function hasOwnDue({ task, milestone, due }: TrackedTask): boolean {
  const current = milestoneAt(task.schedule, milestone);
  const said = current ? [current] : task.schedule.milestones;
  return due !== null && said.every(({ kind, due: day }) => kind !== 'recurring' && day === null);
}

function urgencyOf(reason: AttentionReason): number {
  return ATTENTION_REASONS.indexOf(reason);
}

function attentionTo(task: TrackedTask, issues: readonly Issue[]): Attention | undefined {
  const isAnswered = hasOwnDue(task);
  const open = issues.filter(({ code }) => !isAnswered || !ANSWERED_BY_DUE.has(code));
  const reasons = open.flatMap((issue) => reasonOf(issue) ?? []);
  if (needsEvent(task)) reasons.push('event-needed');
  const [reason] = reasons.sort((a, b) => urgencyOf(a) - urgencyOf(b));
  if (reason === undefined) return undefined;
  return { task, reason, issues, reading: describeSchedule(inStepOrder(task.task.schedule)) };
}

/** The task that each row of the plan sheet belongs to. */
function tasksByRow(tracked: TrackedTable): ReadonlyMap<number, TrackedTask> {
  const byRow = new Map<number, TrackedTask>();
  for (const tracking of tracked.tasks) {
    const { firstRow, lastRow } = tracking.task.source;
    for (let row = firstRow - 1; row < lastRow; row += 1) byRow.set(row, tracking);
  }
  return byRow;
}

/** Findings parted into those of single tasks and the rest, in their order. */
export interface PartedIssues {
  readonly attention: readonly Attention[];
  readonly general: readonly Issue[];
}

/**
 * The tasks that need a person, most urgent first and then as they stand in the table: one entry per task with all that was found about it. A
 * deadline that names no day ("theo quy định") is no alarm; one that waits for the day of an event is, as only a person knows that day. A day
 * that a person has entered in `Hạn` answers a phrase that gives none.
 */
export function attentionOf(plan: Plan, tracked: TrackedTable, issues: readonly Issue[]): PartedIssues {
  const byRow = tasksByRow(tracked);
  const sheets = new Set([plan.sheet, tracked.sheet]);
  const byTask = new Map<TrackedTask, Issue[]>();
  const general: Issue[] = [];
  for (const issue of issues) {
    const row = issue.sheet !== undefined && sheets.has(issue.sheet) ? parseRect(issue.cell ?? '')?.top : undefined;
    const task = row === undefined ? undefined : byRow.get(row);
    if (!task) general.push(issue);
    else byTask.set(task, [...(byTask.get(task) ?? []), issue]);
  }
  const attention = tracked.tasks.flatMap((task) => attentionTo(task, byTask.get(task) ?? []) ?? []);
  attention.sort((a, b) => urgencyOf(a.reason) - urgencyOf(b.reason) || a.task.row - b.task.row);
  return { attention, general };
}
