import type { IsoDate } from '../calendar/day';
import type { Rect } from '../workbook/address';
import type { SheetVisibility } from '../workbook/snapshot';

/**
 * A formula that is the same on every row but for the row number, written once and shared:
 * each `{r}` stands for the 1-based row of the cell. Hosts may store a run of cells in one column that share the
 * same RowFormula object as one shared formula.
 */
export interface RowFormula {
  readonly text: string;
}

/** How a cell should look. Only what is named changes; a host turns equal looks into one style. */
export interface CellLook {
  /** Start from the format of this cell of the same sheet (0-based), e.g. a neighbour in the user's table. */
  readonly like?: { readonly row: number; readonly column: number };
  /** Start from a format key that the snapshot gave (`CellSnapshot.style`). */
  readonly style?: number;
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly color?: string;
  };
  /** Solid background, RRGGBB. */
  readonly fill?: string;
  /** Excel number format, English codes: "dd/mm/yyyy", "0.0%", "@". */
  readonly numberFormat?: string;
  readonly horizontal?: 'left' | 'center' | 'right' | 'justify';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Thin line on all four sides, RRGGBB; "none" takes lines away. */
  readonly border?: string;
  /** false = can be edited on a protected sheet. */
  readonly locked?: boolean;
}

/**
 * One cell to write. With `formula`, `value` is its result as the core computed it (the cached value).
 * Text is always written as text, also when it starts with = + - @. A day is written as a serial in the workbook's own
 * date system, shown dd/mm/yyyy unless the look says otherwise.
 */
export interface CellWrite {
  readonly value: string | number | boolean | null | { readonly date: IsoDate };
  readonly formula?: string | RowFormula;
  /** Absent: an existing cell keeps its format; a new cell gets the workbook's default. */
  readonly look?: CellLook;
}

/** Cells of a block; undefined leaves the cell as it is. `rows[i][j]` goes to (row + i, column + j). */
export interface CellsEdit {
  readonly kind: 'cells';
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly (CellWrite | undefined)[])[];
}

export interface ColumnWidthsEdit {
  readonly kind: 'columnWidths';
  readonly sheet: string;
  /** Width in digits of Calibri 11, the usual default font; a host whose workbook counts in another font converts. */
  readonly widths: readonly { readonly column: number; readonly width: number }[];
}

/** Rows become at least so high (points), so that text in them is not cut off. Rows that are higher stay; whether a row fits itself to its text stays. */
export interface RowHeightsEdit {
  readonly kind: 'rowHeights';
  readonly sheet: string;
  readonly heights: readonly { readonly row: number; readonly height: number }[];
}

/** The Excel table grows to the right by columns with these (unique) headers; the header cells are written by a CellsEdit. */
export interface ExtendTableEdit {
  readonly kind: 'extendTable';
  readonly sheet: string;
  readonly table: string;
  readonly columns: readonly string[];
}

export interface FormatRule {
  /** Condition for the top-left cell of the first range, without "=". Every formula of ours names `PL_ToMau`: that is how a host knows our own rules. */
  readonly formula: string;
  readonly look: {
    readonly fill?: string;
    readonly color?: string;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly strike?: boolean;
    readonly borderTop?: string;
    /** Thin line on all four sides, RRGGBB. */
    readonly border?: string;
  };
}

/** All of our conditional formats of a sheet: rules there already whose formula names `PL_ToMau` are replaced, the user's stay. First rule wins; ours go after the user's. */
export interface ConditionalFormatsEdit {
  readonly kind: 'conditionalFormats';
  readonly sheet: string;
  readonly blocks: readonly { readonly ranges: readonly Rect[]; readonly rules: readonly FormatRule[] }[];
}

export interface ValidationRule {
  readonly ranges: readonly Rect[];
  readonly type: 'date' | 'list' | 'whole';
  /** date and whole: lowest and highest allowed; list: a formula that gives the source range, without "=". */
  readonly min?: IsoDate | number;
  readonly max?: IsoDate | number;
  readonly source?: string;
  /** Shown when the entry is refused. `title` is always "Phụ Lục": that is how a host knows our own rules. */
  readonly message: string;
  readonly prompt?: string;
  /** warning lets the user keep the entry. */
  readonly severity: 'stop' | 'warning';
}

/** All of our data validations of a sheet: those there already with error title "Phụ Lục" are replaced, the user's stay. */
export interface ValidationsEdit {
  readonly kind: 'validations';
  readonly sheet: string;
  readonly rules: readonly ValidationRule[];
}

