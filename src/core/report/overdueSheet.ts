import type { FormatRule, SheetSpec } from '../edit/edit';
import type { Settings } from '../settings/settings';
import { SETTING_NAMES } from '../settings/settings';
import type { TrackedTable } from '../tracking/tracked';
import type { Rect } from '../workbook/address';
import { OVERDUE_WORDS as WORDS, REPORT_WORDS } from '../../messages/vi/report';
import { STATUS_LABELS } from '../status/codes';
import { contentText, excerpt } from './contentText';
import { CONTENT_LENGTH, CONTENT_WIDTH, listEntries, shownColumns, workColumns } from './listColumns';
import type { ListColumn, ListEntry } from './listColumns';
import { dayText, isPositive, join, live, minus, when, words } from './live';
import type { Live } from './live';
import { COLORS, LINE, LOOKS, PAGE, pageHeight } from './looks';
import type { PlanReferences } from './planReferences';
import { SheetGrid } from './sheetGrid';
import type { KeySheet } from './sortKeys';
import { heightOf, lineCount, textHeight } from '../text/textSize';

/** The list holds at most so many lines. */
export const LIST_CAP = 500;
const LIST_FONT = 11;
const MOST_LINES = 3;

/** Counts of the three groups, live. */
export interface ListCounts {
  readonly late: Live<number>;
  readonly soon: Live<number>;
  readonly all: Live<number>;
}

/** How many tasks the list has, in each group. */
export function listCounts(plan: PlanReferences, keys: KeySheet): ListCounts {
  const count = (label: string): string => `COUNTIF(${plan.rows('status')},"${label}")`;
  const having = (status: string): number => keys.keys.filter(({ task }) => task.status === status).length;
  return {
    late: live(count(STATUS_LABELS.overdue), having('overdue')),
    soon: live(count(STATUS_LABELS['due-soon']), having('due-soon')),
    all: live(`COUNT(${keys.references.list})`, keys.keys.filter(({ list }) => list !== '').length),
  };
}

/** The sentence under the title: how many, of what kind, and whether the table shows them all. */
function countSentence(counts: ListCounts, cap: number, printed: number): Live<string> {
  const { late, soon, all } = counts;
  const next = minus(all, { formula: `(${late.formula}+${soon.formula})`, value: late.value + soon.value });
  const parts = join(WORDS.countAll, all, WORDS.countLate, late, WORDS.countSoon, soon, WORDS.countNext);
  const figures = join(parts, { formula: `(${next.formula})`, value: next.value }, WORDS.stop);
  const over = (limit: number): Live<boolean> => live(`${all.formula}>${limit}`, all.value > limit);
  const hint = when(over(cap), words(WORDS.more(cap)), when(over(printed), words(WORDS.beyondPrint), words('')));
  return when(isPositive(all), join(figures, hint), words(WORDS.empty));
}

const GROUPS: readonly { readonly name: string; readonly fill: string; readonly emphasis: FormatRule['look'] }[] = [
  { name: STATUS_LABELS.overdue, fill: COLORS.lateFill, emphasis: { bold: true, color: COLORS.late } },
  { name: STATUS_LABELS['due-soon'], fill: COLORS.soonFill, emphasis: { bold: true } },
  { name: WORDS.next, fill: COLORS.nextFill, emphasis: {} },
];

/**
 * Looks that follow what the line holds now: lines around filled rows, colour by group, a dark line where a group begins.
 * One rule decides a cell alone: LibreOffice takes the first that holds.
 */
function listRules(firstRow: number, emphasised: boolean): readonly FormatRule[] {
  const [here, above] = [firstRow + 1, firstRow];
  const first = `$B${here}<>$B${above}`;
  const groups = GROUPS.flatMap(({ name, fill, emphasis }): FormatRule[] => {
    const isGroup = `$B${here}="${name}"`;
    const colored = `AND(${isGroup},${SETTING_NAMES.highlight})`;
    const look = { border: LINE, borderTop: LINE, ...(emphasised ? emphasis : {}) };
    return [
      { formula: `AND(${colored},${first})`, look: { ...look, fill, borderTop: COLORS.groupLine } },
      { formula: colored, look: { ...look, fill } },
      { formula: isGroup, look },
    ];
  });
  return [...groups, { formula: `AND(ROW()>${here},$K${above}<>"")`, look: { borderTop: LINE } }];
}

/** Lines of text in every row of the list: enough for the longest wording of the plan, cut as the list cuts it. */
function rowLines(tracked: TrackedTable): number {
  let longest = '';
  for (const task of tracked.tasks) {
    const text = contentText(task);
    if (text.length > longest.length) longest = excerpt(text, CONTENT_LENGTH);
    if (longest.length === CONTENT_LENGTH) break;
  }
  return Math.min(MOST_LINES, Math.max(2, lineCount(longest, CONTENT_WIDTH - 2, LIST_FONT)));
}

