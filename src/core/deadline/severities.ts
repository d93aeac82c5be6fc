import type { Severity } from '../issue/issue';
import type { DeadlineIssueCode } from './schedule';

/** How much a finding about a deadline phrase matters: a date that cannot be must be mended, the rest wants a look. */
export const DEADLINE_SEVERITIES: Readonly<Record<DeadlineIssueCode, Severity>> = {
  'deadline-impossible-date': 'error',
  'deadline-range-reversed': 'error',
  'deadline-not-understood': 'warning',
  'deadline-ambiguous': 'warning',
  'deadline-year-missing': 'warning',
  'deadline-year-differs': 'warning',
  'deadline-holidays-missing': 'warning',
  'deadline-empty': 'info',
};
