import { monthsSpan } from '../../calendar/period';
import { isGlued, lexicon, oneOf } from '../text/lexicon';
import type { Phrase } from '../text/phrase';
import { atomOf } from './atom';
import type { Atom } from './atom';
import { numeralAt } from './numerals';
import type { Numeral } from './numerals';
import { bareYearAt, readYearTail, readYearWords } from './year-tail';

const MONTH = oneOf('tháng');
const QUARTER = oneOf('quý');
const YEAR = oneOf('năm');
const OF = oneOf('của, trong');
const SIDE = lexicon([
  { words: 'đầu', first: true },
  { words: 'cuối', first: false },
]);
export const HALF = lexicon([
  { words: 'nửa đầu năm, nửa năm đầu, nửa đầu của năm', first: true },
  { words: 'nửa cuối năm, nửa năm cuối, nửa cuối của năm, nửa sau năm', first: false },
]);

/** The year behind "6 tháng đầu": "năm 2024", "năm", "/2024" or nothing. */
function yearBehind(phrase: Phrase, at: number): Pick<Atom, 'year' | 'end'> {
  const from = OF(phrase, at) ? at + 1 : at;
  const tail = readYearTail(phrase, from);
  if (tail !== null) return tail;
  return YEAR(phrase, from) ? { year: null, end: from + 1 } : { year: null, end: at };
}

/** "6 tháng đầu nhiệm kỳ", "3 tháng đầu sau khi sắp xếp": months of something else than the year. */
const NOT_OF_A_YEAR = oneOf('nhiệm, sau, kể, khi, tính, giai, học, dự, khóa, khoá, thai, hợp, áp, vận, của, tiên');

function partOfYear(count: number, first: boolean, { year, end }: Pick<Atom, 'year' | 'end'>): Atom {
  const fits = count >= 1 && count <= 12;
  const span = (of: number) => (!fits ? null : first ? monthsSpan(of, 1, count) : monthsSpan(of, 13 - count, 12));
  return atomOf('months', end, year, span);
}

function readHalf(phrase: Phrase, at: number): Atom | null {
  const half = HALF(phrase, at);
  if (half === null) return null;
  const bare = bareYearAt(phrase, half.end);
  const tail = bare === null ? readYearTail(phrase, half.end) : null;
  const year = bare === null ? (tail?.year ?? null) : { kind: 'named' as const, year: bare };
  return partOfYear(6, half.row.first, { year, end: bare === null ? (tail?.end ?? half.end) : half.end + 1 });
}

/** "3 quý đầu năm". */
function readQuarters(phrase: Phrase, count: Numeral): Atom | null {
  const side = QUARTER(phrase, count.end) ? SIDE(phrase, count.end + 1) : null;
  return side === null ? null : partOfYear(count.value * 3, side.row.first, yearBehind(phrase, side.end));
}

/** "6T đầu năm": glued to its number, before "đầu" or "cuối". */
function isShortMonth(phrase: Phrase, at: number): boolean {
  return isGlued(phrase, at) && phrase.tokens[at]?.fold === 't' && SIDE(phrase, at + 1) !== null;
}

/** Months counted from the start or the end of the year: "6 tháng đầu năm", "sáu tháng cuối năm 2024", "9 tháng năm 2024", "nửa đầu năm". */
export function readMonths(phrase: Phrase, at: number): Atom | null {
  const count = numeralAt(phrase, at, 2);
  if (count === null) return readHalf(phrase, at);
  if (!MONTH(phrase, count.end) && !isShortMonth(phrase, count.end)) return readQuarters(phrase, count);
  const side = SIDE(phrase, count.end + 1);
  if (side !== null) {
    const year = yearBehind(phrase, side.end);
    return year.end === side.end && NOT_OF_A_YEAR(phrase, side.end)
      ? null
      : partOfYear(count.value, side.row.first, year);
  }
  const year = readYearWords(phrase, count.end + 1);
  return year === null ? null : { ...partOfYear(count.value, true, year), assumed: true };
}
