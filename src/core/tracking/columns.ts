import type { Issue } from '../issue/issue';
import type { ColumnRole, Plan, Task } from '../plan/plan';
import type { TableReading } from '../reading/tableReading';
import { cleanText } from '../text/clean';
import { columnName } from '../workbook/address';
import type { SheetSnapshot } from '../workbook/snapshot';
import { cellText } from './cellText';
import { blockedCells, firstFreeColumn } from './freeCells';
import { headerKey } from './locate';
import type { FoundColumn } from './locate';
import { TRACKING_COLUMNS, TRACKING_HEADERS } from './tracked';
import type { TrackingColumn } from './tracked';

/** Where the tracking columns go the first time. */
export type Placement =
  | { readonly kind: 'beside' }
  | { readonly kind: 'column'; readonly column: number }
  | { readonly kind: 'copy'; readonly name?: string };

/** A tracking column as it will stand. */
export interface PlannedColumn extends FoundColumn {
  /** Not there yet. */
  readonly isNew: boolean;
}
export type PlannedColumns = Readonly<Record<TrackingColumn, PlannedColumn>>;

/** Which of the office's own columns can serve, by what they hold. `lead` and `coordinate` serve only when they hold clean unit names already. */
const OFFICE_ROLES: Readonly<Partial<Record<TrackingColumn, ColumnRole>>> = {
  completed: 'completed',
  outcome: 'progress',
  status: 'status',
  lead: 'lead',
  coordinate: 'coordinate',
};

/** What follows a header of ours where the office has a column of that name. */
const SECOND_HEADERS: Readonly<Partial<Record<TrackingColumn, string>>> = {
  lead: `${TRACKING_HEADERS.lead} (chuẩn)`,
  coordinate: `${TRACKING_HEADERS.coordinate} (chuẩn)`,
  status: `${TRACKING_HEADERS.status} theo hạn`,
};

export const unitsText = (units: readonly string[]): string => units.join('; ');

/** The office's column of a role, where every part of the table has it in the same place. */
function roleColumn(table: TableReading, role: ColumnRole): number | undefined {
  const [first, ...rest] = table.regions;
  const column = first.roles[role];
  return rest.every((region) => region.roles[role] === column) ? column : undefined;
}

type Serves = (sheet: SheetSnapshot, column: number, tasks: readonly Task[]) => boolean;

const textIn = (sheet: SheetSnapshot, task: Task, column: number): string =>
  cellText(sheet.rows[task.source.firstRow - 1]?.[column]);

const holdsUnits =
  (unitsOf: (task: Task) => readonly string[]): Serves =>
  (sheet, column, tasks) =>
    tasks.some((task) => unitsOf(task).length > 0) &&
    tasks.every((task) => cleanText(textIn(sheet, task, column)) === unitsText(unitsOf(task)));

/** A share of work done ("0.4", 40%): no place for words about the result. */
const isNumber = (sheet: SheetSnapshot, task: Task, column: number): boolean =>
  typeof sheet.rows[task.source.firstRow - 1]?.[column]?.value === 'number';

/** A day written as text: people read it, formulas do not. */
const isWrittenDay = (sheet: SheetSnapshot, task: Task, column: number): boolean =>
  task.own.completed !== null && typeof sheet.rows[task.source.firstRow - 1]?.[column]?.value !== 'number';

/** An office's column that cannot serve under all circumstances, and when it can. */
const SERVES: Readonly<Partial<Record<TrackingColumn, Serves>>> = {
  lead: holdsUnits((task) => task.lead),
  coordinate: holdsUnits((task) => task.coordinate),
  status: (sheet, column, tasks) => tasks.every((task) => textIn(sheet, task, column) === ''),
  completed: (sheet, column, tasks) => tasks.every((task) => !isWrittenDay(sheet, task, column)),
  outcome: (sheet, column, tasks) => tasks.every((task) => !isNumber(sheet, task, column)),
};

function officeColumn(
  name: TrackingColumn,
  sheet: SheetSnapshot,
  plan: Plan,
  table: TableReading,
): FoundColumn | undefined {
  const role = OFFICE_ROLES[name];
  const column = role && roleColumn(table, role);
  if (column === undefined || SERVES[name]?.(sheet, column, plan.tasks) === false) return undefined;
  return { column, header: cellText(sheet.rows[table.regions[0].header.last]?.[column]), office: true };
}

