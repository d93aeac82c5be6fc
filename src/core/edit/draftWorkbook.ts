import type { CellLook } from './edit';
import type { Rect } from '../workbook/address';
import type { CellSnapshot, NameSnapshot, SheetSnapshot, TableSnapshot, WorkbookSnapshot } from '../workbook/snapshot';

type Cells = (CellSnapshot | undefined)[];

/** A sheet that edits are being applied to. Only rows that were touched are copied. */
export interface DraftSheet extends Omit<
  SheetSnapshot,
  'rows' | 'merges' | 'tables' | 'columnWidths' | 'hiddenRows' | 'occupied' | 'rowHeights' | 'wrappedStyles'
> {
  rows: (readonly (CellSnapshot | undefined)[] | undefined)[];
  merges: readonly Rect[];
  tables: readonly TableSnapshot[];
  columnWidths: (number | undefined)[];
  hiddenRows: ReadonlySet<number>;
  occupied: SheetSnapshot['occupied'];
  rowHeights?: readonly (number | undefined)[];
  wrappedStyles?: ReadonlySet<number>;
}

export interface DraftWorkbook {
  sheets: DraftSheet[];
  names: NameSnapshot[];
  sheetNames: string[];
  readonly structureLocked: boolean;
  /** Format keys given out so far, by what they look like. */
  readonly styles: Map<string, number>;
  /** The same by look and the key it starts from: the many cells of one look cost next to nothing. */
  readonly stylesOfLooks: WeakMap<CellLook, Map<number | null, number>>;
  nextStyle: number;
}

const draftSheet = (sheet: SheetSnapshot): DraftSheet => ({
  ...sheet,
  rows: [...sheet.rows],
  columnWidths: [...sheet.columnWidths],
});

function highestStyle(workbook: WorkbookSnapshot): number {
  let highest = 0;
  for (const sheet of workbook.sheets) {
    for (const row of sheet.rows) for (const cell of row ?? []) highest = Math.max(highest, cell?.style ?? 0);
  }
  return highest;
}

export function draftOf(workbook: WorkbookSnapshot): DraftWorkbook {
  return {
    sheets: workbook.sheets.map(draftSheet),
    names: [...workbook.names],
    sheetNames: [...workbook.sheetNames],
    structureLocked: workbook.structureLocked,
    styles: new Map(),
    stylesOfLooks: new WeakMap(),
    nextStyle: highestStyle(workbook) + 1,
  };
}

/** The draft as a snapshot. */
export function workbookOf({ sheets, names, sheetNames, structureLocked }: DraftWorkbook): WorkbookSnapshot {
  return { sheets, names, sheetNames, structureLocked };
}

export function draftSheetNamed(draft: DraftWorkbook, name: string): DraftSheet {
  const sheet = draft.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`No sheet "${name}" to edit`);
  return sheet;
}

/** A sheet of the wanted name, empty, in the place of the one that has it or at the end. */
export function freshSheet(draft: DraftWorkbook, name: string, visibility: SheetSnapshot['visibility']): DraftSheet {
  const sheet: DraftSheet = {
    name,
    visibility,
    protected: false,
    rows: [],
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    tables: [],
    occupied: [],
    columnWidths: [],
  };
  const at = draft.sheets.findIndex((candidate) => candidate.name === name);
  if (at >= 0) draft.sheets[at] = sheet;
  else draft.sheets.push(sheet);
  if (!draft.sheetNames.includes(name)) draft.sheetNames.push(name);
  return sheet;
}

/** Puts a cell, or takes it away; the row is copied first, so the snapshot it came from stays as it was. */
export function setCell(sheet: DraftSheet, row: number, column: number, cell: CellSnapshot | undefined): void {
  const cells: Cells = [...(sheet.rows[row] ?? [])];
  while (cells.length < column) cells.push(undefined);
  cells[column] = cell;
  while (sheet.rows.length < row) sheet.rows.push(undefined);
  sheet.rows[row] = cells;
}
