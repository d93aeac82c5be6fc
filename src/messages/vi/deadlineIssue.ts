import type { DeadlineIssueCode } from '../../core/deadline/schedule';
import type { Issue } from '../../core/issue/issue';
import { DEADLINE_ISSUE_CODES, deadlineIssueSentence } from './deadline';

const isDeadlineCode = (code: string): code is DeadlineIssueCode => DEADLINE_ISSUE_CODES.has(code);

/** The sentence for a finding about a deadline phrase; undefined for a code of another concept. */
export function deadlineIssueMessage({ code, raw, facts }: Issue): string | undefined {
  if (!isDeadlineCode(code)) return undefined;
  return deadlineIssueSentence({ code, raw: raw ?? '', ...(facts ? { facts } : {}) });
}
