import { documentLines } from '../core/document/documentLines';
import type { PlanDocument } from '../core/document/planDocument';
import { readDocument } from '../core/document/readDocument';
import { textDocument } from '../core/document/textDocument';
import type { Issue } from '../core/issue/issue';
import type { Plan } from '../core/plan/plan';
import { readRegister } from '../core/register/readRegister';
import type { Register, RegisterRow } from '../core/register/register';
import { rowsByLine } from '../core/register/rowsByLine';
import { openDocument } from '../host/document/openDocument';
import { breathe } from '../run/refresh';
import type { ImportResult } from './session/importing/importing';
import type { GivenDocument, Operations } from './session/operations';

/** Until `readDocument` is there: numbered headings, lettered tasks and three labels. */
const BLANK = { result: '', lead: '', coordinate: '', deadline: '', method: '', progress: '', remark: '' };

function rowsOf(lines: readonly string[]): readonly RegisterRow[] {
  const rows: RegisterRow[] = [];
  lines.forEach((line, i) => {
    const source = { first: i + 1, last: i + 1 };
    const task = /^([a-zđ])\) (.*)/u.exec(line);
    const heading = /^(\d+)\. (.*)/u.exec(line);
    const label = /^- (?:Cơ quan )?([Cc]hủ trì|Thời gian|Sản phẩm)(?: thực hiện)?: (.*)/u.exec(line);
    const last = rows[rows.length - 1];
    if (heading) rows.push({ kind: 'heading', level: 1, mark: heading[1] ?? '', title: heading[2] ?? '', source });
    else if (task) rows.push({ kind: 'task', mark: task[1] ?? '', ...BLANK, content: task[2] ?? '', source });
    else if (label && last?.kind === 'task') {
      const role =
        { 'Chủ trì': 'lead', 'chủ trì': 'lead', 'Thời gian': 'deadline', 'Sản phẩm': 'result' }[label[1] ?? ''] ??
        'remark';
      rows[rows.length - 1] = { ...last, [role]: label[2] ?? '', source: { ...last.source, last: i + 1 } };
    }
  });
  return rows;
}

function readForNow(document: PlanDocument): { plan: Plan; register: Register } | { plan: null; issues: Issue[] } {
  const lines = documentLines(document);
  const register: Register = { title: [lines[0] ?? ''], issueLines: [], rows: rowsOf(lines) };
  if (register.rows.length === 0) return { plan: null, issues: [{ code: 'outline-no-tasks', severity: 'error' }] };
  return { plan: understood(register), register };
}

const refused = (refusal: Issue): ImportResult => ({ kind: 'refused', refusal });

/** The findings that reading the tasks does not tell again of the same task. */
function besides(issues: readonly Issue[], plan: Plan, register: Register): readonly Issue[] {
  const rows = rowsByLine(register);
  const keyOf = ({ code, line, raw }: Issue): string =>
    JSON.stringify([code, line === undefined ? null : (rows.get(line) ?? `line ${line}`), raw]);
  const told = new Set(plan.issues.map(keyOf));
  return issues.filter((issue) => !told.has(keyOf(issue)));
}

function understood(register: Register): Plan {
  const read = readRegister(register);
  if (read.plan) return read.plan;
  return { title: '', year: null, sheet: '', tasks: [], issues: read.issues };
}

function planIn(document: PlanDocument, told: readonly Issue[]): ImportResult {
  const whole = readDocument(document);
  const read = whole.plan === null ? readForNow(document) : whole;
  if (read.plan === null) {
    const issue = read.issues.find(({ severity }) => severity === 'error') ?? read.issues[0];
    return refused(issue ?? { code: 'outline-no-tasks', severity: 'error' });
  }
  const plan = understood(read.register);
  const structure = [...told, ...besides(read.plan.issues, plan, read.register)];
  return { kind: 'found', found: { register: read.register, plan, structure, lines: documentLines(document) } };
}

async function opened(given: GivenDocument): Promise<ImportResult> {
  if (given.kind === 'text') return planIn(textDocument(given.text), []);
  const file = await openDocument(given.name, given.bytes);
  if (file.kind === 'refused') return refused(file.issue);
  if (file.kind === 'workbook') return refused({ code: 'import-is-workbook', severity: 'error' });
  return planIn(file.document, file.issues);
}

/** What reads documents; loaded with the first of them. Reading is one piece of work: the page draws what it has to tell before it begins. */
export function createImportOperations(): Pick<Operations, 'readDocument' | 'understand'> {
  return {
    async readDocument(given) {
      await breathe();
      return opened(given);
    },
    understand: (register) => Promise.resolve(understood(register)),
  };
}
