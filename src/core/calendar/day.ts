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
