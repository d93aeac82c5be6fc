/**
 * A calendar day as plain text `YYYY-MM-DD`: no clock time, no time zone.
 * Text order is day order, so days compare with `<`.
 */
export type IsoDate = string;

/** First and last day of a span, both included. */
export interface DaySpan {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** "20/11/2024", as people write it. */
export function dayInWords(day: IsoDate): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}
