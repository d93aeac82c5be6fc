import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import type { Book } from '../model/book';
import { PLAIN, shared, type CellFormat } from '../model/cell/format';
import { POINTS_PER_DIGIT } from '../model/sizes';
import type { Sheet } from '../model/sheet';
import { newBook } from '../model/workbook';

/** What a snapshot does not tell. */
export interface Extras {
  readonly name?: string;
  readonly date1904?: boolean;
  /** The look behind a format key. */
  readonly formats?: (style: number) => CellFormat | undefined;
}

const DATE_FORMATS = { 'day-month': 'd/m', 'month-year': 'mm/yyyy', month: 'mm', year: 'yyyy' } as const;

/** A workbook that holds what the snapshot says; the first visible sheet is in front. */
export function fromSnapshot(snapshot: WorkbookSnapshot, extras: Extras = {}): Book {
  const book = newBook();
  book.name = extras.name ?? book.name;
  book.date1904 = extras.date1904 ?? false;
  const look = lookReader(extras);
  for (const source of snapshot.sheets) fill(book.addSheet(source.name), source, look);
  const worksheets = new Set(snapshot.sheets.map((sheet) => sheet.name));
  book.otherSheets.push(...snapshot.sheetNames.filter((name) => !worksheets.has(name)));
  for (const { name, refersTo, sheet } of snapshot.names) {
    const list = (sheet === undefined ? undefined : book.sheetNamed(sheet)?.names) ?? book.names;
    list.push({ name, formula: `=${refersTo}`, visible: true, comment: '' });
  }
  book.isStructureLocked = snapshot.structureLocked;
  const first = book.sheets.find((sheet) => sheet.visibility === 'Visible');
  if (first) book.activate(first);
  book.isDirty = false;
  return book;
}

type LookReader = (cell: CellSnapshot, sheet: SheetSnapshot) => CellFormat | undefined;

function lookReader({ formats }: Extras): LookReader {
  const alike = new Map<string, (format: CellFormat) => CellFormat>();
  return (cell, sheet) => {
    const known = cell.style === undefined ? undefined : formats?.(cell.style);
    if (known) return known;
    const isWrapped = cell.style !== undefined && sheet.wrappedStyles?.has(cell.style) === true;
    const numberFormat = cell.date === undefined ? 'General' : cell.shows ? DATE_FORMATS[cell.shows] : 'dd/mm/yyyy';
    if (!cell.bold && !isWrapped && numberFormat === 'General') return undefined;
    const key = `${cell.bold === true}|${isWrapped}|${numberFormat}`;
    const make =
      alike.get(key) ??
      shared((plain) => ({
        ...plain,
        numberFormat,
        wrapText: isWrapped,
        font: { ...plain.font, bold: cell.bold === true },
      }));
    alike.set(key, make);
    return make(PLAIN);
  };
}

function fill(sheet: Sheet, source: SheetSnapshot, look: LookReader): void {
  source.rows.forEach((row, index) => {
    row?.forEach((cell, column) => {
      if (cell) putCell(sheet, index, column, cell, look(cell, source));
    });
  });
  sheet.merges = [...source.merges];
  sheet.visibility = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' }[source.visibility];
  if (source.protected) sheet.protection = { options: {} };
  for (const row of source.hiddenRows) sheet.grid.row(row).isHidden = true;
  for (const column of source.hiddenColumns) sheet.grid.column(column).isHidden = true;
  source.rowHeights?.forEach((height, row) => {
    if (height !== undefined) sheet.grid.row(row).size = height;
  });
  source.columnWidths.forEach((width, column) => {
    if (width !== undefined) sheet.grid.column(column).size = width * POINTS_PER_DIGIT;
  });
  fillTables(sheet, source);
}

function putCell(sheet: Sheet, row: number, column: number, from: CellSnapshot, format: CellFormat | undefined): void {
  const cell = sheet.grid.make(row, column);
  cell.value = from.error ?? from.value ?? '';
  cell.isError = from.error !== undefined;
  cell.isRich = from.rich === true;
  cell.format = format;
  if (from.formula !== undefined) cell.formula = `=${from.formula}`;
  if (from.comment) sheet.comments.set(`${row},${column}`, 'Ghi chú');
}

function fillTables(sheet: Sheet, source: SheetSnapshot): void {
  for (const { name, rect, columns, headerRow, totalsRow } of source.tables) {
    sheet.tables.push({
      id: String(sheet.book.newId()),
      name,
      rect,
      columns: columns.map((column, at) => ({ id: at + 1, name: column })),
      showHeaders: headerRow,
      showTotals: totalsRow,
      style: 'TableStyleMedium2',
      showBandedRows: true,
      showFilterButton: headerRow,
      isDataFiltered: false,
    });
  }
}
