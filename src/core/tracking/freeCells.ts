import { cellName, rectName } from '../workbook/address';
import type { Rect } from '../workbook/address';
import type { CellSnapshot, SheetSnapshot } from '../workbook/snapshot';

const LAST_SHEET_COLUMN = 16383;

export const overlap = (a: Rect, b: Rect): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

/** A cell that holds something a user would miss. A format alone is nothing. */
const holdsSomething = (cell: CellSnapshot | undefined): boolean =>
  cell !== undefined &&
  ((cell.value !== null && cell.value !== '') ||
    cell.formula !== undefined ||
    cell.error !== undefined ||
    cell.comment === true);

/** Addresses of what stands in a block: cells with content, merged cells, tables, pictures, charts, sparklines, hidden columns. */
export function blockedCells(sheet: SheetSnapshot, block: Rect): readonly string[] {
  const blocked: string[] = [];
  for (let row = block.top; row <= block.bottom; row += 1) {
    const cells = sheet.rows[row];
    if (!cells || cells.length <= block.left) continue;
    for (let column = block.left; column <= block.right; column += 1) {
      if (holdsSomething(cells[column])) blocked.push(cellName(row, column));
    }
  }
  const areas = [
    ...sheet.merges,
    ...sheet.tables.map(({ rect }) => rect),
    ...sheet.occupied.map(({ rect }) => rect),
    ...[...sheet.hiddenColumns].map((column) => ({ ...block, left: column, right: column })),
  ];
  for (const area of areas) if (overlap(area, block)) blocked.push(rectName(area));
  return blocked;
}

/** First column, from the block's own on, where the block would stand free. */
export function firstFreeColumn(sheet: SheetSnapshot, block: Rect): number {
  const width = block.right - block.left;
  for (let left = block.left; left + width <= LAST_SHEET_COLUMN; left += 1) {
    if (blockedCells(sheet, { ...block, left, right: left + width }).length === 0) return left;
  }
  return LAST_SHEET_COLUMN;
}
