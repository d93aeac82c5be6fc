import { isGlued, isSign, numberAt, oneOf } from '../text/lexicon';
import type { Phrase } from '../text/phrase';
import type { Atom } from './atom';
import { dayAtom } from './day-atom';
import { readExportedDay } from './english';
import { markLunar, readFullMoon } from './lunar';
import { isBlankMonth } from './month';
import { spokenNumberAt, wordNumeralAt } from './numerals';
import { readYearTail, readYearWords, yearNumberAt } from './year-tail';

const DAY = oneOf('ngày');
const EARLY = oneOf('mùng, mồng');
const MONTH = oneOf('tháng');
const OF = oneOf('của');
const EACH = oneOf('các');

/** "2024-12-14", also with dots or slashes. */
function readIsoDay(phrase: Phrase, at: number): Atom | null {
  const year = yearNumberAt(phrase, at);
  const sign = phrase.tokens[at + 1];
  if (year === null || !isSign(phrase, at + 1, '-/.') || !isGlued(phrase, at + 1) || !isGlued(phrase, at + 2))
    return null;
  const month = numberAt(phrase, at + 2, 2);
  const day = numberAt(phrase, at + 4, 2);
  const whole = isSign(phrase, at + 3, sign?.text ?? '') && isGlued(phrase, at + 3) && isGlued(phrase, at + 4);
  return month === null || day === null || !whole ? null : dayAtom(day, month, { kind: 'named', year }, at + 5);
}

interface Numeric {
  readonly day: number;
  readonly month: number;
  readonly sign: string;
  readonly glued: boolean;
}

/** "14/12": the first two numbers of a numeric day. */
function numericStart(phrase: Phrase, at: number): Numeric | null {
  const day = numberAt(phrase, at, 2);
  const month = numberAt(phrase, at + 2, 2);
  const sign = phrase.tokens[at + 1]?.text ?? '';
  if (day === null || month === null || !isSign(phrase, at + 1, '/.-')) return null;
  return { day, month, sign, glued: isGlued(phrase, at + 1) && isGlued(phrase, at + 2) };
}

/** Letters or another slash glued behind: a document number, not a day. */
function runsOn(phrase: Phrase, at: number): boolean {
  const next = phrase.tokens[at];
  if (next?.glued !== true) return false;
  if (next.kind === 'word') return !/^(?:t|h|g)$/iu.test(next.text);
  const behind = phrase.tokens[at + 1];
  if (isSign(phrase, at, '-') && behind?.kind === 'number') return !isSign(phrase, at + 2, '/');
  return isSign(phrase, at, '/-') && behind?.glued === true && behind.kind !== 'sign';
}

/** "14/12/2024", "14.12.2024", "14 / 12 / 2024", "31/12/24". */
function readFullDay(phrase: Phrase, at: number): Atom | null {
  const start = numericStart(phrase, at);
  if (start === null || !isSign(phrase, at + 3, start.sign)) return null;
  const gluedYear = isGlued(phrase, at + 3) && isGlued(phrase, at + 4);
  const long = yearNumberAt(phrase, at + 4);
  const short = gluedYear && phrase.tokens[at + 4]?.text.length === 2 ? numberAt(phrase, at + 4, 2) : null;
  const year = long ?? (short === null ? null : 2000 + short);
  const uneven = start.sign !== '/' && start.glued !== gluedYear;
  if (year === null || uneven || runsOn(phrase, at + 5)) return null;
  return dayAtom(start.day, start.month, { kind: 'named', year }, at + 5);
}

/** "14/12" without its year; dots and dashes only when `marked`, since "30.6" may be a number and "10-12" a range. */
function readShortDay(phrase: Phrase, at: number, marked: boolean): Atom | null {
  const start = numericStart(phrase, at);
  if (start === null || (start.sign !== '/' && !(marked && start.glued))) return null;
  const rangeOfDays = start.sign === '-' && (isSign(phrase, at + 3, '/') || MONTH(phrase, at + 3));
  if (rangeOfDays || (start.month > 12 && start.sign !== '/') || isSign(phrase, at + 3, '/%') || runsOn(phrase, at + 3))
    return null;
  const comma = isSign(phrase, at + 3, ',') || isSign(phrase, at + 3, '/') ? at + 4 : at + 3;
  const year = readYearWords(phrase, OF(phrase, comma) ? comma + 1 : comma);
  return dayAtom(start.day, start.month, year?.year ?? null, year?.end ?? at + 3);
}

