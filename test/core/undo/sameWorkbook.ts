import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';

const rowsOf = (sheet: SheetSnapshot, cellOf: (cell: CellSnapshot) => unknown): readonly string[] =>
  sheet.rows.flatMap((cells, row) =>
    (cells ?? []).flatMap((cell, column) => {
      const told = cell && cellOf(cell);
      return told === undefined ? [] : [`${row} ${column} ${JSON.stringify(told)}`];
    }),
  );

/** Sizes that are set; holes and undefined alike. */
const sizes = (all: readonly (number | undefined)[] = []): readonly string[] =>
  all.flatMap((size, place) => (size === undefined ? [] : [`${place} ${size}`]));

const inOrder = <T extends { readonly name: string }>(all: readonly T[]): readonly T[] =>
  [...all].sort((a, b) => (a.name < b.name ? -1 : 1));

const whole = ({ value, date, formula, error, bold, rich, comment, style }: CellSnapshot): CellSnapshot =>
  JSON.parse(JSON.stringify({ value, date, formula, error, bold, rich, comment, style })) as CellSnapshot;

/** Everything that a snapshot says, in a form in which two workbooks can be compared. */
export function described(workbook: WorkbookSnapshot, cellOf: (cell: CellSnapshot) => unknown = whole): unknown {
  return {
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      cells: rowsOf(sheet, cellOf),
      merges: sheet.merges.map((merge) => JSON.stringify(merge)).sort(),
      tables: sheet.tables,
      widths: sizes(sheet.columnWidths),
      heights: sizes(sheet.rowHeights),
    })),
    names: inOrder(workbook.names),
    sheetNames: workbook.sheetNames,
  };
}

/** Content without format: what rows that had gone get back. */
export const contentOnly = ({ value, date, formula }: CellSnapshot): unknown =>
  value === null && formula === undefined ? undefined : { value, date, formula };
