import type { Place } from '../issue/issue';
import type { CellWrite } from '../edit/edit';
import { formulaInRow } from '../edit/rowFormula';
import { sheetOf, TABLE_MARK } from '../state/marks';
import { cellText, isSameFormula, writeText } from '../tracking/cellText';
import { cellName } from '../workbook/address';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { cellAt } from '../workbook/snapshot';
import type { Located } from './anchors';
import { restoredCell } from './blocks';
import type { UndoRecord, WrittenBlock } from './record';
import type { RestoreCellsEdit, RestoredCell, RestoreSizesEdit, RestoringEdit, ShrinkTableEdit } from './restoring';

export interface CellsBack {
  readonly edits: readonly RestoringEdit[];
  readonly kept: readonly Place[];
}

interface Work {
  readonly now: WorkbookSnapshot;
  readonly nameNow: (sheet: string) => string;
  /** Undefined: nothing is known of the sheet's rows, they stand where they stood. */
  readonly rowsOf: (sheet: string) => Located | undefined;
  /** Rows that the run deleted, as they were numbered before it; what it wrote is numbered so too. */
  readonly deleted: ReadonlyMap<string, readonly number[]>;
  /** Sheets (as in the record) that go away whole. */
  readonly gone: ReadonlySet<string>;
}

/** Whether the cell still holds what the run wrote. A formula's result changes by itself: only the formula counts. */
function isAsWritten(cell: CellSnapshot | undefined, write: CellWrite, row: number): boolean {
  const wanted = formulaInRow(write.formula, row);
  if (wanted === undefined) return cell?.formula === undefined && cellText(cell) === writeText(write.value);
  return cell?.formula !== undefined && isSameFormula(cell.formula, wanted);
}

/** Whether the cell holds already what it held before the run. */
function isBack(cell: CellSnapshot | undefined, old: RestoredCell): boolean {
  if (old === 'bare') return cell === undefined;
  const now = restoredCell(cell);
  const { value, formula } = now === 'bare' ? { value: null, formula: undefined } : now;
  return writeText(value) === writeText(old.value) && formula === old.formula;
}

interface RowBack {
  /** Where the row stands once deleted rows are back. */
  readonly row: number;
  readonly cells: readonly (RestoredCell | undefined)[];
}

/** One row of a block: what goes back into the row where it stands now; what has been changed since is kept. */
function rowBack(
  sheet: SheetSnapshot,
  restore: RestoreCellsEdit,
  written: WrittenBlock,
  index: number,
  at: RowPlace,
  kept: Place[],
): RowBack {
  const cells = Array.from(restore.rows[index] ?? [], (old, j) => {
    const write = written.rows[index]?.[j];
    if (old === undefined || write === undefined) return undefined;
    const column = restore.column + j;
    const cell = cellAt(sheet, at.now, column);
    if (isAsWritten(cell, write, at.now)) return old;
    if (!isBack(cell, old)) kept.push({ sheet: sheet.name, cell: cellName(at.after, column) });
    return undefined;
  });
  return { row: at.after, cells };
}

const restoresSomething = ({ cells }: RowBack): boolean => cells.some((cell) => cell !== undefined);

/** A row of the sheet now, and where it stands once deleted rows are back. */
interface RowPlace {
  readonly now: number;
  readonly after: number;
}

function rowNow(located: Located | undefined, row: number): number | undefined {
  return located?.kind === 'moved' ? located.to.get(row) : row;
}

/** Rows one under the other as one block. */
function asBlocks(sheet: string, column: number, rows: readonly RowBack[]): readonly RestoreCellsEdit[] {
  const blocks: { row: number; rows: (readonly (RestoredCell | undefined)[])[] }[] = [];
  for (const { row, cells } of rows.filter(restoresSomething).sort((a, b) => a.row - b.row)) {
    const last = blocks[blocks.length - 1];
    if (last && last.row + last.rows.length === row) last.rows.push(cells);
    else blocks.push({ row, rows: [cells] });
  }
  return blocks.map((block) => ({ kind: 'restoreCells', sheet, column, ...block }));
}

/** Cells in the columns of a block that stand in rows the run knew nothing of, and hold something. */
function strangers(sheet: SheetSnapshot, restore: RestoreCellsEdit, rows: ReadonlySet<number>): readonly Place[] {
  const width = Math.max(0, ...restore.rows.map(({ length }) => length));
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const found: Place[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = restore.column; !rows.has(row) && column < restore.column + width; column += 1) {
      if (cellText(cellAt(sheet, row, column)) !== '') found.push({ sheet: sheet.name, cell: cellName(row, column) });
    }
  }
  return found;
}

