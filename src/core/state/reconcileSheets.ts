import type { CellWrite, Edit, SheetSpec } from '../edit/edit';
import type { Issue } from '../issue/issue';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { fingerprintOf } from './fingerprint';
import { markPlace, nameEdits, ownedSheet, SHEET_MARKS } from './marks';
import type { OwnedSheet } from './marks';
import type { SheetState, TrackingState } from './trackingState';

/** A sheet of ours as it should be. */
export interface OwnedSpec {
  readonly owned: OwnedSheet;
  readonly spec: SheetSpec;
}

export interface Reconciled {
  readonly edits: readonly Edit[];
  /** For the state sheet: what is on each sheet after the edits. */
  readonly sheets: ReadonlyMap<OwnedSheet, SheetState>;
  readonly issues: readonly Issue[];
}

/** A foreign cell found on a sheet of ours, outside what the last run wrote there. */
interface Foreign {
  readonly row: number;
  readonly column: number;
  readonly cell: CellSnapshot;
}

function extentOf(spec: SheetSpec): { readonly rows: number; readonly columns: number } {
  let columns = 0;
  for (const row of spec.rows) columns = Math.max(columns, row?.length ?? 0);
  const charts = spec.charts.map((chart) => chart.place);
  return {
    rows: Math.max(spec.rows.length, ...charts.map((place) => place.bottom + 1)),
    columns: Math.max(columns, ...charts.map((place) => place.right + 1)),
  };
}

const holdsSomething = (cell: CellSnapshot | undefined): cell is CellSnapshot =>
  cell !== undefined && ((cell.value !== null && cell.value !== '') || cell.formula !== undefined);

function foreignCells(sheet: SheetSnapshot, before: SheetState): readonly Foreign[] {
  const found: Foreign[] = [];
  sheet.rows.forEach((cells, row) =>
    cells?.forEach((cell, column) => {
      const ours = row < before.rows && column < before.columns;
      if (!ours && holdsSomething(cell)) found.push({ row, column, cell });
    }),
  );
  return found;
}

const carried = (cell: CellSnapshot): CellWrite => ({
  value: cell.date === undefined ? cell.value : { date: cell.date },
  ...(cell.formula === undefined ? {} : { formula: cell.formula }),
  ...(cell.style === undefined ? {} : { look: { style: cell.style } }),
});

/** The spec with the user's cells kept where they were; when the sheet has grown over them, all of them move below it together. */
function withForeign(spec: SheetSpec, foreign: readonly Foreign[]): SheetSpec {
  if (foreign.length === 0) return spec;
  const extent = extentOf(spec);
  const covered = foreign.filter(({ row, column }) => row < extent.rows && column < extent.columns);
  const shift = covered.length === 0 ? 0 : extent.rows + 1 - Math.min(...covered.map(({ row }) => row));
  const rows = spec.rows.map((row) => (row ? [...row] : undefined));
  for (const { row, column, cell } of foreign) {
    const to = row + shift;
    while (rows.length <= to) rows.push(undefined);
    const cells = rows[to] ?? [];
    while (cells.length <= column) cells.push(undefined);
    cells[column] = carried(cell);
    rows[to] = cells;
  }
  return { ...spec, rows };
}

function reconcileOne(
  { owned, spec }: OwnedSpec,
  workbook: WorkbookSnapshot,
  before: SheetState | undefined,
): Reconciled {
  const sheet = ownedSheet(workbook, owned);
  const after: SheetState = { fingerprint: fingerprintOf(spec), ...extentOf(spec) };
  const marks = nameEdits(workbook, SHEET_MARKS[owned], markPlace(spec.name));
  if (sheet && before?.fingerprint === after.fingerprint) {
    return { edits: marks, sheets: new Map([[owned, before]]), issues: [] };
  }
  if (sheet?.protected) {
    const issue: Issue = { code: 'own-sheet-protected', severity: 'warning', sheet: sheet.name };
    return { edits: marks, sheets: before ? new Map([[owned, before]]) : new Map(), issues: [issue] };
  }
  const kept = sheet ? foreignCells(sheet, before ?? after) : [];
  const put = { kind: 'putSheet', spec: withForeign(spec, kept) } as const;
  return { edits: [put, ...marks], sheets: new Map([[owned, after]]), issues: [] };
}

/**
 * Edits that bring our sheets to what they should be: nothing for a sheet that has not changed since the last run, the whole sheet
 * where it differs or is gone. Cells that a user wrote outside our part of the sheet are carried over.
 */
export function reconcileSheets(
  specs: readonly OwnedSpec[],
  workbook: WorkbookSnapshot,
  state: TrackingState,
): Reconciled {
  const parts = specs.map((spec) => reconcileOne(spec, workbook, state.sheets.get(spec.owned)));
  return {
    edits: parts.flatMap((part) => part.edits),
    sheets: new Map(parts.flatMap((part) => [...part.sheets])),
    issues: parts.flatMap((part) => part.issues),
  };
}
