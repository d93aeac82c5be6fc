import { dayInWords } from '../calendar/day';
import type { CellLook, CellWrite, Edit } from '../edit/edit';
import { unicodeFont } from '../encoding/unicodeFont';
import type { OldEncoding } from '../encoding/oldEncoding';
import { unicodeSheet } from '../encoding/unicodeWorkbook';
import type { Issue } from '../issue/issue';
import type { ColumnRole } from '../plan/plan';
import { gridOf, shownText } from '../reading/grid';
import type { Grid } from '../reading/grid';
import type { Region, TableReading } from '../reading/tableReading';
import { tidyText } from '../text/bullets';
import { foldKey } from '../text/fold';
import { cellName, rectName } from '../workbook/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { cellAt } from '../workbook/snapshot';
import type { Kept, RowCheck } from './deletable';
import { rowCheck } from './deletable';
import { joinTask } from './joinRows';
import { oldFontEdits } from './oldFonts';
import { readsTheSame } from './sameReading';

export type NormaliseIssueCode =
  'normalise-rows-kept' | 'normalise-row-kept' | 'normalise-header-kept' | 'normalise-rich-text';

/**
 * Why a cell or row changes. Normalising: cleaned text · text of an old encoding in Unicode · text of a page-split row joined · such a row gone · a repeated header gone. Other runs: a
 * tracking cell brought up to date · what a person corrected · a setting kept.
 */
export type ChangeReason =
  | 'cleaned'
  | 'from-tcvn3'
  | 'from-vni'
  | 'joined'
  | 'joined-row'
  | 'header-repeat'
  | 'renewed'
  | 'corrected'
  | 'setting';

/** One change as shown before it is made. A row that goes away has its block of cells and an empty `after`. */
export interface Change {
  readonly sheet: string;
  readonly cell: string;
  readonly before: string;
  readonly after: string;
  readonly why: ChangeReason;
}

export interface Normalisation {
  readonly edits: readonly Edit[];
  readonly changes: readonly Change[];
  readonly issues: readonly Issue<NormaliseIssueCode>[];
}

/** Columns whose text is cleaned; the others are only joined. */
const CLEANED: readonly ColumnRole[] = ['content', 'result', 'deadline', 'method'];

interface Work {
  /** As the file has it. */
  readonly stored: SheetSnapshot;
  /** With the texts of old encodings in Unicode. */
  readonly sheet: SheetSnapshot;
  readonly grid: Grid;
  readonly table: TableReading;
  readonly check: RowCheck;
  /** New values by "row column". */
  readonly writes: Map<string, { row: number; column: number; value: CellWrite['value']; why: ChangeReason }>;
  readonly gone: Map<number, ChangeReason>;
  /** Torn rows that stay, so that the repeated header above them has to stay too. */
  readonly staying: Set<number>;
  readonly issues: Issue<NormaliseIssueCode>[];
}

function tellKept(work: Work, code: NormaliseIssueCode, row: number, { reason, cell }: Kept): void {
  work.issues.push({ code, severity: 'warning', sheet: work.sheet.name, cell, facts: { reason, row: row + 1 } });
}

function joinTasks(work: Work): void {
  for (const task of work.table.tasks) {
    const region = work.table.regions[task.region];
    const row = task.rows[0];
    if (!region || row === undefined) continue;
    const { writes, gone, kept } = joinTask(work.sheet, region, task, work.check);
    for (const [column, value] of writes) work.writes.set(`${row} ${column}`, { row, column, value, why: 'joined' });
    for (const each of gone) work.gone.set(each, 'joined-row');
    if (!kept) continue;
    tellKept(work, 'normalise-row-kept', kept.row, kept);
    for (const { row: below } of task.joins) if (below >= kept.row) work.staying.add(below);
  }
}

/** The repeated header says nothing that the header does not. */
function differsFromHeader({ grid }: Work, region: Region, row: number): Kept | undefined {
  for (let column = region.left; column <= region.right; column++) {
    const key = foldKey(grid.text(row, column));
    if (key === '') continue;
    let same = false;
    for (let head = region.header.first; head <= region.header.last; head++)
      same = same || foldKey(grid.text(head, column)) === key;
    if (!same) return { reason: 'header-differs', cell: cellName(row, column) };
  }
  return undefined;
}

