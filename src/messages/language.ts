import type { IsoDate } from '../core/calendar/day';
import type { Milestone, Schedule } from '../core/deadline/schedule';
import type { Issue } from '../core/issue/issue';
import type { ChangeReason } from '../core/normalise/normalise';
import type { AreaCode, ColumnRole } from '../core/plan/plan';
import type { StatusCode } from '../core/status/codes';

/** Languages of what the pane shows. What is written into a workbook is Vietnamese in both. */
export type Language = 'vi' | 'en';

/** What the core knows, in words for a person: one object for each language, `vi/wording` and `en/wording`. */
export interface Wording {
  readonly language: Language;
  /** The sentence for a finding; its place is told beside it. Throws for a code without a sentence. */
  issueSentence(issue: Issue): string;
  /** How a deadline phrase was read. */
  describeSchedule(schedule: Schedule): string;
  describeMilestone(milestone: Milestone): string;
  /** A day as people write it in this language. */
  day(day: IsoDate): string;
  statusLabel(status: StatusCode): string;
  areaLabel(area: AreaCode): string;
  roleLabel(role: ColumnRole): string;
  /** Why normalising changes a cell or row. */
  changeReason(reason: ChangeReason): string;
  /** For tasks that name no lead unit, and for tasks without an area. */
  readonly noUnit: string;
  readonly noArea: string;
}

/** The language for a tag of Office's `displayLanguage` ("vi-VN", "en-US", "ja-JP"): Vietnamese for Vietnamese, English for every other. */
export function languageOf(tag: string): Language {
  return /^vi(?:-|$)/iu.test(tag) ? 'vi' : 'en';
}
