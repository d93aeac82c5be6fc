import type { IsoDate } from '../calendar/day';

const DAY_MS = 86_400_000;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01; NaN when the text is not a day of the calendar. */
export function dayNumber(day: IsoDate): number {
  const match = ISO_DAY.exec(day);
  if (!match) return Number.NaN;
  const ms = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return new Date(ms).toISOString().startsWith(day) ? ms / DAY_MS : Number.NaN;
}

/** The day of a number that `dayNumber` gave. */
export function dayOfNumber(number: number): IsoDate {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** "20/11/2024", as people write it. */
export function dayInWords(day: IsoDate): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** A day as people type it: "20/11/2024", "1.2.2024", "2024-11-20"; undefined when it is no day of the calendar. */
export function parseDay(text: string): IsoDate | undefined {
  const trimmed = text.trim();
  const vietnamese = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(trimmed);
  const iso = vietnamese
    ? `${vietnamese[3] ?? ''}-${(vietnamese[2] ?? '').padStart(2, '0')}-${(vietnamese[1] ?? '').padStart(2, '0')}`
    : trimmed;
  return Number.isNaN(dayNumber(iso)) ? undefined : iso;
}
