import type { RowFormula } from '../../../core/edit/edit';
import { textInRow } from '../../../core/edit/rowFormula';

const STRING = /"(?:[^"]|"")*"/g;
const QUOTED_SHEET = /'(?:[^']|'')*'!/g;
/** A cell reference whose row is a number or the row of the cell itself. */
const REFERENCE = /(?<![\p{L}\p{N}_.\\])\$?[A-Za-z]{1,3}(\$?)(\d{1,7}|\{r\})(?![\p{L}\p{N}_.(])/gu;
const WHOLE_ROWS = /(?<![\p{L}\p{N}_.$\\])\d+:\$?\d+|(?<![\p{L}\p{N}_.\\])\$?\d+:\d+/u;

const known = new WeakMap<RowFormula, boolean>();

/** The formula of a 0-based row, with "=". */
export function formulaAt(formula: RowFormula, row: number): string {
  const text = textInRow(formula, row);
  return text.startsWith('=') ? text : `=${text}`;
}

/**
 * Whether copying the formula of one row down gives the formula of every other row: each reference with a movable row stands for the row of the
 * cell itself, every other row is fixed, and the row number stands nowhere else.
 */
export function isFilledDown(formula: RowFormula): boolean {
  let answer = known.get(formula);
  if (answer === undefined) known.set(formula, (answer = movesWithItsRow(formula.text)));
  return answer;
}

function movesWithItsRow(text: string): boolean {
  const outside = text.replace(STRING, (part) => (part.includes('{r}') ? '{r}' : '""'));
  const bare = outside.replace(QUOTED_SHEET, (part) => (part.includes('{r}') ? '{r}' : ''));
  let isRight = true;
  const rest = bare.replace(REFERENCE, (_all, fixed: string, row: string) => {
    if ((row === '{r}') === (fixed === '$')) isRight = false;
    return ' ';
  });
  return isRight && !rest.includes('{r}') && !WHOLE_ROWS.test(rest);
}