function blockBack(work: Work, restore: RestoreCellsEdit, written: WrittenBlock): CellsBack {
  const sheet = sheetOf(work.now, work.nameNow(restore.sheet));
  if (!sheet || work.gone.has(restore.sheet)) return { edits: [], kept: [] };
  const located = work.rowsOf(restore.sheet);
  const deleted = work.deleted.get(restore.sheet) ?? [];
  const kept: Place[] = [];
  const rows = restore.rows.flatMap((_cells, index): readonly RowBack[] => {
    const row = rowNow(located, restore.row + index);
    if (row === undefined) return [];
    const now = row - deleted.filter((each) => each < row).length;
    return [rowBack(sheet, restore, written, index, { now, after: row }, kept)];
  });
  const known = new Set(rows.map(({ row }) => row));
  const foreign = located?.kind === 'moved' && known.size > 0 ? strangers(sheet, restore, known) : [];
  return { edits: asBlocks(sheet.name, restore.column, rows), kept: [...kept, ...foreign] };
}

function sizesBack(work: Work, edit: RestoreSizesEdit): RestoreSizesEdit {
  const located = work.rowsOf(edit.sheet);
  const heights = edit.heights.flatMap(({ row, height }) => {
    const at = rowNow(located, row);
    return at === undefined ? [] : [{ row: at, height }];
  });
  return { ...edit, sheet: work.nameNow(edit.sheet), heights };
}

/** The table gets its old width; rows that it has gained or lost since stay so. */
function tableBack(work: Work, edit: ShrinkTableEdit): readonly ShrinkTableEdit[] {
  const sheet = sheetOf(work.now, work.nameNow(edit.sheet));
  const table = sheet?.tables.find(({ name }) => name === edit.table);
  if (!sheet || !table || table.rect.left !== edit.rect.left) return [];
  return [{ ...edit, sheet: sheet.name, rect: { ...table.rect, right: edit.rect.right } }];
}

/** A mark on the plan goes back to its old block only while the rows stand where they stood. */
function isStale(work: Work, edit: RestoringEdit): boolean {
  if (edit.kind !== 'name' || edit.name !== TABLE_MARK) return false;
  const place = edit.refersTo;
  return work.now.sheets.some(({ name }) => place.includes(name) && work.rowsOf(name)?.kind === 'moved');
}

function otherBack(work: Work, edit: RestoringEdit): readonly RestoringEdit[] {
  switch (edit.kind) {
    case 'shrinkTable':
      return work.gone.has(edit.sheet) ? [] : tableBack(work, edit);
    case 'restoreSizes':
      return work.gone.has(edit.sheet) ? [] : [sizesBack(work, edit)];
    case 'conditionalFormats':
    case 'validations':
    case 'insertRows':
    case 'restoreCells':
      return work.gone.has(edit.sheet) ? [] : [{ ...edit, sheet: work.nameNow(edit.sheet) }];
    case 'name':
      return isStale(work, edit) ? [] : [edit];
    // Names and sheets of ours go back with their sheets.
    default:
      return [];
  }
}

/** Cells, rows, tables, sizes and formats as they were before the run, on the sheets that stay. */
export function cellsBack(
  record: UndoRecord,
  now: WorkbookSnapshot,
  nameNow: Work['nameNow'],
  rowsOf: Work['rowsOf'],
  gone: Work['gone'],
): CellsBack {
  const deleted = new Map(
    record.restoring.flatMap((edit) => (edit.kind === 'insertRows' ? [[edit.sheet, edit.rows] as const] : [])),
  );
  const work: Work = { now, nameNow, rowsOf, deleted, gone };
  const written = new Map(record.written.map((block) => [`${block.sheet}!${block.row} ${block.column}`, block]));
  const edits: RestoringEdit[] = [];
  const kept: Place[] = [];
  for (const edit of record.restoring) {
    const block = edit.kind === 'restoreCells' && written.get(`${edit.sheet}!${edit.row} ${edit.column}`);
    if (edit.kind === 'restoreCells' && block) {
      const back = blockBack(work, edit, block);
      edits.push(...back.edits);
      kept.push(...back.kept);
    } else edits.push(...otherBack(work, edit));
  }
  return { edits, kept };
}
