import type { DaySpan } from '../../calendar/day';
import type { Phrase } from '../text/phrase';

/** The year an expression names itself: a number, or one counted from the plan's year ("năm sau" = +1). */
export type YearRef =
  { readonly kind: 'named'; readonly year: number } | { readonly kind: 'shift'; readonly by: number };

export type AtomUnit = 'day' | 'month' | 'quarter' | 'months' | 'year' | 'part';

/** One calendar expression without its bound: "14/12/2024", "quý IV", "6 tháng đầu năm", "giữa tháng 6". */
export interface Atom {
  readonly unit: AtomUnit;
  readonly year: YearRef | null;
  /** The days it means in a given year; null: the calendar has no such day, month or quarter. */
  readonly span: (year: number) => DaySpan | null;
  /** Stands for one day, so by itself it is a date and not a period. */
  readonly point: boolean;
  /** A documented default gave the days ("giữa tháng" by Điều 146). */
  readonly assumed: boolean;
  /** Said so that several readings are possible: a person is asked to look. */
  readonly doubt: boolean;
  /** Of the lunar calendar: never turned into dates. */
  readonly lunar?: true;
  /** day: its month, which shorter days before it share ("ngày 10, 20 tháng 6"). */
  readonly month?: number;
  /** day: its number where the month stands apart ("15 tháng 3"), so that more months may follow. */
  readonly day?: number;
  /** First token after it. */
  readonly end: number;
}

/** Reads one atom at token `at`; null when none starts there. */
export type AtomReader = (phrase: Phrase, at: number) => Atom | null;

/** An atom with the usual flags. */
export function atomOf(unit: AtomUnit, end: number, year: YearRef | null, span: Atom['span']): Atom {
  return { unit, year, span, point: unit === 'day', assumed: false, doubt: false, end };
}
