import { applyToSnapshot } from '../edit/applyToSnapshot';
import type { DeleteRowsEdit, Edit, NameEdit, PutSheetEdit, RemoveNameEdit, SheetSpec } from '../edit/edit';
import { sheetKey, sheetOf } from '../state/marks';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { restoredCell, touchedBlocks, withOldFont } from './blocks';
import type { TouchedBlock } from './blocks';
import type { InsertRowsEdit, RestoreCellsEdit, RestoreSizesEdit, RestoringEdit, ShrinkTableEdit } from './restoring';

/** Everything that takes a run back, by what it is about. */
export interface Inverse {
  readonly rows: readonly RestoringEdit[];
  readonly blocks: readonly TouchedBlock[];
  /** Tables, sizes, formats of the sheets that were there. */
  readonly shapes: readonly RestoringEdit[];
  readonly names: readonly (NameEdit | RemoveNameEdit)[];
  /** Sheets that the run makes, in their order. */
  readonly created: readonly string[];
  /** Sheets of ours that the run writes anew, with what they held. */
  readonly renewed: readonly PutSheetEdit[];
}

const kindOf =
  <Kind extends Edit['kind']>(kind: Kind) =>
  (edit: Edit): readonly Extract<Edit, { kind: Kind }>[] =>
    edit.kind === kind ? [edit as Extract<Edit, { kind: Kind }>] : [];

/** Content of rows that go away, and the rows themselves. */
function rowsBack(workbook: WorkbookSnapshot, edit: DeleteRowsEdit): readonly RestoringEdit[] {
  const sheet = sheetOf(workbook, edit.sheet);
  if (!sheet) return [];
  const gone = new Set(edit.rows);
  const merges = sheet.merges.filter(({ top, bottom }) => top === bottom && gone.has(top));
  const insert: InsertRowsEdit = {
    kind: 'insertRows',
    sheet: edit.sheet,
    rows: edit.rows,
    ...(merges.length === 0 ? {} : { merges }),
  };
  const cells = edit.rows.map((row): RestoreCellsEdit => {
    const olds = Array.from(sheet.rows[row] ?? [], (cell) =>
      cell === undefined ? undefined : withOldFont(sheet, cell, restoredCell(cell)),
    );
    return { kind: 'restoreCells', sheet: edit.sheet, row, column: 0, rows: [olds] };
  });
  const heights = edit.rows.map((row) => ({ row, height: sheet.rowHeights?.[row] ?? null }));
  return [insert, ...cells, { kind: 'restoreSizes', sheet: edit.sheet, widths: [], heights }];
}

function sizesBack(workbook: WorkbookSnapshot, edit: Edit): readonly RestoreSizesEdit[] {
  if (edit.kind !== 'columnWidths' && edit.kind !== 'rowHeights') return [];
  const sheet = sheetOf(workbook, edit.sheet);
  const widths =
    edit.kind === 'columnWidths'
      ? edit.widths.map(({ column }) => ({ column, width: sheet?.columnWidths[column] ?? null }))
      : [];
  const heights =
    edit.kind === 'rowHeights'
      ? edit.heights.map(({ row }) => ({ row, height: sheet?.rowHeights?.[row] ?? null }))
      : [];
  return [{ kind: 'restoreSizes', sheet: edit.sheet, widths, heights }];
}

function tablesBack(workbook: WorkbookSnapshot, edits: readonly Edit[]): readonly ShrinkTableEdit[] {
  return edits.flatMap(kindOf('extendTable')).flatMap(({ sheet, table }) => {
    const found = sheetOf(workbook, sheet)?.tables.find(({ name }) => name === table);
    return found ? [{ kind: 'shrinkTable' as const, sheet, table, rect: found.rect }] : [];
  });
}

