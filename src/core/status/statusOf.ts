import type { IsoDate } from '../calendar/day';
import type { StatusCode } from './codes';
import { daysBetween } from '../calendar/arithmetic';
import { STATUS_DECISION, STATUS_TESTS } from './rules';
import type { StatusDecision, StatusFacts } from './rules';

/** The status of a tracking row as of the report date. Exactly one for every input. */
export function statusOf(facts: StatusFacts, reportDate: IsoDate, warningDays: number): StatusCode {
  let next: StatusDecision | StatusCode = STATUS_DECISION;
  while (typeof next !== 'string') {
    next = STATUS_TESTS[next.test].holds(facts, reportDate, warningDays) ? next.yes : next.no;
  }
  return next;
}

/** Days after the deadline: overdue up to the report date, done late up to the completion date; null otherwise. */
export function daysLateOf(status: StatusCode, facts: StatusFacts, reportDate: IsoDate): number | null {
  if (facts.due === null) return null;
  if (status === 'overdue') return daysBetween(facts.due, reportDate);
  if (status === 'done-late' && facts.completed !== null) return daysBetween(facts.due, facts.completed);
  return null;
}
