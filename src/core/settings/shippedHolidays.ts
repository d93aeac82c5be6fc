import { HOLIDAY_YEARS } from '../calendar/holidays';
import type { HolidayYear } from '../calendar/holidays';
import { SETTINGS_WORDS } from '../../messages/vi/settings';
import type { Settings } from './settings';

const yearsFor = (year: number | null): readonly HolidayYear[] =>
  HOLIDAY_YEARS.filter((table) => year !== null && (table.year === year || table.year === year + 1));

/** The shipped days off and days worked in lieu of a year and the one after; nothing without a year. */
export function shippedHolidays(year: number | null): Settings['holidays'] {
  return yearsFor(year).flatMap((table) => {
    const note = table.complete ? '' : SETTINGS_WORDS.holidayDraft;
    const rows = [
      ...table.off.map((date) => ({ date, kind: 'off' as const, note })),
      ...table.worked.map((date) => ({ date, kind: 'worked' as const, note })),
    ];
    return rows.sort((a, b) => (a.date < b.date ? -1 : 1));
  });
}

/** Where the shipped days come from, in one line; "" when there are none. */
export function holidaySources(year: number | null): string {
  const bySource = new Map<string, number[]>();
  for (const table of yearsFor(year)) bySource.set(table.source, [...(bySource.get(table.source) ?? []), table.year]);
  const parts = [...bySource].map(([source, years]) => `${years.join(', ')}: ${source}`);
  return parts.length === 0 ? '' : `${SETTINGS_WORDS.holidaySource} ${parts.join('. ')}.`;
}
