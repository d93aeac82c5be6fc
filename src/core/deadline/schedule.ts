import type { IsoDate } from '../calendar/day';
import type { SpecialDay } from '../calendar/workdays';

export type MilestoneKind = 'date' | 'period' | 'continuous' | 'recurring' | 'relative' | 'event' | 'unscheduled';
export type Recurrence = 'weekly' | 'monthly' | 'quarterly' | 'semiannual' | 'annual' | 'unspecified';

/** One thing to be done by one time, as a deadline phrase states it (design 5). Absent dates are null. */
export interface Milestone {
  readonly kind: MilestoneKind;
  /** The words of the phrase it came from (normalised text). */
  readonly text: string;
  readonly start: IsoDate | null;
  readonly due: IsoDate | null;
  readonly recurrence: Recurrence | null;
  /** relative: how many days after the event, and whether they are working days. */
  readonly days: number | null;
  readonly working: boolean | null;
  /** relative and event: the words that name the event. */
  readonly event: string | null;
  /** recurring: the due day of each occurrence in the plan year (or the years the phrase names), ascending; null when the phrase gives no rule for them. */
  readonly occurrences: readonly IsoDate[] | null;
  /** relative counted in months or years instead of days (Điều 148: same date of that month). */
  readonly months?: number;
  /** relative counted in hours: they run from a moment (Điều 147), so no due day is made of them. */
  readonly hours?: number;
  /** sure = the words say it; assumed = a documented default was applied (year from the plan, "giữa tháng" by law, …). */
  readonly certainty: 'sure' | 'assumed';
}

export type DeadlineIssueCode =
  | 'deadline-impossible-date'
  | 'deadline-not-understood'
  | 'deadline-ambiguous'
  | 'deadline-year-missing'
  | 'deadline-year-differs'
  | 'deadline-range-reversed'
  | 'deadline-holidays-missing'
  | 'deadline-empty';

export interface DeadlineIssue {
  readonly code: DeadlineIssueCode;
  /** The words it is about. */
  readonly raw: string;
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** How a deadline phrase was read. A phrase that could not be read has an `unscheduled` milestone or none, and an issue. */
export interface Schedule {
  readonly milestones: readonly Milestone[];
  readonly issues: readonly DeadlineIssue[];
}

/** What reading a phrase depends on besides its words. */
export interface DeadlineContext {
  /** The plan's year; null = unknown: a phrase that names no year then has null dates. */
  readonly year: number | null;
  /** true: "trước ngày X" counts X itself as on time. Default false (design 5). */
  readonly beforeIncludesDay?: boolean;
  /** The user's days off and days worked in lieu (Settings.holidays); they win over the shipped table. */
  readonly holidays?: readonly SpecialDay[];
}
