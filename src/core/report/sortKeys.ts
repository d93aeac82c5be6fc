import type { IsoDate } from '../calendar/day';
import type { CellWrite, RowFormula, SheetSpec } from '../edit/edit';
import { remembered } from '../memory/remembered';
import type { Settings } from '../settings/settings';
import { SETTING_NAMES } from '../settings/settings';
import { daysBetween } from '../calendar/arithmetic';
import type { StatusCode } from '../status/codes';
import type { TrackedTable, TrackedTask } from '../tracking/tracked';
import { columnName, sheetReference } from '../workbook/address';
import { escapedFormula } from './counting';
import { PAGE } from './looks';
import type { PlanReferences } from './planReferences';
import { statusWord } from './planReferences';
import { nameKey } from './summarise';

/** What comes next within these days is listed too. */
export const LOOK_AHEAD_DAYS = 30;

/** A key is group, unit rank, days to the deadline and sheet row in one whole number below 2^53, at most 15 digits. */
const ROWS = 1_048_576;
const DAYS = 100_000;
const RANKS = 1000;
export const GROUP_UNIT = ROWS * DAYS * RANKS;
const RANK_UNIT = ROWS * DAYS;
/** Deadline of the report date itself; earlier days are smaller. */
const DAY_ZERO = 50_000;
/** Rank of a unit without a line of its own, and of no unit. */
const LAST_RANK = 999;
/** Excel's MATCH refuses a text over 255 characters (escapes included), LibreOffice does not: both stop here. */
const LONGEST_LOOKUP = 200;

export type ListGroup = 1 | 2 | 3;

const GROUP_OF_STATUS: Partial<Record<StatusCode, ListGroup>> = { overdue: 1, 'due-soon': 2 };

/** The group of a task in the list: 1 overdue, 2 due soon, 3 due within 30 days; null when it is not listed. */
function listGroup({ status }: TrackedTask, daysToDue: number | null): ListGroup | null {
  const near = status === 'in-time' && daysToDue !== null && daysToDue <= LOOK_AHEAD_DAYS;
  return GROUP_OF_STATUS[status] ?? (near ? 3 : null);
}

const daysPart = (daysToDue: number | null): number =>
  daysToDue === null ? 0 : Math.max(0, Math.min(DAYS - 1, daysToDue + DAY_ZERO));

/** Row of the plan (1-based) that a key was made from. */
export const rowOfKey = (key: number): number => key % ROWS;
export const rowOfKeyFormula = (key: string): string => `${key}-INT(${key}/${ROWS})*${ROWS}`;

/** The keys of one task; "" where it is not in that list. */
export interface TaskKeys {
  readonly task: TrackedTask;
  readonly group: ListGroup | null;
  /** Order of `DS quá hạn`: group, unit, deadline, row. */
  readonly list: number | '';
  /** Order of the worst: deadline, row; overdue tasks only. */
  readonly worst: number | '';
}

/** Keys of all tasks. `units`: names of the unit lines in their order. */
export function taskKeys(tracked: TrackedTable, settings: Settings, units: readonly string[]): readonly TaskKeys[] {
  const ranks = new Map(units.map((name, index) => [nameKey(name), index + 1]));
  const rankOf = remembered(
    (name: string) => (name.length <= LONGEST_LOOKUP ? ranks.get(nameKey(name)) : undefined) ?? LAST_RANK,
  );
  const daysTo = remembered((due: IsoDate) => daysBetween(settings.reportDate, due));
  return tracked.tasks.map((task) => {
    const daysToDue = task.due === null ? null : daysTo(task.due);
    const group = listGroup(task, daysToDue);
    const base = daysPart(daysToDue) * ROWS + task.row + 1;
    const list = group === null ? '' : group * GROUP_UNIT + rankOf(task.lead[0] ?? '') * RANK_UNIT + base;
    return { task, group, list, worst: task.status === 'overdue' ? base : '' };
  });
}

/** Where the unit lines stand, for the rank of a unit. */
export interface UnitNames {
  readonly range: string;
  readonly names: readonly string[];
}

