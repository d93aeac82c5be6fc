import type { TableReading } from '../reading/tableReading';
import type { Rect } from '../workbook/address';
import { cellName } from '../workbook/address';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { rowsPointedAt } from './references';

/** Why a row cannot go away without losing something. */
export type KeepReason =
  | 'formula'
  | 'comment'
  | 'comments-unknown'
  | 'rich-text'
  | 'error'
  | 'merge'
  | 'outside-table'
  | 'drawing'
  | 'referred-to'
  | 'header-differs'
  | 'value-kinds'
  | 'several-lines'
  | 'joins-below';

export interface Kept {
  readonly reason: KeepReason;
  readonly cell: string;
}

/** Whether a row of the table's sheet may be deleted; the reason and the cell when not. */
export type RowCheck = (row: number) => Kept | undefined;

function cellReason(cell: CellSnapshot): KeepReason | undefined {
  if (cell.formula !== undefined) return 'formula';
  if (cell.comment) return 'comment';
  if (cell.rich) return 'rich-text';
  return cell.error === undefined ? undefined : 'error';
}

/** Rows that a merged block or drawing covers together with other rows. */
function rowsUnder(rects: readonly Rect[], height: number, rowCount: number): Map<number, string> {
  const covered = new Map<number, string>();
  for (const rect of rects) {
    if (rect.bottom - rect.top < height) continue;
    for (let row = rect.top; row <= Math.min(rect.bottom, rowCount); row++)
      covered.set(row, cellName(rect.top, rect.left));
  }
  return covered;
}

function cellsCheck(sheet: SheetSnapshot, left: number, right: number, row: number): Kept | undefined {
  for (const [column, cell] of (sheet.rows[row] ?? []).entries()) {
    if (!cell) continue;
    const outside = column < left || column > right;
    const filled = cell.value !== null || cell.error !== undefined || cell.formula !== undefined;
    const reason = outside && filled ? 'outside-table' : cellReason(cell);
    if (reason) return { reason, cell: cellName(row, column) };
  }
  return undefined;
}

/** A check for the rows of the sheet that holds the table. */
export function rowCheck(workbook: WorkbookSnapshot, sheet: SheetSnapshot, table: TableReading): RowCheck {
  const left = Math.min(...table.regions.map((region) => region.left));
  const right = Math.max(...table.regions.map((region) => region.right));
  const merged = rowsUnder(sheet.merges, 1, sheet.rows.length);
  const drawn = rowsUnder(
    sheet.occupied.map(({ rect }) => rect),
    0,
    sheet.rows.length,
  );
  const pointedAt = rowsPointedAt(workbook, sheet.name);
  return (row) => {
    if (workbook.commentsUnknown) return { reason: 'comments-unknown', cell: cellName(row, left) };
    const merge = merged.get(row);
    if (merge !== undefined) return { reason: 'merge', cell: merge };
    const drawing = drawn.get(row);
    if (drawing !== undefined) return { reason: 'drawing', cell: drawing };
    if (pointedAt.has(row)) return { reason: 'referred-to', cell: cellName(row, left) };
    return cellsCheck(sheet, left, right, row);
  };
}
