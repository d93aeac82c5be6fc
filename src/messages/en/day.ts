import type { IsoDate } from '../../core/calendar/day';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const inWords = (day: string, month: string, year: string): string =>
  `${String(Number(day))} ${MONTHS[Number(month) - 1] ?? month} ${year}`;

/** "3 Apr 2024": the month as a word, since 03/04/2024 is two days depending on who reads it. */
export function printDay(day: IsoDate): string {
  return inWords(day.slice(8, 10), day.slice(5, 7), day.slice(0, 4));
}

/** The same for a day that a finding tells in words ("03/04/2024"); any other text as it is. */
export function dayOfFact(text: string): string {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/u.exec(text) ?? [];
  return day === undefined || month === undefined || year === undefined ? text : inWords(day, month, year);
}