function keyFormulas(
  plan: PlanReferences,
  units: UnitNames,
): { readonly list: RowFormula; readonly worst: RowFormula } {
  const [status, due, lead] = [plan.cell('status'), plan.cell('due'), plan.cell('lead')];
  const toDue = `${due}-INT(${SETTING_NAMES.reportDate})`;
  const days = `IF(ISNUMBER(${due}),MAX(0,MIN(${DAYS - 1},${toDue}+${DAY_ZERO})),0)`;
  const base = `${days}*${ROWS}+ROW(${due})`;
  const end = `FIND(";",${lead}&";")`;
  const match = `IFERROR(MATCH(${escapedFormula(`LEFT(${lead},${end}-1)`)},${units.range},0),${LAST_RANK})`;
  const rank = units.names.length === 0 ? LAST_RANK : `IF(${end}>${LONGEST_LOOKUP + 1},${LAST_RANK},${match})`;
  const ahead = `IF(ISNUMBER(${due}),${toDue}<=${LOOK_AHEAD_DAYS},FALSE)`;
  const [late, soon, inTime] = [statusWord('overdue'), statusWord('due-soon'), statusWord('in-time')];
  const listed = `IF(${status}=${inTime},${ahead},OR(${status}=${late},${status}=${soon}))`;
  const group = `(1+(${status}<>${late})+(${status}=${inTime}))`;
  return {
    list: { text: `IF(${listed},${group}*${GROUP_UNIT}+${rank}*${RANK_UNIT}+${base},"")` },
    worst: { text: `IF(${status}=${late},${base},"")` },
  };
}

/** How other sheets read the calculation sheet. */
export interface KeyReferences {
  readonly list: string;
  readonly worst: string;
  /** Further rows that hold wording of the task, as digits ("13" = first and third row below); null when no task has any. */
  readonly more: string | null;
}

export interface KeySheet {
  readonly spec: SheetSpec;
  readonly keys: readonly TaskKeys[];
  readonly references: KeyReferences;
}

/** Rows below its first from which the wording of a task is put together: at most so far down. */
const FURTHEST_ROW = 5;

/** How far below its first row a task has wording, for each such row: page breaks split a task, and may repeat the header inside it. */
export const moreRows = ({ contentCells = [] }: TrackedTask): readonly number[] =>
  contentCells.flatMap((text, index) => (index > 0 && index <= FURTHEST_ROW && text !== '' ? [index] : []));

/** The very hidden sheet with the sort keys: one row per row of the plan, at the same row number. */
export function keySheet(
  sheet: string,
  tracked: TrackedTable,
  settings: Settings,
  plan: PlanReferences,
  units: UnitNames,
): KeySheet {
  const keys = taskKeys(tracked, settings, units.names);
  const formulas = keyFormulas(plan, units);
  const empty: readonly CellWrite[] = [
    { value: '', formula: formulas.list },
    { value: '', formula: formulas.worst },
  ];
  const rows: (readonly CellWrite[])[] = [];
  const last = Math.max(tracked.firstRow, tracked.lastRow);
  for (let row = tracked.firstRow; row <= last; row += 1) rows[row] = empty;
  for (const { task, list, worst } of keys) {
    const listed = list !== '' || worst !== '';
    const cells = listed
      ? [
          { value: list, formula: formulas.list },
          { value: worst, formula: formulas.worst },
        ]
      : empty;
    const more = moreRows(task).join('');
    rows[task.row] = more === '' ? cells : [...cells, { value: more }];
  }
  const range = (column: number): string => {
    const letter = columnName(column);
    return `${sheetReference(sheet)}!$${letter}$${tracked.firstRow + 1}:$${letter}$${last + 1}`;
  };
  const split = tracked.tasks.some((task) => moreRows(task).length > 0);
  return {
    keys,
    references: { list: range(0), worst: range(1), more: split ? range(2) : null },
    spec: {
      name: sheet,
      visibility: 'veryHidden',
      rows: Array.from(rows),
      columnWidths: [{ column: 0, width: 20 }],
      merges: [],
      formats: [],
      validations: [],
      charts: [],
      links: [],
      page: PAGE,
      showGridlines: true,
    },
  };
}
