import { addDays, dayOf, makeDay, monthLength, partsOf, weekday } from '../../calendar/arithmetic';
import type { DaySpan, IsoDate } from '../../calendar/day';
import type { Expression } from '../expression/expression';
import type { DayRule } from '../families/finding';
import type { Recurrence } from '../schedule';
import type { Surroundings } from './draft';
import { dueBy } from './calendar-draft';
import { rangeSpan } from './window';

const MONTHS: Readonly<Partial<Record<Recurrence, number>>> = { monthly: 1, quarterly: 3, semiannual: 6, annual: 12 };
const LAST_DAY = 31;
const PERIOD_END: DayRule = { bound: 'none', counted: false, days: [LAST_DAY], weekday: null, month: -1, periods: [] };
const MOST_YEARS = 30;

function isExclusive(rule: DayRule, surroundings: Surroundings): boolean {
  return rule.bound === 'before' && !rule.counted && surroundings.context.beforeIncludesDay !== true;
}

function weekdaysIn(window: DaySpan, rule: DayRule, surroundings: Surroundings): IsoDate[] {
  const days: IsoDate[] = [];
  let day = addDays(window.start, ((((rule.weekday ?? 1) - weekday(window.start)) % 7) + 7) % 7);
  for (; day <= window.end; day = addDays(day, 7)) days.push(isExclusive(rule, surroundings) ? addDays(day, -1) : day);
  return days;
}

/** The month of the rule, counted from month 0 of the period's year; null: the period has no such month. */
function monthIndex(rule: DayRule, first: number, length: number): number | null {
  if (rule.month === 'next') return first + length;
  const place = rule.month ?? (length === 1 ? 0 : null);
  if (place === null || place >= length) return null;
  return place < 0 ? first + length + place : first + place;
}

function daysOfMonth(year: number, month: number, rule: DayRule, surroundings: Surroundings): IsoDate[] {
  const trueYear = year + Math.floor(month / 12);
  const trueMonth = (month % 12) + 1;
  const last = monthLength(trueYear, trueMonth);
  return rule.days.map((day) => {
    const date = dayOf(trueYear, trueMonth, Math.min(day, last));
    return isExclusive(rule, surroundings) ? addDays(date, -1) : date;
  });
}

function yearsAround(window: DaySpan): number[] {
  const first = partsOf(window.start).year - 1;
  const count = Math.min(partsOf(window.end).year + 1 - first, MOST_YEARS) + 1;
  return Array.from({ length: count }, (_, index) => first + index);
}

function sortedWithin(days: readonly IsoDate[], window: DaySpan): IsoDate[] {
  return [...new Set(days)].filter((day) => day >= window.start && day <= window.end).sort();
}

/** The due day of every period within the window: by the rule, else the period's last day. null: the phrase does not settle the days. */
export function periodDays(
  period: Recurrence,
  given: DayRule | null,
  window: DaySpan,
  surroundings: Surroundings,
): IsoDate[] | null {
  const rule = given ?? PERIOD_END;
  if (period === 'weekly')
    return rule.weekday === null ? null : sortedWithin(weekdaysIn(window, rule, surroundings), window);
  const length = MONTHS[period];
  if (length === undefined || monthIndex(rule, 0, length) === null) return null;
  const days = yearsAround(window).flatMap((year) =>
    Array.from({ length: 12 / length }, (_, index) => monthIndex(rule, index * length, length) ?? 0).flatMap((month) =>
      daysOfMonth(year, month, rule, surroundings),
    ),
  );
  return sortedWithin(days, window);
}

/** The due days of an expression repeated every year of the window; null: no such day. */
export function yearlyDays(expression: Expression, window: DaySpan, surroundings: Surroundings): IsoDate[] | null {
  const open = expression.shape === 'one' && (expression.bound === 'from' || expression.bound === 'after');
  if (open) return null;
  const years = yearsAround(window);
  const days = years.flatMap((year) => {
    const spans = expression.atoms.map((atom) => atom.span(year));
    if (expression.shape === 'range') return [rangeSpan(expression, spans).span?.end ?? null];
    return expression.atoms.map((atom, index) => {
      const span = spans[index] ?? null;
      return span === null ? null : dueBy(expression, span, atom, surroundings);
    });
  });
  const found = days.filter((day) => day !== null);
  return found.length === 0 ? null : sortedWithin(found, window);
}

/** Whole years as a window. */
export function yearsWindow(first: number, last: number): DaySpan | null {
  const [start, end] = [makeDay(first, 1, 1), makeDay(last, 12, 31)];
  return start === null || end === null ? null : { start, end };
}
