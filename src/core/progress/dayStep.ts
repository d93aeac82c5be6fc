import { readDay } from '../deadline/atoms/day';
import { isSign, oneOf } from '../deadline/text/lexicon';
import type { Phrase } from '../deadline/text/phrase';
import type { ReadStep } from './clauseReading';
import { boundAt } from './lexicons';

export const isDayWord = oneOf('ngày');

/** true where a day may begin: "ngày 12/3", "12/3", "(12/3", but not inside a number of a paper ("5-12/3/KH"). */
export function mayBeginDay(phrase: Phrase, at: number): boolean {
  const token = phrase.tokens[at];
  if (isDayWord(phrase, at)) return true;
  return token?.kind === 'number' && (!token.glued || isSign(phrase, at - 1, '('));
}

/** "trước ngày", "đến hết ngày" right in front of token `at`, not before token `floor`. */
function isBoundBefore(phrase: Phrase, at: number, floor: number): boolean {
  for (let back = Math.max(floor, at - 3); back < at; back += 1) {
    const bound = boundAt(phrase, back);
    if (bound !== null && bound.end >= at - 1) return true;
  }
  return false;
}

/** A day; "3/5" without "ngày" only where it cannot be a share of something. */
export const dayStep: ReadStep = ({ phrase, clause, part, aside, governor, found }, at) => {
  if (!mayBeginDay(phrase, at)) return at;
  const word = isDayWord(phrase, at);
  const mayBeShare = !word && (phrase.tokens[at]?.value ?? 0) <= (phrase.tokens[at + 2]?.value ?? 0);
  const read = readDay(phrase, at, word, !mayBeShare);
  if (read === null) return at;
  const isBound = aside || governor?.role === 'basis' || isBoundBefore(phrase, at, part);
  found.push({ type: 'day', from: at, to: read.end, clause, day: read, isBound });
  return Math.max(read.end, at + 1);
};
