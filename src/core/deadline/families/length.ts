import { readMonth } from '../atoms/month';
import { readMonths } from '../atoms/months';
import { wordNumeralAt } from '../atoms/numerals';
import { readPart } from '../atoms/part';
import { bareYearAt } from '../atoms/year-tail';
import { isFraction } from '../expression/alone';
import { readDayGroup } from '../expression/day-group';
import { isGlued, isSign, lexicon, numberAt, oneOf } from '../text/lexicon';
import type { Phrase } from '../text/phrase';
import { readTimes } from './frequency';

/** How a length of time is counted. Hours are no whole days: they run from a moment, not from the next day (Điều 147 BLDS 2015). */
export type LengthUnit = 'day' | 'month' | 'hour';

/** "3-5 ngày", "05 (năm) ngày làm việc", "24 giờ". */
export interface Length {
  /** null: not a whole number of its unit. */
  readonly amount: number | null;
  readonly unit: LengthUnit;
  readonly working: boolean;
  readonly end: number;
}

const UNITS = lexicon<{ words: string; unit: LengthUnit; times: number; working: boolean }>([
  { words: 'ngày, hôm', unit: 'day', times: 1, working: false },
  { words: 'ngày làm việc, ngày công', unit: 'day', times: 1, working: true },
  { words: 'tuần, tuần lễ', unit: 'day', times: 7, working: false },
  { words: 'tháng', unit: 'month', times: 1, working: false },
  { words: 'năm', unit: 'month', times: 12, working: false },
  { words: 'giờ, tiếng, h', unit: 'hour', times: 1, working: false },
  { words: 'giờ làm việc, tiếng làm việc, h làm việc', unit: 'hour', times: 1, working: true },
  { words: 'phút', unit: 'hour', times: Number.NaN, working: false },
]);
/** What the length runs from, or up to (`back`). */
export const SINCE = lexicon([
  {
    words:
      'kể từ, kể từ khi, kể từ lúc, kể từ thời điểm, tính từ, tính từ khi, từ khi, từ, sau, sau khi, kể từ sau khi, khi, tính từ thời điểm',
    back: false,
  },
  { words: 'trước khi, trước, so với', back: true },
]);
const FIRST = lexicon([{ words: 'đầu, đầu tiên', yes: true }]);
const WORKING = lexicon([
  {
    words:
      'làm việc, không kể ngày nghỉ, không tính ngày nghỉ, trừ ngày nghỉ, không kể các ngày nghỉ, không tính các ngày nghỉ, không bao gồm ngày nghỉ',
    yes: true,
  },
]);
const REST = lexicon([{ words: 'và ngày lễ, và lễ, lễ tết, và các ngày lễ', yes: true }]);
const DAY = oneOf('ngày');
/** Words right before hours that say how long, not at which hour: "trong 24 giờ", "trong vòng 24h", "không quá 12 giờ". */
const LASTING = oneOf('trong, vòng, quá, đa, khoảng');
const MOST_DIGITS = 3;
const HOURS_OF_DAY = 24;

interface Amount {
  readonly value: number;
  readonly end: number;
}

/** The end of "1,5" or "1/2"; null: a whole number. */
function brokenEnd(phrase: Phrase, at: number): number | null {
  const tail = phrase.tokens[at + 2];
  if (!isSign(phrase, at + 1, ',./') || !isGlued(phrase, at + 1) || tail?.glued !== true || tail.kind !== 'number')
    return null;
  return !isSign(phrase, at + 1, '/') || isFraction(phrase, at) ? at + 3 : null;
}

/** The "5" of "1,5 ngày" starts no length. */
function isTail(phrase: Phrase, at: number): boolean {
  return isGlued(phrase, at) && brokenEnd(phrase, at - 2) !== null && phrase.tokens[at - 2]?.kind === 'number';
}

/** "05", "3-5" (the longer counts), "05 (năm)", "mười"; of "1,5" and "1/2" no whole number. */
function readAmount(phrase: Phrase, at: number): Amount | null {
  const number = numberAt(phrase, at, MOST_DIGITS);
  if (number === null) return wordNumeralAt(phrase, at);
  if (isTail(phrase, at)) return null;
  const broken = brokenEnd(phrase, at);
  if (broken !== null) return { value: Number.NaN, end: broken };
  const more = isSign(phrase, at + 1, '-') ? numberAt(phrase, at + 2, MOST_DIGITS) : null;
  const end = more === null ? at + 1 : at + 3;
  const closed = isSign(phrase, end, '(')
    ? [end + 2, end + 3, end + 4].find((token) => isSign(phrase, token, ')'))
    : undefined;
  return { value: more ?? number, end: closed === undefined ? end : closed + 1 };
}

/** true for hours that say how long it takes; "17 giờ", "17h ngày 14/12" are hours of the day. */
function lasts(phrase: Phrase, at: number, hours: number, end: number): boolean {
  if (DAY(phrase, end) || phrase.tokens[end]?.kind === 'number') return false;
  return hours > HOURS_OF_DAY || LASTING(phrase, at - 1) || SINCE(phrase, end) !== null;
}

/** "6 tháng đầu năm", "10 ngày đầu tháng 6", "tháng 5 lần", "ngày 15, 16/6": no length, whatever it looks like. */
function namesPeriod(phrase: Phrase, at: number, amount: Amount, end: number): boolean {
  if (readMonths(phrase, at) !== null || readPart(phrase, at) !== null || readTimes(phrase, end) !== null) return true;
  if (bareYearAt(phrase, isSign(phrase, end, '(') ? end + 1 : end) !== null) return true;
  return DAY(phrase, amount.end) && readDayGroup(phrase, amount.end, true) !== null;
}

/** The end of " làm việc", " (làm việc)", ", không kể ngày nghỉ"; null: calendar days. */
function workingEnd(phrase: Phrase, at: number): number | null {
  const words = WORKING(phrase, isSign(phrase, at, ',(') ? at + 1 : at);
  if (words === null) return null;
  const end = REST(phrase, words.end)?.end ?? words.end;
  return isSign(phrase, at, '(') && isSign(phrase, end, ')') ? end + 1 : end;
}

/** A length of time at token `at`. `said`: the words before leave no doubt that hours are one. null: none. */
export function readLength(phrase: Phrase, at: number, said = false): Length | null {
  const amount = readAmount(phrase, at);
  const unit = amount === null ? null : UNITS(phrase, amount.end);
  if (amount === null || unit === null || namesPeriod(phrase, at, amount, unit.end)) return null;
  if (unit.row.unit === 'month' && readMonth(phrase, amount.end) !== null) return null;
  if (unit.row.unit === 'month' && phrase.tokens[unit.end]?.kind === 'number') return null;
  const working = workingEnd(phrase, unit.end);
  const hourLong = said || unit.row.working || lasts(phrase, at, amount.value, unit.end);
  if (unit.row.unit === 'hour' && !hourLong) return null;
  const value = amount.value * unit.row.times;
  return {
    amount: Number.isNaN(value) ? null : value,
    unit: unit.row.unit,
    working: unit.row.working || working !== null,
    end: skipFirst(phrase, working ?? unit.end),
  };
}

/** "3 tháng đầu sau khi …": the first of them. */
function skipFirst(phrase: Phrase, at: number): number {
  const end = FIRST(phrase, at)?.end ?? at;
  return SINCE(phrase, end) === null ? at : end;
}
