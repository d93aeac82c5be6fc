import { parseRect } from '../../src/core/workbook/address';
import type {
  CellSnapshot,
  NameSnapshot,
  RowSnapshot,
  SheetSnapshot,
  SheetVisibility,
  TableSnapshot,
  WorkbookSnapshot,
} from '../../src/core/workbook/snapshot';

/** A cell of a test sheet: its value, or a whole cell. '' and null are empty. */
export type TestCell = string | number | boolean | null | CellSnapshot;

/** A test sheet: a grid from A1 on, and what else it has. Rows and columns are 1-based and lettered as on screen. */
export interface TestSheet {
  readonly name?: string;
  readonly grid: readonly (readonly TestCell[])[];
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly visibility?: SheetVisibility;
  readonly protected?: boolean;
  readonly tables?: readonly TableSnapshot[];
}

/** A real date cell (the serial number matters to nobody here). */
export function dateCell(date: string): CellSnapshot {
  return { value: 45000, date };
}

function cellOf(cell: TestCell): CellSnapshot | undefined {
  if (cell === null || cell === '') return undefined;
  return typeof cell === 'object' ? cell : { value: cell };
}

function rowOf(cells: readonly TestCell[]): RowSnapshot | undefined {
  const row = cells.map(cellOf);
  return row.some((cell) => cell !== undefined) ? row : undefined;
}

export function sheetOf(sheet: TestSheet, index = 0): SheetSnapshot {
  return {
    name: sheet.name ?? (index === 0 ? 'Kế hoạch' : `Trang ${index + 1}`),
    visibility: sheet.visibility ?? 'visible',
    protected: sheet.protected ?? false,
    rows: sheet.grid.map(rowOf),
    merges: (sheet.merges ?? []).flatMap((text) => parseRect(text) ?? []),
    hiddenRows: new Set((sheet.hiddenRows ?? []).map((row) => row - 1)),
    hiddenColumns: new Set((sheet.hiddenColumns ?? []).map((column) => column - 1)),
    tables: sheet.tables ?? [],
    occupied: [],
    columnWidths: [],
  };
}

/** A workbook snapshot of the given sheets (or of one grid). */
export function snapshotOf(
  sheets: readonly TestSheet[] | TestSheet,
  names: readonly NameSnapshot[] = [],
): WorkbookSnapshot {
  const list = 'grid' in sheets ? [sheets] : sheets;
  const built = list.map(sheetOf);
  return { sheets: built, names, sheetNames: built.map(({ name }) => name), structureLocked: false };
}
