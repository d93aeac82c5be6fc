import { wordNumeralAt } from '../atoms/numerals';
import { readBounds } from '../expression/bounds';
import type { BoundWords } from '../expression/bounds';
import { readSeparator } from '../expression/separators';
import type { Recurrence } from '../schedule';
import { startsClause } from '../text/clause';
import { isSign, lexicon, numberAt, oneOf } from '../text/lexicon';
import type { Phrase } from '../text/phrase';
import { either, wordsOnly } from '../text/starts';
import { BOUND_STARTS } from '../expression/starts';
import type { DayRule, Family, Finding } from './finding';
import { readLength } from './length';
import { readUnits } from './units';

const DAY = oneOf('ngày, mùng, mồng');
const MONTH = oneOf('tháng');
const LAST_DAY = lexicon([{ words: 'ngày cuối cùng, ngày cuối', yes: true }]);
const OF = lexicon([{ words: 'của, vào, trong, cuối của', yes: true }]);
const EACH_MONTH = lexicon([
  { words: 'hàng tháng, hằng tháng, mỗi tháng, các tháng, từng tháng, tháng báo cáo, của tháng báo cáo', month: -1 },
  {
    words:
      'tháng sau, tháng kế tiếp, tháng tiếp theo, tháng liền kề, tháng sau liền kề, tháng liền sau, tháng kế tiếp sau',
    month: 0,
  },
]);
const PLACE = lexicon<{ words: string; month: number }>([
  { words: 'cuối, cuối cùng', month: -1 },
  { words: 'đầu, đầu tiên', month: 0 },
  { words: 'thứ hai, giữa', month: 1 },
  { words: 'thứ ba', month: 2 },
]);
/** "tháng tiếp theo sau quý báo cáo": the period it follows. */
const AFTER = lexicon([{ words: 'sau, của, sau khi kết thúc, sau khi hết, khi kết thúc, kết thúc', yes: true }]);
const EACH = lexicon([
  { words: 'mỗi, hàng, hằng, từng, các, của, của mỗi, của hàng, của hằng, của từng, của các', yes: true },
]);
const NEXT = lexicon([{ words: 'sau, tiếp theo, kế tiếp, sau liền kề, liền kề, liền sau', yes: true }]);
const NEXT_QUARTER = lexicon([
  { words: 'quý sau, quý tiếp theo, quý kế tiếp, đầu quý sau, đầu quý tiếp theo', yes: true },
]);

interface Days {
  readonly days: readonly number[];
  /** "ngày cuối cùng": then the month is the period's last too. */
  readonly last?: true;
  readonly end: number;
}

/** "10", "10, 20 và 30", "20 đến ngày 25" (then only the last day counts). */
function readDays(phrase: Phrase, at: number): Days | null {
  const last = LAST_DAY(phrase, at);
  if (last !== null) return { days: [31], last: true, end: last.end };
  let days: number[] = [];
  let end = at;
  for (let from = at; days.length < 31;) {
    const number = DAY(phrase, from) ? (DAY(phrase, from + 1) ? from + 2 : from + 1) : from;
    const day = numberAt(phrase, number, 2);
    if (day === null || day < 1 || day > 31 || isSign(phrase, number + 1, '/')) break;
    days.push(day);
    end = number + 1;
    const separator = readSeparator(phrase, end);
    if (separator === null || separator.sign === '/') break;
    if (separator.kind === 'range') days = [];
    from = separator.end;
  }
  return days.length === 0 ? null : { days, end };
}

interface Anchor {
  readonly month: DayRule['month'];
  readonly periods: readonly Recurrence[];
  readonly end: number;
}

/** "tháng cuối quý", "tháng đầu quý sau", "tháng cuối của kỳ báo cáo", "tháng cuối". */
function readPlacedMonth(phrase: Phrase, at: number): Anchor | null {
  const place = MONTH(phrase, at) ? PLACE(phrase, at + 1) : null;
  if (place === null) return null;
  const each = EACH(phrase, place.end);
  const units = readUnits(phrase, each?.end ?? place.end, true);
  const next = units === null ? null : NEXT(phrase, units.end);
  const month = next !== null && place.row.month === 0 ? 'next' : place.row.month;
  return { month, periods: units?.periods ?? [], end: next?.end ?? units?.end ?? place.end };
}

function readAnchor(phrase: Phrase, at: number): Anchor | null {
  const of = OF(phrase, isSign(phrase, at, ',(') ? at + 1 : at);
  const from = of?.end ?? (isSign(phrase, at, ',(') ? at + 1 : at);
  const each = EACH(phrase, from);
  const month = EACH_MONTH(phrase, from) ?? (each === null ? null : EACH_MONTH(phrase, each.end));
  if (month !== null) {
    const numbered = phrase.tokens[month.end]?.kind === 'number' && readLength(phrase, month.end) === null;
    const after = month.row.month === 0 ? readUnits(phrase, AFTER(phrase, month.end)?.end ?? month.end, true) : null;
    if (after !== null) return { month: 'next', periods: after.periods, end: after.end };
    return numbered ? null : { month: month.row.month, periods: ['monthly'], end: month.end };
  }
  const placed = readPlacedMonth(phrase, from);
  if (placed !== null) return placed;
  const quarter = NEXT_QUARTER(phrase, from);
  if (quarter !== null) return { month: 'next', periods: ['quarterly'], end: quarter.end };
  const units = of === null && each === null ? null : readUnits(phrase, each?.end ?? from);
  if (units === null) return null;
  return {
    month: units.periods.every((period) => period === 'monthly') ? -1 : null,
    periods: units.periods,
    end: units.end,
  };
}

