import type { DateSystem } from '../../../../core/calendar/serial';
import type { CellLook, CellWrite } from '../../../../core/edit/edit';
import type { StylePlace } from '../../styleKeys';
import type { FormatImage } from './formatImage';

/** Cells of one sheet to be written; `rows[i][j]` goes to (row + i, column + j), 0-based. */
export interface CellBlock {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly (CellWrite | undefined)[] | undefined)[];
}

/** The format that a look starts from: a cell to copy it from, or what was read of one that will have changed by then. */
export type LookBase =
  { readonly kind: 'cell'; readonly place: StylePlace } | { readonly kind: 'image'; readonly image: FormatImage };

/** What writing cells needs to know of the workbook. */
export interface CellSurroundings {
  readonly dates: DateSystem;
  /** The cells are new: nothing of their own stands in them, not even a format. */
  readonly isFresh: boolean;
  /** Formats may be copied from cell to cell. Not where conditional formats stand: Excel's paste takes them along. */
  readonly mayCopy: boolean;
  readonly baseOf: (look: CellLook) => LookBase | undefined;
  /** Number format that a cell has now, where it is known. */
  readonly formatAt: (row: number, column: number) => string | undefined;
}
