import type { WorkCalendar } from '../../calendar/workdays';
import type { DeadlineContext, DeadlineIssue, Milestone } from '../schedule';
import type { Neighbours } from './years';

/** What turning a finding into milestones needs besides the finding. */
export interface Surroundings {
  readonly context: DeadlineContext;
  readonly calendar: WorkCalendar;
  readonly neighbours: Neighbours;
  /** The words of the clause. */
  readonly text: string;
  /** The words of the finding itself. */
  readonly raw: string;
}

/** Milestones and issues that came from one finding. */
export interface Draft {
  readonly milestones: readonly Milestone[];
  readonly issues: readonly DeadlineIssue[];
}

/** A milestone with the given facts; all others absent. */
export function milestone(facts: Pick<Milestone, 'kind' | 'text'> & Partial<Milestone>): Milestone {
  const { kind, text, months, hours, start = null, due = null, recurrence = null, days = null } = facts;
  const { working = null, event = null, occurrences = null, certainty = 'sure' } = facts;
  const all = { kind, text, start, due, recurrence, days, working, event, occurrences, certainty };
  return { ...all, ...(months === undefined ? {} : { months }), ...(hours === undefined ? {} : { hours }) };
}
