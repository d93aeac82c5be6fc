import type { ChartSpec, FormatRule, SheetSpec } from '../edit/edit';
import { SETTING_NAMES } from '../settings/settings';
import { cellName, columnName, sheetReference } from '../workbook/address';
import type { Rect } from '../workbook/address';
import { REPORT_WORDS as WORDS } from '../../messages/vi/report';
import { statusChart } from './charts';
import type { ChartSource } from './charts';
import { nameLines, putLine, putTotal } from './countBody';
import { columnOf, COUNT_WIDTHS, NAME_COLUMN, RATE_COLUMN } from './countColumns';
import { putCountHeader } from './countHeader';
import type { CountLine } from './countLines';
import type { CountSheet, CountSheetInput } from './countSheetInput';
import { dayText, join } from './live';
import { COLORS, LOOKS, PAGE, pageHeight } from './looks';
import { SheetGrid } from './sheetGrid';
import { textHeight } from '../text/textSize';

const LAST = RATE_COLUMN;
const across = (row: number): Rect => ({ top: row, bottom: row, left: 0, right: LAST });
const printedWidth = COUNT_WIDTHS.reduce((sum, width) => sum + width, 0);

/** Height of a text in a row merged over the whole table. */
const fullHeight = (text: string, size: number): number => textHeight(text, printedWidth, size);

/** Title lines; gives the next free row. */
function putTitles(grid: SheetGrid, { words, tracked, settings }: CountSheetInput): number {
  grid.merge(across(0), words.title, LOOKS.title);
  grid.height(0, fullHeight(words.title, 14) + 2);
  let row = 1;
  if (tracked.planTitle !== '') {
    grid.merge(across(row), tracked.planTitle, LOOKS.subtitle);
    grid.height(row, fullHeight(tracked.planTitle, 13));
    row += 1;
  }
  grid.merge(across(row), join(WORDS.asOf, dayText(SETTING_NAMES.reportDate, settings.reportDate)), LOOKS.asOf);
  grid.height(row, 20);
  grid.height(row + 1, 6);
  return row + 2;
}

/** Notes below the table, the last one a warning that shows only when the table no longer covers the plan; gives the next free row. */
function putNotes(grid: SheetGrid, input: CountSheetInput, firstRow: number, totalRow: number): number {
  const { words, counting, plan, lines } = input;
  grid.height(totalRow + 1, 6);
  const notes = `${words.note}\n${WORDS.rateNote}`;
  grid.merge(across(totalRow + 2), notes, LOOKS.note);
  grid.height(totalRow + 2, fullHeight(notes, 11));
  const row = totalRow + 3;
  const repeats = counting.repeats(null);
  const total = `$C$${totalRow + 1}`;
  const listed = lines.length === 0 ? '0' : `SUM($C$${firstRow + 1}:$C$${totalRow})`;
  const covered = `${listed}=${total}${repeats ? `+${repeats}` : ''}`;
  const known = `COUNTIF(${plan.rows('status')},"?*")=${total}`;
  const formula = `IF(${known},IF(${covered},"","${words.missing}"),"${WORDS.unknownStatus.replaceAll('"', '""')}")`;
  grid.merge(across(row), { value: '', formula }, { ...LOOKS.note, font: { ...LOOKS.note.font, bold: true } });
  grid.height(row, fullHeight(WORDS.unknownStatus, 11));
  return row + 1;
}

const CHART_BARS = 15;
const ROW_POINTS = 15;

/** The chart below the table; `breaks` is where it needs a page of its own: from the empty row above it, or its upper line would print on the page before. */
function putChart(
  grid: SheetGrid,
  input: CountSheetInput,
  source: ChartSource,
  row: number,
  headerHeight: number,
): { readonly charts: readonly ChartSpec[]; readonly breaks: readonly number[] } {
  const shown = Math.min(CHART_BARS, source.lines.length);
  if (shown === 0 || input.total.total === 0) return { charts: [], breaks: [] };
  const rows = Math.ceil(Math.min(390, 120 + shown * 26) / ROW_POINTS);
  const place = { top: row + 1, bottom: row + rows, left: 0, right: LAST };
  const fits = roomOnPage(grid, row, headerHeight) >= (rows + 2) * ROW_POINTS;
  for (let each = row; each <= place.bottom; each += 1) grid.height(each, ROW_POINTS);
  const title = shown < source.lines.length ? input.words.chartTop(shown) : input.words.chart;
  const chart = statusChart({ source, shown, title, altText: input.words.chartAlt(shown), place });
  return { charts: [chart], breaks: fits ? [] : [row] };
}