/** Adds the workbook name or points it elsewhere. */
export interface NameEdit {
  readonly kind: 'name';
  readonly name: string;
  readonly refersTo: string;
  readonly hidden?: boolean;
}

export interface RemoveNameEdit {
  readonly kind: 'removeName';
  readonly name: string;
}

/** Rows go away (0-based, ascending), everything below moves up and every reference in the workbook follows. */
export interface DeleteRowsEdit {
  readonly kind: 'deleteRows';
  readonly sheet: string;
  readonly rows: readonly number[];
}

export interface PageSetup {
  readonly landscape: boolean;
  readonly paper: 'A4';
  /** Pages wide; height is free. */
  readonly fitToWidth: number;
  /** Pages high; absent = as many as it takes. */
  readonly fitToHeight?: number;
  /** 0-based rows that begin a new printed page. */
  readonly rowBreaks?: readonly number[];
  /** 0-based rows repeated on each page. */
  readonly repeatRows?: { readonly first: number; readonly last: number };
  readonly printArea?: Rect;
  /** Centre header and footer text in Excel codes, e.g. "&P". `differentFirst`: the first page has none. */
  readonly header?: string;
  readonly footer?: string;
  readonly differentFirst?: boolean;
  /** Millimetres. */
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly blackAndWhite?: boolean;
  readonly centerHorizontally?: boolean;
}

/** A native chart. Ranges are formulas such as `'TH theo đơn vị'!$A$6:$A$12`; the values are cached with it. */
export interface ChartSpec {
  readonly type: 'stackedBar' | 'stackedColumn' | 'pie' | 'doughnut';
  readonly title: string;
  /** Where it stands: cells covered, 0-based. */
  readonly place: Rect;
  readonly categories: { readonly ref: string; readonly values: readonly string[] };
  readonly series: readonly {
    readonly name: string;
    readonly nameRef?: string;
    readonly ref: string;
    readonly values: readonly number[];
    /** RRGGBB. */
    readonly color: string;
    /** Fill pattern that tells the series apart in black and white, e.g. "ltUpDiag"; absent = solid. */
    readonly pattern?: string;
    /** RRGGBB of the data label; absent = black. */
    readonly labelColor?: string;
  }[];
  readonly showValues: boolean;
  readonly altText: string;
}

/** A whole sheet of ours, created or wholly replaced (found by `name` as it is called in the workbook now). */
export interface SheetSpec {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly tabColor?: string;
  /** Sparse by 0-based row and column. */
  readonly rows: readonly (readonly (CellWrite | undefined)[] | undefined)[];
  /** Points. `fits`: the row goes on fitting itself to its text when that is edited (no merged cells in it). */
  readonly rowHeights?: readonly { readonly row: number; readonly height: number; readonly fits?: true }[];
  readonly columnWidths: readonly { readonly column: number; readonly width: number; readonly hidden?: boolean }[];
  readonly merges: readonly Rect[];
  /** Rows and columns that stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly formats: ConditionalFormatsEdit['blocks'];
  readonly validations: readonly ValidationRule[];
  readonly charts: readonly ChartSpec[];
  readonly links: readonly {
    readonly row: number;
    readonly column: number;
    /** inside the workbook: `'Sheet'!A5` */ readonly location: string;
    readonly tip?: string;
  }[];
  readonly page: PageSetup;
  readonly showGridlines: boolean;
  readonly zoom?: number;
}

/** Creates the sheet at the end of the workbook (or replaces ours, in place). */
export interface PutSheetEdit {
  readonly kind: 'putSheet';
  readonly spec: SheetSpec;
}

/** Copies cells, formats, merges, widths and row heights of a block of rows into a new visible sheet; formulas become their values. */
export interface CopySheetEdit {
  readonly kind: 'copySheet';
  readonly from: string;
  readonly to: string;
  readonly lastColumn: number;
  readonly lastRow: number;
}

/** One plain change. The core makes a list of them; a host carries them out in order, all or none. */
export type Edit =
  | CellsEdit
  | ColumnWidthsEdit
  | RowHeightsEdit
  | ExtendTableEdit
  | ConditionalFormatsEdit
  | ValidationsEdit
  | NameEdit
  | RemoveNameEdit
  | DeleteRowsEdit
  | PutSheetEdit
  | CopySheetEdit;
