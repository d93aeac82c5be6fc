import { dayOf, monthLength } from './arithmetic';
import type { DaySpan } from './day';

/** Months `first`..`last` of a year, whole. */
export function monthsSpan(year: number, first: number, last: number): DaySpan {
  return { start: dayOf(year, first, 1), end: dayOf(year, last, monthLength(year, last)) };
}

/** A month, 1..12. */
export function monthSpan(year: number, month: number): DaySpan {
  return monthsSpan(year, month, month);
}

/** A quarter, 1..4. */
export function quarterSpan(year: number, quarter: number): DaySpan {
  return monthsSpan(year, quarter * 3 - 2, quarter * 3);
}

/** A half year, 1..2. */
export function halfSpan(year: number, half: number): DaySpan {
  return monthsSpan(year, half * 6 - 5, half * 6);
}

/** A calendar year. */
export function yearSpan(year: number): DaySpan {
  return monthsSpan(year, 1, 12);
}