/** Our own formats and entry rules go where the run brought the first of them; those of an earlier run cannot be read back and stay as the run left them. */
function formatsBack(edits: readonly Edit[], wasTracked: boolean): readonly RestoringEdit[] {
  if (wasTracked) return [];
  const formats = edits
    .flatMap(kindOf('conditionalFormats'))
    .map(({ sheet }) => ({ kind: 'conditionalFormats' as const, sheet, blocks: [] }));
  const rules = edits
    .flatMap(kindOf('validations'))
    .map(({ sheet }) => ({ kind: 'validations' as const, sheet, rules: [] }));
  return [...formats, ...rules];
}

function namesBack(workbook: WorkbookSnapshot, edits: readonly Edit[]): readonly (NameEdit | RemoveNameEdit)[] {
  const gone = new Set(edits.flatMap(kindOf('deleteRows')).map(({ sheet }) => sheetKey(sheet)));
  const touched = edits.flatMap((edit) => (edit.kind === 'name' || edit.kind === 'removeName' ? [edit.name] : []));
  // Names of ours over rows that go away shrink with them and do not grow again by themselves.
  const shrunk = workbook.names
    .filter(({ name, sheet }) => sheet === undefined && name.startsWith('PL_') && gone.size > 0)
    .map(({ name }) => name);
  return [...new Set([...touched, ...shrunk])].map((name) => {
    const before = workbook.names.find((entry) => entry.sheet === undefined && entry.name === name);
    return before ? { kind: 'name', name, refersTo: before.refersTo } : { kind: 'removeName', name };
  });
}

const written = (cell: CellSnapshot | undefined) => {
  const content = restoredCell(cell);
  if (content === 'bare') return undefined;
  return cell?.style === undefined ? content : { ...content, look: { style: cell.style } };
};

/** A sheet of ours as it stood, in the dress of what is put in its place. */
export function standing(sheet: SheetSnapshot, spec: SheetSpec): SheetSpec {
  const rowHeights = sheet.rowHeights?.flatMap((height, row) => (height === undefined ? [] : [{ row, height }]));
  return {
    ...spec,
    name: sheet.name,
    visibility: sheet.visibility,
    rows: Array.from(sheet.rows, (cells) => cells && Array.from(cells, written)),
    merges: sheet.merges,
    ...(rowHeights === undefined ? {} : { rowHeights }),
  };
}

/** What a list of edits does, the other way round. `workbook` is as it stands before them. */
export function inverseOf(workbook: WorkbookSnapshot, edits: readonly Edit[], wasTracked: boolean): Inverse {
  const copies = edits.flatMap(kindOf('copySheet'));
  // Edits on a copy are taken back to what the copy was when it was made: it may have to stay.
  const base = copies.length === 0 ? workbook : applyToSnapshot(workbook, copies);
  const puts = edits.flatMap(kindOf('putSheet'));
  const there = (name: string): SheetSnapshot | undefined => sheetOf(workbook, name);
  const made = [...copies.map(({ to }) => to), ...puts.map(({ spec }) => spec.name)];
  return {
    rows: edits.flatMap(kindOf('deleteRows')).flatMap((edit) => rowsBack(base, edit)),
    blocks: touchedBlocks(base, edits),
    shapes: [
      ...tablesBack(base, edits),
      ...edits.flatMap((edit) => sizesBack(base, edit)),
      ...formatsBack(edits, wasTracked),
    ],
    names: namesBack(workbook, edits),
    created: [...new Set(made)].filter((name) => there(name) === undefined),
    renewed: puts.flatMap(({ spec }) => {
      const sheet = there(spec.name);
      return sheet ? [{ kind: 'putSheet' as const, spec: standing(sheet, spec) }] : [];
    }),
  };
}

/** The whole way back, in order: rows, then tables and cells, then names, then sheets. */
export function everythingBack({ rows, blocks, shapes, names, created, renewed }: Inverse): readonly RestoringEdit[] {
  const tables = shapes.filter(({ kind }) => kind === 'shrinkTable');
  return [
    ...rows,
    ...tables,
    ...blocks.map(({ restore }) => restore),
    ...shapes.filter(({ kind }) => kind !== 'shrinkTable'),
    ...renewed,
    ...names,
    ...created.map((sheet) => ({ kind: 'removeSheet' as const, sheet })),
  ];
}
