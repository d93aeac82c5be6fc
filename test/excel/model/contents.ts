import type { Rect } from '../../../src/core/workbook/address';
import { isErrorText, type Cell } from './cell/cell';
import { fillCalculated, emptyTableColumns } from './calculatedColumns';
import { readEntry } from './cell/entry';
import { isDateFormat } from './cell/shownText';
import { HostError } from './error';
import { addressOf, columnCount, localAddress, rowCount, SHEET } from './rect';
import type { Sheet } from './sheet';

/** "A range is limited to 5,000,000 cells for read operations": more "will either return null or throw an error" (docs/concepts/resource-limits-and-performance-optimization.md). */
const MOST_CELLS = 5_000_000;

/** A value for each cell of a block, as a two-dimensional array; null for a block that is too large. */
export function readBlock<T>(rect: Rect, read: (row: number, column: number) => T): T[][] | null {
  if (rowCount(rect) * columnCount(rect) > MOST_CELLS) return null;
  const rows: T[][] = [];
  for (let row = rect.top; row <= rect.bottom; row++) {
    const values: T[] = [];
    for (let column = rect.left; column <= rect.right; column++) values.push(read(row, column));
    rows.push(values);
  }
  return rows;
}

/**
 * Gives each cell of a block its value of `values`. A single value goes to all cells, an array must have exactly the shape of the block.
 * "Use null in 2-D arrays to leave specific cells unchanged", "null isn't a valid input for a single property"
 * (docs/excel/excel-add-ins-blank-null-values.md).
 */
export function writeBlock(
  rect: Rect,
  values: unknown,
  write: (row: number, column: number, value: unknown) => void,
): void {
  const isArray = Array.isArray(values);
  if (isArray && !hasShape(values, rect)) {
    throw new HostError(
      'InvalidArgument',
      'The number of rows or columns in the input array does not match the range.',
    );
  }
  if (!isArray && values === null) throw new HostError('InvalidArgument', 'null is no value for a whole range');
  for (let row = rect.top; row <= rect.bottom; row++) {
    const given: unknown = isArray ? values[row - rect.top] : undefined;
    for (let column = rect.left; column <= rect.right; column++) {
      const value: unknown = Array.isArray(given) ? given[column - rect.left] : values;
      if (value !== null && value !== undefined) write(row, column, value);
    }
  }
}

function hasShape(values: readonly unknown[], rect: Rect): boolean {
  const width = columnCount(rect);
  return values.length === rowCount(rect) && values.every((row) => Array.isArray(row) && row.length === width);
}

/** Writes through `values` or `formulas`: what Excel makes of typing it (`cell/entry.ts`), in every cell that may be written. */
export function enterValues(sheet: Sheet, rect: Rect, values: unknown): void {
  const { grid, book } = sheet;
  if (sheet.protection) checkLocks(sheet, rect, values);
  else sheet.requireWritable({ ...rect, bottom: rect.top, right: rect.left });
  const empty = emptyTableColumns(sheet, rect);
  writeBlock(rect, values, (row, column, raw) => {
    if (isCovered(sheet, row, column)) {
      if (raw !== '')
        book.lostWrites.push(addressOf(sheet.name, { top: row, left: column, bottom: row, right: column }));
      return;
    }
    if (raw === '' && !grid.at(row, column)) return;
    enterCell(sheet, row, column, raw);
  });
  fillCalculated(sheet, empty, (row, column, formula) => enterCell(sheet, row, column, formula));
  keepHeaders(sheet, rect);
  book.tell({ kind: 'changed', sheet, args: { address: localAddress(rect), changeType: 'RangeEdited' } });
}

function checkLocks(sheet: Sheet, rect: Rect, values: unknown): void {
  writeBlock(rect, values, (row, column) =>
    sheet.requireWritable({ top: row, left: column, bottom: row, right: column }),
  );
}

/** Only the first cell of a merged block holds anything. */
export function isCovered(sheet: Sheet, row: number, column: number): boolean {
  const merge = sheet.merges.length > 0 ? sheet.mergeAt(row, column) : undefined;
  return merge !== undefined && (merge.top !== row || merge.left !== column);
}

function enterCell(sheet: Sheet, row: number, column: number, raw: unknown): void {
  const { grid, book } = sheet;
  const format = grid.formatAt(row, column);
  const entry = readEntry(raw, format.numberFormat, book.date1904);
  const cell = grid.make(row, column);
  cell.empty();
  cell.value = entry.value;
  cell.isError = entry.isError === true;
  cell.formula = entry.formula;
  if (entry.numberFormat && format.numberFormat === 'General')
    cell.format = { ...format, numberFormat: entry.numberFormat };
  if (entry.formula !== undefined) calculateCell(sheet, row, column, cell);
}

/** Asks the evaluator for the value of a formula cell. */
export function calculateCell(sheet: Sheet, row: number, column: number, cell: Cell): void {
  if (cell.formula === undefined) return;
  const value = sheet.book.evaluate(sheet.name, row, column, cell.formula);
  cell.value = value;
  cell.isError = isErrorText(value);
}

/** Calculates every formula of a sheet again. */
export function calculateSheet(sheet: Sheet): void {
  for (const { row, column, cell } of sheet.grid.within(SHEET)) {
    calculateCell(sheet, row, column, cell);
  }
}

/** Headers of a table are unique text: a header cell that is emptied or doubled gets a name of its own, numbers and dates become text. */
function keepHeaders(sheet: Sheet, rect: Rect): void {
  for (const table of sheet.tables) {
    const { top, left } = table.rect;
    if (!table.showHeaders || rect.top > top || rect.bottom < top || rect.right < left || rect.left > table.rect.right)
      continue;
    const taken = new Set<string>();
    table.columns.forEach((column, index) => {
      const cell = sheet.grid.make(top, left + index);
      column.name = freeHeader(String(cell.value), index, taken);
      cell.empty();
      cell.value = column.name;
    });
  }
}

export function freeHeader(wanted: string, index: number, taken: Set<string>): string {
  const base = wanted === '' ? `Column${index + 1}` : wanted;
  let name = base;
  for (let number = 2; taken.has(name.toLocaleLowerCase()); number++) name = `${base}${number}`;
  taken.add(name.toLocaleLowerCase());
  return name;
}

export function setNumberFormats(sheet: Sheet, rect: Rect, values: unknown): void {
  sheet.requireAllowed('allowFormatCells');
  if (!Array.isArray(values)) {
    const numberFormat = numberFormatOf(values);
    return sheet.grid.changeFormat(rect, (format) => ({ ...format, numberFormat }));
  }
  writeBlock(rect, values, (row, column, value) => {
    const numberFormat = numberFormatOf(value);
    const format = sheet.grid.formatAt(row, column);
    if (format.numberFormat !== numberFormat) sheet.grid.make(row, column).format = { ...format, numberFormat };
  });
}

function numberFormatOf(value: unknown): string {
  if (typeof value !== 'string') throw new HostError('InvalidArgument', 'a number format is text');
  if (value === '') return 'General';
  if (/^(?:[a-z]{4,})$/i.test(value) && !/^general$/i.test(value) && !isDateFormat(value)) {
    throw new HostError('InvalidArgument', `not a number format: ${value}`);
  }
  return value;
}
