import { REGISTER_TEXTS } from './register';
import type { LineSpan, Register, RegisterHeading, RegisterRow, RegisterTask, RegisterTexts } from './register';

/** What a person changes of one task before the table is written. */
export interface RegisterChange {
  /** Texts in place of those that were read. */
  readonly texts?: Partial<RegisterTexts>;
  /** The task is not written, or its texts belong to the task before it in its section. */
  readonly fate?: 'left-out' | 'joined';
}

/** Changes by the index of their row in `Register.rows`. */
export type RegisterChanges = ReadonlyMap<number, RegisterChange>;

/** A row as it will be written, and the rows of the register that it comes from. */
export interface CorrectedRow {
  readonly row: RegisterRow;
  readonly from: readonly number[];
}

const around = (a: LineSpan, b: LineSpan): LineSpan => ({
  first: Math.min(a.first, b.first),
  last: Math.max(a.last, b.last),
});

/** Both texts under each other; one that is empty or says the same adds nothing. */
const together = (first: string, second: string): string =>
  [...new Set([first, second])].filter((text) => text.trim() !== '').join('\n');

function joinedTask(task: RegisterTask, next: RegisterTask): RegisterTask {
  const texts = Object.fromEntries(REGISTER_TEXTS.map((name) => [name, together(task[name], next[name])]));
  return { ...task, ...texts, source: around(task.source, next.source) };
}

/** Headings whose tasks were all left out go with them; one that never had a task stays. */
function withoutEmptied(rows: readonly CorrectedRow[], register: Register): readonly CorrectedRow[] {
  const had = headingsOverTasks(register.rows);
  const has = headingsOverTasks(rows.map(({ row }) => row));
  return rows.filter(({ row }) => row.kind === 'task' || has.has(row) || !had.has(row));
}

/** The headings that some task stands under. */
function headingsOverTasks(rows: readonly RegisterRow[]): ReadonlySet<RegisterRow> {
  const over = new Set<RegisterRow>();
  let open: readonly RegisterHeading[] = [];
  for (const row of rows) {
    if (row.kind === 'heading') open = [...open.filter(({ level }) => level < row.level), row];
    else open.forEach((heading) => over.add(heading));
  }
  return over;
}

/** The rows that are left of a register after a person's changes, in its order. The register itself stays as it is. */
export function correctedRows(register: Register, changes: RegisterChanges): readonly CorrectedRow[] {
  const rows: CorrectedRow[] = [];
  register.rows.forEach((row, index) => {
    const { texts, fate } = changes.get(index) ?? {};
    if (row.kind === 'heading') return rows.push({ row, from: [index] });
    if (fate === 'left-out') return rows.length;
    const task = { ...row, ...texts };
    const before = rows[rows.length - 1];
    if (fate !== 'joined' || before?.row.kind !== 'task') return rows.push({ row: task, from: [index] });
    rows[rows.length - 1] = { row: joinedTask(before.row, task), from: [...before.from, index] };
    return rows.length;
  });
  return withoutEmptied(rows, register);
}

/** The register that a person's changes make of the one that was read. */
export const corrected = (register: Register, changes: RegisterChanges): Register =>
  changes.size === 0 ? register : { ...register, rows: correctedRows(register, changes).map(({ row }) => row) };
