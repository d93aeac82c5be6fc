import { yearNumberAt } from '../atoms/year-tail';
import { isSign, oneOf } from '../text/lexicon';
import type { Phrase } from '../text/phrase';
import { wordsOnly } from '../text/starts';
import type { Family } from './finding';

const DAY = oneOf('ngày');
const MONTH = oneOf('tháng');
const YEAR = oneOf('năm');
const MOST_SIGNS = 40;

/** Skips what stands for a number left blank: dots, lines, slashes. A single full stop or comma is punctuation. */
function skipBlank(phrase: Phrase, at: number): number {
  let end = at;
  while (end < at + MOST_SIGNS && isSign(phrase, end, './…_-')) end += 1;
  return end === at + 1 && isSign(phrase, at, '.-') ? at : end;
}

/** The month is blank: signs, or the year at once. */
function isBlankBehind(phrase: Phrase, at: number): boolean {
  return skipBlank(phrase, at) > at || (YEAR(phrase, at) && yearNumberAt(phrase, at + 1) !== null);
}

/** A date with its day or month left blank: "ngày … tháng … năm 2024", "tháng   /2024", "ngày  /  /2024". */
export const blankDate: Family = {
  name: 'blank-date',
  example: 'Ngày … tháng … năm 2024',
  starts: wordsOnly(DAY, MONTH),
  read: (phrase, at) => {
    if (!DAY(phrase, at) && !MONTH(phrase, at)) return null;
    const numbered = DAY(phrase, at) && phrase.tokens[at + 1]?.kind === 'number';
    let end = numbered ? at + 2 : skipBlank(phrase, at + 1);
    if (
      numbered &&
      !(MONTH(phrase, end) && phrase.tokens[end + 1]?.kind !== 'number' && isBlankBehind(phrase, end + 1))
    )
      return null;
    const month = DAY(phrase, at) && MONTH(phrase, end);
    if (month) end = phrase.tokens[end + 1]?.kind === 'number' ? end + 2 : skipBlank(phrase, end + 1);
    if (YEAR(phrase, end)) end = skipBlank(phrase, end + 1);
    const year = yearNumberAt(phrase, end) !== null && end > at + 1;
    if (!year && !month) return null;
    return { type: 'problem', code: 'deadline-not-understood', from: at, to: year ? end + 1 : end };
  },
};
