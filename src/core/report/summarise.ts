import { STATUS_CODES } from '../status/codes';
import type { StatusCode } from '../status/codes';
import type { AreaCode } from '../plan/plan';
import type { TrackedTable, TrackedTask } from '../tracking/tracked';
import { isGroupName } from './unitOrder';

export type StatusCounts = Readonly<Record<StatusCode, number>>;

/** The figures of one line: a unit, an area, or the whole plan. */
export interface Figures {
  readonly counts: StatusCounts;
  readonly total: number;
  /** On time and late together. */
  readonly done: number;
  /** Not done and with a deadline: in time, due soon, overdue. */
  readonly open: number;
  /** Tasks with a deadline: done + open. */
  readonly scheduled: number;
  /** done / scheduled, 0 to 1; null when nothing has a deadline. */
  readonly completionRate: number | null;
}

export interface UnitFigures extends Figures {
  /** "" for tasks that name no lead unit. */
  readonly name: string;
  readonly kind: 'unit' | 'group' | 'none';
  /** 0-based sheet row of its first task. */
  readonly firstRow: number;
}

export interface AreaFigures extends Figures {
  /** As the cell `Lĩnh vực` holds it; "" for tasks without one. */
  readonly name: string;
  readonly code: AreaCode;
  readonly firstRow: number;
}

/** Counts per lead unit and per area, and the plan as a whole, where each task counts once. */
export interface Summary {
  readonly byUnit: readonly UnitFigures[];
  readonly byArea: readonly AreaFigures[];
  readonly total: Figures;
}

/** Order of Nghị quyết 76/NQ-CP, then the two indices, then what the plan calls otherwise. */
export const AREA_ORDER: readonly AreaCode[] = [
  'the-che',
  'tthc',
  'bo-may',
  'cong-vu',
  'tai-chinh-cong',
  'chinh-quyen-so',
  'chi-dao-dieu-hanh',
  'sipas',
  'pci',
  'khac',
];

/** Names are one when Excel's COUNTIFS takes them for one: case does not matter. */
export const nameKey = (name: string): string => name.normalize('NFC').toLowerCase();

function figuresOf(counts: StatusCounts): Figures {
  const done = counts['done-on-time'] + counts['done-late'];
  const open = counts['in-time'] + counts['due-soon'] + counts.overdue;
  const total = STATUS_CODES.reduce((sum, code) => sum + counts[code], 0);
  return {
    counts,
    total,
    done,
    open,
    scheduled: done + open,
    completionRate: done + open === 0 ? null : done / (done + open),
  };
}

const noCounts = (): Record<StatusCode, number> =>
  Object.fromEntries(STATUS_CODES.map((code) => [code, 0])) as Record<StatusCode, number>;

/** Figures of several lines together. */
export function addFigures(lines: readonly Figures[]): Figures {
  const counts = noCounts();
  for (const line of lines) for (const code of STATUS_CODES) counts[code] += line.counts[code];
  return figuresOf(counts);
}

interface Line {
  readonly name: string;
  readonly first: TrackedTask;
  readonly counts: Record<StatusCode, number>;
}

/** One line per name, in order of first appearance; a task with several names counts once in each. */
function linesBy(tasks: readonly TrackedTask[], namesOf: (task: TrackedTask) => readonly string[]): readonly Line[] {
  const lines = new Map<string, Line>();
  const byName = new Map<string, Line>();
  const lineOf = (name: string, first: TrackedTask): Line => {
    const known = byName.get(name);
    if (known) return known;
    const key = nameKey(name);
    const line = lines.get(key) ?? { name, first, counts: noCounts() };
    lines.set(key, line);
    byName.set(name, line);
    return line;
  };
  for (const task of tasks) {
    const counted = namesOf(task).map((name) => lineOf(name, task));
    for (const line of counted.length > 1 ? new Set(counted) : counted) line.counts[task.status] += 1;
  }
  return [...lines.values()];
}

const UNIT_KINDS: readonly UnitFigures['kind'][] = ['unit', 'group', 'none'];

function unitLines(tasks: readonly TrackedTask[]): readonly UnitFigures[] {
  const lines = linesBy(tasks, (task) => (task.lead.length === 0 ? [''] : task.lead)).map((line): UnitFigures => {
    const kind = line.name === '' ? 'none' : isGroupName(line.name) ? 'group' : 'unit';
    return { name: line.name, kind, firstRow: line.first.row, ...figuresOf(line.counts) };
  });
  return lines.sort((a, b) => UNIT_KINDS.indexOf(a.kind) - UNIT_KINDS.indexOf(b.kind) || b.total - a.total);
}

function areaLines(tasks: readonly TrackedTask[]): readonly AreaFigures[] {
  const lines = linesBy(tasks, (task) => [task.areaLabel]).map((line) => ({
    name: line.name,
    code: line.first.task.area.code,
    firstRow: line.first.row,
    ...figuresOf(line.counts),
  }));
  const rank = (line: AreaFigures): number => (line.name === '' ? AREA_ORDER.length : AREA_ORDER.indexOf(line.code));
  return lines.sort((a, b) => rank(a) - rank(b));
}

/**
 * The numbers of the report as of the statuses in the table. Units: single units by number of tasks, then groups, then
 * the tasks without a lead unit. A task with two lead units counts under both; `total` counts it once.
 */
export function summarise(tracked: TrackedTable): Summary {
  const counts = noCounts();
  for (const task of tracked.tasks) counts[task.status] += 1;
  return { byUnit: unitLines(tracked.tasks), byArea: areaLines(tracked.tasks), total: figuresOf(counts) };
}
