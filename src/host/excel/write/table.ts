import { cellName, parseRect, rectName, type Rect } from '../../../core/workbook/address';
import type { SheetSnapshot } from '../../../core/workbook/snapshot';
import { refuse } from '../faults';
import { answered, type Asking } from './asking';
import { ACTION_BYTES, OBJECT_BYTES, textBytes } from './bytes';
import { overlaps } from './rectangles';
import { isSameName, sheetBefore, type EditOf, type Scene } from './scene';
import { sheetNamed, type Task } from './tasks';

interface Standing {
  readonly rect: Rect;
  readonly columns: readonly string[];
}

/** Where a table is now and what its columns are called; undefined when it is gone. ExcelApi 1.4. */
function* askTable(context: Excel.RequestContext, sheet: string, name: string): Asking<Standing | undefined> {
  const { table, range } = yield* answered(load(sheetNamed(context, sheet).tables.getItemOrNullObject(name)));
  if (table.isNullObject) return undefined;
  const rect = parseRect(range.address.slice(range.address.lastIndexOf('!') + 1));
  return rect && { rect, columns: table.columns.items.map((column) => column.name) };
}

function load(table: Excel.Table): { readonly table: Excel.Table; readonly range: Excel.Range } {
  table.columns.load('items/name');
  return { table: table.load('name'), range: table.getRange().load('address') };
}

const folded = (text: string): string => text.normalize('NFC').toLocaleLowerCase();

/**
 * The table grows to the right; columns that are its last ones already are not added again. `Table.resize` (ExcelApi 1.13); below that
 * `columns.add` (1.1), which moves what stands further right: only where nothing does.
 */
export function* extendTable(edit: EditOf<'extendTable'>, scene: Scene): Asking<Task[]> {
  const { sheet, table, columns } = edit;
  const now = yield* askTable(scene.context, sheet, table);
  if (!now) return refuse({ code: 'workbook-changed', sheet });
  const names = now.columns.map(folded);
  const wanted = columns.map(folded);
  if (wanted.every((name, i) => names[names.length - wanted.length + i] === name)) return [];
  const rect: Rect = { ...now.rect, right: now.rect.right + columns.length };
  refuseObstacles(edit, now, rect, scene);
  if (scene.can.has('resizeTable')) return [resizeTask(sheet, table, rect)];
  refuseMoved(sheet, sheetBefore(scene.before, sheet), rect);
  return [
    tableTask(sheet, table, columns.length, rect, (found) => {
      for (const name of columns) found.columns.add(undefined, undefined, name);
    }),
  ];
}

/** The table as it was read, nothing of another table where it grows. */
function refuseObstacles({ sheet, table }: EditOf<'extendTable'>, now: Standing, grown: Rect, { before }: Scene): void {
  const tables = sheetBefore(before, sheet)?.tables ?? [];
  const read = tables.find(({ name }) => isSameName(name, table));
  if (read && rectName(read.rect) !== rectName(now.rect)) {
    refuse({ code: 'workbook-changed', sheet, cell: rectName(now.rect) });
  }
  const other = tables.find(({ name, rect }) => !isSameName(name, table) && overlaps(rect, grown));
  if (other) refuse({ code: 'table-in-the-way', sheet, cell: rectName(other.rect) });
}

/** Something right of the block, in its rows, would be moved when columns of the table come or go. */
function refuseMoved(sheet: string, read: SheetSnapshot | undefined, { top, bottom, right }: Rect): void {
  for (let row = top; row <= bottom; row++) {
    const cells = read?.rows[row] ?? [];
    const column = cells.findIndex(
      (cell, i) => i > right && cell !== undefined && (cell.value !== null || cell.formula !== undefined),
    );
    if (column >= 0)
      refuse({ code: 'api-missing', sheet, cell: cellName(row, column), raw: 'Table.resize (ExcelApi 1.13)' });
  }
}

/** The table covers only this block again. Below ExcelApi 1.13 the columns beyond it are taken away, where nothing would move with them. */
export function* shrinkTable({ sheet, table, rect }: EditOf<'shrinkTable'>, scene: Scene): Asking<Task[]> {
  const now = yield* askTable(scene.context, sheet, table);
  if (!now) return scene.isTolerant ? [] : refuse({ code: 'workbook-changed', sheet });
  if (rectName(now.rect) === rectName(rect)) return [];
  if (scene.can.has('resizeTable')) return [resizeTask(sheet, table, rect)];
  const extra = now.rect.right - rect.right;
  if (extra <= 0 || rectName({ ...now.rect, right: rect.right }) !== rectName(rect)) {
    return refuse({ code: 'api-missing', sheet, cell: rectName(now.rect), raw: 'Table.resize (ExcelApi 1.13)' });
  }
  refuseMoved(sheet, sheetBefore(scene.before, sheet), now.rect);
  const width = now.columns.length;
  return [
    tableTask(sheet, table, extra, now.rect, (found) => {
      for (let i = 1; i <= extra; i++) found.columns.getItemAt(width - i).delete();
    }),
  ];
}

function resizeTask(sheet: string, table: string, rect: Rect): Task {
  return tableTask(sheet, table, 1, rect, (found) => found.resize(rectName(rect)));
}

function tableTask(
  sheet: string,
  table: string,
  actions: number,
  rect: Rect,
  queue: (table: Excel.Table) => void,
): Task {
  return {
    bytes: OBJECT_BYTES + textBytes(sheet) + textBytes(table) + actions * (OBJECT_BYTES + ACTION_BYTES),
    places: [{ sheet, cell: rectName(rect) }],
    queue: (context) => queue(sheetNamed(context, sheet).tables.getItem(table)),
  };
}
