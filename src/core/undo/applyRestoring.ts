import { applyEdit, writeCell } from '../edit/applyToSnapshot';
import { draftOf, setCell, workbookOf } from '../edit/draftWorkbook';
import type { DraftSheet, DraftWorkbook } from '../edit/draftWorkbook';
import type { Edit } from '../edit/edit';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { InsertRowsEdit, RestoreCellsEdit, RestoreSizesEdit, RestoringEdit, ShrinkTableEdit } from './restoring';

function restoreCells(draft: DraftWorkbook, sheet: DraftSheet, edit: RestoreCellsEdit): void {
  edit.rows.forEach((cells, i) =>
    cells.forEach((cell, j) => {
      const [row, column] = [edit.row + i, edit.column + j];
      const comment = sheet.rows[row]?.[column]?.comment;
      if (cell === 'bare') setCell(sheet, row, column, comment ? { value: null, comment } : undefined);
      else writeCell(draft, sheet, row, column, cell);
    }),
  );
}

function restoreSizes(sheet: DraftSheet, edit: RestoreSizesEdit): void {
  for (const { column, width } of edit.widths) sheet.columnWidths[column] = width ?? undefined;
  const heights = [...(sheet.rowHeights ?? [])];
  for (const { row, height } of edit.heights) heights[row] = height ?? undefined;
  if (edit.heights.length > 0) sheet.rowHeights = heights;
}

function shrinkTable(sheet: DraftSheet, edit: ShrinkTableEdit): void {
  const columns = edit.rect.right - edit.rect.left + 1;
  sheet.tables = sheet.tables.map((table) =>
    table.name === edit.table ? { ...table, rect: edit.rect, columns: table.columns.slice(0, columns) } : table,
  );
}

function removeSheet(draft: DraftWorkbook, name: string): void {
  draft.sheets = draft.sheets.filter((sheet) => sheet.name !== name);
  draft.sheetNames = draft.sheetNames.filter((each) => each !== name);
}

function insertRow(sheet: DraftSheet, at: number): void {
  const down = <Block extends { top: number; bottom: number }>(block: Block): Block =>
    block.top >= at
      ? { ...block, top: block.top + 1, bottom: block.bottom + 1 }
      : block.bottom >= at
        ? { ...block, bottom: block.bottom + 1 }
        : block;
  if (sheet.rows.length > at) sheet.rows.splice(at, 0, undefined);
  sheet.merges = sheet.merges.map(down);
  sheet.tables = sheet.tables.map((table) => ({ ...table, rect: down(table.rect) }));
  sheet.occupied = sheet.occupied.map((each) => ({ ...each, rect: down(each.rect) }));
  sheet.hiddenRows = new Set([...sheet.hiddenRows].map((row) => (row >= at ? row + 1 : row)));
  if (sheet.rowHeights && sheet.rowHeights.length > at) {
    sheet.rowHeights = [...sheet.rowHeights.slice(0, at), undefined, ...sheet.rowHeights.slice(at)];
  }
}

function insertRows(sheet: DraftSheet, edit: InsertRowsEdit): void {
  for (const row of edit.rows) insertRow(sheet, row);
  sheet.merges = [...sheet.merges, ...(edit.merges ?? [])];
}

function onSheet(draft: DraftWorkbook, name: string, act: (sheet: DraftSheet) => void): void {
  const sheet = draft.sheets.find((candidate) => candidate.name === name);
  if (sheet) act(sheet);
}

function applyOne(draft: DraftWorkbook, edit: Edit | RestoringEdit): void {
  switch (edit.kind) {
    case 'restoreCells':
      return onSheet(draft, edit.sheet, (sheet) => restoreCells(draft, sheet, edit));
    case 'restoreSizes':
      return onSheet(draft, edit.sheet, (sheet) => restoreSizes(sheet, edit));
    case 'shrinkTable':
      return onSheet(draft, edit.sheet, (sheet) => shrinkTable(sheet, edit));
    case 'insertRows':
      return onSheet(draft, edit.sheet, (sheet) => insertRows(sheet, edit));
    case 'removeSheet':
      return removeSheet(draft, edit.sheet);
    default:
      return applyEdit(draft, edit);
  }
}

/**
 * The workbook as a host would leave it after these steps, as far as a snapshot can tell (see `applyToSnapshot`). A step back for a sheet that is not there
 * is passed over: taking back a run that failed half-way meets sheets that were never made.
 */
export function applyRestoring(workbook: WorkbookSnapshot, edits: readonly (Edit | RestoringEdit)[]): WorkbookSnapshot {
  const draft = draftOf(workbook);
  for (const edit of edits) applyOne(draft, edit);
  return workbookOf(draft);
}
