import { isIsoDate } from '../calendar/arithmetic';
import type { IsoDate } from '../calendar/day';
import { dueAfterEvent } from '../deadline/dueAfterEvent';
import type { Issue } from '../issue/issue';
import { FIRST_COMPLETION, LAST_COMPLETION } from '../status/rules';
import { dayInWords } from '../status/days';
import { cleanText } from '../text/clean';
import type { TrackDone } from '../tracking/composeTracking';
import type { CellCorrection } from '../tracking/correction';
import { milestoneAt } from '../tracking/steps';
import type { TrackedTask } from '../tracking/tracked';
import { cellName } from '../workbook/address';
import type { TaskCorrection } from './request';

export type CorrectionIssueCode =
  | 'correction-task-unknown'
  | 'correction-day-unusable'
  | 'correction-no-event'
  | 'correction-event-uncounted'
  | 'correction-holidays-missing';

/** Corrections that can be written, and what is to be told of the others. */
export interface ResolvedCorrections {
  readonly corrections: readonly CellCorrection[];
  readonly issues: readonly Issue<CorrectionIssueCode>[];
}

interface Found {
  readonly done: TrackDone;
  readonly tracked: TrackedTask;
}

function issueAt(
  { done, tracked }: Found,
  code: CorrectionIssueCode,
  facts: Issue['facts'] = {},
  severity: Issue['severity'] = 'error',
): Issue<CorrectionIssueCode> {
  const { sheet, columns } = done.tracked;
  const cell = cellName(tracked.row, columns.due);
  return { code, severity, sheet, cell, facts: { id: tracked.task.id, ...facts } };
}

const isUsable = (day: IsoDate | null | undefined): boolean =>
  day === undefined || day === null || (isIsoDate(day) && day >= FIRST_COMPLETION && day <= LAST_COMPLETION);

/** The due day that follows from the day of the event, with what is to be told of it. */
function afterEvent(
  found: Found,
  eventDay: IsoDate,
): { readonly due?: IsoDate; readonly issues: readonly Issue<CorrectionIssueCode>[] } {
  const { task, milestone } = found.tracked;
  const current = milestoneAt(task.schedule, milestone);
  if (current?.kind !== 'relative') return { issues: [issueAt(found, 'correction-no-event')] };
  const end = dueAfterEvent(current, eventDay, found.done.settings.holidays);
  if (end === null) return { issues: [issueAt(found, 'correction-event-uncounted', { phrase: current.text })] };
  const years = end.unknownYears.join(', ');
  const told = years === '' ? [] : [issueAt(found, 'correction-holidays-missing', { years }, 'warning')];
  return { due: end.due, issues: told };
}

const tidyNames = (names: readonly string[]): readonly string[] =>
  names.map((name) => cleanText(name)).filter((name) => name !== '');

function resolveOne(found: Found, correction: TaskCorrection): ResolvedCorrections {
  const { id, due, completed, lead, coordinate, area, eventDay } = correction;
  const days = { due, completed, eventDay };
  const [unusable] = Object.values(days).filter((day) => !isUsable(day));
  if (typeof unusable === 'string') {
    const between = { from: dayInWords(FIRST_COMPLETION), to: dayInWords(LAST_COMPLETION) };
    return { corrections: [], issues: [{ ...issueAt(found, 'correction-day-unusable', between), raw: unusable }] };
  }
  const event = eventDay === undefined || due !== undefined ? { issues: [] } : afterEvent(found, eventDay);
  const usedDue = due ?? event.due;
  const cells: CellCorrection = {
    id,
    ...(due === null ? { due } : usedDue === undefined ? {} : { due: usedDue }),
    ...(completed === undefined ? {} : { completed }),
    ...(lead === undefined ? {} : { lead: tidyNames(lead) }),
    ...(coordinate === undefined ? {} : { coordinate: tidyNames(coordinate) }),
    ...(area === undefined ? {} : { area: cleanText(area) }),
  };
  return { corrections: Object.keys(cells).length === 1 ? [] : [cells], issues: event.issues };
}

/**
 * A person's corrections as what their cells are to hold. The day of an event becomes the due day that follows from it (Điều 147–148 Bộ luật Dân sự
 * 2015) for the milestone that the task stands at. What cannot be done is an issue; nothing is guessed.
 */
export function resolveCorrections(done: TrackDone, corrections: readonly TaskCorrection[]): ResolvedCorrections {
  const byId = new Map(done.tracked.tasks.map((tracked) => [tracked.task.id, tracked]));
  const together = new Map<string, TaskCorrection>();
  for (const correction of corrections) together.set(correction.id, { ...together.get(correction.id), ...correction });
  const resolved = [...together.values()].map((correction): ResolvedCorrections => {
    const tracked = byId.get(correction.id);
    if (tracked) return resolveOne({ done, tracked }, correction);
    const { sheet } = done.tracked;
    const issue = { code: 'correction-task-unknown', severity: 'error', sheet, facts: { id: correction.id } } as const;
    return { corrections: [], issues: [issue] };
  });
  return {
    corrections: resolved.flatMap((one) => one.corrections),
    issues: resolved.flatMap(({ issues }) => issues),
  };
}
