import type { Issue } from '../issue/issue';
import type { OutlineReading } from '../outline/outlineReading';
import { readOutline } from '../outline/readOutline';
import type { Plan } from '../plan/plan';
import { LOOKED_FOR } from '../reading/headerWords';
import { readPlan } from '../reading/readPlan';
import { issuesAtLines, readRegister, type ReadRegisterOptions } from '../register/readRegister';
import type { Register, RegisterTask } from '../register/register';
import { areasInColumn, columnsLeft, registerOfTable } from '../register/registerOfTable';
import { documentSheet, type DocumentTableIssueCode } from './documentSheet';
import type { PlanDocument } from './planDocument';

/** The plan of a document with the register it was read from, or why there is none. */
export type DocumentReading =
  { readonly plan: Plan; readonly register: Register } | { readonly plan: null; readonly issues: readonly Issue[] };

interface Found {
  readonly plan: Plan;
  readonly register: Register;
  /** Line of the first task. */
  readonly line: number;
}

function readTables(document: PlanDocument, { year, settings }: ReadRegisterOptions): Found | undefined {
  const sheet = documentSheet(document);
  if (!sheet) return undefined;
  const read = readPlan(sheet.workbook, {
    ...(year === undefined ? {} : { year }),
    ...(settings === undefined ? {} : { settings }),
  });
  if (read.plan === null || read.plan.tasks.length === 0) return undefined;
  const areas = areasInColumn(
    read.table,
    read.plan.tasks.map(({ area }) => area.title),
  );
  const register = registerOfTable(read.table, sheet, sheet.lineOf, areas);
  const rows = register.rows.filter((row) => row.kind === 'task');
  const tasks = read.plan.tasks.map((task, i) => {
    const row = rows[i];
    const source = row?.source ?? { first: 1, last: 1 };
    const mark = row?.mark === null || row === undefined ? {} : { mark: row.mark };
    return { ...task, source: { sheet: '', firstRow: source.first, lastRow: source.last, ...mark } };
  });
  const left = columnsLeft(read.table, areas);
  const line = sheet.lineOf(read.table.regions[0].header.first);
  const told: Issue<DocumentTableIssueCode>[] = [...sheet.issues];
  if (left.length > 0 && line !== undefined)
    told.push({ code: 'document-columns-left', severity: 'info', line, raw: left.join('; ') });
  const issues = [...told, ...issuesAtLines(read.plan.issues, sheet.lineOf)];
  return { plan: { ...read.plan, sheet: '', tasks, issues }, register, line: tasks[0]?.source.firstRow ?? 1 };
}

function readTasksOf(outline: OutlineReading, options: ReadRegisterOptions): Found | undefined {
  if (outline.register === null) return undefined;
  const read = readRegister(outline.register, options);
  if (read.plan === null || read.plan.tasks.length === 0) return undefined;
  const issues = [...outline.issues, ...read.plan.issues];
  const line = read.plan.tasks[0]?.source.firstRow ?? 1;
  return { plan: { ...read.plan, issues }, register: outline.register, line };
}

/** Somebody has to do the task, or by some time, or something has to come of it. */
const isAssigned = (row: RegisterTask): boolean =>
  [row.result, row.lead, row.coordinate, row.deadline].some((text) => text.trim() !== '');

const tasksOf = ({ register }: Found): RegisterTask[] => register.rows.filter((row) => row.kind === 'task');

const assigned = (found: Found): number => tasksOf(found).filter(isAssigned).length;

/**
 * Both the text and a table hold tasks: the one with more tasks that are assigned is the plan, and a person is told. Lines over a table
 * that only look like work are no second plan.
 */
function larger(outline: Found, table: Found): Found {
  if (assigned(outline) === 0) return table;
  const taken = assigned(outline) > assigned(table) ? outline : table;
  const other = taken === outline ? table : outline;
  const facts = { outline: outline.plan.tasks.length, table: table.plan.tasks.length };
  const told: Issue<DocumentTableIssueCode> = {
    code: 'document-two-plans',
    severity: 'warning',
    line: other.line,
    facts,
  };
  return { ...taken, plan: { ...taken.plan, issues: [told, ...taken.plan.issues] } };
}

/** All that the document holds stands in tables, and none of them is a plan. */
function noPlanTable({ blocks }: PlanDocument): Issue<DocumentTableIssueCode>[] {
  const texts = blocks.some((block) => block.kind === 'paragraph' && block.text.trim() !== '');
  const table = blocks.find((block) => block.kind === 'table');
  if (texts || !table) return [];
  const facts = { lookedFor: LOOKED_FOR.join(', ') };
  return [{ code: 'document-no-plan-table', severity: 'error', line: table.line, facts }];
}

/**
 * Reads the plan of a document: its tables where they have the header of a plan, else the outline of its text. Everything
 * doubtful is in `plan.issues` with its line. Never throws on a document.
 */
export function readDocument(document: PlanDocument, options: ReadRegisterOptions = {}): DocumentReading {
  const table = readTables(document, options);
  const outlined = readOutline(document);
  const outline = readTasksOf(outlined, options);
  if (table && outline) return larger(outline, table);
  return table ?? outline ?? { plan: null, issues: [...noPlanTable(document), ...outlined.issues] };
}
