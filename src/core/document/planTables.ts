import { regionsOf } from '../reading/regions';
import { gridOf } from '../reading/grid';
import { isSignature } from '../reading/endWords';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { DocumentTable, PlanDocument } from './planDocument';
import { gridRows, sheetOfRows } from './tableGrid';

/** Where the tables that make the plan stand in the document. */
export interface PlanTables {
  /** Indexes in `blocks`, ascending; at least one. */
  readonly taken: readonly number[];
  /** Tables between and below them that are not read. */
  readonly left: readonly DocumentTable[];
}

/** Rows looked at for the header of a table: title rows may stand above it. */
const HEADER_ROWS = 30;
/** Tables without a plan's header that are smaller say nothing: letterheads, signatures. */
const TELLING = { rows: 3, columns: 3 };

const columnsIn = (table: DocumentTable): number =>
  table.rows.reduce(
    (most, { cells }) =>
      Math.max(
        most,
        cells.reduce((sum, { columns }) => sum + columns, 0),
      ),
    0,
  );

const hasHeader = (table: DocumentTable): boolean => {
  const top: DocumentTable = { ...table, rows: table.rows.slice(0, HEADER_ROWS) };
  const sheet: SheetSnapshot = sheetOfRows('', gridRows(top));
  return regionsOf(gridOf(sheet), []).length > 0;
};

const isSigned = (table: DocumentTable): boolean =>
  table.rows.some(({ cells }) => cells.some(({ text }) => isSignature(text.trim())));

/** Finds the tables with the header of a plan, and those that go on with its columns on further pages; undefined when there is none. */
export function planTables({ blocks }: PlanDocument): PlanTables | undefined {
  const taken: number[] = [];
  const left: DocumentTable[] = [];
  let columns = 0;
  blocks.forEach((block, index) => {
    if (block.kind !== 'table') return;
    const width = columnsIn(block);
    if (hasHeader(block)) {
      columns = width;
      taken.push(index);
    } else if (width === columns && !isSigned(block)) taken.push(index);
    else if (columns > 0 && block.rows.length >= TELLING.rows && width >= TELLING.columns) left.push(block);
  });
  return taken.length === 0 ? undefined : { taken, left };
}
