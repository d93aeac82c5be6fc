import { REPORT_WORDS as WORDS } from '../../messages/vi/report';
import { COUNT_COLUMNS, COUNT_WIDTHS, FIRST_COUNT_COLUMN, NAME_COLUMN, RATE_COLUMN } from './countColumns';
import { LOOKS } from './looks';
import type { SheetGrid } from './sheetGrid';
import { heightOf, lineCount } from '../text/textSize';

/** A header cell over both rows. */
function putTall(grid: SheetGrid, row: number, column: number, title: string): void {
  grid.merge({ top: row, bottom: row + 1, left: column, right: column }, title, LOOKS.header);
}

/** Columns of one group share the upper row; a column without a group takes both rows. */
function putCounts(grid: SheetGrid, row: number): void {
  COUNT_COLUMNS.forEach(({ title, group }, index) => {
    const column = FIRST_COUNT_COLUMN + index;
    if (group === undefined) return putTall(grid, row, column, title);
    grid.put(row + 1, column, title, LOOKS.header);
    if (COUNT_COLUMNS[index - 1]?.group === group) return;
    const width = COUNT_COLUMNS.filter((each) => each.group === group).length;
    grid.merge({ top: row, bottom: row, left: column, right: column + width - 1 }, group, LOOKS.header);
  });
}

/** The two header rows of a summary table. */
export function putCountHeader(grid: SheetGrid, row: number, name: string): void {
  putTall(grid, row, 0, WORDS.ordinal);
  putTall(grid, row, NAME_COLUMN, name);
  putCounts(grid, row);
  putTall(grid, row, RATE_COLUMN, WORDS.rate);
  const tallest = Math.max(
    lineCount(WORDS.rate, COUNT_WIDTHS[RATE_COLUMN] ?? 0, 12.5),
    ...COUNT_COLUMNS.map(({ title }, index) => lineCount(title, COUNT_WIDTHS[FIRST_COUNT_COLUMN + index] ?? 0, 12.5)),
  );
  grid.height(row, 22);
  grid.height(row + 1, Math.max(36, heightOf(tallest, 12) - 22));
}
