import type { IsoDate } from '../calendar/day';
import type { FontEncoding } from '../encoding/oldEncoding';
import type { Rect } from './address';

/** Day and month, month and year, month alone, year alone. */
export type DateParts = 'day-month' | 'month-year' | 'month' | 'year';

/** What a host read from one cell. Plain data; empty cells without a format are simply absent. */
export interface CellSnapshot {
  /** Text (rich text joined, escapes decoded, otherwise as stored: NFD stays NFD), number, boolean, or null when empty. */
  readonly value: string | number | boolean | null;
  /** The calendar day, when the cell holds a number shown as a date (1904 workbooks already taken into account). */
  readonly date?: IsoDate;
  /**
   * The parts of `date` that the format shows, where it leaves some out: "15/3" typed without a year is a full date of the year of typing,
   * "12/2024" is the first of December. Absent when day, month and year are all shown.
   */
  readonly shows?: DateParts;
  /** Formula without "=", English names, A1; shared formulas expanded for this cell. */
  readonly formula?: string;
  /** Excel error text such as "#N/A"; `value` is then null. */
  readonly error?: string;
  readonly bold?: boolean;
  /** More than one run of formatting inside the text. */
  readonly rich?: boolean;
  /** A comment (legacy or threaded) hangs on the cell. */
  readonly comment?: boolean;
  /** The host's own key of the cell's format; opaque to the core, can be handed back in an edit. */
  readonly style?: number;
}

/** An Excel table (ListObject). */
export interface TableSnapshot {
  readonly name: string;
  /** Header row to last row, totals row included when there is one. */
  readonly rect: Rect;
  readonly columns: readonly string[];
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
}

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

/** One row of cells by 0-based column; holes are empty cells. */
export type RowSnapshot = readonly (CellSnapshot | undefined)[];

/** What a host read from one worksheet (chart and macro sheets are left out of the snapshot). */
export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly protected: boolean;
  /** Sparse, by 0-based row. */
  readonly rows: readonly (RowSnapshot | undefined)[];
  readonly merges: readonly Rect[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly tables: readonly TableSnapshot[];
  /** Things that occupy cells without a value: sparklines, and anchors of pictures and charts. */
  readonly occupied: readonly { readonly rect: Rect; readonly what: 'sparkline' | 'drawing' }[];
  /** Width in digits of Calibri 11 by 0-based column, where the file sets one. */
  readonly columnWidths: readonly (number | undefined)[];
  /** Height in points by 0-based row, where the file sets one. */
  readonly rowHeights?: readonly (number | undefined)[];
  /** Format keys whose text goes on in further lines of the cell; absent = not known. */
  readonly wrappedStyles?: ReadonlySet<number>;
  /** Format keys whose font is one of before Unicode (.VnTime, VNI-Times); absent = the host does not know fonts. */
  readonly oldFonts?: ReadonlyMap<number, FontEncoding>;
}

export interface NameSnapshot {
  readonly name: string;
  /** Without "=": `'Kế hoạch'!$A$5:$L$60`, `0.08`. */
  readonly refersTo: string;
  /** Name of the sheet for a sheet-scoped name. */
  readonly sheet?: string;
}

/** Everything the core may know of a workbook. */
export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly NameSnapshot[];
  /** Every sheet name in the workbook, chart sheets included: a new sheet's name must differ from all of them (case-insensitively). */
  readonly sheetNames: readonly string[];
  /** Every table name and defined name, to keep new ones unique. */
  readonly structureLocked: boolean;
  /** The host cannot tell where all comments are: any cell may have one. */
  readonly commentsUnknown?: true;
}

/** The cell at a 0-based place, undefined when empty. */
export function cellAt(sheet: SheetSnapshot, row: number, column: number): CellSnapshot | undefined {
  return sheet.rows[row]?.[column];
}