function ruleOf(bounds: BoundWords, { days, last }: Days, anchor: Anchor): DayRule {
  const month = anchor.month ?? (last === true ? -1 : null);
  return { bound: bounds.bound, counted: bounds.counted, days, weekday: null, month, periods: anchor.periods };
}

/** "25 hằng tháng": the words behind say that the number is a day. */
const REPEATED = oneOf('hàng, hằng, mỗi');

function isNamed(phrase: Phrase, at: number, bounds: BoundWords): boolean {
  if (startsClause(phrase, at) && phrase.tokens[at]?.kind === 'number' && REPEATED(phrase, at + 1)) return true;
  return DAY(phrase, bounds.end) || LAST_DAY(phrase, bounds.end) !== null || (bounds.marks && bounds.end > at);
}

/** A day of a repeated period: "trước ngày 28 hằng tháng", "ngày 18 của tháng cuối quý", "trước ngày 05 tháng đầu quý sau". */
export const dayRule: Family = {
  name: 'day-rule',
  example: 'Chậm nhất ngày 19 tháng cuối của kỳ báo cáo',
  starts: either(BOUND_STARTS, wordsOnly(DAY, LAST_DAY)),
  read: (phrase, at) => {
    const bounds = readBounds(phrase, at);
    if (!isNamed(phrase, at, bounds)) return null;
    const days = readDays(phrase, bounds.end);
    const anchor = days === null ? null : readAnchor(phrase, days.end);
    if (days === null || anchor === null) return null;
    const rule = ruleOf(bounds, days, anchor);
    const place = { from: at, to: anchor.end };
    if (anchor.periods.length === 0) return { ...place, type: 'rule', rule };
    return { ...place, type: 'cycle', periods: anchor.periods, rule, strength: 'named', dates: null, window: null };
  },
};

/** A day with neither month nor period: "trước ngày 20". The words around it must say of what. */
export const bareDay: Family = {
  name: 'bare-day',
  example: 'Hằng tháng, trước ngày 20',
  starts: either(BOUND_STARTS, wordsOnly(DAY)),
  read: (phrase, at): Finding | null => {
    const bounds = readBounds(phrase, at);
    const days = isNamed(phrase, at, bounds) && DAY(phrase, bounds.end) ? readDays(phrase, bounds.end) : null;
    if (days === null || isSign(phrase, days.end, '/') || MONTH(phrase, days.end)) return null;
    return {
      type: 'rule',
      from: at,
      to: days.end,
      rule: ruleOf(bounds, days, { month: null, periods: [], end: days.end }),
    };
  },
};

const WEEKDAYS = lexicon([
  { words: 'thứ hai', day: 1 },
  { words: 'thứ ba', day: 2 },
  { words: 'thứ tư', day: 3 },
  { words: 'thứ năm', day: 4 },
  { words: 'thứ sáu', day: 5 },
  { words: 'thứ bảy, thứ bẩy', day: 6 },
  { words: 'chủ nhật', day: 7 },
]);
const NTH = oneOf('thứ');
const WEEKLY = lexicon([{ words: 'hàng tuần, hằng tuần, mỗi tuần, các tuần, trong tuần, từng tuần', yes: true }]);
const WEEK = oneOf('tuần');
const INTO = oneOf('vào');

function weekdayAt(phrase: Phrase, at: number): { readonly day: number; readonly end: number } | null {
  const word = WEEKDAYS(phrase, at);
  if (word !== null) return { day: word.row.day, end: word.end };
  const number = NTH(phrase, at) ? (numberAt(phrase, at + 1, 1) ?? wordNumeralAt(phrase, at + 1)?.value ?? 0) : 0;
  return number >= 2 && number <= 7 ? { day: number - 1, end: at + 2 } : null;
}

/** "Báo cáo tuần: trước 14h00 thứ Sáu". */
function isOfWeeklyReport(phrase: Phrase, at: number): boolean {
  const before = isSign(phrase, at - 1, ':(,') ? at - 2 : at - 1;
  return WEEK(phrase, before) && phrase.tokens[before - 1]?.kind === 'word';
}

/** A weekday of every week: "trước 16h00 thứ Sáu hằng tuần", "hằng tuần, vào thứ 5". */
export const weekly: Family = {
  name: 'weekly',
  example: 'Trước 16h00 thứ Sáu hằng tuần',
  starts: either(BOUND_STARTS, wordsOnly(WEEKLY, INTO, NTH, WEEKDAYS)),
  read: (phrase, at) => {
    const opening = WEEKLY(phrase, at);
    const comma = opening !== null && isSign(phrase, opening.end, ',:(') ? opening.end + 1 : (opening?.end ?? at);
    const bounds = readBounds(phrase, INTO(phrase, comma) ? comma + 1 : comma, false);
    const day = weekdayAt(phrase, bounds.end);
    if (day === null) return null;
    const behind = WEEKLY(phrase, isSign(phrase, day.end, ',') ? day.end + 1 : day.end);
    if (opening === null && behind === null && !isOfWeeklyReport(phrase, at)) return null;
    const rule: DayRule = {
      bound: bounds.bound,
      counted: bounds.counted,
      days: [],
      weekday: day.day,
      month: null,
      periods: ['weekly'],
    };
    const to = behind?.end ?? day.end;
    return { type: 'cycle', from: at, to, periods: ['weekly'], rule, strength: 'named', dates: null, window: null };
  },
};
