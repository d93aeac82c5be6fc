import type { Rect } from '../../../src/core/workbook/address';
import { shiftFormula } from '../../../src/host/file/write/formula/rewrite';
import { intersect } from './rect';
import type { Sheet } from './sheet';

/** Columns of table bodies that a block touches and that hold nothing yet. */
export function emptyTableColumns(sheet: Sheet, rect: Rect): Rect[] {
  return sheet.tables.flatMap(({ rect: table, showHeaders, showTotals }) => {
    const body = { ...table, top: table.top + Number(showHeaders), bottom: table.bottom - Number(showTotals) };
    const touched = body.top > body.bottom ? undefined : intersect(body, rect);
    if (!touched) return [];
    const columns = Array.from({ length: touched.right - touched.left + 1 }, (_, i) => touched.left + i);
    return columns
      .map((column) => ({ ...body, left: column, right: column }))
      .filter((column) => rowsOf(column).every((row) => sheet.grid.at(row, column.left)?.isEmpty ?? true));
  });
}

const rowsOf = ({ top, bottom }: Rect): number[] => Array.from({ length: bottom - top + 1 }, (_, i) => top + i);

/**
 * A formula that comes into an empty column of a table goes into all its rows: "If the "Fill formulas in tables to create calculated columns"-option ... is
 * turned on ... Excel copies the formula to the row where it should not be" (office-js issue 2093, by design; 5909, 6745: the option is on by default, and
 * it is the last formula that is copied). The option cannot be read or set through the API.
 */
export function fillCalculated(
  sheet: Sheet,
  columns: readonly Rect[],
  enter: (row: number, column: number, formula: string) => void,
): void {
  for (const rect of columns) {
    const column = rect.left;
    const from = rowsOf(rect)
      .reverse()
      .find((row) => sheet.grid.at(row, column)?.formula !== undefined);
    const formula = from === undefined ? undefined : sheet.grid.at(from, column)?.formula;
    if (from === undefined || formula === undefined) continue;
    for (const row of rowsOf(rect)) {
      if (!(sheet.grid.at(row, column)?.isEmpty ?? true)) continue;
      const moved = shiftFormula(formula.slice(1), row - from, 0);
      if (moved !== undefined) enter(row, column, `=${moved}`);
    }
  }
}
