import { readDeadline } from '../core/deadline/readDeadline';
import type { Plan, Task } from '../core/plan/plan';
import type { Register, RegisterRow, RegisterTask } from '../core/register/register';
import type { Operations } from './session/operations';

/** Until the readers of documents are there: numbered headings, lettered tasks and three labels. */
const BLANK = { result: '', lead: '', coordinate: '', deadline: '', method: '', progress: '', remark: '' };

function taskOf(row: RegisterTask): Task {
  const { first, last } = row.source;
  const schedule = readDeadline(row.deadline, { year: 2026 });
  const source = { sheet: '', firstRow: first, lastRow: last };
  return { ...row, lead: [row.lead], deadlineText: row.deadline, schedule, source } as unknown as Task;
}

function rowsOf(lines: readonly string[]): readonly RegisterRow[] {
  const rows: RegisterRow[] = [];
  lines.forEach((line, i) => {
    const source = { first: i + 1, last: i + 1 };
    const task = /^([a-zđ])\) (.*)/u.exec(line);
    const heading = /^(\d+)\. (.*)/u.exec(line);
    const label = /^- (Chủ trì|Thời gian|Sản phẩm): (.*)/u.exec(line);
    const last = rows[rows.length - 1];
    if (heading) rows.push({ kind: 'heading', level: 1, mark: heading[1] ?? '', title: heading[2] ?? '', source });
    else if (task) rows.push({ kind: 'task', mark: task[1] ?? '', ...BLANK, content: task[2] ?? '', source });
    else if (label && last?.kind === 'task') {
      const role = { 'Chủ trì': 'lead', 'Thời gian': 'deadline', 'Sản phẩm': 'result' }[label[1] ?? ''] ?? 'remark';
      rows[rows.length - 1] = { ...last, [role]: label[2] ?? '', source: { ...last.source, last: i + 1 } };
    }
  });
  return rows;
}

export function createImportOperations(): Pick<Operations, 'readDocument' | 'understand'> {
  const understand = (register: Register): Promise<Plan> => {
    const tasks = register.rows.flatMap((row) => (row.kind === 'task' ? [taskOf(row)] : []));
    const issues = tasks.flatMap((task) =>
      task.schedule.issues.map((issue) => ({ ...issue, severity: 'warning' as const, line: task.source.lastRow, raw: task.deadlineText })),
    );
    return Promise.resolve({ title: register.title[0] ?? '', year: null, sheet: '', tasks, issues });
  };
  return {
    async readDocument(given) {
      const text = given.kind === 'text' ? given.text : '';
      const lines = text.split('\n');
      if (text.trim() === '') return { kind: 'refused', refusal: { code: 'table-not-found', severity: 'error' } };
      const register: Register = { title: [lines[0] ?? ''], issueLines: [], rows: rowsOf(lines) };
      return { kind: 'found', found: { register, plan: await understand(register), structure: [], lines } };
    },
    understand,
  };
}
