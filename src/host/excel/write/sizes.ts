import { columnName } from '../../../core/workbook/address';
import { HIGHEST_ROW, pointsOfDigits } from '../units';
import { answered, type Asking } from './asking';
import { ACTION_BYTES, OBJECT_BYTES, textBytes } from './bytes';
import { spansOf } from './rectangles';
import { sheetBefore, type EditOf, type Scene } from './scene';
import { sheetNamed, type Task } from './tasks';

/** Most spans of rows or columns in one address. */
const MOST_SPANS = 400;

type SetSize = (format: Excel.RangeFormat) => void;

/** Rows or columns (0-based) that get the same size, few actions however many they are. `RangeFormat.rowHeight`, `columnWidth`: ExcelApi 1.2. */
function sizeTasks(
  sheet: string,
  numbers: readonly number[],
  nameOf: (number: number) => string,
  set: SetSize,
): Task[] {
  const names = spansOf(numbers).map(({ first, last }) => `${nameOf(first)}:${nameOf(last)}`);
  const tasks: Task[] = [];
  for (let i = 0; i < names.length; i += MOST_SPANS) {
    const cells = names.slice(i, i + MOST_SPANS);
    const address = cells.join(',');
    tasks.push({
      bytes: OBJECT_BYTES + textBytes(sheet) + textBytes(address) + 2 * ACTION_BYTES,
      places: cells.map((cell) => ({ sheet, cell })),
      queue: (context) => set(sheetNamed(context, sheet).getRanges(address).format),
    });
  }
  return tasks;
}

function grouped<Value>(entries: readonly (readonly [number, Value])[]): Map<Value, number[]> {
  const groups = new Map<Value, number[]>();
  for (const [number, value] of entries) groups.set(value, [...(groups.get(value) ?? []), number]);
  return groups;
}

/** `null` = the standard of the sheet (`useStandardWidth`, ExcelApi 1.7). Widths in digits of Calibri 11. */
export function widthTasks(
  sheet: string,
  widths: readonly { readonly column: number; readonly width: number | null }[],
): Task[] {
  const groups = grouped(widths.map(({ column, width }) => [column, width] as const));
  return [...groups].flatMap(([width, columns]) =>
    sizeTasks(sheet, columns, columnName, (format) => {
      if (width === null) format.useStandardWidth = true;
      else format.columnWidth = pointsOfDigits(width);
    }),
  );
}

/** `null` = the standard of the sheet (`useStandardHeight`, ExcelApi 1.7). Heights in points. */
export function heightTasks(
  sheet: string,
  heights: readonly { readonly row: number; readonly height: number | null }[],
): Task[] {
  const groups = grouped(heights.map(({ row, height }) => [row, height] as const));
  return [...groups].flatMap(([height, rows]) =>
    sizeTasks(
      sheet,
      rows,
      (row) => String(row + 1),
      (format) => {
        if (height === null) format.useStandardHeight = true;
        else format.rowHeight = Math.min(HIGHEST_ROW, height);
      },
    ),
  );
}

/** Rows fit themselves to their text, from then on too; asked for once columns have their widths. `RangeFormat.autofitRows`, ExcelApi 1.2. */
export function fitTasks(sheet: string, rows: readonly { readonly row: number }[]): Task[] {
  return spansOf(rows.map(({ row }) => row)).map(({ first, last }) => {
    const cells = `${first + 1}:${last + 1}`;
    return {
      bytes: OBJECT_BYTES + textBytes(sheet) + textBytes(cells) + ACTION_BYTES,
      places: [{ sheet, cell: cells }],
      queue: (context) => sheetNamed(context, sheet).getRange(cells).format.autofitRows(),
    };
  });
}

/** A size given to a hidden row or column would bring it into view: those stay as they are. */
function shown(
  sheet: string,
  { before }: Scene,
): { row: (entry: RowEntry) => boolean; column: (entry: ColumnEntry) => boolean } {
  const read = sheetBefore(before, sheet);
  return {
    row: ({ row }) => !read?.hiddenRows.has(row),
    column: ({ column }) => !read?.hiddenColumns.has(column),
  };
}

interface RowEntry {
  readonly row: number;
}
interface ColumnEntry {
  readonly column: number;
}

export function* setWidths({ sheet, widths }: EditOf<'columnWidths'>, scene: Scene): Asking<Task[]> {
  return widthTasks(sheet, widths.filter(shown(sheet, scene).column));
}

/** Rows that are higher stay: how high they are now is asked in one question. `Range.getRowProperties`, ExcelApi 1.9. */
export function* raiseRows({ sheet, heights: wanted }: EditOf<'rowHeights'>, scene: Scene): Asking<Task[]> {
  const heights = wanted.filter(shown(sheet, scene).row);
  if (heights.length === 0) return [];
  const rows = heights.map(({ row }) => row);
  const [top, bottom] = [rows.reduce((a, b) => Math.min(a, b)), rows.reduce((a, b) => Math.max(a, b))];
  const column = sheetNamed(scene.context, sheet).getRangeByIndexes(top, 0, bottom - top + 1, 1);
  const now = yield* answered(column.getRowProperties({ format: { rowHeight: true } }));
  const heightNow = (row: number): number => now.value[row - top]?.format?.rowHeight ?? 0;
  return heightTasks(
    sheet,
    heights.filter(({ row, height }) => heightNow(row) < height),
  );
}

/**
 * A row that had the height of the sheet gets the sheet's height, not a fixed one that happens to be the same: Excel tells both alike.
 * `Worksheet.standardHeight`, ExcelApi 1.7.
 */
export function* restoreSizes({ sheet, widths, heights }: EditOf<'restoreSizes'>, scene: Scene): Asking<Task[]> {
  const { row, column } = shown(sheet, scene);
  const { standardHeight } = yield* answered(sheetNamed(scene.context, sheet).load('standardHeight'));
  const isStandard = (height: number | null): boolean => height !== null && Math.abs(height - standardHeight) < 0.01;
  const wanted = heights.filter(row).map((entry) => (isStandard(entry.height) ? { ...entry, height: null } : entry));
  return [...widthTasks(sheet, widths.filter(column)), ...heightTasks(sheet, wanted)];
}
