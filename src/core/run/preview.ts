import { applyToSnapshot } from '../edit/applyToSnapshot';
import type { CellsEdit, Edit } from '../edit/edit';
import type { Change, ChangeReason } from '../normalise/normalise';
import { shownText } from '../reading/grid';
import { sheetOf } from '../state/marks';
import { cellName } from '../workbook/address';
import type { Rect } from '../workbook/address';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { cellAt } from '../workbook/snapshot';
import type { Preview } from './plannedRun';

/** Why the cell changes, for the list of changes. */
export type WhyChanged = (sheet: string, row: number, column: number) => ChangeReason;

const holds = (cell: CellSnapshot | undefined): boolean =>
  cell !== undefined &&
  ((cell.value !== null && cell.value !== '') || cell.formula !== undefined || cell.error !== undefined);

const sameContent = (a: CellSnapshot | undefined, b: CellSnapshot | undefined): boolean =>
  (!holds(a) && !holds(b)) || (a?.value === b?.value && a?.formula === b?.formula && a?.error === b?.error);

const content = (cell: CellSnapshot | undefined): string => cell?.error ?? shownText(cell);

/** Both contents in words; where they show the same, their formulas tell them apart. */
function inWords(before: CellSnapshot | undefined, after: CellSnapshot | undefined): readonly [string, string] {
  const [old, fresh] = [content(before), content(after)];
  if (old !== fresh) return [old, fresh];
  const told = (cell: CellSnapshot | undefined, text: string): string =>
    cell?.formula === undefined ? text : `=${cell.formula}`;
  return [told(before, old), told(after, fresh)];
}

interface Written {
  readonly row: number;
  readonly column: number;
  readonly before: CellSnapshot | undefined;
  readonly after: CellSnapshot | undefined;
}

/** Cells of a block whose content changes; each cell of a sheet only once. */
function changedIn(
  edit: CellsEdit,
  before: SheetSnapshot,
  after: SheetSnapshot,
  seen: Set<string>,
): readonly Written[] {
  return edit.rows.flatMap((cells, i) =>
    Array.from(cells).flatMap((cell, j): readonly Written[] => {
      const [row, column] = [edit.row + i, edit.column + j];
      const place = `${edit.sheet}!${row} ${column}`;
      if (cell === undefined || seen.has(place)) return [];
      seen.add(place);
      const [old, fresh] = [cellAt(before, row, column), cellAt(after, row, column)];
      return sameContent(old, fresh) ? [] : [{ row, column, before: old, after: fresh }];
    }),
  );
}

function around(cells: readonly Written[]): Rect {
  const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
  const least = (all: readonly number[]): number => all.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (all: readonly number[]): number => all.reduce((a, b) => Math.max(a, b), 0);
  return { top: least(rows), left: least(columns), bottom: most(rows), right: most(columns) };
}

/** Header cells of columns that the run gives a width: only new columns get one. */
function headersIn(edit: CellsEdit, filled: readonly Written[], edits: readonly Edit[]): readonly Written[] {
  const fresh = edits.flatMap((each) => (each.kind === 'columnWidths' && each.sheet === edit.sheet ? each.widths : []));
  return fresh.flatMap(({ column }) => filled.find((cell) => cell.column === column) ?? []);
}

interface Parts {
  readonly addedColumns: Preview['addedColumns'][number][];
  readonly changedCells: Change[];
  readonly filled: Preview['filled'][number][];
}

function addBlock(
  parts: Parts,
  edit: CellsEdit,
  cells: readonly Written[],
  edits: readonly Edit[],
  why: WhyChanged,
): void {
  const { sheet } = edit;
  const filled = cells.filter(({ before }) => !holds(before));
  const headers = new Set(headersIn(edit, filled, edits));
  for (const header of headers) {
    const cell = cellName(header.row, header.column);
    parts.addedColumns.push({ sheet, cell, header: content(header.after) });
  }
  const others = filled.filter((cell) => !headers.has(cell));
  if (others.length > 0) parts.filled.push({ sheet, rect: around(others), count: others.length });
  for (const { row, column, before, after } of cells) {
    if (!holds(before)) continue;
    const [old, fresh] = inWords(before, after);
    parts.changedCells.push({
      sheet,
      cell: cellName(row, column),
      before: old,
      after: fresh,
      why: why(sheet, row, column),
    });
  }
}

const SHAPES: ReadonlySet<Edit['kind']> = new Set([
  'columnWidths',
  'rowHeights',
  'extendTable',
  'conditionalFormats',
  'validations',
  'name',
  'removeName',
]);

const dresses = (edit: Edit): boolean =>
  edit.kind === 'cells' && edit.rows.some((cells) => cells.some((cell) => cell?.look !== undefined));

/**
 * What a list of edits does to a workbook, to be looked at before it is done: every cell whose content changes is named, alone or in a block, or stands on a
 * sheet that is named as added or renewed, or in a row that is named as deleted. Addresses are those of the workbook as it stands. Rows that are
 * deleted must be the last edit of their sheet. `carriedOut`: the workbook with all of the edits.
 */
export function previewOf(
  workbook: WorkbookSnapshot,
  edits: readonly Edit[],
  why: WhyChanged = () => 'renewed',
  carriedOut?: WorkbookSnapshot,
): Preview {
  const kept = edits.filter(({ kind }) => kind !== 'deleteRows');
  const after = kept.length === edits.length && carriedOut ? carriedOut : applyToSnapshot(workbook, kept);
  const copies = edits.flatMap((edit) => (edit.kind === 'copySheet' ? [edit] : []));
  const base = copies.length === 0 ? workbook : applyToSnapshot(workbook, copies);
  const put = edits.flatMap((edit) => (edit.kind === 'putSheet' ? [edit.spec.name] : []));
  const made = [...new Set([...copies.map(({ to }) => to), ...put])];
  const parts: Parts = { addedColumns: [], changedCells: [], filled: [] };
  const seen = new Set<string>();
  for (const edit of kept) {
    if (edit.kind !== 'cells' || put.includes(edit.sheet)) continue;
    const [before, fresh] = [sheetOf(base, edit.sheet), sheetOf(after, edit.sheet)];
    if (before && fresh) addBlock(parts, edit, changedIn(edit, before, fresh, seen), edits, why);
  }
  return {
    addedSheets: made.filter((name) => sheetOf(workbook, name) === undefined),
    renewedSheets: made.filter((name) => sheetOf(workbook, name) !== undefined),
    ...parts,
    deletedRows: edits.flatMap((edit) => (edit.kind === 'deleteRows' ? [{ sheet: edit.sheet, rows: edit.rows }] : [])),
    touchesFormats: edits.some((edit) => SHAPES.has(edit.kind) || dresses(edit)),
  };
}
