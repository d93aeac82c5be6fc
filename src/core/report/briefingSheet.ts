import type { CellLook, ChartSpec, SheetSpec } from '../edit/edit';
import type { Settings } from '../settings/settings';
import { SETTING_NAMES } from '../settings/settings';
import { STATUS_LABELS } from '../status/codes';
import type { StatusCode } from '../status/codes';
import type { TrackedTable } from '../tracking/tracked';
import { columnName, sheetReference } from '../workbook/address';
import { AREA_WORDS, BRIEFING_WORDS as WORDS, REPORT_WORDS, UNIT_WORDS } from '../../messages/vi/report';
import { briefingFigures, worstCountFormula, worstLineFormula, worstUnitLines } from './briefingFigures';
import { statusChart } from './charts';
import type { ChartSource } from './charts';
import { excerpt, excerptFormula } from './contentText';
import { columnOf, NAME_COLUMN, RATE_COLUMN } from './countColumns';
import type { CountSheet, CountWords } from './countSheetInput';
import { dayText, join } from './live';
import { COLORS, LOOKS, PAGE } from './looks';
import { paragraph } from './paragraph';
import type { PlanReferences } from './planReferences';
import { SheetGrid } from './sheetGrid';
import type { KeySheet } from './sortKeys';
import type { Figures } from './summarise';
import { heightOf, lineCount, textHeight } from '../text/textSize';
import { putWorstTable, worstRule, WORST_WORK_COLUMNS } from './worstTable';

/** What the briefing page is made from. */
export interface BriefingInput {
  readonly sheet: string;
  readonly tracked: TrackedTable;
  readonly settings: Settings;
  readonly plan: PlanReferences;
  readonly keys: KeySheet;
  readonly total: Figures;
  readonly units: CountSheet;
  readonly areas: CountSheet;
  /** Hidden column of the unit table with the rank by overdue tasks (0-based). */
  readonly worstColumn: number;
}

/** Four cards and two charts on the left (A to D), a gap (E), four cards, the paragraph and the table of the worst on the right (F to L). */
const WIDTHS: readonly number[] = [18.5, 18.5, 18.5, 18.5, 1.5, 5, 15, 21, 7, 19, 11.5, 9.5];
const LAST = WIDTHS.length - 1;
const UNIT_BARS = 8;
const AREA_BARS = 10;
/** Hidden columns: M counts rows, N to P serve the table of the worst, Q and R the worst units. */
const UNIT_KEY = 16;
const UNIT_NAME = 17;
/** Rows of the worst units from the cards down: LibreOffice prints the "###" of a hidden number where the row ends empty. */
const UNIT_ROWS: readonly number[] = [0, 1, 4];

interface Card {
  readonly title: string;
  readonly left: number;
  readonly right: number;
  readonly which: StatusCode | 'total' | 'done' | 'rate';
}

const CARDS: readonly Card[] = [
  { title: WORDS.total, left: 0, right: 0, which: 'total' },
  { title: WORDS.done, left: 1, right: 1, which: 'done' },
  { title: STATUS_LABELS['in-time'], left: 2, right: 2, which: 'in-time' },
  { title: STATUS_LABELS['due-soon'], left: 3, right: 3, which: 'due-soon' },
  { title: STATUS_LABELS.overdue, left: 5, right: 6, which: 'overdue' },
  { title: STATUS_LABELS.continuous, left: 7, right: 7, which: 'continuous' },
  { title: STATUS_LABELS.undetermined, left: 8, right: 9, which: 'undetermined' },
  { title: WORDS.rate, left: 10, right: 11, which: 'rate' },
];

/** A figure of the total row of the unit table. */
const totalCell = ({ units }: BriefingInput, column: number): string =>
  `${sheetReference(units.chart.sheet)}!$${columnName(column)}$${units.totalRow + 1}`;

function putTitles(grid: SheetGrid, { tracked, settings }: BriefingInput): number {
  const across = (row: number) => ({ top: row, bottom: row, left: 0, right: LAST });
  const wide = WIDTHS.reduce((sum, width) => sum + width, 0);
  grid.merge(across(0), WORDS.title, LOOKS.title);
  grid.height(0, 22);
  grid.merge(across(1), tracked.planTitle, LOOKS.subtitle);
  grid.height(1, tracked.planTitle === '' ? 3 : textHeight(tracked.planTitle, wide, 13));
  grid.merge(across(2), join(REPORT_WORDS.asOf, dayText(SETTING_NAMES.reportDate, settings.reportDate)), LOOKS.asOf);
  grid.height(2, 18);
  grid.height(3, 5);
  return 4;
}

