import type { Issue } from '../../../core/issue/issue';
import type { Plan, Task } from '../../../core/plan/plan';
import { correctedRows } from '../../../core/register/corrected';
import type { RegisterChange, RegisterChanges } from '../../../core/register/corrected';
import type { Register, RegisterHeading, RegisterTask } from '../../../core/register/register';
import { rowsByLine } from '../../../core/register/rowsByLine';
import type { FoundPlan, Importing, Understood } from '../importing/importing';

/** A task that was found in a document, as it stands after a person's changes. */
export interface ImportTask {
  /** Its place in the register that was read. */
  readonly row: number;
  readonly task: RegisterTask;
  /** How it is understood; absent while that is being worked out, and for tasks that are not written. */
  readonly read?: Task;
  readonly change?: RegisterChange;
  /** What a person should look at. */
  readonly doubts: readonly Issue[];
  /** A person has looked at its doubts and found it right. */
  readonly isAccepted: boolean;
  /** There is a task before it in its section that it can be joined to. */
  readonly canJoin: boolean;
}

export interface ImportSection {
  /** From the outermost heading inwards; none where tasks stand under no heading. */
  readonly headings: readonly RegisterHeading[];
  readonly tasks: readonly ImportTask[];
}

export interface ImportList {
  /** The tasks that were doubtful when the document was read, whatever became of them since: a task does not move while it is being corrected. */
  readonly doubtful: readonly ImportTask[];
  readonly sections: readonly ImportSection[];
  /** Tasks that will be written. */
  readonly count: number;
  /** Of these, the ones that still need a person. */
  readonly open: number;
  /** Findings that belong to no single task. */
  readonly general: readonly Issue[];
}

const isDoubt = ({ severity }: Issue): boolean => severity !== 'info';

/** Whether a task still needs a person. */
export const needsPerson = ({ doubts, isAccepted, change }: ImportTask): boolean =>
  doubts.length > 0 && !isAccepted && change?.fate === undefined;

function add<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Doubts by row; what lies on no task's line is apart. */
function byRow(issues: readonly Issue[], rows: ReadonlyMap<number, number>) {
  const doubts = new Map<number, Issue[]>();
  const general: Issue[] = [];
  for (const issue of issues) {
    const row = issue.line === undefined ? undefined : rows.get(issue.line);
    if (row === undefined) general.push(issue);
    else if (isDoubt(issue)) add(doubts, row, issue);
  }
  return { doubts, general };
}

/** The tasks of a plan by the row that each was read from. Both stand in the order of the document. */
function tasksByRow(register: Register, changes: RegisterChanges, plan: Plan): ReadonlyMap<number, Task> {
  const waiting = new Map<number, Task[]>();
  for (const task of plan.tasks) add(waiting, task.source.firstRow, task);
  const found = new Map<number, Task>();
  for (const { row, from } of correctedRows(register, changes)) {
    const task = row.kind === 'task' ? waiting.get(row.source.first)?.shift() : undefined;
    if (task) from.forEach((index) => found.set(index, task));
  }
  return found;
}

/** What does not change with a person's corrections; made once per document. */
interface Fixed {
  readonly rows: ReadonlyMap<number, number>;
  readonly structure: ReadonlyMap<number, readonly Issue[]>;
  readonly doubtfulRows: ReadonlySet<number>;
  readonly general: readonly Issue[];
}

const fixedOf = new WeakMap<FoundPlan, Fixed>();

function fixed(found: FoundPlan): Fixed {
  const known = fixedOf.get(found);
  if (known) return known;
  const rows = rowsByLine(found.register);
  const { doubts: structure, general } = byRow(found.structure, rows);
  const read = byRow(found.plan.issues, rows);
  const doubtfulRows = new Set([...structure.keys(), ...read.doubts.keys()]);
  const made = { rows, structure, doubtfulRows, general: [...general, ...read.general] };
  fixedOf.set(found, made);
  return made;
}

function doubtsOf(
  row: number,
  change: RegisterChange | undefined,
  { structure }: Fixed,
  reading: ReadonlyMap<number, readonly Issue[]>,
): readonly Issue[] {
  // Who has typed the texts of a task has seen how they were told apart.
  const told = change?.texts === undefined ? (structure.get(row) ?? []) : [];
  return [...told, ...(reading.get(row) ?? [])];
}

function sectionsOf(register: Register, tasks: ReadonlyMap<number, ImportTask>): readonly ImportSection[] {
  const sections: { headings: readonly RegisterHeading[]; tasks: ImportTask[] }[] = [];
  let headings: readonly RegisterHeading[] = [];
  register.rows.forEach((row, index) => {
    if (row.kind === 'heading') {
      headings = [...headings.filter(({ level }) => level < row.level), row];
      return;
    }
    const task = tasks.get(index);
    const last = sections[sections.length - 1];
    if (!task) return;
    if (last?.headings === headings) last.tasks.push(task);
    else sections.push({ headings, tasks: [task] });
  });
  return sections;
}

/** The tasks of an import, doubtful ones first; undefined where nothing was found. */
export function importList({ found, changes, accepted, understood }: Importing): ImportList | undefined {
  if (!found) return undefined;
  const { register } = found;
  const known = fixed(found);
  const current: Understood = understood ?? { changes: new Map(), plan: found.plan };
  const { doubts: reading } = byRow(current.plan.issues, known.rows);
  const readTasks = tasksByRow(register, current.changes, current.plan);
  const tasks = new Map<number, ImportTask>();
  register.rows.forEach((row, index) => {
    if (row.kind === 'heading') return;
    const change = changes.get(index);
    const isRead = change?.fate === undefined && change === current.changes.get(index);
    const read = isRead ? readTasks.get(index) : undefined;
    tasks.set(index, {
      row: index,
      task: { ...row, ...change?.texts },
      ...(read === undefined ? {} : { read }),
      ...(change === undefined ? {} : { change }),
      doubts: doubtsOf(index, change, known, reading),
      isAccepted: accepted.has(index),
      canJoin: register.rows[index - 1]?.kind === 'task',
    });
  });
  const all = [...tasks.values()];
  return {
    doubtful: all.filter(({ row }) => known.doubtfulRows.has(row)),
    sections: sectionsOf(register, tasks),
    count: correctedRows(register, changes).filter(({ row }) => row.kind === 'task').length,
    open: all.filter(needsPerson).length,
    general: known.general,
  };
}
