import type { ColumnRole } from '../../core/plan/plan';
import type { Issue } from '../../core/issue/issue';
import { dayOfFact } from './day';

/** Column roles as the user chooses them in the pane. The sheet `Thiết lập` keeps the Vietnamese words. */
export const ROLE_LABELS: Readonly<Record<ColumnRole, string>> = {
  number: 'Number',
  content: 'Content of the task',
  result: 'Result, product',
  deadline: 'Deadline, time',
  start: 'Start date',
  method: 'How it is done',
  lead: 'Lead unit',
  coordinate: 'Coordinating units',
  person: 'Person in charge',
  completed: 'Completion date',
  status: 'Status',
  progress: 'Outcome',
  remark: 'Remark',
  other: 'Not used',
};

const raw = (issue: Issue): string => (issue.raw ?? '').trim();
const used = (issue: Issue): string => dayOfFact(String(issue.facts?.['used'] ?? ''));

/** What is wrong with an entry of `Thiết lập`, and what is used instead. The place is told with the issue. */
export const SETTINGS_SENTENCES: Readonly<Record<string, (issue: Issue) => string>> = {
  'setting-report-date': (issue) => `The report date “${raw(issue)}” is not a date; ${used(issue)} was used.`,
  'setting-plan-year': (issue) => `The plan year “${raw(issue)}” is not a year; the year is taken from the table.`,
  'setting-warning-days': (issue) =>
    `The number of warning days “${raw(issue)}” is not a whole number from 0 to 366; ${used(issue)} was used.`,
  'setting-highlight': (issue) =>
    `The highlighting setting says “${raw(issue)}”; only TRUE or FALSE will do, and TRUE was used.`,
  'setting-before-day': (issue) =>
    `The rule for “trước ngày” (before a day) says “${raw(issue)}”; only “Có” (yes) or “Không” (no) will do, and “Không” was used.`,
  'setting-column-role': (issue) => `“${raw(issue)}” is not in the list of column roles; this entry is left out.`,
  'setting-unit-alias': (issue) => `The unit name “${raw(issue)}” lacks its other half; this entry is left out.`,
  'setting-area': (issue) => `“${raw(issue)}” is not in the list of reform areas; this entry is left out.`,
  'setting-holiday-date': (issue) => `“${raw(issue)}” is not a date; this entry is left out.`,
  'setting-holiday-kind': (issue) =>
    `“${raw(issue)}” is neither “Nghỉ” (day off) nor “Làm bù” (worked instead); this entry is left out.`,
  'setting-duplicate': (issue) => `“${raw(issue)}” is entered twice with different values; the first entry is used.`,
  'settings-incomplete': () =>
    'The settings sheet had lost some of the cells it needs, so a new one was made; the old sheet is still there.',
  'report-date-kept': (issue) =>
    `The report date stays as it is on the settings sheet (${used(issue)}); to change it, edit this cell.`,
};

/** The sentence for an entry of `Thiết lập`; undefined for a code of another part. */
export const settingsIssueMessage = (issue: Issue): string | undefined => SETTINGS_SENTENCES[issue.code]?.(issue);
