import { isGlued, isSign, lexicon, numberAt, oneOf } from '../text/lexicon';
import type { Phrase } from '../text/phrase';
import type { YearRef } from './atom';

/** A year and the first token after it. */
export interface YearTail {
  readonly year: YearRef;
  readonly end: number;
}

const YEAR = oneOf('năm');
const OF = oneOf('của');
/** "năm ngân sách 2025": all of them run from January to December. */
const KINDS = lexicon([{ words: 'ngân sách, tài chính, kế hoạch, công tác, dương lịch', yes: true }]);
/** "năm nay" and the like, counted from the plan's year. */
const SHIFTS = lexicon([
  { words: 'nay, này, kế hoạch', by: 0 },
  { words: 'sau, tới, tiếp theo, kế tiếp, sau liền kề, liền kề', by: 1 },
  { words: 'trước liền kề, liền trước, ngoái', by: -1 },
]);

/** "năm sau khi", "năm tới ngày": the word belongs to what follows. */
const NOT_A_SHIFT = oneOf('khi, ngày, hết');

/** A year as a number of four digits, 1900..2999. */
export function yearNumberAt(phrase: Phrase, at: number): number | null {
  const token = phrase.tokens[at];
  if (token?.kind !== 'number' || token.text.length !== 4) return null;
  return token.value >= 1900 && token.value <= 2999 ? token.value : null;
}

/** A four-digit number that can only be a year where nothing says so: 1990..2100. */
export function bareYearAt(phrase: Phrase, at: number): number | null {
  const year = yearNumberAt(phrase, at);
  return year !== null && year >= 1990 && year <= 2100 ? year : null;
}

function named(year: number, end: number): YearTail {
  return { year: { kind: 'named', year }, end };
}

/** "năm 2024", "năm sau", at the word "năm". */
export function readYearWords(phrase: Phrase, at: number): YearTail | null {
  if (!YEAR(phrase, at)) return null;
  const kind = KINDS(phrase, at + 1)?.end ?? at + 1;
  const year = yearNumberAt(phrase, kind);
  if (year !== null) return named(year, kind + 1);
  const shift = SHIFTS(phrase, at + 1);
  return shift === null || NOT_A_SHIFT(phrase, shift.end)
    ? null
    : { year: { kind: 'shift', by: shift.row.by }, end: shift.end };
}

/** "/24": two digits right after a slash, 2010..2049, nothing glued behind. */
function readShortYear(phrase: Phrase, at: number): YearTail | null {
  const token = phrase.tokens[at + 1];
  if (!isSign(phrase, at, '/') || !isGlued(phrase, at + 1) || token?.text.length !== 2) return null;
  const inRange = token.value >= 13 && token.value <= 49;
  const closed = !(isGlued(phrase, at + 2) && isSign(phrase, at + 2, '/-'));
  return inRange && closed ? named(2000 + token.value, at + 2) : null;
}

function readSignedYear(phrase: Phrase, at: number): YearTail | null {
  if (isSign(phrase, at, '(')) {
    const inner = readYearWords(phrase, at + 1) ?? readBareYear(phrase, at + 1);
    return inner !== null && isSign(phrase, inner.end, ')') ? { year: inner.year, end: inner.end + 1 } : null;
  }
  if (isSign(phrase, at, ',')) return readYearWords(phrase, at + 1);
  if (!isSign(phrase, at, '/-.')) return null;
  if (isSign(phrase, at, '.') && !isGlued(phrase, at + 1)) return null;
  if (isSign(phrase, at, '/')) {
    const words = readYearWords(phrase, at + 1);
    if (words !== null) return words;
  }
  const year = yearNumberAt(phrase, at + 1);
  return year === null ? readShortYear(phrase, at) : named(year, at + 2);
}

function readBareYear(phrase: Phrase, at: number): YearTail | null {
  const year = bareYearAt(phrase, at);
  return year === null ? null : named(year, at + 1);
}

/**
 * The year behind a month, quarter or half: "/2024", "/24", "-2024", " năm 2024", ", năm 2024", " (2024)", " 2024", " năm sau".
 * null: none there.
 */
export function readYearTail(phrase: Phrase, at: number): YearTail | null {
  const from = OF(phrase, at) ? at + 1 : at;
  const tail = readYearWords(phrase, from) ?? readSignedYear(phrase, from) ?? readBareYear(phrase, from);
  return tail !== null && startsNumber(phrase, tail.end) ? null : tail;
}

/** "2024/QĐ…", "2024/12": the number before was no year. */
function startsNumber(phrase: Phrase, at: number): boolean {
  return isSign(phrase, at, '/') &&
    isGlued(phrase, at) &&
    isGlued(phrase, at + 1) &&
    phrase.tokens[at + 1] !== undefined
    ? numberAt(phrase, at + 1, MOST_DIGITS) !== null ||
        (phrase.tokens[at + 1]?.kind === 'word' && !YEAR(phrase, at + 1))
    : false;
}

const MOST_DIGITS = 9;
