import type { Rect } from '../../../src/core/workbook/address';
import { Cell } from './cell/cell';
import { PLAIN, shared, type CellFormat, type FormatChange } from './cell/format';
import { bounding, isWholeColumns, isWholeRows } from './rect';

/** A row or a column as a whole. */
export interface Line {
  /** Points; absent = the sheet's standard. */
  size?: number;
  isHidden?: boolean;
  /** Hidden by a filter, not by hand. */
  isFiltered?: boolean;
  format?: CellFormat;
}

/** The cells of a sheet, sparse: a cell that is empty and looks like its row and column is not there. */
export class Grid {
  cells: (Cell | undefined)[][] = [];
  rows = new Map<number, Line>();
  columns = new Map<number, Line>();
  /** How cells look that nobody gave a look: the workbook's style Normal. */
  plain = PLAIN;

  at(row: number, column: number): Cell | undefined {
    return this.cells[row]?.[column];
  }

  /** The cell, made when there is none. */
  make(row: number, column: number): Cell {
    const cells = (this.cells[row] ??= []);
    return (cells[column] ??= new Cell());
  }

  formatAt(row: number, column: number): CellFormat {
    return this.at(row, column)?.format ?? this.rows.get(row)?.format ?? this.columns.get(column)?.format ?? this.plain;
  }

  row(index: number): Line {
    return lineOf(this.rows, index);
  }

  column(index: number): Line {
    return lineOf(this.columns, index);
  }

  /** Cells that are there, row by row. */
  *within(rect: Rect): Generator<{ row: number; column: number; cell: Cell }> {
    const last = Math.min(rect.bottom, this.cells.length - 1);
    for (let row = rect.top; row <= last; row++) {
      const cells = this.cells[row];
      if (!cells) continue;
      for (let column = rect.left; column <= Math.min(rect.right, cells.length - 1); column++) {
        const cell = cells[column];
        if (cell) yield { row, column, cell };
      }
    }
  }

  /** Changes the look of a block: whole rows and columns keep it themselves, so that it costs nothing. */
  changeFormat(rect: Rect, change: FormatChange): void {
    const once = shared(change);
    const lines = isWholeColumns(rect) ? 'columns' : isWholeRows(rect) ? 'rows' : undefined;
    if (!lines) return this.changeEachFormat(rect, once);
    for (const { row, column, cell } of this.within(rect)) cell.format = once(this.formatAt(row, column));
    const [first, last] = lines === 'columns' ? [rect.left, rect.right] : [rect.top, rect.bottom];
    for (let index = first; index <= last; index++) {
      const line = lineOf(this[lines], index);
      line.format = once(line.format ?? this.plain);
    }
  }

  private changeEachFormat(rect: Rect, change: FormatChange): void {
    for (let row = rect.top; row <= rect.bottom; row++) {
      for (let column = rect.left; column <= rect.right; column++) {
        const format = this.formatAt(row, column);
        const fresh = change(format);
        if (fresh !== format) this.make(row, column).format = fresh;
      }
    }
  }

  /** Smallest block with all cells that hold something (or, unless `valuesOnly`, look like something). */
  used(within: Rect, valuesOnly: boolean): Rect | undefined {
    let used: Rect | undefined;
    for (const { row, column, cell } of this.within(within)) {
      if (cell.isEmpty && (valuesOnly || cell.format === undefined)) continue;
      const here = { top: row, left: column, bottom: row, right: column };
      used = used ? bounding(used, here) : here;
    }
    return used;
  }
}

function lineOf(lines: Map<number, Line>, index: number): Line {
  const known = lines.get(index);
  if (known) return known;
  const fresh: Line = {};
  lines.set(index, fresh);
  return fresh;
}
