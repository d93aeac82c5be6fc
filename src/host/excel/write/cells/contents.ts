import type { CellWrite, RowFormula } from '../../../../core/edit/edit';
import type { DateSystem } from '../../../../core/calendar/serial';
import { columnName, type Rect } from '../../../../core/workbook/address';
import { ACTION_BYTES, OBJECT_BYTES, rowBytes, textBytes, type CellInput } from '../bytes';
import { cellInput } from '../cellInput';
import { formulaAt, isFilledDown } from '../filledDown';
import { addressesOf, spansOf } from '../rectangles';
import { onRange, sheetNamed, type Task } from '../tasks';

/** What cells are to hold; formats are not its matter. undefined = the cell is left as it is. */
export interface Contents {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly (Pick<CellWrite, 'value' | 'formula' | 'look'> | undefined)[] | undefined)[];
}

/** A task of values is no heavier than this, so that batches fill up evenly. */
const MOST_BYTES = 250_000;
/**
 * Cells of one array: office.js cuts a longer one into ranges of its own, which costs more, and in an undo group Excel answered such a one with
 * UndoNotSupported (office-js issue 6491).
 */
export const MOST_CELLS = 1500;
const LAST_COLUMN = 16_383;

/** Cells of one column that are filled by copying the first one down. */
interface Fill {
  readonly column: number;
  readonly first: number;
  readonly rows: number[];
}

/**
 * Tasks that put values and formulas into cells through `Range.formulas` (2-D array; null = leave the cell, "" = empty it) and `copyFrom`
 * (ExcelApi 1.9). Text is marked so that it stays text. A text or formula that is too long for a cell is a fault.
 */
export function contentTasks(contents: Contents, dates: DateSystem): Task[] {
  const fills = fillsOf(contents);
  const filled = new Map<number, Set<number>>();
  for (const { column, rows } of fills) filled.set(column, new Set([...(filled.get(column) ?? []), ...rows]));
  const inputs = contents.rows.map((cells, i) =>
    (cells ?? []).map((write, j): CellInput => {
      const row = contents.row + i;
      const column = contents.column + j;
      if (!write || filled.get(column)?.has(row)) return null;
      return cellInput(write, { sheet: contents.sheet, row, column }, dates, write.look?.numberFormat);
    }),
  );
  return [...arrayTasks(contents, inputs), ...fills.flatMap((fill) => fillTasks(contents.sheet, fill))];
}

/** Formulas worth copying down: what is saved is more than what the copying costs. */
function fillsOf({ row, column, rows }: Contents): Fill[] {
  const groups = new Map<RowFormula, Map<number, Fill>>();
  rows.forEach((cells, i) =>
    cells?.forEach((write, j) => {
      const formula = write?.formula;
      if (typeof formula !== 'object' || !isFilledDown(formula)) return;
      const columns = groups.get(formula) ?? new Map<number, Fill>();
      groups.set(formula, columns);
      const fill = columns.get(j);
      if (fill) fill.rows.push(row + i);
      else columns.set(j, { column: column + j, first: row + i, rows: [] });
    }),
  );
  return [...groups].flatMap(([formula, columns]) =>
    [...columns.values()].filter((fill) => isWorthFilling(fill, formulaAt(formula, fill.first))),
  );
}

function isWorthFilling({ rows }: Fill, text: string): boolean {
  const copying = 2 * OBJECT_BYTES + ACTION_BYTES + spansOf(rows).length * 2 * 'AAA1048576,'.length;
  return rows.length * textBytes(text) > copying;
}

function fillTasks(sheet: string, { column, first, rows }: Fill): Task[] {
  const source = `${columnName(column)}${first + 1}`;
  const targets = spansOf(rows).map((span): Rect => ({
    top: span.first,
    bottom: span.last,
    left: column,
    right: column,
  }));
  return addressesOf(targets).map((address) => ({
    bytes: 2 * OBJECT_BYTES + 2 * textBytes(sheet) + ACTION_BYTES + textBytes(address),
    places: address.split(',').map((cell) => ({ sheet, cell })),
    queue: (context) => {
      const target = sheetNamed(context, sheet);
      target.getRanges(address).copyFrom(target.getRange(source), 'Formulas');
    },
  }));
}

/** One task for each run of rows that hold something to write, cut where it would get heavy. */
function arrayTasks({ sheet, row, column }: Contents, inputs: readonly CellInput[][]): Task[] {
  const tasks: Task[] = [];
  let band: CellInput[][] = [];
  let weight = 0;
  const close = (end: number): void => {
    if (band.length > 0) tasks.push(arrayTask(sheet, row + end - band.length, column, band));
    band = [];
    weight = 0;
  };
  inputs.forEach((cells, i) => {
    if (cells.every((cell) => cell === null)) return close(i);
    const bytes = rowBytes(cells);
    if (weight + bytes > MOST_BYTES || (band.length + 1) * cells.length > MOST_CELLS) close(i);
    band.push(cells);
    weight += bytes;
  });
  close(inputs.length);
  return tasks;
}

function arrayTask(sheet: string, top: number, column: number, band: readonly CellInput[][]): Task {
  let first = LAST_COLUMN;
  let last = 0;
  for (const cells of band) {
    cells.forEach((cell, i) => {
      if (cell === null) return;
      first = Math.min(first, i);
      last = Math.max(last, i);
    });
  }
  const formulas = band.map((cells) => Array.from({ length: last - first + 1 }, (_, i) => cells[first + i] ?? null));
  const rect: Rect = { top, left: column + first, bottom: top + band.length - 1, right: column + last };
  const payload = formulas.reduce((sum, cells) => sum + rowBytes(cells), 0);
  return onRange(sheet, rect, 1, payload, (range) => (range.formulas = formulas));
}

/** Blocks whose cells lose content and format. ExcelApi 1.9. */
export function bareTasks(sheet: string, rects: readonly Rect[]): Task[] {
  return addressesOf(rects).map((address) => ({
    bytes: OBJECT_BYTES + textBytes(sheet) + 3 * ACTION_BYTES + textBytes(address),
    places: address.split(',').map((cell) => ({ sheet, cell })),
    queue: (context) => {
      const cells = sheetNamed(context, sheet).getRanges(address);
      cells.clear('Contents');
      cells.style = 'Normal';
    },
  }));
}
