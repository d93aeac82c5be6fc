import { isGlued, isSign, numberAt } from '../text/lexicon';
import type { Phrase } from '../text/phrase';
import { monthSpan } from '../../calendar/period';
import type { Atom, YearRef } from './atom';
import { atomOf } from './atom';
import { dayAtom } from './day-atom';
import { yearNumberAt } from './year-tail';

/** Months as programs export them: English names, and Excel's Vietnamese "thg 6". */
const NAMES = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)$/u;
const LONG_NAMES = /^(?:january|february|march|april|august|september|october|november|december)$/u;
const ORDER = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const EXCEL = /^(?:thg|th)$/u;
const SHORT_FROM = 13;

interface Month {
  readonly month: number;
  readonly end: number;
}

function monthAt(phrase: Phrase, at: number): Month | null {
  const word = phrase.tokens[at]?.fold ?? '';
  if (NAMES.test(word) || LONG_NAMES.test(word)) return { month: ORDER.indexOf(word.slice(0, 3)) + 1, end: at + 1 };
  const number = EXCEL.test(word) ? numberAt(phrase, at + 1, 2) : null;
  return number === null || number < 1 || number > 12 ? null : { month: number, end: at + 2 };
}

function yearRef(year: number): YearRef {
  return { kind: 'named', year };
}

/** "-2025", " 2025", ", 2025", "-25": the year behind. */
function yearBehind(phrase: Phrase, at: number): { readonly year: YearRef; readonly end: number } | null {
  const from = isSign(phrase, at, '-,/') ? at + 1 : at;
  const year = yearNumberAt(phrase, from);
  if (year !== null) return { year: yearRef(year), end: from + 1 };
  const short = isSign(phrase, at, '-') && isGlued(phrase, from) ? numberAt(phrase, from, 2) : null;
  return short === null || short < SHORT_FROM ? null : { year: yearRef(2000 + short), end: from + 1 };
}

/** "31-Dec-2025", "30-Jun-25", "30 June 2025", "30-thg 6-25". */
export function readExportedDay(phrase: Phrase, at: number): Atom | null {
  const day = numberAt(phrase, at, 2);
  if (day === null) return readMonthFirst(phrase, at);
  const month = monthAt(phrase, isSign(phrase, at + 1, '-/') ? at + 2 : at + 1);
  const year = month === null ? null : yearBehind(phrase, month.end);
  return month === null || year === null ? null : dayAtom(day, month.month, year.year, year.end);
}

/** "Jun 30, 2025". */
function readMonthFirst(phrase: Phrase, at: number): Atom | null {
  const month = monthAt(phrase, at);
  const day = month === null ? null : numberAt(phrase, month.end, 2);
  const year = month === null || day === null ? null : yearBehind(phrase, month.end + 1);
  return month === null || day === null || year === null ? null : dayAtom(day, month.month, year.year, year.end);
}

/** "Dec 2025", "December-2025"; not "Dec-25", which may be a day; not "ngành may 2025". */
export function readExportedMonth(phrase: Phrase, at: number): Atom | null {
  const token = phrase.tokens[at];
  const named = token?.kind === 'word' && (phrase.plain || /^\p{Lu}/u.test(token.text));
  const month = named ? monthAt(phrase, at) : null;
  if (month === null) return null;
  const from = isSign(phrase, month.end, '-/') ? month.end + 1 : month.end;
  const year = yearNumberAt(phrase, from);
  if (year === null) return null;
  return atomOf('month', from + 1, yearRef(year), (of) => monthSpan(of, month.month));
}
