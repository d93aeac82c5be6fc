import { dayOf } from '../core/calendar/arithmetic';
import type { IsoDate } from '../core/calendar/day';

/** The calendar day where the person is. */
export function today(): IsoDate {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
