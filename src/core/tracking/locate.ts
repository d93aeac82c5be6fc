import { namedPlace, OWNED_SHEETS, ownedSheet, sheetOf, TABLE_MARK } from '../state/marks';
import { EMPTY_STATE } from '../state/trackingState';
import type { ColumnState, TrackingState } from '../state/trackingState';
import { foldKey } from '../text/fold';
import type { Rect } from '../workbook/address';
import type { RowSnapshot, SheetSnapshot, TableSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { cellText } from './cellText';
import { TRACKING_COLUMNS, TRACKING_HEADERS } from './tracked';
import type { TrackingColumn } from './tracked';

/** A tracking column as it stands in the workbook now. */
export interface FoundColumn {
  readonly column: number;
  readonly header: string;
  /** The office had it before us. */
  readonly office: boolean;
}

/** The tracked table of an earlier run. */
export interface FoundTracking {
  readonly sheet: SheetSnapshot;
  /** The table mark: last header row to last row, every column. */
  readonly rect: Rect;
  readonly columns: ReadonlyMap<TrackingColumn, FoundColumn>;
}

/** Headers are compared as people read them: without case, accents kept apart by their letters, NFC or NFD alike. */
export const headerKey = (header: string): string =>
  header.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('vi');

/** Columns by header when the state sheet is gone: our own words, from `Mã` on to the right. */
function columnsByWords(rect: Rect, headerAt: (column: number) => string): ReadonlyMap<TrackingColumn, ColumnState> {
  const known = new Map(TRACKING_COLUMNS.map((name) => [foldKey(TRACKING_HEADERS[name]), name]));
  const found = new Map<TrackingColumn, ColumnState>();
  let begun = false;
  for (let column = rect.left; column <= rect.right; column += 1) {
    const name = known.get(
      foldKey(
        headerAt(column)
          .replace(/ \((?:chuẩn|theo dõi)\)$/u, '')
          .replace(/ theo hạn$/u, ''),
      ),
    );
    begun = begun || name === 'id';
    if (begun && name) found.set(name, { header: headerAt(column), offset: column - rect.left, office: false });
  }
  return found;
}

function locateColumns(
  wanted: ReadonlyMap<TrackingColumn, ColumnState>,
  rect: Rect,
  headerAt: (column: number) => string,
): ReadonlyMap<TrackingColumn, FoundColumn> {
  const found = new Map<TrackingColumn, FoundColumn>();
  const claimed = new Set<number>();
  const claim = (name: TrackingColumn, column: number, office: boolean): void => {
    claimed.add(column);
    found.set(name, { column, header: headerAt(column), office });
  };
  const byHeader = new Map<string, number[]>();
  for (let column = rect.left; column <= rect.right; column += 1) {
    const key = headerKey(headerAt(column));
    byHeader.set(key, [...(byHeader.get(key) ?? []), column]);
  }
  for (const [name, { header, offset, office }] of wanted) {
    const places = (byHeader.get(headerKey(header)) ?? []).filter((column) => !claimed.has(column));
    const place = places.find((column) => column === rect.left + offset) ?? places[0];
    if (place !== undefined) claim(name, place, office);
  }
  for (const [name, { offset, office }] of wanted) {
    const column = rect.left + offset;
    if (!found.has(name) && !claimed.has(column) && column <= rect.right && headerAt(column) !== '')
      claim(name, column, office);
  }
  return found;
}

/** The tracked table that an earlier run left, found by its mark and by the headers of its columns; undefined when there is none. */
export function findTracking(workbook: WorkbookSnapshot, state: TrackingState | undefined): FoundTracking | undefined {
  const place = namedPlace(workbook, TABLE_MARK);
  const sheet = place && sheetOf(workbook, place.sheet);
  if (!sheet) return undefined;
  const { rect } = place;
  const headerAt = (column: number): string => cellText(sheet.rows[rect.top]?.[column]);
  const known = (state ?? EMPTY_STATE).columns;
  const wanted = known.size > 0 ? known : columnsByWords(rect, headerAt);
  return { sheet, rect, columns: locateColumns(wanted, rect, headerAt) };
}

const without = (row: RowSnapshot | undefined, hidden: ReadonlySet<number>): RowSnapshot | undefined =>
  row?.map((cell, column) => (hidden.has(column) ? undefined : cell));

function narrowed(table: TableSnapshot, hidden: ReadonlySet<number>): TableSnapshot {
  let { right } = table.rect;
  while (right > table.rect.left && hidden.has(right)) right -= 1;
  return { ...table, rect: { ...table.rect, right }, columns: table.columns.slice(0, right - table.rect.left + 1) };
}

function withoutColumns(sheet: SheetSnapshot, { rect, columns }: FoundTracking): SheetSnapshot {
  const hidden = new Set([...columns.values()].filter(({ office }) => !office).map(({ column }) => column));
  if (hidden.size === 0) return sheet;
  return {
    ...sheet,
    rows: sheet.rows.map((row, index) => (index >= rect.top && index <= rect.bottom ? without(row, hidden) : row)),
    tables: sheet.tables.map((table) => narrowed(table, hidden)),
  };
}

/**
 * The workbook as it was before us, for reading the plan: without our sheets and without our tracking columns. An office's own column that
 * tracking uses stays.
 */
export function withoutTracking(workbook: WorkbookSnapshot, found: FoundTracking | undefined): WorkbookSnapshot {
  const ours = new Set(OWNED_SHEETS.map((owned) => ownedSheet(workbook, owned)?.name));
  return {
    ...workbook,
    sheets: workbook.sheets
      .filter((sheet) => !ours.has(sheet.name))
      .map((sheet) => (found && sheet.name === found.sheet.name ? withoutColumns(sheet, found) : sheet)),
  };
}
