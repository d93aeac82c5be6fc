import type { Issue } from '../issue/issue';
import type { Settings } from '../settings/settings';
import { cellName } from '../workbook/address';
import type { SheetSnapshot } from '../workbook/snapshot';
import { walkBody } from './body';
import type { Grid } from './grid';
import { gridOf } from './grid';
import { matchHeader } from './headerMatch';
import { splitMark } from './mark';
import { regionsOf } from './regions';
import type { RegionDraft } from './regions';
import type { RowFacts, RowReader } from './rowFacts';
import { rowReader } from './rowFacts';
import { sectionStack } from './sections';
import type { DraftTask } from './taskFields';
import { taskOf } from './taskFields';
import type { ReadingIssueCode, Region, RowUse, SectionReading, TableReading, TaskReading } from './tableReading';
import { titleLines } from './title';

/** The tables of one sheet as one reading, and how much they look like a plan (higher is better). */
export interface SheetTable {
  readonly table: TableReading;
  readonly score: number;
}

function factsOf(reader: RowReader, draft: RegionDraft): RowFacts[] {
  const facts: RowFacts[] = [];
  for (let row = draft.block.last + 1; row <= draft.lastRow; row++) {
    const each = reader.facts(row);
    if (each) facts.push(each);
  }
  return facts;
}

/** Titles between two stacked tables stand over the tasks of the second. */
function openTitles(
  grid: Grid,
  draft: RegionDraft,
  rows: ReadonlyMap<number, RowUse>,
  stack: ReturnType<typeof sectionStack>,
): void {
  for (const { row, text } of titleLines(grid, draft.above.first, draft.above.last)) {
    const use = rows.get(row);
    if (use !== undefined && use !== 'after' && use !== 'note') continue;
    const split = splitMark(text);
    stack.openSection(row, split?.mark ?? null, split?.title ?? text);
  }
}

function regionOf(
  grid: Grid,
  { block, columns }: RegionDraft,
  rows: ReadonlyMap<number, RowUse>,
  lastRow: number,
): Region {
  const { left, right, roles, periods, tracking } = columns;
  const table = grid.sheet.tables.find(
    ({ rect }) => rect.top >= block.first && rect.top <= block.last && rect.left <= right && rect.right >= left,
  );
  let last = block.last;
  for (let row = block.last + 1; row <= lastRow; row++) if (rows.has(row) && rows.get(row) !== 'after') last = row;
  return {
    header: { first: block.first, last: block.last },
    left,
    right: table && right > table.rect.right ? table.rect.right : right,
    columns: columns.columns,
    roles,
    periods,
    tracking,
    firstRow: block.last + 1,
    lastRow: last,
    ...(table ? { table: table.name } : {}),
  };
}

/** The task of which a lettered row, or a row numbered one step deeper, is a part. */
function parentOf(draft: DraftTask, tasks: readonly TaskReading[], last: number | undefined): number | null {
  const { mark } = draft;
  const above = last === undefined ? undefined : tasks[last];
  if (last === undefined || !mark || !above?.mark || draft.share > 1) return null;
  if (above.sections.join() !== draft.sections.join()) return null;
  const deeper =
    mark.steps.length > above.mark.steps.length && above.mark.steps.every((step, i) => mark.steps[i] === step);
  const item = mark.kind === 'bullet' || (mark.kind === 'lower' && above.mark.kind !== 'lower');
  return deeper || (item && above.mark.kind !== 'bullet') ? last : null;
}

/** A second table to the right of a header, with a column of tasks of its own: it is not read. */
function tableBeside(grid: Grid, { header, right }: Region): Issue<ReadingIssueCode>[] {
  const length = grid.sheet.rows[header.last]?.length ?? 0;
  for (let column = right + 2; column < length; column++) {
    const match = matchHeader(grid.text(header.last, column));
    if (match?.role !== 'content' || match.grade !== 3) continue;
    const cell = cellName(header.last, column);
    return [{ code: 'table-beside', severity: 'warning', sheet: grid.sheet.name, cell }];
  }
  return [];
}

/** Formulas without a result, as some programs export them: what they would say is not known. */
function notCalculated(grid: Grid, regions: readonly Region[]): Issue<ReadingIssueCode>[] {
  const cells: string[] = [];
  for (const { firstRow, lastRow, left, right } of regions) {
    for (let row = firstRow; row <= lastRow; row++) {
      for (let column = left; column <= right; column++) {
        const cell = grid.cell(row, column);
        if (cell?.formula !== undefined && cell.value === null && cell.error === undefined)
          cells.push(cellName(row, column));
      }
    }
  }
  const [first] = cells;
  if (first === undefined) return [];
  const facts = { count: cells.length };
  return [{ code: 'formula-not-calculated', severity: 'warning', sheet: grid.sheet.name, cell: first, facts }];
}