function cardValue({ total }: BriefingInput, which: Card['which']): number | string {
  if (which === 'rate') return total.completionRate ?? REPORT_WORDS.noRate;
  return which === 'total' || which === 'done' ? total[which] : total.counts[which];
}

function putCards(grid: SheetGrid, row: number, input: BriefingInput): void {
  for (const { title, left, right, which } of CARDS) {
    const bold: CellLook =
      which === 'overdue' ? { ...LOOKS.cardName, font: { ...LOOKS.cardName.font, bold: true } } : LOOKS.cardName;
    grid.merge({ top: row, bottom: row, left, right }, title, bold);
    const formula = totalCell(input, which === 'rate' ? RATE_COLUMN : columnOf(which));
    const look = which === 'rate' ? LOOKS.cardRate : LOOKS.cardValue;
    grid.merge({ top: row + 1, bottom: row + 1, left, right }, { value: cardValue(input, which), formula }, look);
  }
  grid.height(row, 18);
  grid.height(row + 1, 28);
  grid.height(row + 2, 6);
}

/** The hidden cells that find the units with most overdue tasks; gives references to name and count. */
function putWorstUnits(grid: SheetGrid, row: number, { units, worstColumn }: BriefingInput) {
  const range = (column: number): string => {
    const letter = columnName(column);
    return `${sheetReference(units.chart.sheet)}!$${letter}$${units.firstRow + 1}:$${letter}$${units.firstRow + units.named}`;
  };
  const placeOf = (index: number): number => row + (UNIT_ROWS[index] ?? 0);
  const worst = worstUnitLines(units.chart.lines);
  const cell = (column: number, index: number): string => `$${columnName(column)}$${placeOf(index) + 1}`;
  worst.forEach(({ name, overdue }, index) => {
    const line = units.chart.lines.findIndex((each) => each.name === name);
    const key = { value: overdue * 1000 + 998 - line, formula: `LARGE(${range(worstColumn)},${index + 1})` };
    grid.put(placeOf(index), UNIT_KEY, key, LOOKS.hidden);
    const found = `INDEX(${range(NAME_COLUMN)},${worstLineFormula(cell(UNIT_KEY, index))})`;
    grid.put(placeOf(index), UNIT_NAME, { value: name, formula: found }, LOOKS.hidden);
  });
  return {
    worstName: (index: number) => cell(UNIT_NAME, index),
    worstCount: (index: number) => worstCountFormula(cell(UNIT_KEY, index)),
  };
}

const SHORT_NAME = 30;

/** What a chart of the left half shows: so many lines of a table, their short names in a column behind the charts. */
interface ChartPart {
  readonly source: ChartSource;
  readonly words: CountWords;
  readonly shown: number;
  readonly nameColumn: number;
}

/** One chart of the left half. Its short names stand behind the charts, so that each bar keeps its name. */
function putChart(
  grid: SheetGrid,
  sheet: string,
  { source, words, shown, nameColumn }: ChartPart,
  nameRow: number,
  rows: { readonly top: number; readonly bottom: number },
): readonly ChartSpec[] {
  if (shown === 0) return [];
  const names = source.lines.slice(0, shown).map((line) => excerpt(line.name, SHORT_NAME));
  names.forEach((value, index) => {
    const name = `${sheetReference(source.sheet)}!$${columnName(NAME_COLUMN)}$${source.firstRow + index + 1}`;
    grid.put(nameRow + index, nameColumn, { value, formula: excerptFormula(name, SHORT_NAME) }, LOOKS.behindChart);
  });
  const letter = columnName(nameColumn);
  const ref = `${sheetReference(sheet)}!$${letter}$${nameRow + 1}:$${letter}$${nameRow + shown}`;
  const title = shown < source.lines.length ? words.chartTop(shown) : words.chart;
  const place = { ...rows, left: 0, right: 3 };
  return [statusChart({ source, shown, title, altText: words.chartAlt(shown), place, names: { ref, values: names } })];
}

/** Title, axis and legend of a chart take as much as so many bars. */
const CHART_FRAME = 5;

