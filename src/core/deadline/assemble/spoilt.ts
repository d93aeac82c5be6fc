import { isSpoiltSign } from '../../closeness/letters';
import { isBareSyllable } from '../../closeness/syllable';
import type { Finding } from '../families/finding';
import type { Phrase } from '../text/phrase';
import type { Refiner } from './refiner';

const CAPITALS = /^\p{Lu}+$/u;

/** true when the word right before token `at` is spelled as no word can be: it may have been "trước". */
function isSpoilt(phrase: Phrase, at: number): boolean {
  const token = phrase.tokens[at - 1];
  if (token?.kind === 'sign') return isSpoiltSign(token.text);
  return token?.kind === 'word' && !CAPITALS.test(token.text) && !isBareSyllable(token.text);
}

const isMended = (phrase: Phrase, at: number): boolean => phrase.mended.some(({ from, to }) => from < at && at <= to);

/** "trxx ngay 30/11" in a text without accents: the day stands, and a person is asked whether it counts. */
export const doubtSpoiltBounds: Refiner = (findings, phrase) => {
  if (!phrase.plain) return findings;
  return findings.flatMap((finding): Finding[] => {
    if (finding.type !== 'calendar' || finding.expression.bound !== 'none') return [finding];
    const { from, to, expression } = finding;
    if (expression.atoms.some(({ point }) => !point) || !isSpoilt(phrase, from) || isMended(phrase, from))
      return [finding];
    return [finding, { type: 'problem', code: 'deadline-ambiguous', reason: 'damaged', from: from - 1, to }];
  });
};
