import { cellName, rectName } from '../../../src/core/workbook/address';
import type { Book } from '../model/book';
import type { CellValue } from '../model/cell/cell';
import type { CellFormat } from '../model/cell/format';
import { HostError } from '../model/error';
import { parseAddress, SHEET } from '../model/rect';
import type { Sheet } from '../model/sheet';

/** One sheet as plain data, for assertions. Addresses A1. */
export interface SheetView {
  readonly visibility: string;
  /** What stands in a cell: its formula (with "="), else its value. Empty cells are left out. */
  readonly cells: Readonly<Record<string, CellValue>>;
  readonly merges: readonly string[];
  readonly tables: Readonly<Record<string, { readonly at: string; readonly columns: readonly string[] }>>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Conditional formats, validations, page set-up, charts, links...: what each part tells of itself. */
  readonly parts: Readonly<Record<string, unknown>>;
}

export interface BookView {
  readonly sheets: Readonly<Record<string, SheetView>>;
  /** Without "=". */
  readonly names: Readonly<Record<string, string>>;
}

/** Everything that a workbook holds but for the looks of its cells. */
export function viewOf(book: Book): BookView {
  return {
    sheets: Object.fromEntries(book.sheets.map((sheet) => [sheet.name, sheetView(sheet)])),
    names: Object.fromEntries(book.names.map(({ name, formula }) => [name, formula.slice(1)])),
  };
}

function sheetView(sheet: Sheet): SheetView {
  const cells: Record<string, CellValue> = {};
  for (const { row, column, cell } of sheet.grid.within(SHEET)) {
    if (!cell.isEmpty) cells[cellName(row, column)] = cell.formula ?? cell.value;
  }
  const hidden = (lines: Sheet['grid']['rows']): number[] =>
    [...lines].flatMap(([index, line]) => (line.isHidden ? [index] : []));
  return {
    visibility: sheet.visibility,
    cells,
    merges: sheet.merges.map(rectName),
    tables: Object.fromEntries(
      sheet.tables.map(({ name, rect, columns }) => [
        name,
        { at: rectName(rect), columns: columns.map((column) => column.name) },
      ]),
    ),
    hiddenRows: hidden(sheet.grid.rows),
    hiddenColumns: hidden(sheet.grid.columns),
    parts: sheet.viewParts(),
  };
}

/** The sheet of that name, or the test fails. */
export function sheetOf(book: Book, name: string): Sheet {
  const sheet = book.sheetNamed(name);
  if (!sheet) throw new HostError('ItemNotFound', `no sheet ${name}`);
  return sheet;
}

/** What stands at an A1 address: formula (with "="), else value; '' when empty. */
export function contentAt(sheet: Sheet, address: string): CellValue {
  const cell = sheet.grid.at(...placeOf(address));
  return cell?.formula ?? cell?.value ?? '';
}

export function formatAt(sheet: Sheet, address: string): CellFormat {
  return sheet.grid.formatAt(...placeOf(address));
}

function placeOf(address: string): [row: number, column: number] {
  const parsed = parseAddress(address);
  if (!parsed) throw new HostError('InvalidArgument', address);
  return [parsed.rect.top, parsed.rect.left];
}
