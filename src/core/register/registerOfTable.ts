import type { ColumnRole } from '../plan/plan';
import { isAreaHeader } from '../reading/readTask';
import type { SectionReading, TableReading, TaskReading } from '../reading/tableReading';
import type { LineSpan, Register, RegisterRow } from './register';

/** What a row of the sheet is in the document. */
type LineOf = (row: number) => number | undefined;

const textOf = (task: TaskReading, ...roles: readonly ColumnRole[]): string =>
  roles
    .map((role) => task.fields[role]?.text ?? '')
    .filter((text) => text !== '')
    .join('\n');

function spanOf(rows: readonly number[], lineOf: LineOf): LineSpan {
  const first = lineOf(rows[0] ?? 0) ?? 1;
  return { first, last: Math.max(first, lineOf(rows[rows.length - 1] ?? 0) ?? first) };
}

/** Where the table has the task: "B.III.4"; null where it is not numbered. */
function markOf({ sections }: TableReading, task: TaskReading): string | null {
  if (!task.mark || task.mark.kind === 'bullet') return null;
  const over = task.sections.flatMap((index) => sections[index]?.mark?.text ?? []);
  return [...over, task.mark.text].join('.');
}

function taskRow(table: TableReading, task: TaskReading, lineOf: LineOf, area: string): RegisterRow {
  return {
    kind: 'task',
    ...(area === '' ? {} : { area }),
    mark: markOf(table, task),
    source: spanOf(task.rows, lineOf),
    content: textOf(task, 'content'),
    result: textOf(task, 'result'),
    lead: textOf(task, 'lead') || textOf(task, 'person'),
    coordinate: textOf(task, 'coordinate'),
    deadline: textOf(task, 'deadline'),
    method: textOf(task, 'method'),
    progress: textOf(task, 'status', 'completed', 'progress'),
    remark: textOf(task, 'remark'),
  };
}

function headingRow(section: SectionReading, lineOf: LineOf): RegisterRow {
  const line = lineOf(section.row) ?? 1;
  const mark = section.mark?.text ?? null;
  return {
    kind: 'heading',
    level: section.parents.length + 1,
    title: section.title,
    mark,
    source: { first: line, last: line },
  };
}

/** Areas of the tasks that stand in a column of their own, by task; headings say the area of the others. */
export const areasInColumn = ({ tasks, regions }: TableReading, areas: readonly string[]): readonly string[] =>
  tasks.map(({ sections, region }, i) => {
    const named = regions[region]?.columns.some(({ role, header }) => role === 'other' && isAreaHeader(header));
    return named === true && sections.length === 0 ? (areas[i] ?? '') : '';
  });

/** Headers of columns of the table that a register has no place for. */
export function columnsLeft(table: TableReading, areas: readonly string[] = []): readonly string[] {
  const taken = areas.some((area) => area !== '');
  const headers = table.regions.flatMap(({ columns }) =>
    columns
      .filter(({ role, header }) => (role === 'other' || role === 'start') && header !== '')
      .filter(({ header }) => !(taken && isAreaHeader(header)))
      .map(({ header }) => header),
  );
  return [...new Set(headers)];
}

/** The rows of a table that was read, as a register: headings and tasks in the order of the table; `areas` by task, '' for none. */
export function registerOfTable(
  table: TableReading,
  title: Pick<Register, 'title' | 'issueLines'>,
  lineOf: LineOf,
  areas: readonly string[] = [],
): Register {
  const rows = [
    ...table.sections.map((section) => ({ row: section.row, heading: 0, made: headingRow(section, lineOf) })),
    ...table.tasks.map((task, i) => {
      const made = taskRow(table, task, lineOf, areas[i] ?? '');
      return { row: task.rows[0] ?? 0, heading: 1, made };
    }),
  ].sort((a, b) => a.row - b.row || a.heading - b.heading);
  return { title: title.title, issueLines: title.issueLines, rows: rows.map(({ made }) => made) };
}
