import { rectName, type Rect } from '../../../../core/workbook/address';
import type { SheetSnapshot } from '../../../../core/workbook/snapshot';
import { refuse } from '../../faults';
import type { Asking } from '../asking';
import { ACTION_BYTES, OBJECT_BYTES, textBytes } from '../bytes';
import { blocksByKey, spansOf } from '../rectangles';
import { sheetBefore, type EditOf, type Scene } from '../scene';
import { heightTasks, widthTasks } from '../sizes';
import { onSheet, sheetNamed, type Task } from '../tasks';

/**
 * A new visible sheet with a block of another one: cells, formats, merges, widths, heights, hidden rows and columns; formulas become their values.
 * `Range.copyFrom`, ExcelApi 1.9: the rules and links that a copy brings along are taken off again.
 */
export function* copySheet({ from, to, lastRow, lastColumn }: EditOf<'copySheet'>, { before }: Scene): Asking<Task[]> {
  const source = sheetBefore(before, from) ?? refuse({ code: 'sheet-gone', sheet: from });
  const block: Rect = { top: 0, left: 0, bottom: lastRow, right: lastColumn };
  return [
    {
      bytes: 3 * OBJECT_BYTES + 6 * ACTION_BYTES + 2 * textBytes(from) + 2 * textBytes(to),
      places: [{ sheet: to }],
      queue: (context) => {
        const sheet = context.workbook.worksheets.add(to);
        const all = sheet.getRange(rectName(block));
        all.copyFrom(sheetNamed(context, from).getRange(rectName(block)), 'All');
        all.conditionalFormats.clearAll();
        all.dataValidation.clear();
        all.clear('Hyperlinks');
      },
    },
    ...valueTasks(source, to, block),
    ...sizeTasks(source, to, block),
  ];
}

/** The results of formulas in place of the formulas; other cells keep what the copy gave them, formatting inside the text too. */
function valueTasks(source: SheetSnapshot, to: string, block: Rect): Task[] {
  const rows = source.rows
    .slice(0, block.bottom + 1)
    .map((cells) => cells?.slice(0, block.right + 1).map((cell) => (cell?.formula === undefined ? undefined : true)));
  const rects = blocksByKey(rows).get(true) ?? [];
  return rects.map((rect) => ({
    bytes: 2 * OBJECT_BYTES + ACTION_BYTES + textBytes(source.name) + textBytes(to),
    places: [{ sheet: to, cell: rectName(rect) }],
    queue: (context) => {
      const values = sheetNamed(context, source.name).getRange(rectName(rect));
      sheetNamed(context, to).getRange(rectName(rect)).copyFrom(values, 'Values');
    },
  }));
}

/** Excel's copy leaves widths and heights behind. */
function sizeTasks(source: SheetSnapshot, to: string, { bottom, right }: Rect): Task[] {
  const widths = source.columnWidths
    .slice(0, right + 1)
    .flatMap((width, column) => (width === undefined ? [] : [{ column, width }]));
  const heights = (source.rowHeights ?? [])
    .slice(0, bottom + 1)
    .flatMap((height, row) => (height === undefined ? [] : [{ row, height }]));
  const rows = spansOf([...source.hiddenRows].filter((row) => row <= bottom));
  const columns = spansOf([...source.hiddenColumns].filter((column) => column <= right));
  const hiding = onSheet(to, rows.length + columns.length, (rows.length + columns.length) * OBJECT_BYTES, (sheet) => {
    for (const { first, last } of rows) sheet.getRangeByIndexes(first, 0, last - first + 1, 1).rowHidden = true;
    for (const { first, last } of columns) sheet.getRangeByIndexes(0, first, 1, last - first + 1).columnHidden = true;
  });
  const isHiding = rows.length + columns.length > 0;
  return [...widthTasks(to, widths), ...heightTasks(to, heights), ...(isHiding ? [hiding] : [])];
}
