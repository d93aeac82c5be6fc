import type { Issue } from '../issue/issue';
import type { ColumnRole } from '../plan/plan';
import { cellName } from '../workbook/address';
import type { Mark } from './mark';
import type { RowFacts, RowReader } from './rowFacts';
import type { SectionStack } from './sections';
import type { DraftTask } from './taskFields';
import type { ReadingIssueCode, RowUse } from './tableReading';

/** Rows of one region on their way to tasks and sections. */
export interface Body {
  readonly tasks: DraftTask[];
  readonly rows: Map<number, RowUse>;
  readonly issues: Issue<ReadingIssueCode>[];
}

/** What is known while walking over the rows of one region. */
export interface Walk extends Body {
  readonly reader: RowReader;
  readonly stack: SectionStack;
  readonly region: number;
  readonly sheet: string;
  readonly facts: readonly RowFacts[];
  /** Mark of the next marked row, by index in `facts`. */
  readonly nextMarks: readonly (Mark | undefined)[];
  readonly taskKinds: ReadonlySet<string>;
  readonly boldTasks: boolean;
  /** Index of the last row that is surely a task. */
  readonly lastSure: number;
  readonly repeats: ReadonlySet<number>;
  current: DraftTask | undefined;
  ended: boolean;
}

/** Notes a finding at a row, at the cell of `raw` where that is given. */
export function tell(
  walk: Walk,
  code: ReadingIssueCode,
  severity: Issue['severity'],
  facts: RowFacts,
  raw?: string,
): void {
  const { left, roles } = walk.reader.columns;
  const at = raw === undefined || facts.own.indexOf(raw) < 0 ? (roles.content ?? left) : left + facts.own.indexOf(raw);
  const text = raw ?? facts.own.find((each) => each !== '') ?? '';
  walk.issues.push({
    code,
    severity,
    sheet: walk.sheet,
    cell: cellName(facts.row, at),
    raw: text,
    facts: { row: facts.row + 1 },
  });
}

/** Whether the row stands right under a repeated header: a page ended above it. */
export function isAfterRepeat(walk: Walk, row: number): boolean {
  let above = row - 1;
  while (walk.rows.get(above) === 'numbers') above--;
  return walk.rows.get(above) === 'repeat';
}

/** Begins a task at a row. `shares`: it has the number of the task above; `ownHeading`: the row is also the heading just opened. */
export function newTask(walk: Walk, facts: RowFacts, mark: Mark | null, shares: boolean, ownHeading = false): void {
  const { tasks, current } = walk;
  const over = shares && current ? current.sections : ownHeading ? walk.stack.top() : walk.stack.over(mark);
  const sections = ownHeading ? over.slice(0, -1) : over;
  const task: DraftTask = {
    region: walk.region,
    facts: [facts],
    joins: [],
    mark: shares && current ? current.mark : mark,
    parent: null,
    share: shares && current ? current.share + 1 : 1,
    sections,
  };
  tasks.push(task);
  walk.current = task;
  walk.rows.set(facts.row, 'task');
}

/** Last text of a role met in a task, '' when there is none. */
export function lastText(walk: Walk, task: DraftTask, role: ColumnRole): string {
  for (let i = task.facts.length - 1; i >= 0; i--) {
    const facts = task.facts[i];
    const text = facts ? walk.reader.own(facts, role) : '';
    if (text !== '') return text;
  }
  return '';
}

/** Adds a row to a task. */
export function join(walk: Walk, task: DraftTask, facts: RowFacts, how: 'torn' | 'lines', sure: boolean): void {
  task.facts.push(facts);
  task.joins.push({ row: facts.row, how, sure });
  walk.rows.set(facts.row, 'continuation');
  if (!sure) tell(walk, 'row-joined-doubt', 'warning', facts);
}
