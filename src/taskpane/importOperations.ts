import { documentLines } from '../core/document/documentLines';
import type { PlanDocument } from '../core/document/planDocument';
import { readDocument } from '../core/document/readDocument';
import { textDocument } from '../core/document/textDocument';
import { gravest } from '../core/issue/gravest';
import type { Issue } from '../core/issue/issue';
import type { Plan } from '../core/plan/plan';
import { readRegister } from '../core/register/readRegister';
import type { Register } from '../core/register/register';
import { rowsByLine } from '../core/register/rowsByLine';
import { openDocument } from '../host/document/openDocument';
import { breathe } from '../run/refresh';
import type { ImportResult } from './session/importing/importing';
import type { GivenDocument, Operations } from './session/operations';

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
  const read = readDocument(document);
  if (read.plan === null) {
    return refused(gravest(read.issues) ?? { code: 'outline-no-tasks', severity: 'error' });
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
