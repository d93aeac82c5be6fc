import { planSheetName } from '../../messages/vi/register';
import type { Issue } from '../issue/issue';
import { isSignature } from '../reading/endWords';
import { gridOf } from '../reading/grid';
import { splitMark } from '../reading/mark';
import { planYear } from '../reading/planYear';
import { regionsOf } from '../reading/regions';
import { titleParts } from '../reading/title';
import { oneLine } from '../text/clean';
import type { Rect } from '../workbook/address';
import type { CellSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { documentName, issueLinesOf, nameAbove } from './planName';
import type { Block, DocumentTable, PlanDocument } from './planDocument';
import { planTables } from './planTables';
import { gridRows, sheetOfRows } from './tableGrid';

/** Codes of what laying out the tables of a document may have to say. */
export type DocumentTableIssueCode =
  | 'document-two-plans'
  | 'document-no-plan-table'
  | 'document-table-unused'
  | 'document-line-joined'
  | 'document-line-unused'
  | 'document-columns-left';

/** The plan tables of a document as a sheet, for the reader of sheets. */
export interface DocumentSheet {
  readonly workbook: WorkbookSnapshot;
  /** Name lines above the table, and where the year may stand besides. */
  readonly title: readonly string[];
  readonly issueLines: readonly string[];
  /** Line of the document for a 0-based row of the sheet. */
  lineOf(row: number): number | undefined;
  readonly issues: readonly Issue<DocumentTableIssueCode>[];
}

/** A sheet on its way. */
interface Draft {
  readonly rows: (CellSnapshot | undefined)[][];
  readonly lines: number[];
  readonly merges: Rect[];
  readonly issues: Issue<DocumentTableIssueCode>[];
}

const LONGEST_SECTION = 250;
const PAGE_NUMBER = /^[-–\s]{0,3}(?:trang\s)?\d{1,4}(?:\s?\/\s?\d{1,4})?[-–\s]{0,3}$/iu;

function addTable(draft: Draft, table: DocumentTable): void {
  const { rows, merges, lines } = gridRows(table);
  const top = draft.rows.length;
  for (const row of rows) draft.rows.push([...row]);
  draft.lines.push(...lines);
  for (const merge of merges) draft.merges.push({ ...merge, top: merge.top + top, bottom: merge.bottom + top });
}

/** A line across the table. */
function addLine(draft: Draft, text: string, line: number, width: number, bold?: boolean): void {
  const row = draft.rows.length;
  draft.rows.push([{ value: text, ...(bold ? { bold: true } : {}) }]);
  draft.lines.push(line);
  if (width > 1) draft.merges.push({ top: row, bottom: row, left: 0, right: width - 1 });
}

const isCapitals = (text: string): boolean => /\p{L}{3}/u.test(text) && text === text.toUpperCase();

/** The text goes on in the last cell of the row above. */
function joinToRow(draft: Draft, text: string): boolean {
  const row = draft.rows[draft.rows.length - 1] ?? [];
  let at = row.length - 1;
  while (at >= 0 && row[at] === undefined) at--;
  const cell = row[at];
  if (!cell || typeof cell.value !== 'string') return false;
  row[at] = { ...cell, value: `${cell.value}\n${text}` };
  return true;
}

/** Paragraphs between two tables of one plan: names of sections, page numbers, or text that lost its columns. */
function addBetween(draft: Draft, blocks: readonly Block[], width: number): void {
  const filled = blocks.flatMap((block) => (block.kind === 'paragraph' && block.text.trim() !== '' ? [block] : []));
  filled.forEach(({ text: raw, line, bold }) => {
    const text = oneLine(raw);
    if (PAGE_NUMBER.test(text)) return;
    const { names } = titleParts([{ row: 0, text }]);
    const aside = names.length === 0 || isSignature(text);
    const section =
      text.length <= LONGEST_SECTION && (splitMark(text) !== undefined || bold === true || isCapitals(text));
    if (!aside && section) return addLine(draft, text, line, width, bold);
    const touching = !aside && blocks.length === filled.length;
    const code = touching && joinToRow(draft, text) ? 'document-line-joined' : 'document-line-unused';
    draft.issues.push({ code, severity: aside ? 'info' : 'warning', line, raw: text.slice(0, 120) });
  });
}

/** Puts the name of a section between the header of the first table and its rows. */
function addFirstSection(draft: Draft, { text, line }: SectionLine, width: number): void {
  const sheet = sheetOfRows('', draft);
  const at = (regionsOf(gridOf(sheet), [])[0]?.block.last ?? draft.rows.length - 1) + 1;
  draft.rows.splice(at, 0, [{ value: text }]);
  draft.lines.splice(at, 0, line);
  draft.merges.forEach((merge, i) => {
    if (merge.top >= at) draft.merges[i] = { ...merge, top: merge.top + 1, bottom: merge.bottom + 1 };
  });
  if (width > 1) draft.merges.push({ top: at, bottom: at, left: 0, right: width - 1 });
}

const widthOf = (table: DocumentTable): number => gridRows(table).width;

interface SectionLine {
  readonly text: string;
  readonly line: number;
  readonly kind: string;
  /** Index of its block. */
  readonly at: number;
}

/** Numbered lines right above a table. */
function sectionAbove(blocks: readonly Block[], table: number): SectionLine | undefined {
  let at = table - 1;
  while (at >= 0 && isBlank(blocks[at])) at--;
  const block = blocks[at];
  if (block?.kind !== 'paragraph' || block.text.length > LONGEST_SECTION) return undefined;
  const text = oneLine(block.text);
  const kind = splitMark(text)?.mark.kind;
  return kind === undefined ? undefined : { text, line: block.line, kind, at };
}

const isBlank = (block: Block | undefined): boolean => block?.kind === 'paragraph' && block.text.trim() === '';

/** The section of the first table: where further tables have sections of the same numbering above them, the line above it is none of the document's chapters. */
function firstSection(blocks: readonly Block[], taken: readonly number[]): SectionLine | undefined {
  const [first, ...more] = taken;
  const section = first === undefined ? undefined : sectionAbove(blocks, first);
  return more.some((index) => sectionAbove(blocks, index)?.kind === section?.kind) ? section : undefined;
}

function unused(table: DocumentTable): Issue<DocumentTableIssueCode> {
  return { code: 'document-table-unused', severity: 'info', line: table.line, facts: { rows: table.rows.length } };
}

/**
 * The plan of a document whose tables hold it, as a sheet: its name, then all its tables one below the other, what stands
 * between them as lines across. Letterheads, signatures and the text around are left out. undefined when no table is a plan.
 */
export function documentSheet(document: PlanDocument): DocumentSheet | undefined {
  const tables = planTables(document);
  const first = tables?.taken[0];
  if (!tables || first === undefined) return undefined;
  const { blocks } = document;
  const section = firstSection(blocks, tables.taken);
  const above = nameAbove(blocks, section?.at ?? first);
  const ofDocument = documentName(blocks.slice(0, first));
  const title = above.length > 0 ? above : ofDocument;
  // A "PHỤ LỤC" without a year belongs to the year of the document it hangs on.
  const issueLines = [...(above.length > 0 ? ofDocument : []), ...issueLinesOf(blocks.slice(0, first))];
  const draft: Draft = { rows: [], lines: [], merges: [], issues: tables.left.map(unused) };
  const line = blocks[first]?.line ?? 1;
  for (const text of title) addLine(draft, text, line, 1);
  tables.taken.forEach((index, i) => {
    const block = blocks[index];
    if (block?.kind !== 'table') return;
    const before = tables.taken[i - 1];
    if (before !== undefined) addBetween(draft, blocks.slice(before + 1, index), widthOf(block));
    addTable(draft, block);
    if (before === undefined && section) addFirstSection(draft, section, widthOf(block));
  });
  const names = titleParts(title.map((text, row) => ({ row, text })));
  const { year } = planYear({ names: names.names, issueLines: [...names.issueLines, ...issueLines] }, [], '');
  const name = planSheetName(year);
  const workbook: WorkbookSnapshot = {
    sheets: [sheetOfRows(name, draft)],
    names: [],
    sheetNames: [name],
    structureLocked: false,
  };
  return { workbook, title, issueLines, lineOf: (row) => draft.lines[row], issues: draft.issues };
}
