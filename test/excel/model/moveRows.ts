import type { Rect } from '../../../src/core/workbook/address';
import { moveFormula } from '../../../src/host/file/write/formula/rewrite';
import { rowMove, type RowMove } from '../../../src/host/file/write/rows/row-move';
import type { Line } from './grid';
import { HostError, require } from './error';
import { intersect, isWholeRows, LAST_ROW, localAddress, rowCount } from './rect';
import type { Sheet } from './sheet';

/**
 * Range.insert and Range.delete, ExcelApi 1.1, of whole rows: what is below moves, and with it merges, tables, names, formats and every reference of a
 * formula. Blocks that are not whole rows are not implemented: nothing of ours shifts cells sideways.
 */
export function moveCells(sheet: Sheet, rect: Rect, how: 'insert' | 'delete' | 'unknown'): void {
  require(how !== 'unknown' &&
    isWholeRows(rect), 'ApiNotFound', 'fake host: only whole rows are inserted (Down) and deleted (Up)');
  sheet.requireAllowed(how === 'insert' ? 'allowInsertRows' : 'allowDeleteRows');
  const move = how === 'insert' ? insertion(sheet, rect) : deletion(sheet, rect);
  moveSheetRows(sheet, move);
  moveFormulas(sheet, move);
  sheet.movePartRows(move);
  moveReferences(sheet, move);
  sheet.book.tell({
    kind: 'changed',
    sheet,
    args: { address: localAddress(rect), changeType: how === 'insert' ? 'RowInserted' : 'RowDeleted' },
  });
}

function deletion(sheet: Sheet, rect: Rect): RowMove {
  for (const table of sheet.tables) {
    const body = intersect(table.rect, rect);
    const takesHeader = body && table.showHeaders && rect.top <= table.rect.top && rect.bottom < table.rect.bottom;
    if (takesHeader) throw new HostError('InsertDeleteConflict', 'the header row of a table stays');
  }
  return rowMove(
    sheet.name,
    Array.from({ length: rowCount(rect) }, (_, at) => rect.top + at),
  );
}

/** NonBlankCellOffSheet: "can't insert new cells because it would push non-empty cells off the end of the worksheet" (error handling page). */
function insertion(sheet: Sheet, rect: Rect): RowMove {
  const count = rowCount(rect);
  const used = sheet.used(true);
  if (used && used.bottom >= rect.top && used.bottom + count > LAST_ROW) throw new HostError('NonBlankCellOffSheet');
  const rowOf = (row: number): number => (row < rect.top ? row : row + count);
  return {
    sheet: sheet.name,
    firstDeleted: rect.top,
    isDeleted: () => false,
    rowOf,
    keptFrom: rowOf,
    spanOf: (top, bottom) => ({ top: rowOf(top), bottom: rowOf(bottom) }),
  };
}

function moveSheetRows(sheet: Sheet, move: RowMove): void {
  const { grid } = sheet;
  const cells: typeof grid.cells = [];
  grid.cells.forEach((row, index) => {
    const place = move.rowOf(index);
    if (place !== undefined) cells[place] = row;
  });
  const rows = new Map<number, Line>();
  for (const [index, line] of grid.rows) {
    const place = move.rowOf(index);
    if (place !== undefined) rows.set(place, line);
  }
  grid.cells = cells;
  grid.rows = rows;
  sheet.merges = sheet.merges.flatMap((merge) => {
    const moved = movedRect(merge, move);
    return moved && (moved.top < moved.bottom || moved.left < moved.right) ? [moved] : [];
  });
  for (let at = sheet.tables.length - 1; at >= 0; at--) {
    const table = sheet.tables[at];
    const moved = table && movedRect(table.rect, move);
    if (table && moved) table.rect = moved;
    else sheet.tables.splice(at, 1);
  }
  if (sheet.autoFilter) {
    const moved = movedRect(sheet.autoFilter.rect, move);
    sheet.autoFilter = moved && { ...sheet.autoFilter, rect: moved };
  }
  moveComments(sheet, move);
}

function moveComments(sheet: Sheet, move: RowMove): void {
  const comments = [...sheet.comments];
  sheet.comments.clear();
  for (const [key, text] of comments) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const place = move.rowOf(row);
    if (place !== undefined) sheet.comments.set(`${place},${column}`, text);
  }
}

/** Where a block stands after the move; undefined when nothing of it is left. */
export function movedRect(rect: Rect, move: RowMove): Rect | undefined {
  const span = move.spanOf(rect.top, rect.bottom);
  return span && { ...rect, ...span };
}

/** An address whose cells are gone becomes #REF!. */
export function movedFormulaText(formula: string, own: string, move: RowMove): string {
  const moved = moveFormula(formula.slice(1), own, move);
  if ('text' in moved) return `=${moved.text}`;
  return movedFormulaText(formula.replace(moved.lost, '#REF!'), own, move);
}

function moveFormulas(sheet: Sheet, move: RowMove): void {
  const { book } = sheet;
  for (const other of book.sheets) {
    for (const row of other.grid.cells) {
      row?.forEach((cell) => {
        if (cell?.formula !== undefined) cell.formula = movedFormulaText(cell.formula, other.name, move);
      });
    }
    for (const name of other.names) name.formula = movedFormulaText(name.formula, other.name, move);
  }
  for (const name of book.names) name.formula = movedFormulaText(name.formula, '', move);
}

interface Placed {
  readonly sheet: Sheet;
  rect: Rect;
}

/** Ranges that an add-in holds move along with their cells. */
function moveReferences(sheet: Sheet, move: RowMove): void {
  for (const object of sheet.book.references.all()) {
    const placed = object as unknown as Partial<Placed>;
    if (placed.sheet !== sheet || !placed.rect || isWholeRows(placed.rect)) continue;
    placed.rect = movedRect(placed.rect, move) ?? placed.rect;
  }
}
