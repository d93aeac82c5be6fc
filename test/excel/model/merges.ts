import type { Rect } from '../../../src/core/workbook/address';
import { HostError } from './error';
import { intersect } from './rect';
import type { Sheet } from './sheet';

export const mergedWithin = (sheet: Sheet, rect: Rect): Rect[] =>
  sheet.merges.filter((merge) => intersect(merge, rect) !== undefined);

/** Range.merge, ExcelApi 1.2: the first cell's content stays, the others' are lost; blocks within are taken up. Tables cannot be merged. */
export function mergeBlock(sheet: Sheet, rect: Rect, across: boolean): void {
  sheet.requireAllowed('allowFormatCells');
  if (sheet.tables.some((table) => intersect(table.rect, rect)))
    throw new HostError('InvalidOperation', 'cells of a table cannot be merged');
  unmergeBlock(sheet, rect);
  if (!across) return mergeOne(sheet, rect);
  for (let row = rect.top; row <= rect.bottom; row++) mergeOne(sheet, { ...rect, top: row, bottom: row });
}

function mergeOne(sheet: Sheet, rect: Rect): void {
  if (rect.top === rect.bottom && rect.left === rect.right) return;
  for (const { row, column, cell } of sheet.grid.within(rect)) {
    if (row !== rect.top || column !== rect.left) cell.empty();
  }
  sheet.merges.push(rect);
}

export function unmergeBlock(sheet: Sheet, rect: Rect): void {
  sheet.merges = sheet.merges.filter((merge) => intersect(merge, rect) === undefined);
}
