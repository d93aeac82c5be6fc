import { makeDay } from '../../core/calendar/arithmetic';
import type { IsoDate } from '../../core/calendar/day';

/** What a person typed where a day is asked for. */
export type DayEntry =
  | { readonly kind: 'day'; readonly day: IsoDate }
  | { readonly kind: 'empty' }
  /** The form is a date's, but the calendar has no such day. `text` as typed, spaces gone. */
  | { readonly kind: 'no-such-day'; readonly text: string }
  | { readonly kind: 'not-a-date' };

const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DIGITS_ONLY = /^(\d{2})(\d{2})(\d{4})$/;

type Numbers = readonly [year: number, month: number, day: number];

/** Two digits of a year are of this century: plans are made for the years around now. */
const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

function numbersOf(text: string): Numbers | undefined {
  const dayFirst = DAY_FIRST.exec(text) ?? DIGITS_ONLY.exec(text);
  if (dayFirst) return [fullYear(dayFirst[3] ?? ''), Number(dayFirst[2]), Number(dayFirst[1])];
  const yearFirst = YEAR_FIRST.exec(text);
  return yearFirst ? [Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3])] : undefined;
}

/**
 * Reads a typed day: 20/11/2024, 20-11-2024, 20.11.2024, 20/11/24, 20112024, 2024-11-20, spaces anywhere. A day without its year is not guessed,
 * and an impossible one (31/6/2024) is not repaired.
 */
export function readDayEntry(typed: string): DayEntry {
  const text = typed.normalize('NFC').replace(/\s+/gu, '');
  if (text === '') return { kind: 'empty' };
  const numbers = numbersOf(text);
  if (!numbers) return { kind: 'not-a-date' };
  const day = makeDay(...numbers);
  return day === null ? { kind: 'no-such-day', text } : { kind: 'day', day };
}
