import type { Place } from '../../../core/issue/issue';
import { cellName, type Rect } from '../../../core/workbook/address';
import type { CellSnapshot, SheetSnapshot } from '../../../core/workbook/snapshot';
import type { Asking } from './asking';
import { textBytes } from './bytes';
import { spansOf } from './rectangles';
import { sheetBefore, type AnyEdit, type Scene } from './scene';
import { sheetNamed } from './tasks';

/** Most places told; more help nobody. */
const MOST_PLACES = 100;
/** Excel on the web answers no more than 5 MB at once; our reckoning of what it answers stays below. */
const ANSWER_LIMIT = 3_500_000;

/** A block of a sheet as it was read. */
interface Piece {
  readonly sheet: SheetSnapshot;
  readonly rect: Rect;
  readonly bytes: number;
}

/**
 * Cells that hold something else now than when the edits were planned: not only those that are to be overwritten, whole rows are looked at, since
 * a row that somebody put in would move the work beside another task. `Range.formulas`, ExcelApi 1.1.
 */
export function* changedCells(edits: readonly AnyEdit[], scene: Scene): Asking<Place[]> {
  const changed: Place[] = [];
  let open = piecesOf(edits, scene);
  while (open.length > 0) {
    const now = firstOf(open);
    open = open.slice(now.length);
    const asked = now.map((piece) => ({ piece, range: ask(scene.context, piece) }));
    yield;
    for (const { piece, range } of asked) compare(piece, range.formulas as unknown[][], changed);
  }
  return changed.slice(0, MOST_PLACES);
}

function ask(context: Excel.RequestContext, { sheet, rect }: Piece): Excel.Range {
  const { top, left, bottom, right } = rect;
  return sheetNamed(context, sheet.name)
    .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1)
    .load('formulas');
}

function firstOf(pieces: readonly Piece[]): Piece[] {
  let weight = 0;
  const end = pieces.findIndex(({ bytes }, i) => i > 0 && (weight += bytes) > ANSWER_LIMIT);
  return pieces.slice(0, end < 0 ? pieces.length : end);
}

/** Rows to be looked at, by sheet; a sheet is looked at as a whole once its rows are moved or it is replaced. */
function piecesOf(edits: readonly AnyEdit[], { before }: Scene): Piece[] {
  const rows = new Map<SheetSnapshot, { rows: Set<number>; right: number; isWhole: boolean }>();
  for (const edit of edits) {
    const touched = touchedBy(edit);
    const sheet = touched && sheetBefore(before, touched.sheet);
    if (!touched || !sheet) continue;
    const entry = rows.get(sheet) ?? { rows: new Set<number>(), right: lastColumn(sheet), isWhole: false };
    rows.set(sheet, entry);
    if (entry.isWhole) continue;
    entry.isWhole = touched.rows === 'all';
    entry.right = Math.max(entry.right, touched.right);
    const all = touched.rows === 'all' ? sheet.rows.keys() : touched.rows;
    for (const row of all) entry.rows.add(row);
  }
  return [...rows].flatMap(([sheet, entry]) =>
    spansOf([...entry.rows]).flatMap(({ first, last }) =>
      cut(sheet, { top: first, bottom: last, left: 0, right: entry.right }),
    ),
  );
}

interface Touched {
  readonly sheet: string;
  readonly rows: readonly number[] | 'all';
  readonly right: number;
}

function touchedBy(edit: AnyEdit): Touched | undefined {
  switch (edit.kind) {
    case 'cells':
    case 'restoreCells': {
      const rows = edit.rows.flatMap((cells, i) => (cells.some((cell) => cell !== undefined) ? [edit.row + i] : []));
      const width = edit.rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
      return { sheet: edit.sheet, rows, right: edit.column + width - 1 };
    }
    case 'deleteRows':
    case 'insertRows':
    case 'removeSheet':
      return { sheet: edit.sheet, rows: 'all', right: 0 };
    case 'putSheet':
      return { sheet: edit.spec.name, rows: 'all', right: 0 };
    case 'copySheet':
      return { sheet: edit.from, rows: 'all', right: 0 };
    default:
      return undefined;
  }
}

function lastColumn({ rows }: SheetSnapshot): number {
  return rows.reduce((widest, cells) => Math.max(widest, cells?.length ?? 0), 1) - 1;
}

/** The block in pieces whose answers stay within the limit. */
function cut(sheet: SheetSnapshot, rect: Rect): Piece[] {
  const pieces: Piece[] = [];
  let top = rect.top;
  let weight = 0;
  for (let row = rect.top; row <= rect.bottom; row++) {
    const bytes = answerBytes(sheet.rows[row] ?? [], rect.right);
    if (row > top && weight + bytes > ANSWER_LIMIT) {
      pieces.push({ sheet, rect: { ...rect, top, bottom: row - 1 }, bytes: weight });
      top = row;
      weight = 0;
    }
    weight += bytes;
  }
  return [...pieces, { sheet, rect: { ...rect, top }, bytes: weight }];
}

function answerBytes(cells: readonly (CellSnapshot | undefined)[], right: number): number {
  const held = cells.reduce((sum, cell) => sum + textBytes(cell?.formula ?? String(cell?.value ?? '')), 0);
  return held + 3 * (right + 1);
}

function compare({ sheet, rect }: Piece, formulas: readonly (readonly unknown[])[], changed: Place[]): void {
  formulas.forEach((cells, i) =>
    cells.forEach((now, j) => {
      const [row, column] = [rect.top + i, rect.left + j];
      if (changed.length < MOST_PLACES && !holds(sheet.rows[row]?.[column], now)) {
        changed.push({ sheet: sheet.name, cell: cellName(row, column) });
      }
    }),
  );
}

/** Whether what `Range.formulas` says now is what was read. */
export function holds(cell: CellSnapshot | undefined, now: unknown): boolean {
  if (cell?.formula !== undefined) return now === `=${cell.formula}`;
  if (cell?.error !== undefined) return now === cell.error;
  const value = cell?.value ?? '';
  if (typeof value === 'boolean') return String(now).toLowerCase() === String(value);
  return now === value || (typeof value === 'string' && now === `'${value}`);
}
