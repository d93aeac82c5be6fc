import { cellName, parseRect, rectName, type Rect } from '../../../core/workbook/address';
import type { CellWrite } from '../../../core/edit/edit';
import type { RestoredCell } from '../../../core/undo/restoring';
import { refuse } from '../faults';
import type { Asking } from './asking';
import { changedCells } from './contentCheck';
import { overlaps } from './rectangles';
import { isSameName, sheetBefore, sheetOf, type AnyEdit, type Scene } from './scene';

/**
 * All that can be known to stand in the way before the first write, so that nothing is left half done; each is thrown as a refusal. ExcelApi 1.9.
 */
export function* refuseObstacles(edits: readonly AnyEdit[], scene: Scene): Asking<void> {
  refuseMerges(edits, scene);
  const { workbook } = scene.context;
  workbook.load('readOnly');
  const changesSheets = edits.some((edit) => isStructural(edit, scene));
  if (changesSheets) workbook.protection.load('protected');
  const sheets = sheetsToWrite(edits).map((name) => askSheet(scene, name));
  yield;
  if (workbook.readOnly) refuse({ code: 'read-only' });
  if (changesSheets && workbook.protection.protected) refuse({ code: 'structure-locked' });
  for (const sheet of sheets) refuseSheet(sheet, edits, scene);
  yield* refuseFilters(sheets, edits);
  const changed = yield* changedCells(edits, scene);
  const [first] = changed;
  if (first) refuse({ code: 'workbook-changed', ...first, cells: changed });
}

/** Whether the edit adds, removes, hides or shows a sheet: what a protected structure forbids. */
function isStructural(edit: AnyEdit, { before }: Scene): boolean {
  if (edit.kind === 'copySheet' || edit.kind === 'removeSheet') return true;
  if (edit.kind !== 'putSheet') return false;
  return sheetBefore(before, edit.spec.name)?.visibility !== edit.spec.visibility;
}

function sheetsToWrite(edits: readonly AnyEdit[]): string[] {
  const names = new Map<string, string>();
  for (const edit of edits) {
    const name = sheetOf(edit);
    if (name !== undefined && !names.has(name.toLocaleLowerCase())) names.set(name.toLocaleLowerCase(), name);
    if (edit.kind === 'copySheet' && !names.has(edit.from.toLocaleLowerCase())) {
      names.set(edit.from.toLocaleLowerCase(), edit.from);
    }
  }
  return [...names.values()];
}

interface AskedSheet {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
}

function askSheet({ context }: Scene, name: string): AskedSheet {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('name');
  sheet.protection.load('protected');
  sheet.autoFilter.load('isDataFiltered');
  sheet.tables.load('items/name,items/autoFilter/isDataFiltered');
  return { name, sheet };
}

/** There and as it was, or not there and to be made. */
function refuseSheet({ name, sheet }: AskedSheet, edits: readonly AnyEdit[], { before }: Scene): void {
  const wasThere = sheetBefore(before, name) !== undefined;
  if (wasThere && sheet.isNullObject) refuse({ code: 'sheet-gone', sheet: name });
  if (wasThere) {
    const isOnlyRead = edits.every((edit) => !isSameName(sheetOf(edit) ?? '', name));
    if (sheet.protection.protected && !isOnlyRead) refuse({ code: 'sheet-protected', sheet: name });
    return;
  }
  const isOther = before.sheetNames.some((other) => isSameName(other, name));
  if (isOther) refuse({ code: 'sheet-unsupported', sheet: name });
  const isMade = edits.some(
    (edit) => (edit.kind === 'putSheet' || edit.kind === 'copySheet') && isSameName(sheetOf(edit) ?? '', name),
  );
  const isRemoved = edits.some((edit) => edit.kind === 'removeSheet' && isSameName(edit.sheet, name));
  if (!sheet.isNullObject && isMade) refuse({ code: 'name-taken', sheet: name });
  if (sheet.isNullObject && !isMade && !isRemoved) refuse({ code: 'sheet-gone', sheet: name });
}

/**
 * A filter that hides rows of ours: writing over filtered rows is what `FilteredRangeConflict` is about ("The attempted operation causes a conflict
 * with a filtered range"), and Excel's copying passes hidden rows over. Filter buttons alone are no hindrance.
 */
function* refuseFilters(sheets: readonly AskedSheet[], edits: readonly AnyEdit[]): Asking<void> {
  const filtered = sheets.flatMap(({ name, sheet }) => {
    if (sheet.isNullObject) return [];
    const own = sheet.autoFilter.isDataFiltered ? [sheet.autoFilter.getRangeOrNullObject()] : [];
    const tables = sheet.tables.items
      .filter((table) => table.autoFilter.isDataFiltered)
      .map((table) => table.getRange());
    return [...own, ...tables].map((range) => ({ name, range: range.load('address') }));
  });
  if (filtered.length > 0) yield;
  for (const { name, range } of filtered) {
    const rect = range.isNullObject ? undefined : parseRect(range.address.slice(range.address.lastIndexOf('!') + 1));
    const isHit = rect && edits.some((edit) => isSameName(sheetOf(edit) ?? '', name) && writesRowsOf(edit, rect));
    if (isHit) refuse({ code: 'filter-on', sheet: name, cell: rectName(rect) });
  }
}

function writesRowsOf(edit: AnyEdit, { top, bottom }: Rect): boolean {
  switch (edit.kind) {
    case 'cells':
    case 'restoreCells':
      return edit.rows.some((cells, i) => {
        const row = edit.row + i;
        return row >= top && row <= bottom && cells.some((cell) => cell !== undefined);
      });
    case 'deleteRows':
    case 'insertRows':
    case 'extendTable':
    case 'shrinkTable':
      return true;
    default:
      return false;
  }
}

/** A cell under a merge, other than its first, would get a value that nobody could see. Merges as they were read. */
function refuseMerges(edits: readonly AnyEdit[], { before }: Scene): void {
  const moved = new Set<string>();
  for (const edit of edits) {
    const name = sheetOf(edit);
    if (name !== undefined && (edit.kind === 'deleteRows' || edit.kind === 'insertRows' || edit.kind === 'putSheet'))
      moved.add(name);
    if ((edit.kind !== 'cells' && edit.kind !== 'restoreCells') || moved.has(edit.sheet)) continue;
    const width = edit.rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
    const area: Rect = {
      top: edit.row,
      left: edit.column,
      bottom: edit.row + edit.rows.length - 1,
      right: edit.column + width - 1,
    };
    for (const merge of sheetBefore(before, edit.sheet)?.merges ?? []) {
      const cell = overlaps(merge, area) ? hiddenWrite(edit, merge) : undefined;
      if (cell !== undefined) refuse({ code: 'merged-cells', sheet: edit.sheet, cell });
    }
  }
}

function hiddenWrite(edit: Extract<AnyEdit, { kind: 'cells' | 'restoreCells' }>, merge: Rect): string | undefined {
  for (let row = Math.max(merge.top, edit.row); row <= merge.bottom; row++) {
    for (let column = Math.max(merge.left, edit.column); column <= merge.right; column++) {
      if (row === merge.top && column === merge.left) continue;
      if (isSomething(edit.rows[row - edit.row]?.[column - edit.column])) return cellName(row, column);
    }
  }
  return undefined;
}

function isSomething(write: CellWrite | RestoredCell | undefined): boolean {
  if (write === undefined || write === 'bare') return false;
  return write.formula !== undefined || (write.value !== null && write.value !== '');
}
