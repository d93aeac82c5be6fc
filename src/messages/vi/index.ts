import { issueSentences } from '../issueSentences';
import { deadlineIssueMessage } from './deadline';
import { documentIssueMessage } from './document';
import { normaliseIssueMessage } from './normalise';
import { outlineIssueMessage } from './outline';
import { readingIssueMessage } from './reading';
import { registerIssueMessage } from './register';
import { runIssueMessage } from './run';
import { settingsIssueMessage } from './settings';
import { trackingIssueMessage } from './tracking';
import { unitIssueMessage } from './unit';

/** The Vietnamese sentence for a finding. Its place is told beside it, not in it. */
export const issueSentence = issueSentences([
  readingIssueMessage,
  deadlineIssueMessage,
  unitIssueMessage,
  settingsIssueMessage,
  trackingIssueMessage,
  normaliseIssueMessage,
  runIssueMessage,
  registerIssueMessage,
  documentIssueMessage,
  outlineIssueMessage,
]);
