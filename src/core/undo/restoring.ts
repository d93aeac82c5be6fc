import type {
  CellWrite,
  ConditionalFormatsEdit,
  NameEdit,
  PutSheetEdit,
  RemoveNameEdit,
  ValidationsEdit,
} from '../edit/edit';
import type { Rect } from '../workbook/address';

/** A cell as it was: its content, or bare = neither content nor a format of its own. Of the format of a cell that is not bare only the named font comes back. */
export type RestoredCell = (Pick<CellWrite, 'value' | 'formula'> & { readonly font?: string }) | 'bare';

/** Cells get back what they held; undefined leaves the cell as it is. `rows[i][j]` goes to (row + i, column + j), 0-based. */
export interface RestoreCellsEdit {
  readonly kind: 'restoreCells';
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly (RestoredCell | undefined)[])[];
}

/** Widths (digits of Calibri 11) and heights (points) as they were; null = the sheet's standard. */
export interface RestoreSizesEdit {
  readonly kind: 'restoreSizes';
  readonly sheet: string;
  readonly widths: readonly { readonly column: number; readonly width: number | null }[];
  readonly heights: readonly { readonly row: number; readonly height: number | null }[];
}

/** The Excel table covers only this block again. */
export interface ShrinkTableEdit {
  readonly kind: 'shrinkTable';
  readonly sheet: string;
  readonly table: string;
  readonly rect: Rect;
}

export interface RemoveSheetEdit {
  readonly kind: 'removeSheet';
  readonly sheet: string;
}

/** Empty rows come back where rows were deleted (0-based, ascending, as numbered when all are back); what is below moves down. */
export interface InsertRowsEdit {
  readonly kind: 'insertRows';
  readonly sheet: string;
  readonly rows: readonly number[];
  /** Blocks that were merged inside these rows. */
  readonly merges?: readonly Rect[];
}

/** One step of taking a run back. Carried out in order. */
export type RestoringEdit =
  | RestoreCellsEdit
  | RestoreSizesEdit
  | ShrinkTableEdit
  | RemoveSheetEdit
  | InsertRowsEdit
  | NameEdit
  | RemoveNameEdit
  | ConditionalFormatsEdit
  | ValidationsEdit
  | PutSheetEdit;
