import type { Issue } from '../../core/issue/issue';
import type { ReadingIssueCode } from '../../core/reading/tableReading';
import { encodingName } from './encoding';
import { ROLE_LABELS } from './settings';

type Fact = (name: string) => string;

const ROLE_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(ROLE_LABELS).map(([role, label]) => [role, label.toLowerCase()]),
);

const roleOf = (fact: Fact): string => ROLE_WORDS[fact('role')] ?? fact('role');

export const READING_SENTENCES: Readonly<Record<ReadingIssueCode, (fact: Fact, raw: string) => string>> = {
  'table-not-found': (fact) =>
    `No plan table was found. A header row was looked for with a task column and columns such as: “${fact('lookedFor')}”. Sheets in this workbook: ${fact('sheets')}.`,
  'sheet-not-found': (fact, raw) => `There is no sheet “${raw}”. Sheets in this workbook: ${fact('sheets')}.`,
  'table-chosen': (fact) =>
    `Several tables look like a plan; the one on this sheet was read. The others are on: ${fact('others')}.`,
  'table-beside': () =>
    'There is another table on the right; only the left one is read. Move the right one to another sheet or below the left one.',
  'column-guessed': (fact, raw) =>
    `The column “${raw}” is read as “${roleOf(fact)}” from what stands in it; if that is wrong, correct it in the list of columns.`,
  'column-unused': (fact, raw) =>
    `There is more than one column for “${roleOf(fact)}”; “${raw}” counts only where the other is empty. If that is wrong, correct it in the list of columns.`,
  'column-correction-unknown': (_, raw) =>
    `The column settings name the header “${raw}”, but the table has no such column.`,
  'row-joined-doubt': () =>
    'This row has no number and no deadline of its own: it was joined to the task above; please check.',
  'row-unnumbered': () =>
    'This row has no number but has content and a deadline or unit of its own: it counts as a task; please check.',
  'row-shares-number': () =>
    'This row shares the number of the row above but has its own work, deadline or unit: it counts as a separate task.',
  'row-content-empty': () => 'The task has a number but its content cell is empty.',
  'row-not-used': (_, raw) => `This row is taken as a note to the table, not as a task: “${raw}”.`,
  'row-numbered-empty': () => 'This row holds only a number: it does not count as a task.',
  'section-has-texts': () =>
    'This section heading also has text in other columns; that text does not count for any task.',
  'signature-inside': (_, raw) =>
    `“${raw}” looks like a signature block but stands inside the table: it was passed over and the rows below were read.`,
  'rows-hidden': (fact) =>
    `Hidden or filtered-out task rows: ${fact('count')}; they are read and counted all the same.`,
  'columns-hidden': (fact) => `Hidden columns of the table: ${fact('count')}; they are read all the same.`,
  'cell-error': (_, raw) => `The cell shows the error ${raw}: it is taken as empty.`,
  'formula-not-calculated': (fact) =>
    `Formulas of the table without a result: ${fact('count')} (the file comes from other software). They are read as empty cells. Open the file in Excel, save it, then run again.`,
  'cell-ditto': (fact, raw) => `“${raw}” is read as the same as the row above: “${fact('text')}”.`,
  'task-number-repeated': (fact, raw) =>
    `The number “${raw}” occurs again in the same section; a figure was added to the code “${fact('id')}” to tell them apart.`,
  'old-encoding': (fact) =>
    `${fact('count')} cells are in the old encoding ${encodingName(fact('encoding'))}: they are read as Unicode, the cells stay as they are. Normalising converts them and changes their font.`,
  'old-encoding-doubtful': (fact, raw) =>
    `${fact('count')} cells look like an old encoding (TCVN3 or VNI) but not surely, so they are read as they stand, e.g. “${raw}”; please check.`,
  'date-year-hidden': (fact, raw) =>
    `The cell shows “${raw}” but Excel holds the year ${fact('year')}: it is read as the plan year ${fact('planYear')}. If that is wrong, write day/month/year in full.`,
  'completed-not-date': (_, raw) => `“${raw}” is not a completion date (day/month/year); it does not count.`,
  'year-unknown': () =>
    'No plan year was found in the title or the deadlines; deadlines without a year have no date yet. Please give the plan year.',
  'year-differs': (fact) =>
    `The title says ${fact('year')} but most deadlines say ${fact('most')}; ${fact('year')} is used.`,
};

const isCode = (code: string): code is ReadingIssueCode => Object.hasOwn(READING_SENTENCES, code);

/** The sentence for a finding about the table; undefined for a code of another concept. */
export function readingIssueMessage({ code, raw, facts }: Issue): string | undefined {
  if (!isCode(code)) return undefined;
  return READING_SENTENCES[code]((name) => String(facts?.[name] ?? ''), raw ?? '');
}