/** Next row below that holds something, numbering rows of a repeated header passed over. */
function rowBelow({ table }: Work, row: number): number {
  let below = row + 1;
  while (table.rows.get(below) === 'repeat' || table.rows.get(below) === 'numbers') below++;
  return below;
}

function removeRepeats(work: Work): void {
  const { table } = work;
  for (const [row, use] of table.rows) {
    const afterRepeat = use === 'numbers' && work.gone.get(row - 1) === 'header-repeat';
    if (use !== 'repeat' && !afterRepeat) continue;
    const region = table.regions.find((each) => row >= each.firstRow && row <= each.lastRow);
    if (!region) continue;
    const below = rowBelow(work, row);
    if (work.staying.has(below)) {
      if (use === 'repeat')
        tellKept(work, 'normalise-header-kept', row, { reason: 'joins-below', cell: cellName(below, region.left) });
      continue;
    }
    const kept = work.check(row) ?? (use === 'repeat' ? differsFromHeader(work, region, row) : undefined);
    if (kept) tellKept(work, 'normalise-header-kept', row, kept);
    else work.gone.set(row, 'header-repeat');
  }
}

function cleanCell(work: Work, row: number, column: number): void {
  const cell = cellAt(work.sheet, row, column);
  if (typeof cell?.value !== 'string' || cell.formula !== undefined || work.writes.has(`${row} ${column}`)) return;
  const after = tidyText(cell.value);
  if (after === cellAt(work.stored, row, column)?.value || after === '') return;
  if (cell.rich) tellRich(work, row, column);
  else work.writes.set(`${row} ${column}`, { row, column, value: after, why: 'cleaned' });
}

function tellRich(work: Work, row: number, column: number): void {
  work.issues.push({
    code: 'normalise-rich-text',
    severity: 'info',
    sheet: work.sheet.name,
    cell: cellName(row, column),
    raw: shownText(cellAt(work.sheet, row, column)),
  });
}

const CONVERTED: Readonly<Record<OldEncoding, ChangeReason>> = { tcvn3: 'from-tcvn3', vni: 'from-vni' };

/** Headers of Excel tables are names that formulas use. */
function isTableHeader({ sheet }: Work, row: number, column: number): boolean {
  return sheet.tables.some(
    ({ rect, headerRow }) => headerRow && row === rect.top && column >= rect.left && column <= rect.right,
  );
}

/** Every text of an old encoding on the sheet, title and header too: the sheet shall be in one encoding afterwards. */
function convertCells(work: Work): void {
  for (const { row, column, encoding } of unicodeSheet(work.stored).cells) {
    const cell = cellAt(work.sheet, row, column);
    const planned = work.writes.get(`${row} ${column}`);
    if (planned) {
      if (planned.why === 'cleaned') work.writes.set(`${row} ${column}`, { ...planned, why: CONVERTED[encoding] });
    } else if (typeof cell?.value !== 'string' || cell.formula !== undefined || work.gone.has(row)) continue;
    else if (cell.rich) {
      if (!work.issues.some((issue) => issue.cell === cellName(row, column))) tellRich(work, row, column);
    } else if (!isTableHeader(work, row, column))
      work.writes.set(`${row} ${column}`, { row, column, value: cell.value, why: CONVERTED[encoding] });
  }
}

/** What is written is Unicode: a cell whose font is an old one gets another and keeps the rest of its format. */
function lookOf({ stored }: Work, row: number, column: number): { readonly look?: CellLook } {
  const look = unicodeFont(stored, cellAt(stored, row, column)?.style);
  return look.font ? { look } : {};
}

/** A sheet that is converted shall be in fonts of Unicode wherever its cells may be written again. */
function fontEdits(work: Work): readonly Edit[] {
  const { stored, writes, gone } = work;
  const converts = [...writes.values()].some(({ why }) => why === 'from-tcvn3' || why === 'from-vni');
  if (!converts) return [];
  return oldFontEdits(
    stored,
    (row, column) => gone.has(row) || writes.has(`${row} ${column}`) || isTableHeader(work, row, column),
  );
}

