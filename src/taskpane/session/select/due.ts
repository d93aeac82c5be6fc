import { daysBetween } from '../../../core/calendar/arithmetic';
import type { PlanView } from '../../../core/run/view';
import { nameKey } from '../../../core/report/summarise';
import type { TrackedTask } from '../../../core/tracking/tracked';
import type { ListFilter } from '../state';

/** How many days ahead "coming" reaches, as on the sheet `DS quá hạn`. */
const NEXT_DAYS = 30;

export const DUE_GROUPS = ['overdue', 'soon', 'next', 'all'] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

export interface DueLine {
  readonly tracked: TrackedTask;
  /** Days from the report date to the deadline, negative when it has passed; null without one. */
  readonly daysLeft: number | null;
}

export interface DueList {
  readonly groups: readonly { readonly group: DueGroup; readonly lines: readonly DueLine[] }[];
  readonly count: number;
}

const isOpen = ({ status }: TrackedTask): boolean => status === 'in-time' || status === 'due-soon';

function pressingGroup({ tracked, daysLeft }: DueLine): DueGroup | undefined {
  if (tracked.status === 'overdue') return 'overdue';
  if (tracked.status === 'due-soon') return 'soon';
  return isOpen(tracked) && daysLeft !== null && daysLeft <= NEXT_DAYS ? 'next' : undefined;
}

/** The task counts for this lead unit; "" = for none. */
function leads({ lead }: TrackedTask, unit: string | undefined): boolean {
  if (unit === undefined) return true;
  return unit === '' ? lead.length === 0 : lead.some((name) => nameKey(name) === nameKey(unit));
}

const byDue = (a: DueLine, b: DueLine): number =>
  (a.daysLeft ?? Number.MAX_SAFE_INTEGER) - (b.daysLeft ?? Number.MAX_SAFE_INTEGER) || a.tracked.row - b.tracked.row;

function linesOf(view: PlanView): readonly DueLine[] {
  const { reportDate } = view.settings;
  return view.tracked.tasks.map((tracked) => ({
    tracked,
    daysLeft: tracked.due === null ? null : daysBetween(reportDate, tracked.due),
  }));
}

/** The tasks that a filter asks for: the longest overdue first, then by deadline, those without one last. */
export function dueList(view: PlanView, filter: ListFilter): DueList {
  const byGroup = new Map<DueGroup, DueLine[]>();
  for (const line of linesOf(view)) {
    if (!leads(line.tracked, filter.unit)) continue;
    const group =
      filter.status === 'pressing'
        ? pressingGroup(line)
        : line.tracked.status === filter.status
          ? ('all' as const)
          : undefined;
    if (group === undefined) continue;
    const lines = byGroup.get(group);
    if (lines) lines.push(line);
    else byGroup.set(group, [line]);
  }
  const groups = DUE_GROUPS.flatMap((group) => {
    const lines = byGroup.get(group);
    return lines ? [{ group, lines: lines.sort(byDue) }] : [];
  });
  return { groups, count: groups.reduce((sum, { lines }) => sum + lines.length, 0) };
}

/** How many tasks are overdue or coming, all units together. */
export const pressingCount = (view: PlanView): number => dueList(view, { status: 'pressing' }).count;