function errorCells(grid: Grid, region: Region): Issue<ReadingIssueCode>[] {
  const issues: Issue<ReadingIssueCode>[] = [];
  for (let row = region.firstRow; row <= region.lastRow; row++) {
    for (let column = region.left; column <= region.right; column++) {
      const error = grid.cell(row, column)?.error;
      if (error !== undefined)
        issues.push({
          code: 'cell-error',
          severity: 'warning',
          sheet: grid.sheet.name,
          cell: cellName(row, column),
          raw: error,
        });
    }
  }
  return issues;
}

function hiddenIssues(
  sheet: SheetSnapshot,
  regions: readonly Region[],
  tasks: readonly TaskReading[],
): Issue<ReadingIssueCode>[] {
  const rows = tasks.flatMap((task) => task.rows).filter((row) => sheet.hiddenRows.has(row));
  const columns = regions
    .flatMap(({ columns: list }) => list.map(({ column }) => column))
    .filter((column) => sheet.hiddenColumns.has(column));
  const told = (code: ReadingIssueCode, count: number, cell: string): Issue<ReadingIssueCode> => ({
    code,
    severity: 'info',
    sheet: sheet.name,
    cell,
    facts: { count },
  });
  const issues: Issue<ReadingIssueCode>[] = [];
  if (rows[0] !== undefined) issues.push(told('rows-hidden', rows.length, cellName(rows[0], regions[0]?.left ?? 0)));
  if (columns[0] !== undefined)
    issues.push(told('columns-hidden', new Set(columns).size, cellName(regions[0]?.header.last ?? 0, columns[0])));
  return issues;
}

interface Reading {
  readonly sections: SectionReading[];
  readonly tasks: TaskReading[];
  readonly rows: Map<number, RowUse>;
  readonly issues: Issue<ReadingIssueCode>[];
  readonly regions: Region[];
}

function readRegion(grid: Grid, draft: RegionDraft, reading: Reading): void {
  const region = reading.regions.length;
  const reader = rowReader(grid, draft.columns);
  const stack = sectionStack(reading.sections);
  if (region > 0) openTitles(grid, draft, reading.rows, stack);
  const drafts: DraftTask[] = [];
  const options = { sheet: grid.sheet.name, region, repeats: draft.repeats, stack };
  reading.issues.push(...draft.columns.issues);
  walkBody(reader, factsOf(reader, draft), options, { tasks: drafts, rows: reading.rows, issues: reading.issues });
  let last: number | undefined;
  for (const each of drafts) {
    each.parent = parentOf(each, reading.tasks, last);
    if (each.parent === null) last = reading.tasks.length;
    reading.tasks.push(taskOf(grid, reader, each, reading.tasks[reading.tasks.length - 1], reading.issues));
  }
  reading.regions.push(regionOf(grid, draft, reading.rows, draft.lastRow));
}

const ROLE_SCORES: Readonly<Record<string, number>> = {
  content: 3,
  deadline: 4,
  lead: 3,
  result: 2,
  method: 2,
  coordinate: 2,
  number: 1,
};

function scoreOf(grid: Grid, table: TableReading): number {
  const roles = Object.keys(table.regions[0].roles).reduce((sum, role) => sum + (ROLE_SCORES[role] ?? 0), 0);
  const tasks = table.tasks.length === 0 ? -20 : Math.log2(table.tasks.length + 1);
  return roles + tasks + (grid.sheet.visibility === 'visible' ? 100 : 0);
}

/** Reads all plan tables of a sheet; undefined when it has none. */
export function readSheet(sheet: SheetSnapshot, corrections: Settings['columns']): SheetTable | undefined {
  const grid = gridOf(sheet);
  const drafts = regionsOf(grid, corrections);
  if (drafts.length === 0) return undefined;
  const reading: Reading = { sections: [], tasks: [], rows: new Map(), issues: [], regions: [] };
  for (const draft of drafts) readRegion(grid, draft, reading);
  const [first, ...more] = reading.regions;
  if (!first) return undefined;
  const regions: readonly [Region, ...Region[]] = [first, ...more];
  const { sections, tasks, rows } = reading;
  const issues = [
    ...reading.issues,
    ...regions.flatMap((region) => errorCells(grid, region)),
    ...regions.flatMap((region) => tableBeside(grid, region)),
    ...notCalculated(grid, regions),
    ...hiddenIssues(sheet, regions, tasks),
  ];
  const lastRow = Math.max(...regions.map((region) => region.lastRow));
  const table: TableReading = {
    sheet: sheet.name,
    titleLines: titleLines(grid, 0, first.header.first - 1),
    regions,
    sections,
    tasks,
    rows,
    lastRow,
    issues,
    others: [],
  };
  return { table, score: scoreOf(grid, table) };
}
