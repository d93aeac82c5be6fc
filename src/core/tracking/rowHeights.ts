import type { RowHeightsEdit } from '../edit/edit';
import { heightOf, lineCount } from '../text/textSize';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { TrackedTask } from './tracked';

/** Plans are mostly set in 12 points; a row measured for that also holds smaller letters. */
const FONT_SIZE = 12;
/** Excel's highest row. */
const HIGHEST = 409;

/** A column of ours whose text wraps: how wide it is, and what a task's cell in it shows. */
export interface WrappedColumn {
  readonly width: number;
  readonly text: (task: TrackedTask) => string;
}

/**
 * Rows that have a height of their own, too low for the text we put into them, made high enough; none for rows that are fitted
 * when the file is opened, and none that the user hid.
 */
export function raisedRows(
  sheet: SheetSnapshot,
  tasks: readonly TrackedTask[],
  columns: readonly WrappedColumn[],
): readonly RowHeightsEdit[] {
  const heights = tasks.flatMap((task) => {
    const now = sheet.rowHeights?.[task.row];
    if (now === undefined || sheet.hiddenRows.has(task.row)) return [];
    const lines = Math.max(...columns.map(({ width, text }) => lineCount(text(task), width, FONT_SIZE)));
    const height = Math.min(heightOf(lines, FONT_SIZE), HIGHEST);
    return lines > 1 && height > now ? [{ row: task.row, height }] : [];
  });
  return heights.length === 0 ? [] : [{ kind: 'rowHeights', sheet: sheet.name, heights }];
}