/** Digit widths of the fonts a workbook may have: they decide how much a page holds. */
const DIGITS: readonly number[] = [7, 8, 9];

/** Lines to print: those filled now, and what the last page they need has room for in any font. */
function printedLines(
  filled: number,
  all: number,
  heights: { readonly top: number; readonly header: number; readonly row: number },
  widths: readonly number[],
): number {
  const rooms = DIGITS.map((digit) => {
    const page = pageHeight(widths, digit) - 10;
    const perPage = Math.max(1, Math.floor((page - heights.header) / heights.row));
    let room = Math.floor((page - heights.top) / heights.row);
    while (room < filled) room += perPage;
    return room;
  });
  return Math.max(1, Math.min(all, ...rooms));
}

function putLines(
  grid: SheetGrid,
  columns: readonly ListColumn[],
  entries: readonly ListEntry[],
  first: number,
  count: number,
  height: number,
): void {
  for (let index = 0; index < count; index += 1) {
    const entry = entries[index];
    grid.height(first + index, height);
    columns.forEach(({ formula, look, value }, column) =>
      grid.put(first + index, column, { value: entry ? value(entry, index) : '', formula }, look),
    );
  }
}

const TITLE_ROWS = 5;
/** Group and days: bold where the group asks for it, so that it shows without colour. */
const EMPHASISED: readonly number[] = [1, 6];

/** The columns of a block but for some. */
const without = (block: Rect, columns: readonly number[]): readonly Rect[] =>
  Array.from({ length: block.right - block.left + 1 }, (_, index) => block.left + index)
    .filter((column) => !columns.includes(column))
    .map((column) => ({ ...block, left: column, right: column }));

/** The list of overdue tasks, tasks due soon and tasks due within 30 days, each line live. */
export function overdueSheet(
  sheet: string,
  tracked: TrackedTable,
  settings: Settings,
  plan: PlanReferences,
  keys: KeySheet,
): SheetSpec {
  const grid = new SheetGrid();
  const firstRow = TITLE_ROWS + 1;
  const shown = shownColumns(plan, settings, firstRow);
  const work = workColumns(plan, tracked, keys.references, firstRow);
  const widths = shown.map((column) => column.width);
  const last = shown.length - 1;
  const block = (row: number) => ({ top: row, bottom: row, left: 0, right: last });
  const wide = widths.reduce((sum, width) => sum + width, 0);
  const entries = listEntries(keys.keys);
  const count = Math.max(1, Math.min(LIST_CAP, tracked.tasks.length));
  const height = heightOf(rowLines(tracked), LIST_FONT);

  grid.merge(block(0), WORDS.title, LOOKS.title);
  grid.height(0, 24);
  grid.merge(block(1), tracked.planTitle, LOOKS.subtitle);
  grid.height(1, tracked.planTitle === '' ? 4 : textHeight(tracked.planTitle, wide, 13));
  grid.merge(block(2), join(REPORT_WORDS.asOf, dayText(SETTING_NAMES.reportDate, settings.reportDate)), LOOKS.asOf);
  grid.height(2, 20);
  grid.height(4, 6);
  shown.forEach(({ title }, column) => grid.put(TITLE_ROWS, column, title, LOOKS.listHeader));
  const headerHeight = heightOf(2, 11.5);
  grid.height(TITLE_ROWS, headerHeight);
  grid.height(3, heightOf(2, LIST_FONT));
  const top = grid.heightBetween(0, TITLE_ROWS);
  const heights = { top, header: headerHeight, row: height };
  const printed = printedLines(Math.min(entries.length, count), count, heights, widths);
  grid.merge(block(3), countSentence(listCounts(plan, keys), count, printed), { ...LOOKS.asOf, font: LOOKS.note.font });
  putLines(grid, [...shown, ...work], entries, firstRow, count, height);

  const lines = { top: firstRow, bottom: firstRow + count - 1, left: 0, right: last };
  return {
    name: sheet,
    visibility: 'visible',
    tabColor: 'C00000',
    ...grid.parts(),
    columnWidths: [
      ...widths.map((width, column) => ({ column, width })),
      ...work.map(({ width }, index) => ({ column: shown.length + index, width, hidden: true })),
    ],
    freeze: { rows: firstRow, columns: 0 },
    formats: [
      { ranges: without(lines, EMPHASISED), rules: listRules(firstRow, false) },
      {
        ranges: EMPHASISED.map((column) => ({ ...lines, left: column, right: column })),
        rules: listRules(firstRow, true),
      },
    ],
    validations: [],
    charts: [],
    links: [],
    page: {
      ...PAGE,
      repeatRows: { first: TITLE_ROWS, last: TITLE_ROWS },
      printArea: { top: 0, left: 0, bottom: firstRow + printed - 1, right: last },
    },
    showGridlines: false,
  };
}
