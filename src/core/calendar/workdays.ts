import { addDays, partsOf, weekday } from './arithmetic';
import type { IsoDate } from './day';
import { HOLIDAY_YEARS } from './holidays';

/** One day that differs from the plain Monday–Friday week: off work, or a weekend day worked in lieu. Same shape as Settings.holidays. */
export interface SpecialDay {
  readonly date: IsoDate;
  readonly kind: 'off' | 'worked';
}

/** Which days are worked. */
export interface WorkCalendar {
  readonly isWorkingDay: (day: IsoDate) => boolean;
  /** false: no full table of days off for that year is known, so a count across it may be wrong. */
  readonly knowsYear: (year: number) => boolean;
}

const TET_FIRST_MONTHS = 2;

/** A year the user gave Tết days for (days off in January or February besides 1/1) counts as known. */
function yearsTheUserGave(special: readonly SpecialDay[]): ReadonlySet<number> {
  const years = new Map<number, number>();
  for (const { date, kind } of special) {
    const { year, month, day } = partsOf(date);
    const tet = kind === 'off' && month <= TET_FIRST_MONTHS && !(month === 1 && day === 1);
    years.set(year, (years.get(year) ?? 0) + (tet ? 1 : 0));
  }
  return new Set([...years].filter(([, tetDays]) => tetDays >= 3).map(([year]) => year));
}

/**
 * The working calendar: Saturday and Sunday off, the shipped table of public holidays, then the user's own days, which win.
 */
export function workCalendar(special: readonly SpecialDay[] = []): WorkCalendar {
  const days = new Map<IsoDate, 'off' | 'worked'>();
  const known = new Set(yearsTheUserGave(special));
  for (const table of HOLIDAY_YEARS) {
    for (const day of table.off) days.set(day, 'off');
    for (const day of table.worked) days.set(day, 'worked');
    if (table.complete) known.add(table.year);
  }
  for (const { date, kind } of special) days.set(date, kind);
  return {
    isWorkingDay: (day) => {
      const marked = days.get(day);
      return marked === undefined ? weekday(day) <= 5 : marked === 'worked';
    },
    knowsYear: (year) => known.has(year),
  };
}

/** The day itself when it is worked, else the next worked day. */
export function workingDayFrom(day: IsoDate, calendar: WorkCalendar): IsoDate {
  let current = day;
  while (!calendar.isWorkingDay(current)) current = addDays(current, 1);
  return current;
}

/** The `count`-th working day after `day` (before it when negative); `day` itself is not counted (Điều 147). */
export function addWorkingDays(day: IsoDate, count: number, calendar: WorkCalendar): IsoDate {
  const step = count < 0 ? -1 : 1;
  let left = Math.abs(count);
  let current = day;
  while (left > 0) {
    current = addDays(current, step);
    if (calendar.isWorkingDay(current)) left -= 1;
  }
  return current;
}
