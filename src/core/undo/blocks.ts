import { serialOf } from '../calendar/serial';
import type { CellsEdit, CellWrite, Edit } from '../edit/edit';
import { remembered } from '../memory/remembered';
import { sheetOf } from '../state/marks';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { cellAt } from '../workbook/snapshot';
import type { WrittenBlock } from './record';
import type { RestoreCellsEdit, RestoredCell } from './restoring';

/** What a cell held, to be put back. A day goes back as a day; a day with a time of day as the number it is. */
export function restoredCell(cell: CellSnapshot | undefined): RestoredCell {
  if (!cell || (cell.style === undefined && cell.value === null && !cell.formula && !cell.error)) return 'bare';
  const { date, formula } = cell;
  const isWholeDay = date !== undefined && (cell.value === serialOf(date) || cell.value === serialOf(date, '1904'));
  const value = isWholeDay ? { date } : (cell.value ?? (formula === undefined ? (cell.error ?? null) : null));
  return formula === undefined ? { value } : { value, formula };
}

/** The font of before Unicode that a cell has: its letters read right in no other. */
export function withOldFont(
  sheet: SheetSnapshot,
  cell: CellSnapshot | undefined,
  restored: RestoredCell,
): RestoredCell {
  const font = cell?.style === undefined ? undefined : sheet.oldFonts?.get(cell.style)?.name;
  return restored === 'bare' || font === undefined ? restored : { ...restored, font };
}

/** A block of cells as it was and as the run leaves it. */
export interface TouchedBlock {
  readonly restore: RestoreCellsEdit;
  readonly written: WrittenBlock;
}

/** Emptied, with whatever format it has: where the run gives no format there is none to take away. */
const EMPTY: RestoredCell = { value: null };
const SHEET_COLUMNS = 16_384;

/** Cells met so far, by sheet. */
class Places {
  private readonly bySheet = new Map<string, Set<number>>();

  /** True the first time. */
  add(sheet: string, row: number, column: number): boolean {
    const known = this.bySheet.get(sheet) ?? new Set<number>();
    this.bySheet.set(sheet, known);
    const place = row * SHEET_COLUMNS + column;
    return !known.has(place) && known.add(place) === known;
  }
}

/** Equal cells are one object, as in the edits. */
const withoutLook = (): ((cell: CellWrite) => CellWrite) =>
  remembered(({ value, formula }: CellWrite): CellWrite => (formula === undefined ? { value } : { value, formula }));

function blockOf(
  workbook: WorkbookSnapshot,
  edit: CellsEdit,
  seen: Places,
  bare: (cell: CellWrite) => CellWrite,
): TouchedBlock {
  const sheet = sheetOf(workbook, edit.sheet);
  const { row, column } = edit;
  const restore: (RestoredCell | undefined)[][] = [];
  const written: (CellWrite | undefined)[][] = [];
  edit.rows.forEach((cells, i) => {
    const [olds, news]: [(RestoredCell | undefined)[], (CellWrite | undefined)[]] = [[], []];
    cells.forEach((cell, j) => {
      const isLast = cell !== undefined && seen.add(edit.sheet, row + i, column + j);
      const before = sheet && cellAt(sheet, row + i, column + j);
      const content = restoredCell(before);
      const old = sheet && cell?.look?.font?.name !== undefined ? withOldFont(sheet, before, content) : content;
      olds[j] = isLast ? (old === 'bare' && cell.look === undefined ? EMPTY : old) : undefined;
      news[j] = isLast ? bare(cell) : undefined;
    });
    restore.push(Array.from(olds));
    written.push(Array.from(news));
  });
  return {
    restore: { kind: 'restoreCells', sheet: edit.sheet, row, column, rows: restore },
    written: { sheet: edit.sheet, row, column, rows: written },
  };
}

/** The blocks that a list of edits writes into sheets of `workbook`, as they are there and as they will be; a cell that is written twice counts with its last content. */
export function touchedBlocks(workbook: WorkbookSnapshot, edits: readonly Edit[]): readonly TouchedBlock[] {
  const whole = new Set(edits.flatMap((edit) => (edit.kind === 'putSheet' ? [edit.spec.name] : [])));
  const [seen, bare] = [new Places(), withoutLook()];
  return edits
    .flatMap((edit) => (edit.kind === 'cells' && !whole.has(edit.sheet) ? [edit] : []))
    .reverse()
    .map((edit) => blockOf(workbook, edit, seen, bare));
}
