import { applyToSnapshot } from '../../../src/core/edit/applyToSnapshot';
import { buildReport } from '../../../src/core/report/buildReport';
import { composeTracking } from '../../../src/core/tracking/composeTracking';
import type { TrackDone, TrackOptions, TrackingParts, TrackResult } from '../../../src/core/tracking/composeTracking';
import { TRACKING_COLUMNS } from '../../../src/core/tracking/tracked';
import type { TrackingColumn } from '../../../src/core/tracking/tracked';
import { serialOf } from '../../../src/core/calendar/serial';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { describe as describeSample, OFFICE, readSample, SHEET } from './sample';

export const AS_OF: TrackOptions = { reportDate: '2024-11-20', asOfGiven: true };

export const partsFor = (office = OFFICE): TrackingParts => ({
  readPlan: (workbook, { sheet }) => readSample(workbook, sheet ?? SHEET, office),
  describe: describeSample,
  buildReport,
});

export const run = (workbook: WorkbookSnapshot, options = AS_OF, office = OFFICE): TrackResult =>
  composeTracking(workbook, options, partsFor(office));

export interface Tracked {
  readonly result: TrackDone;
  readonly workbook: WorkbookSnapshot;
}

/** Runs and carries the edits out; a refusal fails the test. */
export function track(workbook: WorkbookSnapshot, options = AS_OF, office = OFFICE): Tracked {
  const result = run(workbook, options, office);
  if (result.refusal) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return { result, workbook: applyToSnapshot(workbook, result.edits) };
}

export function sheetNamed(workbook: WorkbookSnapshot, name: string): SheetSnapshot {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The text of a tracking cell of the n-th task; days as YYYY-MM-DD. */
export function cellOf({ result, workbook }: Tracked, task: number, name: TrackingColumn): string {
  const { tracked } = result;
  const cell = sheetNamed(workbook, tracked.sheet).rows[tracked.tasks[task]?.row ?? -1]?.[tracked.columns[name]];
  return cell?.date ?? `${cell?.value ?? ''}`;
}

export const rowOf = (tracked: Tracked, task: number): Record<TrackingColumn, string> =>
  Object.fromEntries(TRACKING_COLUMNS.map((name) => [name, cellOf(tracked, task, name)])) as Record<
    TrackingColumn,
    string
  >;

/** The workbook after somebody typed into a cell: the format stays. Days are given as {date}. */
export function typed(
  workbook: WorkbookSnapshot,
  sheetName: string,
  row: number,
  column: number,
  value: string | number | null | { readonly date: string },
): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      if (sheet.name !== sheetName) return sheet;
      const rows = sheet.rows.map((cells) => (cells ? [...cells] : undefined));
      const cells = rows[row] ?? [];
      const { style } = cells[column] ?? {};
      const kept = style === undefined ? {} : { style };
      const cell: CellSnapshot =
        typeof value === 'object' && value !== null
          ? { value: serialOf(value.date), date: value.date, ...kept }
          : { value, ...kept };
      cells[column] = cell;
      rows[row] = cells;
      return { ...sheet, rows };
    }),
  };
}

/** Types into a tracking cell of the n-th task. */
export function typedIn(
  { result, workbook }: Tracked,
  task: number,
  name: TrackingColumn,
  value: Parameters<typeof typed>[4],
): WorkbookSnapshot {
  const { tracked } = result;
  return typed(workbook, tracked.sheet, tracked.tasks[task]?.row ?? -1, tracked.columns[name], value);
}

/** The whole rows of a sheet in another order, as cutting and inserting rows does. `order` lists old 0-based rows. */
export function reordered(
  workbook: WorkbookSnapshot,
  sheetName: string,
  order: readonly number[],
  from: number,
): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      if (sheet.name !== sheetName) return sheet;
      const moved = order.map((row) => sheet.rows[row]);
      const rows = [...sheet.rows.slice(0, from), ...moved, ...sheet.rows.slice(from + order.length)].map(
        (cells, row) =>
          cells?.map((cell) =>
            cell?.formula === undefined
              ? cell
              : { ...cell, formula: cell.formula.replace(/(\$[A-Z]+)\d+/g, `$1${row + 1}`) },
          ),
      );
      return { ...sheet, rows };
    }),
  };
}

/** The same without report sheets, which have tests of their own: for properties that run many times. */
const ONLY: TrackingParts = { ...partsFor(), buildReport: () => [] };
export const runOnly = (workbook: WorkbookSnapshot, options = AS_OF): TrackResult =>
  composeTracking(workbook, options, ONLY);
export function trackOnly(workbook: WorkbookSnapshot, options = AS_OF): Tracked {
  const result = runOnly(workbook, options);
  if (result.refusal) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return { result, workbook: applyToSnapshot(workbook, result.edits) };
}
