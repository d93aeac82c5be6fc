import { serialOf } from '../calendar/serial';
import type { CellSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { draftOf, draftSheetNamed, freshSheet, setCell, workbookOf } from './draftWorkbook';
import type { DraftSheet, DraftWorkbook } from './draftWorkbook';
import { formulaInRow } from './rowFormula';
import type { CellLook, CellWrite, CopySheetEdit, DeleteRowsEdit, Edit, ExtendTableEdit, SheetSpec } from './edit';

function styleOf(draft: DraftWorkbook, sheet: DraftSheet, look: CellLook): number {
  const { like, style, ...rest } = look;
  const base = style ?? (like && sheet.rows[like.row]?.[like.column]?.style) ?? null;
  const ofLook = draft.stylesOfLooks.get(look) ?? new Map<number | null, number>();
  draft.stylesOfLooks.set(look, ofLook);
  const known = ofLook.get(base) ?? placed(draft, base, rest);
  ofLook.set(base, known);
  return known;
}

/** Equal looks that start from the same key have one key. */
function placed(draft: DraftWorkbook, base: number | null, rest: CellLook): number {
  const key = JSON.stringify([base, rest]);
  const known = draft.styles.get(key);
  if (known !== undefined) return known;
  draft.styles.set(key, draft.nextStyle);
  return draft.nextStyle++;
}

/** A host tells of bold letters only where there are letters. */
function isBold({ value, look }: CellWrite, old: CellSnapshot | undefined): boolean {
  if (look === undefined) return old?.bold === true;
  return look.font?.bold === true && value !== null;
}

function written(
  write: CellWrite,
  row: number,
  old: CellSnapshot | undefined,
  style: number | undefined,
): CellSnapshot {
  const { value } = write;
  const day = typeof value === 'object' && value !== null ? value.date : undefined;
  const formula = formulaInRow(write.formula, row);
  return {
    value: typeof value === 'object' ? (day === undefined ? null : serialOf(day)) : value,
    ...(day === undefined ? {} : { date: day }),
    ...(formula === undefined ? {} : { formula }),
    ...(style === undefined ? {} : { style }),
    ...(isBold(write, old) ? { bold: true } : {}),
    ...(old?.comment ? { comment: true } : {}),
  };
}

/** Writes one cell as a host does; undefined leaves it as it is. */
export function writeCell(
  draft: DraftWorkbook,
  sheet: DraftSheet,
  row: number,
  column: number,
  cell: CellWrite | undefined,
): void {
  if (!cell) return;
  const old = sheet.rows[row]?.[column];
  const style = cell.look ? styleOf(draft, sheet, cell.look) : old?.style;
  const after = written(cell, row, old, style);
  const content = after.value !== null || after.formula !== undefined || after.comment === true;
  const empty = !content && style === undefined;
  setCell(sheet, row, column, empty ? undefined : after);
}

function extendTable(sheet: DraftSheet, edit: ExtendTableEdit): void {
  sheet.tables = sheet.tables.map((table) =>
    table.name === edit.table
      ? {
          ...table,
          rect: { ...table.rect, right: table.rect.right + edit.columns.length },
          columns: [...table.columns, ...edit.columns],
        }
      : table,
  );
}

function putSheet(draft: DraftWorkbook, spec: SheetSpec): void {
  const sheet = freshSheet(draft, spec.name, spec.visibility);
  sheet.merges = spec.merges;
  for (const { column, width } of spec.columnWidths) sheet.columnWidths[column] = width;
  spec.rows.forEach((cells, row) => cells?.forEach((cell, column) => writeCell(draft, sheet, row, column, cell)));
}

/** A copied cell holds the result of its formula, and no comment. */
function copied(cell: CellSnapshot): CellSnapshot {
  return {
    value: cell.value,
    ...(cell.date === undefined ? {} : { date: cell.date }),
    ...(cell.error === undefined ? {} : { error: cell.error }),
    ...(cell.bold === undefined ? {} : { bold: cell.bold }),
    ...(cell.rich === undefined ? {} : { rich: cell.rich }),
    ...(cell.style === undefined ? {} : { style: cell.style }),
  };
}

function copySheet(draft: DraftWorkbook, edit: CopySheetEdit): void {
  const from = draftSheetNamed(draft, edit.from);
  const to = freshSheet(draft, edit.to, 'visible');
  to.columnWidths = from.columnWidths.slice(0, edit.lastColumn + 1);
  if (from.rowHeights) to.rowHeights = from.rowHeights.slice(0, edit.lastRow + 1);
  if (from.wrappedStyles) to.wrappedStyles = from.wrappedStyles;
  to.merges = from.merges.filter((merge) => merge.right <= edit.lastColumn && merge.bottom <= edit.lastRow);
  to.rows = from.rows
    .slice(0, edit.lastRow + 1)
    .map((cells) => cells?.slice(0, edit.lastColumn + 1).map((cell) => cell && copied(cell)));
}

function deleteRows(sheet: DraftSheet, edit: DeleteRowsEdit): void {
  const gone = new Set(edit.rows);
  const above = (row: number): number => edit.rows.filter((deleted) => deleted < row).length;
  sheet.rows = sheet.rows.filter((_cells, row) => !gone.has(row));
  sheet.hiddenRows = new Set([...sheet.hiddenRows].filter((row) => !gone.has(row)).map((row) => row - above(row)));
  const moved = <T extends { top: number; bottom: number }>(rect: T): T => ({
    ...rect,
    top: rect.top - above(rect.top),
    bottom: rect.bottom - above(rect.bottom + 1),
  });
  sheet.merges = sheet.merges.map(moved).filter((merge) => merge.bottom >= merge.top);
  sheet.tables = sheet.tables.map((table) => ({ ...table, rect: moved(table.rect) }));
  sheet.occupied = sheet.occupied.map((each) => ({ ...each, rect: moved(each.rect) }));
  if (sheet.rowHeights) sheet.rowHeights = [...sheet.rowHeights].filter((_height, row) => !gone.has(row));
}

/** Carries one edit out on a draft. */
export function applyEdit(draft: DraftWorkbook, edit: Edit): void {
  switch (edit.kind) {
    case 'cells': {
      const sheet = draftSheetNamed(draft, edit.sheet);
      edit.rows.forEach((cells, row) =>
        cells.forEach((cell, column) => writeCell(draft, sheet, edit.row + row, edit.column + column, cell)),
      );
      return;
    }
    case 'columnWidths': {
      const sheet = draftSheetNamed(draft, edit.sheet);
      for (const { column, width } of edit.widths) sheet.columnWidths[column] = width;
      return;
    }
    case 'rowHeights': {
      const sheet = draftSheetNamed(draft, edit.sheet);
      const heights = [...(sheet.rowHeights ?? [])];
      for (const { row, height } of edit.heights) heights[row] = Math.max(heights[row] ?? 0, height);
      sheet.rowHeights = heights;
      return;
    }
    case 'extendTable':
      return extendTable(draftSheetNamed(draft, edit.sheet), edit);
    case 'name':
      draft.names = [...draft.names.filter(({ name, sheet }) => name !== edit.name || sheet !== undefined)];
      draft.names.push({ name: edit.name, refersTo: edit.refersTo });
      return;
    case 'removeName':
      draft.names = draft.names.filter(({ name, sheet }) => name !== edit.name || sheet !== undefined);
      return;
    case 'putSheet':
      return putSheet(draft, edit.spec);
    case 'copySheet':
      return copySheet(draft, edit);
    case 'deleteRows':
      return deleteRows(draftSheetNamed(draft, edit.sheet), edit);
    case 'conditionalFormats':
    case 'validations':
      return;
  }
}

/**
 * The workbook as a host would leave it, as far as a snapshot can tell: cells, formats (as new keys), merges, tables,
 * names, sheets. A snapshot holds no conditional formats, validations, charts or page set-up, so those edits change nothing
 * here. Formulas and names are not moved when rows are deleted. Days become serials of the 1900 system.
 */
export function applyToSnapshot(workbook: WorkbookSnapshot, edits: readonly Edit[]): WorkbookSnapshot {
  const draft = draftOf(workbook);
  for (const edit of edits) applyEdit(draft, edit);
  return workbookOf(draft);
}