function cleanCells(work: Work): void {
  for (const [row, use] of work.table.rows) {
    if ((use !== 'task' && use !== 'continuation' && use !== 'section') || work.gone.has(row)) continue;
    const region = work.table.regions.find((each) => row >= each.firstRow && row <= each.lastRow);
    for (const role of CLEANED) {
      const column = region?.roles[role];
      if (column !== undefined) cleanCell(work, row, column);
    }
  }
}

function valueText(value: CellWrite['value']): string {
  if (value === null) return '';
  return typeof value === 'object' ? dayInWords(value.date) : String(value);
}

function rowText({ sheet }: Work, row: number): { cell: string; before: string } {
  const cells = sheet.rows[row] ?? [];
  const filled = cells.map((cell, column) => ({ text: shownText(cell), column })).filter(({ text }) => text !== '');
  const left = filled[0]?.column ?? 0;
  const right = filled[filled.length - 1]?.column ?? left;
  return { cell: rectName({ top: row, bottom: row, left, right }), before: filled.map(({ text }) => text).join(' | ') };
}

function finish(work: Work): Normalisation {
  const sheet = work.sheet.name;
  const writes = [...work.writes.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  const gone = [...work.gone.keys()].sort((a, b) => a - b);
  const edits: Edit[] = writes.map(({ row, column, value }) => ({
    kind: 'cells',
    sheet,
    row,
    column,
    rows: [[{ value, ...lookOf(work, row, column) }]],
  }));
  edits.push(...fontEdits(work));
  if (gone.length > 0) edits.push({ kind: 'deleteRows', sheet, rows: gone });
  const changes = [
    ...writes.map(({ row, column, value, why }): Change & { row: number } => ({
      row,
      sheet,
      cell: cellName(row, column),
      before: shownText(cellAt(work.stored, row, column)),
      after: valueText(value),
      why,
    })),
    ...gone.map((row): Change & { row: number } => ({
      row,
      sheet,
      ...rowText(work, row),
      after: '',
      why: work.gone.get(row) ?? 'joined-row',
    })),
  ];
  changes.sort((a, b) => a.row - b.row);
  return { edits, changes: changes.map(({ row: _, ...change }) => change), issues: work.issues };
}

function startWork(workbook: WorkbookSnapshot, stored: SheetSnapshot, table: TableReading): Work {
  const { sheet } = unicodeSheet(stored);
  return {
    stored,
    sheet,
    grid: gridOf(sheet),
    table,
    check: rowCheck(workbook, stored, table),
    writes: new Map(),
    gone: new Map(),
    staying: new Set(),
    issues: [],
  };
}

/**
 * Edits that write the tidy text of a table back (design 4): text of old encodings in Unicode with a font that shows it, NFC, one space, list markup as lines, rows that a page break tore off joined
 * to the row they belong to, repeated headers removed. Formulas, comments, formatted text and formats stay; where joining would lose
 * something the row stays and is named. Reading the plan gives the same before and after; a second time changes nothing.
 */
export function normaliseEdits(workbook: WorkbookSnapshot, table: TableReading): Normalisation {
  const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
  if (!sheet) throw new Error(`sheet of the table is gone: ${table.sheet}`);
  const work = startWork(workbook, sheet, table);
  joinTasks(work);
  removeRepeats(work);
  cleanCells(work);
  convertCells(work);
  const done = finish(work);
  if (work.gone.size === 0 || readsTheSame(workbook, table, done.edits)) return done;
  const careful = startWork(workbook, sheet, table);
  cleanCells(careful);
  convertCells(careful);
  const cell = cellName([...work.gone.keys()][0] ?? 0, table.regions[0].left);
  careful.issues.push({
    code: 'normalise-rows-kept',
    severity: 'warning',
    sheet: table.sheet,
    cell,
    facts: { count: work.gone.size },
  });
  return finish(careful);
}
