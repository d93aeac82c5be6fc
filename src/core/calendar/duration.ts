import { addDays, addMonths, partsOf } from './arithmetic';
import type { IsoDate } from './day';
import { addWorkingDays, workingDayFrom } from './workdays';
import type { WorkCalendar } from './workdays';

/** A length of time as a phrase states it. Weeks are 7 days; months and years are calendar months. */
export interface Duration {
  readonly amount: number;
  readonly unit: 'day' | 'working-day' | 'month';
}

/** The end of a duration, and the years whose table of days off was needed but is not known. */
export interface DurationEnd {
  readonly due: IsoDate;
  readonly unknownYears: readonly number[];
}

/** Longer than this and a duration in a plan is a slip of the pen. */
const LONGEST_DAYS = 3660;
const LONGEST_MONTHS = 120;

function lastDay(from: IsoDate, { amount, unit }: Duration, calendar: WorkCalendar): IsoDate {
  if (unit === 'working-day') return addWorkingDays(from, amount, calendar);
  return unit === 'month' ? addMonths(from, amount) : addDays(from, amount);
}

/**
 * The last day of a duration that runs from the day of an event: that day is not counted (Điều 147 Bộ luật Dân sự 2015), a month without
 * that day ends on its last one, and an end on a day off moves to the next working day (Điều 148). A duration counted back from the
 * event (negative) does not move. null: longer than ten years.
 */
export function endOfDuration(from: IsoDate, duration: Duration, calendar: WorkCalendar): DurationEnd | null {
  const limit = duration.unit === 'month' ? LONGEST_MONTHS : LONGEST_DAYS;
  if (!Number.isInteger(duration.amount) || Math.abs(duration.amount) > limit) return null;
  const end = lastDay(from, duration, calendar);
  const due = duration.amount < 0 ? end : workingDayFrom(end, calendar);
  const years = duration.unit === 'working-day' ? [partsOf(from).year, partsOf(due).year] : [partsOf(due).year];
  return { due, unknownYears: [...new Set(years)].filter((year) => !calendar.knowsYear(year)) };
}