/** Points left on the printed page above a row; on later pages the header is repeated. */
function roomOnPage(grid: SheetGrid, row: number, headerHeight: number): number {
  const page = pageHeight(COUNT_WIDTHS);
  let used = 0;
  for (let at = 0; at < row; at += 1) {
    const own = grid.heightBetween(at, at);
    used = used + own > page ? headerHeight + own : used + own;
  }
  return page - used;
}

/** From ordinal and name to the first task. A name on two lines has no link: LibreOffice would not wrap it. */
function linksOf({ tracked, words }: CountSheetInput, line: CountLine, row: number): SheetSpec['links'] {
  const location = `${sheetReference(tracked.sheet)}!${cellName(line.firstRow, tracked.contentColumn)}`;
  const link = { row, location, tip: words.link(line.name).slice(0, 250) };
  const ordinal = { ...link, column: 0 };
  return nameLines(line.name) === 1 ? [ordinal, { ...link, column: NAME_COLUMN }] : [ordinal];
}

/** Overdue counts above zero stand out, in bold so that they do in print too. */
function overdueRule(firstRow: number): FormatRule {
  const cell = `$${columnName(columnOf('overdue'))}${firstRow + 1}`;
  return { formula: `AND(${cell}>0,ISNUMBER(${cell}))`, look: { bold: true, color: COLORS.late } };
}

/** A summary table with its chart: the whole sheet, and where its figures stand. */
export function countSheet(input: CountSheetInput): CountSheet {
  const grid = new SheetGrid();
  const headerRow = putTitles(grid, input);
  putCountHeader(grid, headerRow, input.words.name);
  const firstRow = headerRow + 2;
  input.lines.forEach((_, index) => putLine(grid, input, index, firstRow));
  const totalRow = firstRow + input.lines.length;
  putTotal(grid, input, totalRow);
  const next = putNotes(grid, input, firstRow, totalRow);
  const source: ChartSource = { sheet: input.sheet, firstRow, lines: input.lines };
  const headerHeight = grid.heightBetween(headerRow, headerRow + 1);
  const { charts, breaks } = putChart(grid, input, source, next, headerHeight);
  const overdue = columnOf('overdue');
  const hidden = [
    ...input.counting.hidden.map((each) => each.column),
    input.extraHidden?.(firstRow).column ?? [],
  ].flat();
  const bottom = charts[0]?.place.bottom ?? next - 1;
  const spec: SheetSpec = {
    name: input.sheet,
    visibility: 'visible',
    tabColor: '2F5597',
    ...grid.parts(),
    columnWidths: [
      ...COUNT_WIDTHS.map((width, column) => ({ column, width })),
      ...hidden.map((column) => ({ column, width: 10, hidden: true })),
    ],
    freeze: { rows: firstRow, columns: NAME_COLUMN + 1 },
    formats: [
      {
        ranges: [{ top: firstRow, bottom: totalRow, left: overdue, right: overdue }],
        rules: [overdueRule(firstRow)],
      },
    ],
    validations: [],
    charts,
    links: input.lines.flatMap((line, index) => linksOf(input, line, firstRow + index)),
    page: {
      ...PAGE,
      repeatRows: { first: headerRow, last: headerRow + 1 },
      ...(breaks.length > 0 ? { rowBreaks: breaks } : {}),
      printArea: { top: 0, left: 0, bottom, right: LAST },
    },
    showGridlines: false,
  };
  return { spec, firstRow, named: input.lines.filter((line) => line.kind === 'named').length, totalRow, chart: source };
}
