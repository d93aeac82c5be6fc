import type { Issue } from '../../core/issue/issue';
import type { OutlineIssueCode } from '../../core/outline/outlineReading';
import type { LabelRole } from '../../core/outline/labelReading';

type Fact = (name: string) => string;

const LABELS: Readonly<Record<LabelRole, string>> = {
  result: 'result',
  lead: 'lead unit',
  coordinate: 'coordinating units',
  deadline: 'time',
  method: 'method',
  progress: 'progress',
  remark: 'remark',
};
const labelOf = (role: string): string => Object.entries(LABELS).find(([each]) => each === role)?.[1] ?? role;

/** What reading an outline may have to say. */
export const OUTLINE_SENTENCES: Readonly<Record<OutlineIssueCode, (fact: Fact, raw: string) => string>> = {
  'outline-no-tasks': (fact) =>
    `No task was found: there is no label line such as “Đơn vị chủ trì:” or “Thời gian thực hiện:”, and no heading such as ${fact('looked')}.`,
  'document-empty': () => 'The text holds no words.',
  'outline-label-damaged': (fact, raw) =>
    `The label “${raw}” is damaged; it was taken for the ${labelOf(fact('label'))}.`,
  'outline-mark-damaged': (fact, raw) =>
    `The number “${raw}” is damaged; by its place it was taken for “${fact('mark')}”.`,
  'outline-mark-order': (fact, raw) =>
    fact('before') === ''
      ? `The items here begin with “${raw}”, which is not the first of its order; one before it may be missing.`
      : `Item “${raw}” follows “${fact('before')}”: one may be missing or stand twice, or the order starts again; compare with the document.`,
  'outline-task-bare': () => 'The task says neither who does it nor when; please add both.',
  'outline-label-twice': (fact) => `The task has two lines for the ${labelOf(fact('label'))}; both are kept.`,
  'outline-line-doubtful': (_fact, raw) =>
    `The line “${raw}” could belong to the task above or be something of its own; it was kept in the content of the task above.`,
  'outline-line-left': (_fact, raw) =>
    `The line “${raw}” introduces the tasks and belongs to none of them; it is not in the table.`,
};

/** The sentence for a finding about an outline; undefined for a code of another concept. */
export function outlineIssueMessage(issue: Issue): string | undefined {
  const sentence = Object.entries(OUTLINE_SENTENCES).find(([code]) => code === issue.code)?.[1];
  return sentence?.((name) => String(issue.facts?.[name] ?? ''), issue.raw ?? '');
}
