import type { CellLook, CellWrite, FormatRule, RowFormula } from '../edit/edit';
import type { TrackedTable, TrackedTask } from '../tracking/tracked';
import { BRIEFING_WORDS as WORDS, REPORT_WORDS } from '../../messages/vi/report';
import { WORST_TASKS, worstTasks } from './briefingFigures';
import { contentFormula, contentText, excerpt, excerptFormula } from './contentText';
import { linkFormula } from './listColumns';
import { LINE, LOOKS } from './looks';
import type { PlanReferences } from './planReferences';
import type { SheetGrid } from './sheetGrid';
import { rowOfKeyFormula } from './sortKeys';
import type { KeySheet } from './sortKeys';
import { heightOf } from '../text/textSize';

const CONTENT_LENGTH = 86;
const LEAD_LENGTH = 34;
const ROW_HEIGHT = heightOf(2, 11);
/** Columns of the sheet: the table stands in F to L, its work in N to P. */
const KEY = '$N{r}';
const ROW = '$O{r}';
const CONTENT = '$P{r}';
const FIRST_WORK_COLUMN = 13;
export const WORST_WORK_COLUMNS: readonly number[] = [13, 14, 15];

interface WorstColumn {
  readonly title: string;
  readonly left: number;
  readonly right: number;
  readonly look: CellLook;
  readonly formula: RowFormula;
  readonly value: (task: TrackedTask, index: number) => CellWrite['value'];
}

const whenFilled = (formula: string): RowFormula => ({ text: `IF(${ROW}="","",${formula})` });

function shownColumns(plan: PlanReferences, firstRow: number): readonly WorstColumn[] {
  const lead = `(${plan.at('lead', ROW)}&"")`;
  const ordinal = `ROWS($O$${firstRow + 1}:${ROW})`;
  return [
    {
      title: REPORT_WORDS.ordinal,
      left: 5,
      right: 5,
      look: LOOKS.listLink,
      formula: whenFilled(linkFormula(plan, ROW, ordinal)),
      value: (_, index) => index + 1,
    },
    {
      title: WORDS.content,
      left: 6,
      right: 8,
      look: LOOKS.listText,
      formula: whenFilled(excerptFormula(CONTENT, CONTENT_LENGTH)),
      value: (task) => excerpt(contentText(task), CONTENT_LENGTH),
    },
    {
      title: WORDS.lead,
      left: 9,
      right: 9,
      look: LOOKS.listText,
      formula: whenFilled(excerptFormula(lead, LEAD_LENGTH)),
      value: (task) => excerpt(task.lead.join('; '), LEAD_LENGTH),
    },
    {
      title: WORDS.due,
      left: 10,
      right: 10,
      look: LOOKS.listDate,
      formula: whenFilled(plan.at('due', ROW)),
      value: (task) => (task.due === null ? '' : { date: task.due }),
    },
    {
      title: WORDS.days,
      left: 11,
      right: 11,
      look: LOOKS.listCenter,
      formula: whenFilled(plan.at('daysLate', ROW)),
      value: (task) => task.daysLate ?? '',
    },
  ];
}

function workFormulas(
  plan: PlanReferences,
  tracked: TrackedTable,
  keys: KeySheet,
  firstRow: number,
): readonly RowFormula[] {
  const { references } = keys;
  const ordinal = `ROWS($M$${firstRow + 1}:$M{r})`;
  const content = contentFormula(
    (row) => plan.at(tracked.contentColumn, row),
    { key: KEY, row: ROW },
    references,
    references.worst,
    tracked.tasks,
  );
  return [
    { text: `IF(${ordinal}>COUNT(${references.worst}),"",SMALL(${references.worst},${ordinal}))` },
    { text: `IF(${KEY}="","",${rowOfKeyFormula(KEY)})` },
    whenFilled(content),
  ];
}

/** Lines around the rows that hold a task now; `firstRow` is 0-based. */
export const worstRule = (firstRow: number): FormatRule => ({
  formula: `$O${firstRow + 1}<>""`,
  look: { border: LINE, borderTop: LINE },
});

/** The ten tasks overdue longest, from the header row on; gives the first row below. */
export function putWorstTable(
  grid: SheetGrid,
  headerRow: number,
  plan: PlanReferences,
  tracked: TrackedTable,
  keys: KeySheet,
): number {
  const firstRow = headerRow + 1;
  const shown = shownColumns(plan, firstRow);
  const work = workFormulas(plan, tracked, keys, firstRow);
  const worst = worstTasks(keys.keys);
  grid.height(headerRow, heightOf(2, 11));
  for (const { title, left, right } of shown)
    grid.merge({ top: headerRow, bottom: headerRow, left, right }, title, LOOKS.listHeader);
  for (let index = 0; index < WORST_TASKS; index += 1) {
    const row = firstRow + index;
    const entry = worst[index];
    grid.height(row, ROW_HEIGHT);
    for (const { left, right, look, formula, value } of shown)
      grid.merge(
        { top: row, bottom: row, left, right },
        { value: entry ? value(entry.task, index) : '', formula },
        look,
      );
    const values = entry ? [entry.key, entry.task.row + 1, contentText(entry.task)] : ['', '', ''];
    work.forEach((formula, each) =>
      grid.put(row, FIRST_WORK_COLUMN + each, { value: values[each] ?? '', formula }, LOOKS.hidden),
    );
  }
  return firstRow + WORST_TASKS;
}
