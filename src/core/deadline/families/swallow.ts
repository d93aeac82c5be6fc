import { readExpression } from '../expression/expression';
import { endsClause } from '../text/clause';
import { isSign, lexicon, oneOf } from '../text/lexicon';
import type { Phrase } from '../text/phrase';
import { wordsBetween } from '../text/phrase';
import { dayRule, weekly } from './day-rule';
import { eachPeriod } from './cycle';

/** Words that begin a new statement of time after a comma. */
const OPENERS = lexicon([
  {
    words:
      'thường xuyên, liên tục, định kỳ, báo cáo, sau khi, ngay sau khi, khi có, trong vòng, trong thời hạn, hoàn thành, xong, chậm nhất',
    yes: true,
  },
]);
const PLANNED = lexicon([{ words: 'dự kiến', yes: true }]);
const AND = oneOf('và, hoặc, nhưng');
const WITHIN = oneOf('trong');
const NAME_ONLY = oneOf('giai, nhiệm, thời');

/** How a run of words that is no time ends. */
export interface SwallowRules {
  /** "trong năm 2024" ends it too; otherwise it belongs to the name. */
  readonly endsAtWithin: boolean;
}

/** A bounded day, month or quarter: it is a deadline wherever it stands. "đến năm 2030" may be part of a name. */
function startsBounded(phrase: Phrase, at: number): boolean {
  const expression = readExpression(phrase, at);
  if (expression !== null) {
    if (expression.bound === 'before') return true;
    return expression.bound === 'by' && expression.atoms.some(({ unit }) => unit !== 'year');
  }
  return dayRule.read(phrase, at) !== null || weekly.read(phrase, at) !== null;
}

function startsTime(phrase: Phrase, at: number): boolean {
  if (NAME_ONLY(phrase, at)) return false;
  if (OPENERS(phrase, at) !== null || eachPeriod.read(phrase, at) !== null) return true;
  return readExpression(phrase, at) !== null;
}

/** What follows a bracket or a dash may be the years of a name: "Kế hoạch (2021 - 2025)". */
function startsMoreThanYears(phrase: Phrase, at: number): boolean {
  const expression = readExpression(phrase, at);
  return startsTime(phrase, at) && !(expression !== null && expression.atoms.every(({ unit }) => unit === 'year'));
}

function stopsAt(phrase: Phrase, at: number, first: number, rules: SwallowRules): boolean {
  if (endsClause(phrase, at)) return true;
  if (isSign(phrase, at, ',')) return startsTime(phrase, AND(phrase, at + 1) ? at + 2 : at + 1);
  if (isSign(phrase, at, '(:-)')) return startsMoreThanYears(phrase, PLANNED(phrase, at + 1)?.end ?? at + 1);
  if (AND(phrase, at)) return startsTime(phrase, at + 1);
  if (rules.endsAtWithin && WITHIN(phrase, at) && startsTime(phrase, at)) return true;
  return at > first && startsBounded(phrase, at);
}

/** The first token after a run of words that starts at `at`: up to the end of the clause, the bracket it stands in, or the next statement of time. */
export function swallowEnd(phrase: Phrase, at: number, rules: SwallowRules): number {
  let end = at;
  let open = 0;
  while (end < phrase.tokens.length && !stopsAt(phrase, end, at, rules)) {
    if (isSign(phrase, end, '(')) open += 1;
    if (isSign(phrase, end, ')')) open -= 1;
    if (open < 0) break;
    end += 1;
  }
  return end;
}

/** The words of such a run without the signs around them. */
export function trimmedWords(phrase: Phrase, from: number, to: number): string {
  return wordsBetween(phrase, from, to)
    .replace(/^[\s,;:.()\-–+*•]+/u, '')
    .replace(/[\s,;:.(\-–]+$/u, '');
}
