import type { TrackedTask } from '../tracking/tracked';
import type { KeyReferences } from './sortKeys';
import { moreRows } from './sortKeys';

/** What TRIM does: single spaces between words, none at the ends. */
export const trimmed = (text: string): string =>
  text.replaceAll('\n', ' ').replace(/ {2,}/g, ' ').replace(/^ | $/g, '');
export const trimmedFormula = (text: string): string => `TRIM(SUBSTITUTE(${text},CHAR(10)," "))`;

/** Text cut to a number of characters, the last one an ellipsis. */
export const excerpt = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;
export const excerptFormula = (text: string, length: number): string =>
  `IF(LEN(${text})>${length},LEFT(${text},${length - 1})&"…",${text})`;

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
