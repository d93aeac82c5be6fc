import type { IsoDate } from './day';

/** A day as numbers: month 1..12, day 1..31. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const FIRST_YEAR = 1900;
const LAST_YEAR = 9999;

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Number of days of a month (1..12). A month outside 1..12 has 0 days. */
export function monthLength(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return MONTH_LENGTHS[month - 1] ?? 0;
}

/** The day with these numbers, or null when the calendar has no such day (31/6, 29/02/2023) or its year is not 1900..9999. */
export function makeDay(year: number, month: number, day: number): IsoDate | null {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day);
  if (!whole || year < FIRST_YEAR || year > LAST_YEAR || day < 1 || day > monthLength(year, month)) return null;
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day with these numbers; throws when there is none (a programmer's error). */
export function dayOf(year: number, month: number, day: number): IsoDate {
  const made = makeDay(year, month, day);
  if (made === null) throw new RangeError(`no such day: ${String(year)}-${String(month)}-${String(day)}`);
  return made;
}

/** true for text `YYYY-MM-DD` that names a day of the calendar, years 1900..9999. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  return makeDay(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))) !== null;
}

/** The numbers of a day. */
export function partsOf(day: IsoDate): DayParts {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

const MILLISECONDS_A_DAY = 86_400_000;

/** Days since 1970-01-01. Counted in UTC, where every day has 24 hours. */
export function dayNumber(day: IsoDate): number {
  const { year, month, day: date } = partsOf(day);
  return Date.UTC(year, month - 1, date) / MILLISECONDS_A_DAY;
}

/** The day that is `number` days after 1970-01-01. Throws outside 1900..9999. */
export function dayFromNumber(number: number): IsoDate {
  const at = new Date(number * MILLISECONDS_A_DAY);
  return dayOf(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
}

/** `count` days later (earlier when negative). */
export function addDays(day: IsoDate, count: number): IsoDate {
  return dayFromNumber(dayNumber(day) + count);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Same day `count` months later, or the last day of that month when it has no such day (Điều 148 Bộ luật Dân sự 2015). */
export function addMonths(day: IsoDate, count: number): IsoDate {
  const { year, month, day: date } = partsOf(day);
  const index = year * 12 + (month - 1) + count;
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  return dayOf(newYear, newMonth, Math.min(date, monthLength(newYear, newMonth)));
}

/** Day of the week: 1 = Monday … 7 = Sunday. */
export function weekday(day: IsoDate): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}
