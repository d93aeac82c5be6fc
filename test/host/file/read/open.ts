import type { CellSnapshot, SheetSnapshot } from '../../../../src/core/workbook/snapshot';
import { openWorkbook, type WorkbookFile } from '../../../../src/host/file/read';
import { book, type BookParts } from '../build';

/** The opened file; a refusal fails the test. */
export function opened(bytes: Uint8Array): WorkbookFile {
  const result = openWorkbook(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

/** Code of the refusal, "ok" when the file opens. */
export function refusal(bytes: Uint8Array): string {
  const result = openWorkbook(bytes);
  return result.ok ? 'ok' : result.refusal.code;
}

/** First worksheet of a small workbook. */
export function sheetOf(parts: BookParts): SheetSnapshot {
  return firstSheet(opened(book(parts)));
}

export function firstSheet(file: WorkbookFile): SheetSnapshot {
  const sheet = file.snapshot().sheets[0];
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** Cells of the first row of a sheet that has only this row. */
export function cellsOf(row: string, parts: BookParts = {}): readonly (CellSnapshot | undefined)[] {
  return sheetOf({ ...parts, sheet: `<sheetData><row r="1">${row}</row></sheetData>` }).rows[0] ?? [];
}
