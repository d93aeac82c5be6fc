import type { RowHeightsEdit } from '../edit/edit';
import { heightOf, lineCount } from '../text/textSize';
import type { CellSnapshot, SheetSnapshot } from '../workbook/snapshot';
import type { TrackedTask } from './tracked';

/** Plans are mostly set in 12 points; a row measured for that also holds smaller letters. */
const FONT_SIZE = 12;
/** Excel's highest row. */
const HIGHEST = 409;
/** Width of a column that sets none, in characters. */
const USUAL_WIDTH = 8.43;
/** In longer tables only rows with a height of their own are looked at: nobody pages through the rest on paper. */
const MOST_FITTED = 5_000;

/** A column of ours whose text wraps: how wide it is, and what a task's cell in it shows. */
export interface WrappedColumn {
  readonly width: number;
  readonly text: (task: TrackedTask) => string;
}

/** Columns of cells that stand merged in a row: their text has more room than one column. */
function mergedPlaces(sheet: SheetSnapshot): ReadonlySet<string> {
  const places = new Set<string>();
  for (const { top, left, bottom, right } of sheet.merges) {
    if (bottom - top > MOST_FITTED) continue;
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) places.add(`${row} ${column}`);
    }
  }
  return places;
}

/** Lines that the user's own cells of a row take. */
function ownLines(sheet: SheetSnapshot, row: number, merged: ReadonlySet<string>): number {
  const linesOf = (cell: CellSnapshot | undefined, column: number): number => {
    const wraps = cell?.style !== undefined && sheet.wrappedStyles?.has(cell.style);
    if (typeof cell?.value !== 'string' || !wraps || merged.has(`${row} ${column}`)) return 1;
    return lineCount(cell.value, sheet.columnWidths[column] ?? USUAL_WIDTH, FONT_SIZE);
  };
  return Math.max(1, ...(sheet.rows[row] ?? []).map(linesOf));
}

/**
 * Heights for task rows that would cut text off: a row with a height of its own is raised where our words need it, and a row
 * without one gets what its text needs (LibreOffice does not fit such rows when it opens a file). A row that the user hid
 * stays as it is.
 */
export function raisedRows(
  sheet: SheetSnapshot,
  tasks: readonly TrackedTask[],
  columns: readonly WrappedColumn[],
): readonly RowHeightsEdit[] {
  const fits = tasks.length <= MOST_FITTED && sheet.wrappedStyles !== undefined;
  const merged = fits ? mergedPlaces(sheet) : new Set<string>();
  const heights = tasks.flatMap((task) => {
    const now = sheet.rowHeights?.[task.row];
    if (sheet.hiddenRows.has(task.row) || (now === undefined && !fits)) return [];
    const ours = columns.map(({ width, text }) => lineCount(text(task), width, FONT_SIZE));
    const lines = Math.max(...ours, now === undefined ? ownLines(sheet, task.row, merged) : 1);
    const height = Math.min(heightOf(lines, FONT_SIZE), HIGHEST);
    return lines > 1 && height > (now ?? 0) ? [{ row: task.row, height }] : [];
  });
  return heights.length === 0 ? [] : [{ kind: 'rowHeights', sheet: sheet.name, heights }];
}
