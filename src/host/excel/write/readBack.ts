import type { Place } from '../../../core/issue/issue';
import type { CellsEdit, CellWrite } from '../../../core/edit/edit';
import { cellName } from '../../../core/workbook/address';
import type { Asking } from './asking';
import { sheetBefore, sheetOf, type AnyEdit, type Scene } from './scene';
import { sheetNamed } from './tasks';

/** Cells of one question: what each answers ("RichValue" at most) stays far below what Excel on the web answers at once. */
const CELLS_AT_ONCE = 200_000;

/** After these what was written stands elsewhere. */
const MOVES: ReadonlySet<AnyEdit['kind']> = new Set(['deleteRows', 'insertRows', 'putSheet']);

interface Piece {
  readonly edit: CellsEdit;
  /** Rows of the edit, from and to (not included). */
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

/**
 * Cells of the person's sheets that are empty although something was written into them: they lie under merged cells, which Excel below ExcelApi 1.13
 * cannot tell beforehand. Only plain values are looked at: what a formula answers may well be nothing. `Range.valueTypes`, ExcelApi 1.1.
 */
export function* lostCells(edits: readonly AnyEdit[], scene: Scene): Asking<Place[]> {
  const lost: Place[] = [];
  for (const piece of piecesOf(edits, scene)) {
    const { edit, from, to, width } = piece;
    const range = sheetNamed(scene.context, edit.sheet)
      .getRangeByIndexes(edit.row + from, edit.column, to - from, width)
      .load('valueTypes');
    yield;
    range.valueTypes.forEach((types, i) => {
      types.forEach((type, j) => {
        if (type === 'Empty' && isPlainValue(edit.rows[from + i]?.[j])) {
          lost.push({ sheet: edit.sheet, cell: cellName(edit.row + from + i, edit.column + j) });
        }
      });
    });
  }
  return lost;
}

function piecesOf(edits: readonly AnyEdit[], { before }: Scene): Piece[] {
  const moved = new Set(edits.flatMap((edit) => (MOVES.has(edit.kind) ? (sheetOf(edit) ?? []) : [])));
  return edits.flatMap((edit) => {
    if (edit.kind !== 'cells' || sheetBefore(before, edit.sheet) === undefined || moved.has(edit.sheet)) return [];
    const width = edit.rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
    const height = Math.max(1, Math.floor(CELLS_AT_ONCE / Math.max(1, width)));
    const pieces: Piece[] = [];
    for (let from = 0; from < edit.rows.length && width > 0; from += height) {
      pieces.push({ edit, from, to: Math.min(edit.rows.length, from + height), width });
    }
    return pieces;
  });
}

const isPlainValue = (write: CellWrite | undefined): boolean =>
  write !== undefined && write.formula === undefined && write.value !== null && write.value !== '';
