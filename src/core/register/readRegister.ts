import { planSheetName } from '../../messages/vi/register';
import { applyToSnapshot } from '../edit/applyToSnapshot';
import type { Issue } from '../issue/issue';
import type { Plan, Task } from '../plan/plan';
import { planYear } from '../reading/planYear';
import { readPlan, type ReadPlanOptions } from '../reading/readPlan';
import { titleParts } from '../reading/title';
import { foldKey } from '../text/fold';
import { parseRect } from '../workbook/address';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { cutTexts } from './cellLimit';
import { numberedRows } from './numberedRows';
import type { LineSpan, Register, RegisterRow } from './register';
import { headerRowOf, registerSheet } from './registerSheet';
import { titleLines } from './titleLines';

/** What reading a document can be told. */
export interface ReadRegisterOptions {
  /** The plan's year, when the user says it; it wins over everything. */
  readonly year?: number | null;
  readonly settings?: ReadPlanOptions['settings'];
}

/** The plan that a register holds, or why it holds none. */
export type RegisterReading = { readonly plan: Plan } | { readonly plan: null; readonly issues: readonly Issue[] };

const EMPTY_WORKBOOK: WorkbookSnapshot = { sheets: [], names: [], sheetNames: [], structureLocked: false };

const lines = (texts: readonly string[]): { row: number; text: string }[] => texts.map((text, row) => ({ row, text }));

/** Documents that a plan rests on: their dates are not the plan's. Folded. */
const LEGAL_GROUND = /^(?:can cu|thuc hien|theo|xet)(?: |$)/u;

/** The year of the plan as its title, its issue line, else most of its deadlines say. */
function yearOf(register: Register): number | null {
  const title = titleParts(lines(titleLines(register.title)));
  const issued = register.issueLines.filter((line) => !LEGAL_GROUND.test(foldKey(line.slice(0, 60))));
  const deadlines = register.rows.flatMap((row) => (row.kind === 'task' ? [row.deadline] : []));
  return planYear({ names: title.names, issueLines: [...title.issueLines, ...issued] }, deadlines, '').year;
}

/**
 * Name of the sheet that a register is written to: with the plan's year, which whoever reads the sheet later finds there
 * when the table does not say it.
 */
export const sheetNameOf = (register: Register, year?: number | null): string =>
  planSheetName(year ?? yearOf(register));

/** Issues of a table with the lines of the document in the place of cells. */
export function issuesAtLines(issues: readonly Issue[], lineOf: (row: number) => number | undefined): Issue[] {
  return issues.map(({ sheet: _sheet, cell, ...issue }) => {
    const row = cell === undefined ? undefined : parseRect(cell)?.top;
    const line = issue.line ?? (row === undefined ? undefined : lineOf(row));
    return line === undefined ? issue : { ...issue, line };
  });
}

function atLines(task: Task, row: RegisterRow | undefined, span: LineSpan): Task {
  const mark = row?.kind === 'task' && row.mark !== null ? { mark: row.mark } : {};
  return { ...task, source: { sheet: '', firstRow: span.first, lastRow: span.last, ...mark } };
}

/**
 * Reads a register as the table that `registerSheet` makes of it: the one way in which tables are read. Tasks and findings
 * come back with the lines of the document.
 */
export function readRegister(register: Register, options: ReadRegisterOptions = {}): RegisterReading {
  const { year, settings } = options;
  const spec = registerSheet(register, sheetNameOf(register, year));
  const workbook = applyToSnapshot(EMPTY_WORKBOOK, [{ kind: 'putSheet', spec }]);
  const read = readPlan(workbook, {
    ...(year === undefined ? {} : { year }),
    ...(settings === undefined ? {} : { settings: { ...settings, columns: [] } }),
  });
  const rows = numberedRows(register);
  const first = headerRowOf(register) + 1;
  const rowAt = (row: number): RegisterRow | undefined => rows[row - first]?.row;
  const lineOf = (row: number): number | undefined => rowAt(row)?.source.first;
  if (read.plan === null) return { plan: null, issues: issuesAtLines(read.issues, lineOf) };
  const tasks = read.plan.tasks.map((task) => {
    const row = rowAt(task.source.firstRow - 1);
    return row ? atLines(task, row, row.source) : task;
  });
  const issues = [...cutTexts(register), ...issuesAtLines(read.plan.issues, lineOf)];
  return { plan: { ...read.plan, sheet: '', tasks, issues } };
}
