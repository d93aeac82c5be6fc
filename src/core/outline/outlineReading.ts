import type { Issue } from '../issue/issue';
import type { Register } from '../register/register';

/** The tasks of an outline, or why there are none. Every issue has its `line`. */
export type OutlineReading =
  | { readonly register: Register; readonly issues: readonly Issue<OutlineIssueCode>[] }
  | { readonly register: null; readonly issues: readonly Issue<OutlineIssueCode>[] };

/** Codes of what reading an outline may have to say; each has its words in `outline.ts` of `src/messages`. */
export type OutlineIssueCode =
  /** error: no chapter of tasks; facts say what was looked for. */
  | 'outline-no-tasks'
  /** error: nothing but white space. */
  | 'document-empty'
  /** A label was recognised by closeness; raw: the label as it stands, facts.label: what it was taken for. */
  | 'outline-label-damaged'
  /** A number or letter of a task was read by closeness or by its neighbours ("1)" after "k)" = "l)"). */
  | 'outline-mark-damaged'
  /** A letter is missing between two tasks, stands twice or starts again. */
  | 'outline-mark-order'
  /** A task says neither who nor when. */
  | 'outline-task-bare'
  /** Two values of one label in one task: both are kept. */
  | 'outline-label-twice'
  /** A line could belong to the task before it or be something of its own; it was kept with the task. */
  | 'outline-line-doubtful'
  /** An introduction among the tasks belongs to none of them and is left out. */
  | 'outline-line-left';
