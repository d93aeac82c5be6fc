import type { Rect } from '../../../src/core/workbook/address';
import type { CellFormat, FormatChange } from './cell/format';
import { cellCount, intersect, SHEET } from './rect';
import type { Sheet } from './sheet';

/** Look of a block or of several. */
export class Looks {
  constructor(
    readonly sheet: Sheet,
    readonly rects: readonly Rect[],
  ) {}

  change(change: FormatChange): void {
    this.sheet.requireAllowed('allowFormatCells');
    for (const rect of this.rects) this.sheet.grid.changeFormat(rect, change);
  }

  /** "Properties return null when a range contains multiple different values" (docs/excel/excel-add-ins-blank-null-values.md). Formats of cells far off are those of rows and columns. */
  uniform<T>(read: (format: CellFormat) => T): T | null {
    const seen = new Set<CellFormat>();
    const values = new Set<T>();
    for (const rect of this.rects) {
      const near = cellCount(rect) <= 10_000 ? rect : (intersect(rect, this.near(rect)) ?? rect);
      for (let row = near.top; row <= near.bottom; row++) {
        for (let column = near.left; column <= near.right; column++) {
          const format = this.sheet.grid.formatAt(row, column);
          if (seen.has(format)) continue;
          seen.add(format);
          values.add(read(format));
          if (values.size > 1) return null;
        }
      }
    }
    const [only] = values;
    return only ?? null;
  }

  /** The cells that can differ: one row and column more than what is used. */
  private near(rect: Rect): Rect {
    const used = this.sheet.used(false);
    if (!used) return { top: rect.top, left: rect.left, bottom: rect.top, right: rect.right };
    const bottom = Math.max(rect.top, used.bottom + 1);
    return { ...SHEET, bottom, right: Math.max(rect.left, used.right + 1) };
  }

  /** Lines (rows or columns) of all blocks. */
  lines(kind: 'row' | 'column'): number[] {
    const numbers = new Set<number>();
    for (const rect of this.rects) {
      const [first, last] = kind === 'row' ? [rect.top, rect.bottom] : [rect.left, rect.right];
      for (let index = first; index <= Math.min(last, first + 20_000); index++) numbers.add(index);
    }
    return [...numbers];
  }
}
