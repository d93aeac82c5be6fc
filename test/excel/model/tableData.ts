import type { Rect } from '../../../src/core/workbook/address';

/** An Excel table. Its header texts live in the cells; `columns` are what the table knows them as. */
export interface TableData {
  readonly id: string;
  name: string;
  /** Header and totals rows included. */
  rect: Rect;
  columns: { id: number; name: string }[];
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showFilterButton: boolean;
  isDataFiltered: boolean;
}
