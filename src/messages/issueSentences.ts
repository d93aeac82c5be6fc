import type { Issue } from '../core/issue/issue';

/** A concept's own wording of a finding; undefined for a code of another concept. */
export type IssueMessage = (issue: Issue) => string | undefined;

/** The wording of all findings: a code belongs to one of the concepts. Throws for a code that none of them knows. */
export function issueSentences(concepts: readonly IssueMessage[]): (issue: Issue) => string {
  return (issue) => {
    for (const message of concepts) {
      const sentence = message(issue);
      if (sentence !== undefined) return sentence;
    }
    throw new Error(`no sentence for the issue code ${issue.code}`);
  };
}
