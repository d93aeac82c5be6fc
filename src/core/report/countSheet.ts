import type { ChartSpec, FormatRule, RowFormula, SheetSpec } from '../edit/edit';
import type { Settings } from '../settings/settings';
import { SETTING_NAMES } from '../settings/settings';
import { STATUS_CODES } from '../status/codes';
import type { StatusCode } from '../status/codes';
import type { TrackedTable } from '../tracking/tracked';
import { cellName, columnName, sheetReference } from '../workbook/address';
import type { Rect } from '../workbook/address';
import { REPORT_WORDS as WORDS } from '../../messages/vi/report';
import { statusChart } from './charts';
import type { ChartSource } from './charts';
import {
  columnOf,
  COUNT_COLUMNS,
  COUNT_WIDTHS,
  FIRST_COUNT_COLUMN,
  NAME_COLUMN,
  RATE_COLUMN,
  RATE_FORMULA,
} from './countColumns';
import type { Counting, HiddenColumn } from './counting';
import { fitsCriterion } from './counting';
import { putCountHeader } from './countHeader';
import type { CountLine } from './countLines';
import { dayText, join } from './live';
import { COLORS, LOOKS, PAGE, pageHeight } from './looks';
import type { PlanReferences } from './planReferences';
import { statusWord } from './planReferences';
import { SheetGrid } from './sheetGrid';
import type { Figures } from './summarise';
import { lineCount, heightOf, textHeight } from './textSize';

/** The words that tell one summary table from the other. */
export interface CountWords {
  readonly title: string;
  readonly name: string;
  readonly note: string;
  readonly missing: string;
  readonly link: (name: string) => string;
  readonly chart: string;
  readonly chartTop: (shown: number) => string;
  readonly chartAlt: (shown: number) => string;
}

/** What a summary table is made from. */
export interface CountSheetInput {
  readonly sheet: string;
  readonly words: CountWords;
  readonly lines: readonly CountLine[];
  readonly total: Figures;
  readonly counting: Counting;
  /** One more hidden column, made when it is known where the lines stand. */
  readonly extraHidden?: (
    firstRow: number,
  ) => HiddenColumn & { readonly figures: (line: CountLine, index: number) => number };
  readonly tracked: TrackedTable;
  readonly settings: Settings;
  readonly plan: PlanReferences;
}

/** Where other sheets find the figures of a summary table. Rows 0-based. */
export interface CountSheet {
  readonly spec: SheetSpec;
  readonly firstRow: number;
  /** Lines with a name of their own: rows `firstRow` to `firstRow + named - 1`. */
  readonly named: number;
  readonly totalRow: number;
  readonly chart: ChartSource;
}

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

function statusFormula(input: CountSheetInput, line: CountLine, code: StatusCode, firstRow: number): RowFormula {
  const { counting, lines, plan } = input;
  if (line.kind === 'blank') return counting.blank[code];
  if (line.kind === 'named') return (fitsCriterion(line.name) ? counting.named : counting.longNamed)[code];
  const column = columnName(columnOf(code));
  const others = lines.flatMap((each, index) => (each.kind === 'rest' ? [] : [`$${column}$${firstRow + index + 1}`]));
  const named = lines.filter((each) => each.kind === 'named').length;
  const listed = `SUM($${column}$${firstRow + 1}:$${column}$${firstRow + named})`;
  const blank = others.slice(named).map((cell) => `-${cell}`);
  const repeats = counting.repeats(code);
  return {
    text: `COUNTIF(${plan.rows('status')},${statusWord(code)})${repeats ? `+${repeats}` : ''}-${listed}${blank.join('')}`,
  };
}

const SUMS = COUNT_COLUMNS.map((column) => (column.sum === undefined ? undefined : { text: column.sum }));
const RATE: RowFormula = { text: RATE_FORMULA };

/** The sums and the rate of a row; the same in a line and in the total. */
function putSums(grid: SheetGrid, row: number, figures: Figures, look: 'count' | 'totalCount'): void {
  SUMS.forEach((formula, index) => {
    const column = COUNT_COLUMNS[index];
    if (formula && column)
      grid.put(row, FIRST_COUNT_COLUMN + index, { value: column.figure(figures), formula }, LOOKS[look]);
  });
  const value = figures.completionRate ?? WORDS.noRate;
  grid.put(row, RATE_COLUMN, { value, formula: RATE }, look === 'count' ? LOOKS.rate : LOOKS.totalRate);
}

