import { TABLE_MARK } from '../../../core/state/marks';
import { parseReference } from '../../../core/state/reference';
import type { Rect } from '../../../core/workbook/address';
import { SerialDates } from '../../../core/workbook/serialDate';
import type { CellSnapshot, SheetSnapshot, TableSnapshot } from '../../../core/workbook/snapshot';
import type { HostNote, Work, WorkbookReading } from '../../planHost';
import { capabilities } from '../capabilities';
import { stopIfCancelled } from '../faults';
import { rememberStyleKeys, StyleKeys } from '../styleKeys';
import { digitsOfPoints } from '../units';
import { readCells } from './cells';
import { contentQuestion } from './contents';
import { cellsCovered } from './drawings';
import { finerQuestions } from './finer';
import { columnQuestion, LAST_COLUMN, lineQuestions } from './lines';
import { readMerges, UNKNOWN } from './merges';
import { readOverview, tellsComments, type Overview } from './overview';
import { askAll, DESKTOP_BYTES, WEB_BYTES, type Asking, type Question } from './questions';
import { readLayouts, type SheetInWork } from './sheetsInWork';

export interface ReadOptions extends Work {
  /** Most bytes of one answer; absent: what suits the program that Excel runs in. */
  readonly budget?: number;
}

/**
 * Reads the whole workbook: its sheets, then how far each goes, then all contents, rows and columns, then what is still open, and merges. So many round
 * trips whatever the number of rows and sheets, until an answer would be larger than the budget. ExcelApi 1.9.
 */
export async function readWorkbook(context: Excel.RequestContext, options: ReadOptions = {}): Promise<WorkbookReading> {
  const asking: Asking = { ...options, context, budget: options.budget ?? usualBudget() };
  const overview = await readOverview(context);
  stopIfCancelled(options.signal);
  const { sheets, leftOut } = await readLayouts(context, overview);
  stopIfCancelled(options.signal);
  const comments = sheets.map(({ layout }) => layout.askComments());
  await askAll(asking, sheets.flatMap(firstQuestions));
  if (sheets.every(({ area }) => area === undefined)) await context.sync();
  await askAll(asking, sheets.flatMap(secondQuestions));
  const merges = await mergesOf(context, sheets);
  const keys = new StyleKeys();
  const dates = new SerialDates(overview.date1904);
  const snapshot = {
    sheets: sheets.map((sheet, index) =>
      sheetSnapshot(sheet, overview, merges === UNKNOWN ? [] : (merges.get(sheet.overview.name) ?? []), {
        dates,
        keys,
        comments: comments[index]?.() ?? [],
      }),
    ),
    names: [...overview.names, ...sheets.flatMap(({ layout }) => layout.names)],
    sheetNames: overview.sheets.map(({ name }) => name),
    structureLocked: overview.structureLocked,
    ...(tellsComments() ? {} : { commentsUnknown: true as const }),
  };
  rememberStyleKeys(snapshot, keys);
  return {
    snapshot,
    activeSheet: overview.activeSheet,
    notes: notesOf(overview, merges === UNKNOWN),
    ...(leftOut.length === 0 ? {} : { leftOut }),
  };
}

const usualBudget = (): number =>
  Office.context.platform === Office.PlatformType.OfficeOnline ? WEB_BYTES : DESKTOP_BYTES;

function firstQuestions({ area, proxy }: SheetInWork): readonly Question[] {
  return area ? [contentQuestion(proxy, area.rect, area.contents), ...lineQuestions(proxy, area.rect, area.lines)] : [];
}

/** Where the last column looked at is hidden, all to the end may be. */
function secondQuestions({ area, proxy }: SheetInWork): readonly Question[] {
  if (!area) return [];
  const { columns } = area.lines;
  const beyond = columns[columns.length - 1]?.hidden && columns.length <= LAST_COLUMN;
  const finer = finerQuestions(proxy, area);
  return beyond ? [columnQuestion(proxy, columns.length, LAST_COLUMN, area.lines), ...finer] : finer;
}

async function mergesOf(
  context: Excel.RequestContext,
  sheets: readonly SheetInWork[],
): Promise<ReadonlyMap<string, readonly Rect[]> | typeof UNKNOWN> {
  if (!capabilities().has('mergedAreas')) return UNKNOWN;
  const areas = sheets.flatMap(({ overview, area }) => (area ? [{ sheet: overview.name, rect: area.rect }] : []));
  return readMerges(context, areas);
}

interface ForSnapshot {
  readonly dates: SerialDates;
  readonly keys: StyleKeys;
  readonly comments: readonly Rect[];
}

function sheetSnapshot(
  { overview, layout, area }: SheetInWork,
  { tables, names }: Overview,
  merges: readonly Rect[],
  { dates, keys, comments }: ForSnapshot,
): SheetSnapshot {
  const lines = area?.lines ?? { rows: [], columns: [], segments: [] };
  const { rows, wrappedStyles, oldFonts } = area
    ? readCells({ name: overview.name, tracked: trackedRect(names, overview.name) }, area, dates, keys)
    : { rows: [], wrappedStyles: new Set<number>(), oldFonts: undefined };
  markComments(rows, comments);
  return {
    name: overview.name,
    visibility: overview.visibility,
    protected: layout.protected,
    rows,
    merges,
    hiddenRows: indexesOf(lines.rows, ({ hidden }) => hidden),
    hiddenColumns: indexesOf(lines.columns, ({ hidden }) => hidden),
    tables: tables.flatMap((table): TableSnapshot[] => {
      const rect = table.sheet === overview.name ? layout.tables.get(table.name) : undefined;
      const { name, columns, headerRow, totalsRow } = table;
      return rect ? [{ name, rect, columns, headerRow, totalsRow }] : [];
    }),
    occupied: cellsCovered(layout.drawings, lines).map((rect) => ({ rect, what: 'drawing' as const })),
    columnWidths: lines.columns.map(({ width, standard, hidden }) =>
      standard || hidden ? undefined : digitsOfPoints(width),
    ),
    rowHeights: lines.rows.map(({ height, hidden }) => (hidden || height === 0 ? undefined : height)),
    wrappedStyles,
    ...(oldFonts ? { oldFonts } : {}),
  };
}

/** Where an earlier run left the tracked table on this sheet. */
function trackedRect(names: Overview['names'], sheet: string): Rect | undefined {
  const mark = names.find(({ name, sheet: scope }) => name === TABLE_MARK && scope === undefined);
  const place = mark && parseReference(mark.refersTo);
  return place?.sheet === sheet ? place.rect : undefined;
}

function indexesOf<Line>(lines: readonly Line[], test: (line: Line) => boolean): ReadonlySet<number> {
  return new Set(lines.flatMap((line, index) => (test(line) ? [index] : [])));
}

/** Comments hang on cells that may hold nothing else. */
function markComments(rows: (CellSnapshot | undefined)[][], comments: readonly Rect[]): void {
  for (const { top, left } of comments) {
    const cells = (rows[top] ??= []);
    cells[left] = { ...(cells[left] ?? { value: null }), comment: true };
  }
}

function notesOf(overview: Overview, mergesUnknown: boolean): readonly HostNote[] {
  return [
    ...(mergesUnknown ? (['merges-unknown'] as const) : []),
    ...(overview.date1904 ? (['date-system-1904'] as const) : []),
    ...(tellsComments() ? [] : (['comments-unknown'] as const)),
  ];
}
