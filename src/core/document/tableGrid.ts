import type { Rect } from '../workbook/address';
import type { CellSnapshot, SheetSnapshot } from '../workbook/snapshot';
import type { DocumentTable } from './planDocument';

/** Rows of a virtual sheet: cells, merges, and the line of the document that each row has. */
export interface GridRows {
  readonly rows: readonly (readonly (CellSnapshot | undefined)[])[];
  readonly merges: readonly Rect[];
  readonly lines: readonly number[];
  readonly width: number;
}

/** A merge in a file may claim any number of rows and columns. */
const MOST_COLUMNS = 200;

const cellOf = (text: string, bold: boolean | undefined): CellSnapshot | undefined =>
  text.trim() === '' ? undefined : { value: text, ...(bold ? { bold: true } : {}) };

/** The cells of a table in the places in which a sheet has them: those that a merged cell covers stay free. */
export function gridRows(table: DocumentTable): GridRows {
  const rows: (CellSnapshot | undefined)[][] = [];
  const merges: Rect[] = [];
  /** Row from which on each column is free again. */
  const freeFrom: number[] = [];
  let width = 0;
  table.rows.forEach(({ cells }, row) => {
    const line: (CellSnapshot | undefined)[] = [];
    let column = 0;
    for (const { text, bold, columns, rows: high } of cells) {
      while ((freeFrom[column] ?? 0) > row) column++;
      if (column >= MOST_COLUMNS) break;
      const right = Math.min(MOST_COLUMNS, column + Math.max(1, columns)) - 1;
      const bottom = Math.min(table.rows.length, row + Math.max(1, high)) - 1;
      line[column] = cellOf(text, bold);
      for (let covered = column; covered <= right; covered++) freeFrom[covered] = bottom + 1;
      if (right > column || bottom > row) merges.push({ top: row, left: column, bottom, right });
      column = right + 1;
    }
    width = Math.max(width, column);
    rows.push(Array.from(line));
  });
  return { rows, merges, lines: table.rows.map(({ line }) => line), width };
}

/** A sheet that holds just these rows. */
export function sheetOfRows(name: string, { rows, merges }: Pick<GridRows, 'rows' | 'merges'>): SheetSnapshot {
  return {
    name,
    visibility: 'visible',
    protected: false,
    rows: rows.map((row) => (row.some((cell) => cell !== undefined) ? row : undefined)),
    merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    tables: [],
    occupied: [],
    columnWidths: [],
  };
}
