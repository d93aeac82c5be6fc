import type { IsoDate } from '../calendar/day';
import type { Severity } from '../issue/issue';
import type { TaskProposal } from '../progress/proposal';
import { dayInWords } from '../status/days';
import type { Finding } from './rowFindings';

/** The completion of a row as its cells say it. */
export interface CompletionNow {
  /** The day that counts, null when there is none. */
  readonly day: IsoDate | null;
  /** Something stands in the cell, or another finding tells of a day for it. */
  readonly isTaken: boolean;
  readonly log: string;
  readonly reportDate: IsoDate;
}

const DENIES: ReadonlySet<string> = new Set(['not-started', 'not-done']);

/** What the progress note says that the completion cell does not: offered to a person, written by nobody. */
export function proposalFindings(proposal: TaskProposal | null | undefined, now: CompletionNow): readonly Finding[] {
  if (!proposal) return [];
  const { state, completed, evidence, doubt } = proposal;
  const raw = evidence.replaceAll('\n', ' ');
  const tell = (code: string, severity: Severity, day: IsoDate | null): readonly Finding[] => [
    { code, column: 'completed', raw, severity, ...(day === null ? {} : { facts: { day: dayInWords(day) } }) },
  ];
  if (now.day !== null) return DENIES.has(state) ? tell('progress-contradicts', 'warning', now.day) : [];
  if (state !== 'done' || now.isTaken) return [];
  if (doubt === 'impossible-date') return tell('progress-impossible-date', 'warning', null);
  if (completed === null) return tell('progress-proposes-undated', 'info', null);
  if (completed > now.reportDate) return tell('progress-future-date', 'warning', completed);
  const isLogged = now.log.includes(dayInWords(completed));
  return isLogged ? [] : tell('progress-proposes-done', 'info', completed);
}
