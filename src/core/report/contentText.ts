import type { TrackedTask } from '../tracking/tracked';
import type { KeyReferences } from './sortKeys';
import { moreRows } from './sortKeys';

/** What TRIM does: single spaces between words, none at the ends. */
export const trimmed = (text: string): string =>
  text.replaceAll('\n', ' ').replace(/ {2,}/g, ' ').replace(/^ | $/g, '');
export const trimmedFormula = (text: string): string => `TRIM(SUBSTITUTE(${text},CHAR(10)," "))`;

/** A cut goes back to the space before the last word, but no further than this: what is longer is no word. */
const LONGEST_WORD = 20;
const singleSpaced = (text: string): string => text.replace(/ {2,}/g, ' ').replace(/^ | $/g, '');

/** Text cut before the word that passes a number of characters, with an ellipsis. */
export function excerpt(text: string, length: number): string {
  if (text.length <= length) return text;
  const lastWord = length - (text.lastIndexOf(' ', length - 1) + 1);
  return `${singleSpaced(text.slice(0, length - Math.min(LONGEST_WORD, lastWord)))}…`;
}

/** The same as a formula; `text` is an expression that gives a text. */
export function excerptFormula(text: string, length: number): string {
  const lastWord = `TRIM(RIGHT(SUBSTITUTE(LEFT(${text},${length})," ",REPT(" ",${length})),${length}))`;
  const cut = `TRIM(LEFT(${text},${length}-MIN(${LONGEST_WORD},LEN(${lastWord}))))`;
  return `IF(LEN(${text})>${length},${cut}&"…",${text})`;
}

/** The wording of a task on one line, as the formula of `contentFormula` reads it from the plan's cells. */
export function contentText(task: TrackedTask): string {
  const cells = task.contentCells ?? [task.task.content];
  return trimmed([0, ...moreRows(task)].map((index) => cells[index] ?? '').join(' '));
}

/**
 * Formula of the wording of the task whose key and plan row stand in two cells. A task that a page break split over
 * several rows is put together again; `cell` gives the content cell of a row.
 */
export function contentFormula(
  cell: (row: string) => string,
  place: { readonly key: string; readonly row: string },
  keys: KeyReferences,
  keyRange: string,
  tasks: readonly TrackedTask[],
): string {
  const furthest = tasks.reduce((most, task) => Math.max(most, ...moreRows(task)), 0);
  if (keys.more === null) return trimmedFormula(cell(place.row));
  const more = `INDEX(${keys.more},MATCH(${place.key},${keyRange},0))`;
  const parts = Array.from({ length: furthest }, (_, index) => index + 1).map(
    (step) => `&IF(ISNUMBER(FIND("${step}",${more}))," "&${cell(`${place.row}+${step}`)},"")`,
  );
  return trimmedFormula(`${cell(place.row)}${parts.join('')}`);
}
