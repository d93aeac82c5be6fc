import type { IsoDate } from '../calendar/day';
import { endOfDuration } from '../calendar/duration';
import type { DurationEnd } from '../calendar/duration';
import type { SpecialDay } from '../calendar/workdays';
import { workCalendar } from '../calendar/workdays';
import type { Milestone } from './schedule';

/**
 * The due day of a `relative` milestone once the day of its event is known, by Điều 147–148 Bộ luật Dân sự 2015.
 * null: the phrase gives no whole number of days or months (hours are none). `unknownYears`: years without a full table of days off.
 */
export function dueAfterEvent(
  milestone: Milestone,
  eventDay: IsoDate,
  holidays: readonly SpecialDay[] = [],
): DurationEnd | null {
  const calendar = workCalendar(holidays);
  if (milestone.months !== undefined)
    return endOfDuration(eventDay, { amount: milestone.months, unit: 'month' }, calendar);
  if (milestone.days === null) return null;
  const unit = milestone.working === true ? 'working-day' : 'day';
  return endOfDuration(eventDay, { amount: milestone.days, unit }, calendar);
}