/** Both charts over rows `top` to `bottom`, which they share by what they show. */
function putCharts(grid: SheetGrid, input: BriefingInput, top: number, bottom: number): readonly ChartSpec[] {
  const part = (source: ChartSource, words: CountWords, bars: number, nameColumn: number): ChartPart => ({
    source,
    words,
    shown: Math.min(bars, source.lines.length),
    nameColumn,
  });
  const units = part(input.units.chart, UNIT_WORDS, UNIT_BARS, 0);
  const areas = part(input.areas.chart, AREA_WORDS, AREA_BARS, 1);
  const share = (units.shown + CHART_FRAME) / (units.shown + areas.shown + 2 * CHART_FRAME);
  const upper = grid.heightBetween(top, bottom) * share;
  let middle = top + 1;
  while (middle < bottom && grid.heightBetween(top, middle) <= upper) middle += 1;
  return [
    ...putChart(grid, input.sheet, units, top, { top, bottom: middle - 1 }),
    ...putChart(grid, input.sheet, areas, top, { top: middle, bottom }),
  ];
}

function paragraphOf(grid: SheetGrid, input: BriefingInput, cardRow: number, worstRow: number) {
  const { settings, total, keys, units, plan } = input;
  const worstRefs = putWorstUnits(grid, cardRow, input);
  const late = `COUNTIF(${plan.rows('status')},"${STATUS_LABELS.overdue}")`;
  const soon = `COUNTIF(${plan.rows('status')},"${STATUS_LABELS['due-soon']}")`;
  return paragraph(
    briefingFigures(
      { total, settings, keys: keys.keys, unitLines: units.chart.lines },
      {
        reportDate: dayText(SETTING_NAMES.reportDate, settings.reportDate).formula,
        count: (which) => totalCell(input, columnOf(which)),
        next: `(COUNT(${keys.references.list})-${late}-${soon})`,
        ...worstRefs,
        oldestDue: dayText(`$K$${worstRow + 1}`, settings.reportDate).formula,
        oldestDays: `$L$${worstRow + 1}`,
      },
    ),
  );
}

/** The one-page briefing: key figures, both charts, the worst ten, the paragraph for the report. */
export function briefingSheet(input: BriefingInput): SheetSpec {
  const grid = new SheetGrid();
  const wide = WIDTHS.slice(5).reduce((sum, width) => sum + width, 0);
  const cardRow = putTitles(grid, input);
  putCards(grid, cardRow, input);
  const top = cardRow + 3;
  const headingRow = top + 3;
  const heading = (row: number, text: string): void => {
    grid.merge({ top: row, bottom: row, left: 5, right: LAST }, text, LOOKS.heading);
    grid.height(row, 18);
  };
  heading(top, WORDS.paragraph);
  const text = paragraphOf(grid, input, cardRow, headingRow + 2);
  grid.merge({ top: top + 1, bottom: top + 1, left: 5, right: LAST }, text, LOOKS.paragraph);
  grid.height(top + 1, heightOf(Math.max(6, lineCount(text.value, wide - 2, 13)), 13));
  grid.height(top + 2, 6);
  heading(headingRow, WORDS.worst);
  const next = putWorstTable(grid, headingRow + 1, input.plan, input.tracked, input.keys);
  const charts = putCharts(grid, input, top, next - 1);
  return {
    name: input.sheet,
    visibility: 'visible',
    tabColor: '548235',
    ...grid.parts(),
    columnWidths: [
      ...WIDTHS.map((width, column) => ({ column, width })),
      ...[LAST + 1, ...WORST_WORK_COLUMNS, UNIT_KEY, UNIT_NAME].map((column) => ({ column, width: 10, hidden: true })),
    ],
    formats: [
      {
        ranges: [{ top: cardRow + 1, bottom: cardRow + 1, left: 5, right: 6 }],
        rules: [{ formula: `$F$${cardRow + 2}>0`, look: { color: COLORS.late } }],
      },
      {
        ranges: [{ top: headingRow + 2, bottom: next - 1, left: 5, right: LAST }],
        rules: [worstRule(headingRow + 2)],
      },
    ],
    validations: [],
    charts,
    links: [],
    page: { ...PAGE, fitToHeight: 1, printArea: { top: 0, left: 0, bottom: next - 1, right: LAST } },
    showGridlines: false,
  };
}
