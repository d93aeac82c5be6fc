import type { Issue } from '../../core/issue/issue';

type Sentence = (fact: (name: string) => string, raw: string) => string;

const SENTENCES: Readonly<Record<string, Sentence>> = {
  'register-text-cut': (fact, raw) =>
    `The text “${raw}…” has ${fact('length')} characters, more than an Excel cell holds (${fact('most')}): its end was cut off; look it up in the document.`,
  'document-two-plans': (fact) =>
    `The document has tasks in its text (${fact('outline')}) and in an appendix table (${fact('table')}): the one with more tasks that name a unit, a result or a time was taken. Check the other for tasks that are missing.`,
  'document-no-plan-table': (fact) =>
    `The document holds only tables, and none has the header of a plan table. Looked for a column of tasks and columns such as: “${fact('lookedFor')}”.`,
  'document-table-unused': (fact) =>
    `The table that begins here (${fact('rows')} rows) has no header of a plan table and was not read.`,
  'document-line-joined': (_, raw) =>
    `The line “${raw}” stands inside the table without columns: it was joined to the last cell of the row above. Please check.`,
  'document-line-unused': (_, raw) =>
    `The line “${raw}” stands between two parts of the table; it counts neither as a task nor as a section.`,
  'document-columns-left': (_, raw) =>
    `These columns of the table in the document are not written to the new table: “${raw}”.`,
};

/** A sentence for each finding about a document and its table. */
export const REGISTER_SENTENCES: Readonly<Record<string, (issue: Issue) => string>> = Object.fromEntries(
  Object.entries(SENTENCES).map(([code, sentence]) => [
    code,
    (issue: Issue): string => sentence((name) => String(issue.facts?.[name] ?? ''), issue.raw ?? ''),
  ]),
);

export const registerIssueMessage = (issue: Issue): string | undefined => REGISTER_SENTENCES[issue.code]?.(issue);