/** The word "tháng" behind a day number: " tháng", ", tháng", " của các tháng"; -1: none. */
function monthWord(phrase: Phrase, at: number): number {
  const comma = isSign(phrase, at, ',') ? at + 1 : at;
  const of = OF(phrase, comma) ? comma + 1 : comma;
  const each = EACH(phrase, of) ? of + 1 : of;
  return MONTH(phrase, each) ? each : -1;
}

/** "30 tháng 11 năm 2024", "30 tháng 11", "15 của các tháng 3". */
function readWordedDay(phrase: Phrase, at: number): Atom | null {
  const said = DAY(phrase, at - 1) ? spokenNumberAt(phrase, at) : null;
  const day = numberAt(phrase, at, 2) ?? said?.value ?? null;
  const word = day === null ? -1 : monthWord(phrase, said?.end ?? at + 1);
  if (day === null || word < 0 || isBlankMonth(phrase, word + 1)) return null;
  const number = numberAt(phrase, word + 1, 2);
  const month = number === null ? wordNumeralAt(phrase, word + 1) : { value: number, end: word + 2 };
  if (month === null || DAY(phrase, month.end)) return null;
  const year = readYearTail(phrase, month.end);
  return { ...dayAtom(day, month.value, year?.year ?? null, year?.end ?? month.end), day };
}

/** "30 11 2024", only after the word "ngày" or a bound. */
function readSpacedDay(phrase: Phrase, at: number): Atom | null {
  const day = numberAt(phrase, at, 2);
  const month = numberAt(phrase, at + 1, 2);
  const year = yearNumberAt(phrase, at + 2);
  return day === null || month === null || year === null ? null : dayAtom(day, month, { kind: 'named', year }, at + 3);
}

/** "l5/11": a scanner's letter for the digit before, so the day is not 5. */
function isMisread(phrase: Phrase, at: number): boolean {
  return /^[lIiOoSB|]$/u.test(phrase.tokens[at]?.text ?? '');
}

/** The next month of "15 tháng 3, 6 và tháng 9", as the same day in it. */
export function readSameDay(phrase: Phrase, at: number, day: number): Atom | null {
  const number = MONTH(phrase, at) ? at + 1 : at;
  const month = numberAt(phrase, number, 2);
  if (month === null || (isSign(phrase, number + 1, '/') && numberAt(phrase, number + 2, 2) !== null)) return null;
  const year = readYearTail(phrase, number + 1);
  return { ...dayAtom(day, month, year?.year ?? null, year?.end ?? number + 1), day };
}

/**
 * A day of the calendar: "14/12/2024", "30.11.2024", "2024-12-14", "30 tháng 11 năm 2024"; "30/6" where `short` allows it.
 * `marked`: a word before says that a day follows.
 */
export function readDay(phrase: Phrase, at: number, marked: boolean, short: boolean): Atom | null {
  const word = DAY(phrase, at) ? at + 1 : at;
  const from = EARLY(phrase, word) ? word + 1 : word;
  const isMarked = marked || from > at;
  if (isGlued(phrase, from) && from > 0 && (isSign(phrase, from - 1, '/.') || isMisread(phrase, from - 1))) return null;
  const moon = readFullMoon(phrase, from);
  if (moon !== null) return moon;
  const full =
    readIsoDay(phrase, from) ??
    readFullDay(phrase, from) ??
    readWordedDay(phrase, from) ??
    readExportedDay(phrase, from);
  const found =
    full ??
    (isMarked ? readSpacedDay(phrase, from) : null) ??
    (isMarked || short ? readShortDay(phrase, from, isMarked) : null);
  return found === null ? null : markLunar(phrase, found);
}
