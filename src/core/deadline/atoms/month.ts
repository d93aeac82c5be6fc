import { monthSpan } from '../../calendar/period';
import { isGlued, isSign, numberAt, oneOf } from '../text/lexicon';
import type { Phrase } from '../text/phrase';
import { atomOf } from './atom';
import type { Atom } from './atom';
import { readExportedMonth } from './english';
import { markLunar, readLunarMonth } from './lunar';
import { wordNumeralAt } from './numerals';
import type { Numeral } from './numerals';
import { readYearTail, yearNumberAt } from './year-tail';

const MONTH = oneOf('tháng');
const YEAR = oneOf('năm');
/** A month with number `month` whose year, if any, stands at `at`. */
function monthAtom(phrase: Phrase, month: number, at: number): Atom {
  const tail = readYearTail(phrase, at);
  const span = (year: number) => (month >= 1 && month <= 12 ? monthSpan(year, month) : null);
  return atomOf('month', tail?.end ?? at, tail?.year ?? null, span);
}

/** A slash that leads to no year: "tháng 5/6" says two things at once. */
function leadsNowhere(phrase: Phrase, atom: Atom): boolean {
  const next = phrase.tokens[atom.end + 1];
  return isSign(phrase, atom.end, '/') && next?.kind === 'number';
}

/** "năm 2024" behind "tháng" is a year with the month left blank, not May. */
export function isBlankMonth(phrase: Phrase, at: number): boolean {
  return YEAR(phrase, at) && yearNumberAt(phrase, at + 1) !== null;
}

function monthNumber(phrase: Phrase, at: number): Numeral | null {
  const value = numberAt(phrase, at, 2);
  if (value !== null) return { value, end: at + 1 };
  return isBlankMonth(phrase, at) ? null : wordNumeralAt(phrase, at);
}

/** The month number alone, as in "tháng 3, 6" after its first: "6", "6/2024", "Mười hai". */
export function readMonthNumeral(phrase: Phrase, at: number): Atom | null {
  const numeral = monthNumber(phrase, at);
  if (numeral === null) return null;
  const atom = monthAtom(phrase, numeral.value, numeral.end);
  return leadsNowhere(phrase, atom) ? null : atom;
}

/** The same in digits only: after "tháng 7 đến hết" the word "năm" is the year, not May. */
export function readMonthDigits(phrase: Phrase, at: number): Atom | null {
  return numberAt(phrase, at, 2) === null ? null : readMonthNumeral(phrase, at);
}

/** "T6", "T.6", "Th6": the letter glued to its number; a small letter only before a year, since scans read "tổ" as "t6". */
function shortMonthNumber(phrase: Phrase, at: number): number | null {
  const token = phrase.tokens[at];
  if (token?.kind !== 'word' || !/^(?:T|TH|Th|THG|Thg|t|th)$/u.test(token.text)) return null;
  if (isGlued(phrase, at) && phrase.tokens[at - 1]?.kind === 'number') return null;
  const number = isSign(phrase, at + 1, '.') && isGlued(phrase, at + 1) ? at + 2 : at + 1;
  const value = numberAt(phrase, number, 2);
  const lower = token.text === token.text.toLowerCase();
  if (lower && !isSign(phrase, number + 1, '/')) return null;
  return value !== null && isGlued(phrase, number) && value >= 1 && value <= 12 ? number : null;
}

/** A month: "tháng 12/2024", "tháng 6 năm 2024", "T6/2025", "tháng Mười Hai". */
export function readMonth(phrase: Phrase, at: number): Atom | null {
  if (MONTH(phrase, at)) {
    const lunar = readLunarMonth(phrase, at + 1);
    if (lunar !== null) return lunar;
    const month = readMonthNumeral(phrase, isSign(phrase, at + 1, ':') ? at + 2 : at + 1);
    return month === null ? null : markLunar(phrase, month);
  }
  const short = shortMonthNumber(phrase, at);
  return short === null ? readExportedMonth(phrase, at) : readMonthNumeral(phrase, short);
}

/** "2025-06", "2025/06" as a program writes a month. */
function readIsoMonth(phrase: Phrase, at: number): Atom | null {
  const year = yearNumberAt(phrase, at);
  const month = isGluedNumber(phrase, at + 1) ? numberAt(phrase, at + 2, 2) : null;
  if (year === null || month === null || month < 1 || month > 12 || phrase.tokens[at + 2]?.text.length !== 2)
    return null;
  if (isGlued(phrase, at + 3) && !isSign(phrase, at + 3, ',;:.)')) return null;
  return atomOf('month', at + 3, { kind: 'named', year }, (of) => monthSpan(of, month));
}

function isGluedNumber(phrase: Phrase, at: number): boolean {
  return isSign(phrase, at, '-/') && isGlued(phrase, at) && isGlued(phrase, at + 1);
}

/** A month as two numbers: "12/2024"; only the year of four digits tells it from a day. `alone`: "12-2024" too. */
export function readNumericMonth(phrase: Phrase, at: number, alone = false): Atom | null {
  const iso = readIsoMonth(phrase, at);
  if (iso !== null) return iso;
  const month = numberAt(phrase, at, 2);
  const dashed = alone && isSign(phrase, at + 1, '-.') && isGlued(phrase, at + 2);
  const year = dashed || isSign(phrase, at + 1, '/') ? yearNumberAt(phrase, at + 2) : null;
  if (month === null || month < 1 || month > 12 || year === null || isGlued(phrase, at)) return null;
  const atom = monthAtom(phrase, month, at + 1);
  return atom.year === null ? null : atom;
}