/** An office's unit column that served at the last run serves on only while it still holds clean names. */
function stillServes(name: TrackingColumn, found: FoundColumn, sheet: SheetSnapshot, plan: Plan): boolean {
  if (!found.office || (name !== 'lead' && name !== 'coordinate')) return true;
  return SERVES[name]?.(sheet, found.column, plan.tasks) ?? true;
}

/** A header that no column of the table has yet. */
function freeHeader(name: TrackingColumn, taken: ReadonlySet<string>): string {
  const plain = TRACKING_HEADERS[name];
  const second = SECOND_HEADERS[name] ?? `${plain} (theo dõi)`;
  if (!taken.has(headerKey(plain))) return plain;
  for (let n = 1; ; n += 1) {
    const header = n === 1 ? second : `${second} ${n}`;
    if (!taken.has(headerKey(header))) return header;
  }
}

function takenHeaders(sheet: SheetSnapshot, table: TableReading): Set<string> {
  const taken = new Set<string>();
  const { first, last } = table.regions[0].header;
  for (let row = first; row <= last; row += 1) {
    for (const cell of sheet.rows[row] ?? []) taken.add(headerKey(cellText(cell)));
  }
  for (const { columns } of sheet.tables) for (const column of columns) taken.add(headerKey(column));
  return taken;
}

export interface ColumnsInput {
  /** The sheet the columns go on (for a copy: what the copy will look like). */
  readonly sheet: SheetSnapshot;
  readonly plan: Plan;
  readonly table: TableReading;
  /** What an earlier run left. */
  readonly found: ReadonlyMap<TrackingColumn, FoundColumn>;
  readonly placement: Placement;
}

/** First column for what is missing: right of the table and of what is there, or where the user said. */
function startColumn({ table, found, placement }: ColumnsInput): number {
  const edge = Math.max(...table.regions.map(({ right }) => right), ...[...found.values()].map(({ column }) => column));
  return placement.kind === 'column' && found.size === 0 ? placement.column : edge + 1;
}

function refusal(input: ColumnsInput, start: number, count: number): Issue | undefined {
  const { sheet, table } = input;
  const edge = Math.max(...table.regions.map(({ right }) => right));
  const rows = { top: table.regions[0].header.first, bottom: table.lastRow };
  const block = { ...rows, left: start, right: start + count - 1 };
  if (start <= edge) {
    const facts = { column: columnName(start), edge: columnName(edge) };
    return { code: 'column-inside-table', severity: 'error', sheet: sheet.name, facts };
  }
  const blocked = blockedCells(sheet, block);
  const [first] = blocked;
  if (first === undefined) return undefined;
  const facts = {
    cells: blocked.slice(0, 10).join(', '),
    count: blocked.length,
    column: columnName(firstFreeColumn(sheet, block)),
  };
  return { code: 'cells-in-the-way', severity: 'error', sheet: sheet.name, cell: first, facts };
}

/** Decides where each tracking column stands: where it was, in the office's own column, or new to the right. */
export function planColumns(input: ColumnsInput): PlannedColumns | Issue {
  const { sheet, plan, table, found } = input;
  const existing = new Map<TrackingColumn, FoundColumn>();
  for (const name of TRACKING_COLUMNS) {
    const before = found.get(name);
    const serves = before && stillServes(name, before, sheet, plan) ? before : undefined;
    const column = serves ?? (found.size === 0 ? officeColumn(name, sheet, plan, table) : undefined);
    if (column) existing.set(name, column);
  }
  const missing = TRACKING_COLUMNS.filter((name) => !existing.has(name));
  const start = startColumn(input);
  const refused = missing.length > 0 ? refusal(input, start, missing.length) : undefined;
  if (refused) return refused;
  const taken = takenHeaders(sheet, table);
  const planned: Partial<Record<TrackingColumn, PlannedColumn>> = {};
  for (const [name, column] of existing) planned[name] = { ...column, isNew: false };
  missing.forEach((name, i) => {
    const header = freeHeader(name, taken);
    taken.add(headerKey(header));
    planned[name] = { column: start + i, header, office: false, isNew: true };
  });
  return planned as PlannedColumns;
}

export const isRefusal = (planned: PlannedColumns | Issue): planned is Issue => 'severity' in planned;
