import { columnName } from '../../../../core/workbook/address';
import { findReferences, type Corner, type Reference } from './reference';
import type { RowMove } from '../rows/row-move';

const LAST_ROW = 1048575;
const LAST_COLUMN = 16383;

function cornerText(corner: Corner): string {
  const column = corner.column === null ? '' : (corner.columnFixed ? '$' : '') + columnName(corner.column);
  const row = corner.row === null ? '' : (corner.rowFixed ? '$' : '') + String(corner.row + 1);
  return column + row;
}

/** Formula with each address replaced by what `change` gives (undefined = leave it). */
function replaceReferences(
  formula: string,
  references: readonly Reference[],
  change: (reference: Reference) => string | undefined,
): string {
  let text = '';
  let copied = 0;
  for (const reference of references) {
    const address = change(reference);
    if (address === undefined) continue;
    text += formula.slice(copied, reference.start) + address;
    copied = reference.end;
  }
  return text + formula.slice(copied);
}

function shiftCorner(corner: Corner, rows: number, columns: number): Corner | undefined {
  const row = corner.row === null || corner.rowFixed ? corner.row : corner.row + rows;
  const column = corner.column === null || corner.columnFixed ? corner.column : corner.column + columns;
  if (row !== null && (row < 0 || row > LAST_ROW)) return undefined;
  if (column !== null && (column < 0 || column > LAST_COLUMN)) return undefined;
  return { ...corner, row, column };
}

/**
 * The formula as it reads when copied `rows` down and `columns` right (relative addresses move, fixed ones stay):
 * the rule by which a shared formula serves each of its cells. Undefined when an address would leave the sheet.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string | undefined {
  let inside = true;
  const text = replaceReferences(formula, findReferences(formula), (reference) => {
    const first = shiftCorner(reference.first, rows, columns);
    const last = reference.last && shiftCorner(reference.last, rows, columns);
    if (!first || (reference.last && !last)) {
      inside = false;
      return undefined;
    }
    return cornerText(first) + (last ? ':' + cornerText(last) : '');
  });
  return inside ? text : undefined;
}

/** What became of a formula when rows of a sheet went away; `lost` is the address that has no cell left. */
export type MovedFormula = { readonly text: string } | { readonly lost: string };

function aimsAt(reference: Reference, own: string, target: string): boolean {
  if (reference.reach === 'other') return false;
  if (reference.reach === 'span') return true;
  return (reference.sheet ?? own).toLocaleLowerCase() === target.toLocaleLowerCase();
}

type Corners = Pick<Reference, 'first' | 'last'>;

/** The corners of an address after the move; undefined when no cell of it is left. */
function movedCorners({ first, last }: Corners, move: RowMove): Corners | undefined {
  if (first.row === null) return last ? { first, last } : { first };
  if (!last || last.row === null) {
    const row = move.rowOf(first.row);
    return row === undefined ? undefined : { first: { ...first, row } };
  }
  const upright = first.row <= last.row;
  const span = move.spanOf(Math.min(first.row, last.row), Math.max(first.row, last.row));
  if (!span) return undefined;
  return {
    first: { ...first, row: upright ? span.top : span.bottom },
    last: { ...last, row: upright ? span.bottom : span.top },
  };
}

function movedAddress(reference: Reference, move: RowMove): string | undefined {
  const moved = movedCorners(reference, move);
  return moved && cornerText(moved.first) + (moved.last ? ':' + cornerText(moved.last) : '');
}

/**
 * The formula of a cell on sheet `own` after rows of `move.sheet` went away. Areas shrink; an address whose cells are
 * all gone, or one across several sheets that would have to move, is `lost`. In a defined name (`fixedOnly`) relative
 * rows mean a distance and stay.
 */
export function moveFormula(formula: string, own: string, move: RowMove, fixedOnly = false): MovedFormula {
  let lost: string | undefined;
  const text = replaceReferences(formula, findReferences(formula), (reference) => {
    if (!aimsAt(reference, own, move.sheet)) return undefined;
    if (fixedOnly && !(reference.first.rowFixed || reference.last?.rowFixed)) return undefined;
    const address = movedAddress(reference, move);
    const was = formula.slice(reference.start, reference.end);
    if (address === undefined || (reference.reach === 'span' && address !== was)) lost ??= was;
    return address === was ? undefined : address;
  });
  return lost === undefined ? { text } : { lost };
}

/**
 * Where the addresses of a shared formula point for the cell that stands `rows` below its carrier, after the move, seen
 * from the cell's new row `place`: two cells with the same pattern still read alike. Undefined when an address is lost.
 */
export function movedPattern(
  references: readonly Reference[],
  rows: number,
  place: number,
  own: string,
  move: RowMove,
): string | undefined {
  let pattern = '';
  for (const reference of references) {
    const first = shiftCorner(reference.first, rows, 0);
    const last = reference.last && shiftCorner(reference.last, rows, 0);
    if (!first || (reference.last && !last)) return undefined;
    const shifted: Corners = last ? { first, last } : { first };
    const moved = aimsAt(reference, own, move.sheet) ? movedCorners(shifted, move) : shifted;
    if (!moved || reference.reach === 'span') return undefined;
    for (const corner of [moved.first, moved.last]) {
      const row = corner?.row ?? null;
      pattern += row === null ? ',' : corner?.rowFixed ? `$${row},` : `${row - place},`;
    }
  }
  return pattern;
}
