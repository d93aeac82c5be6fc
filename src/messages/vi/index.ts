import type { Issue } from '../../core/issue/issue';
import { deadlineIssueMessage } from './deadline';
import { normaliseIssueMessage } from './normalise';
import { readingIssueMessage } from './reading';
import { settingsIssueMessage } from './settings';
import { trackingIssueMessage } from './tracking';
import { unitIssueMessage } from './unit';

/** Each concept words its own findings; a code belongs to one of them. */
const CONCEPTS: readonly ((issue: Issue) => string | undefined)[] = [
  readingIssueMessage,
  deadlineIssueMessage,
  unitIssueMessage,
  settingsIssueMessage,
  trackingIssueMessage,
  normaliseIssueMessage,
];

/** The sentence for a finding. Its place is told beside it, not in it. */
export function issueSentence(issue: Issue): string {
  for (const message of CONCEPTS) {
    const sentence = message(issue);
    if (sentence !== undefined) return sentence;
  }
  throw new Error(`no sentence for the issue code ${issue.code}`);
}