function putLine(grid: SheetGrid, input: CountSheetInput, index: number, firstRow: number): void {
  const line = input.lines[index];
  if (!line) return;
  const row = firstRow + index;
  const height = heightOf(lineCount(line.name, COUNT_WIDTHS[NAME_COLUMN] ?? 0, 12), 12);
  grid.height(row, Math.max(20, height));
  grid.put(row, 0, index + 1, LOOKS.ordinal);
  grid.put(row, NAME_COLUMN, line.name, line.group ? LOOKS.nameItalic : LOOKS.nameLink);
  for (const code of STATUS_CODES) {
    const cell = { value: line.figures.counts[code], formula: statusFormula(input, line, code, firstRow) };
    grid.put(row, columnOf(code), cell, LOOKS.count);
  }
  putSums(grid, row, line.figures, 'count');
  if (line.kind !== 'named') return;
  if (fitsCriterion(line.name))
    for (const { column, formula, value } of input.counting.hidden)
      grid.put(row, column, { value: value(line.name), formula }, LOOKS.hidden);
  const extra = input.extraHidden?.(firstRow);
  if (extra) grid.put(row, extra.column, { value: extra.figures(line, index), formula: extra.formula }, LOOKS.hidden);
}

function putTotal(grid: SheetGrid, { total, plan }: CountSheetInput, row: number): void {
  grid.merge({ top: row, bottom: row, left: 0, right: NAME_COLUMN }, WORDS.grandTotal, LOOKS.totalName);
  for (const code of STATUS_CODES) {
    const formula = `COUNTIF(${plan.rows('status')},${statusWord(code)})`;
    grid.put(row, columnOf(code), { value: total.counts[code], formula }, LOOKS.totalCount);
  }
  putSums(grid, row, total, 'totalCount');
  grid.height(row, 22);
}

/** Notes below the table, the last one a warning that shows only when the table no longer covers the plan; gives the next free row. */
function putNotes(grid: SheetGrid, input: CountSheetInput, firstRow: number, totalRow: number): number {
  const { words, counting, plan, lines } = input;
  grid.height(totalRow + 1, 6);
  [words.note, WORDS.rateNote].forEach((note, index) => {
    grid.merge(across(totalRow + 2 + index), note, LOOKS.note);
    grid.height(totalRow + 2 + index, fullHeight(note, 11));
  });
  const row = totalRow + 4;
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

/** First row of the chart: here, or on the next printed page when it does not fit on this one. */
function chartRow(grid: SheetGrid, row: number, header: { top: number; bottom: number }, height: number): number {
  const page = pageHeight(COUNT_WIDTHS);
  const repeated = grid.heightBetween(header.top, header.bottom);
  let used = 0;
  for (let at = 0; at < row; at += 1) {
    const own = grid.heightBetween(at, at);
    used = used + own > page ? repeated + own : used + own;
  }
  return used + height <= page - 15 ? row : row + Math.ceil((page - used) / 15);
}

const CHART_BARS = 15;
const ROW_POINTS = 15;

function chartOf(
  input: CountSheetInput,
  source: ChartSource,
  grid: SheetGrid,
  row: number,
  header: Rect,
): readonly ChartSpec[] {
  const shown = Math.min(CHART_BARS, source.lines.length);
  if (shown === 0 || input.total.total === 0) return [];
  const rows = Math.ceil(Math.min(390, 120 + shown * 26) / ROW_POINTS);
  const top = chartRow(grid, row + 1, header, rows * ROW_POINTS);
  const title = shown < source.lines.length ? input.words.chartTop(shown) : input.words.chart;
  const place = { top, bottom: top + rows - 1, left: 0, right: LAST };
  return [statusChart({ source, shown, title, altText: input.words.chartAlt(shown), place })];
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
  const header = { top: headerRow, bottom: headerRow + 1, left: 0, right: LAST };
  const source: ChartSource = { sheet: input.sheet, firstRow, lines: input.lines };
  const charts = chartOf(input, source, grid, next, header);
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
    links: input.lines.map((line, index) => ({
      row: firstRow + index,
      column: NAME_COLUMN,
      location: `${sheetReference(input.tracked.sheet)}!${cellName(line.firstRow, input.tracked.contentColumn)}`,
      tip: input.words.link(line.name).slice(0, 250),
    })),
    page: {
      ...PAGE,
      repeatRows: { first: headerRow, last: headerRow + 1 },
      printArea: { top: 0, left: 0, bottom, right: LAST },
    },
    showGridlines: false,
  };
  return { spec, firstRow, named: input.lines.filter((line) => line.kind === 'named').length, totalRow, chart: source };
}
