import { readDeadline } from '../deadline/readDeadline';
import type { DeadlineContext, Schedule } from '../deadline/schedule';
import { unicodeSheet, unicodeWorkbook } from '../encoding/unicodeWorkbook';
import type { Issue } from '../issue/issue';
import type { Plan } from '../plan/plan';
import type { Settings } from '../settings/settings';
import { remembered } from '../memory/remembered';
import { unitsInOneSpelling } from '../unit/oneSpelling';
import { readUnits } from '../unit/readUnits';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { cellAt } from '../workbook/snapshot';
import { damagedUnitIssues } from './damagedUnits';
import { findTables } from './findTables';
import { gridOf, shownText } from './grid';
import { titleTime } from './headingTime';
import { planYear } from './planYear';
import { readInSchoolYear } from './schoolYear';
import type { TaskContext } from './readTask';
import { readTask, textOf, unitsTogether } from './readTask';
import type { ReadingIssueCode, TableReading } from './tableReading';
import { nameTasks } from './taskIds';
import { planTitle, titleParts } from './title';

/** What reading a plan can be told. */
export interface ReadPlanOptions {
  readonly sheet?: string;
  /** Sheets that are the tool's own. */
  readonly skipSheets?: readonly string[];
  /** The plan's year, when the user says it; it wins over everything. */
  readonly year?: number | null;
  readonly settings?: Partial<
    Pick<Settings, 'columns' | 'planYear' | 'beforeIncludesDay' | 'unitAliases' | 'areaAliases' | 'holidays'>
  >;
  /** The id a task already bears, by its first 0-based row. Default: what stands in a `Mã` column of ours, when there is one. */
  readonly knownIds?: (row: number) => string | undefined;
  /** How deadline phrases are read, when not as the product does. */
  readonly readDeadline?: (text: string, context: DeadlineContext) => Schedule;
}

/** The plan with the table it was read from, or why there is none. */
export type PlanReading =
  { readonly plan: Plan; readonly table: TableReading } | { readonly plan: null; readonly issues: readonly Issue[] };

/** Reads phrases, each once for each year. */
function deadlineReader(
  options: ReadPlanOptions,
  context: Omit<DeadlineContext, 'year'>,
  schoolYear: number | null,
): (text: string, year: number | null) => Schedule {
  const read = options.readDeadline ?? readDeadline;
  const byYear = new Map<number | null, (text: string) => Schedule>();
  return (text, year) => {
    const inYear = (phrase: string, each: number | null): Schedule => read(phrase, { ...context, year: each });
    const reader = (phrase: string): Schedule =>
      year !== null && year === schoolYear
        ? readInSchoolYear((each) => inYear(phrase, each), year)
        : inYear(phrase, year);
    const known = byYear.get(year) ?? remembered(reader);
    byYear.set(year, known);
    return known(text);
  };
}

function yearOf(
  table: TableReading,
  options: ReadPlanOptions,
): { year: number | null; schoolYear: number | null; issues: Issue<ReadingIssueCode>[] } {
  const phrases = table.tasks.map((task) => textOf(task, 'deadline'));
  const found = planYear(titleParts(table.titleLines), phrases, table.sheet);
  const schoolYear = found.schoolYear ? found.year : null;
  const said = options.year ?? options.settings?.planYear;
  if (said !== undefined && said !== null) return { year: said, schoolYear, issues: [] };
  const { year, differs } = found;
  if (year === null)
    return { year, schoolYear, issues: [{ code: 'year-unknown', severity: 'warning', sheet: table.sheet }] };
  const issues: Issue<ReadingIssueCode>[] =
    differs === null
      ? []
      : [{ code: 'year-differs', severity: 'warning', sheet: table.sheet, facts: { year, most: differs } }];
  return { year, schoolYear, issues };
}

function writtenIds(table: TableReading, sheet: SheetSnapshot): (row: number) => string | undefined {
  const column = table.regions[0].tracking.id;
  return (row) => (column === undefined ? undefined : shownText(cellAt(sheet, row, column)));
}

/** What the table's sheet had in old encodings. */
function encodingIssues(stored: WorkbookSnapshot, table: TableReading): readonly Issue<ReadingIssueCode>[] {
  const sheet = stored.sheets.find(({ name }) => name === table.sheet);
  return sheet ? unicodeSheet(sheet).issues : [];
}

/**
 * Reads the plan of a workbook: finds its table, joins what page breaks tore apart, and reads each row's deadline, units and area.
 * Everything that could not be read is in `plan.issues` with its cell; no row is dropped. Never throws.
 */
export function readPlan(stored: WorkbookSnapshot, options: ReadPlanOptions = {}): PlanReading {
  const { settings = {} } = options;
  const workbook = unicodeWorkbook(stored);
  const search = findTables(workbook, {
    ...(options.sheet === undefined ? {} : { sheet: options.sheet }),
    ...(options.skipSheets === undefined ? {} : { skipSheets: options.skipSheets }),
    ...(settings.columns === undefined ? {} : { columns: settings.columns }),
  });
  if (search.table === null) return { plan: null, issues: search.issues };
  const { table } = search;
  const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
  if (!sheet) throw new Error(`sheet of the table is gone: ${table.sheet}`);
  const { year, schoolYear, issues } = yearOf(table, options);
  const deadline: Omit<DeadlineContext, 'year'> = {
    ...(settings.beforeIncludesDay === undefined ? {} : { beforeIncludesDay: settings.beforeIncludesDay }),
    ...(settings.holidays === undefined ? {} : { holidays: settings.holidays }),
  };
  const aliases = settings.unitAliases ?? [];
  // Phrases and units repeat from row to row: each text is read once.
  const byRole = {
    method: remembered((text: string) => readUnits(text, { role: 'method', aliases })),
    lead: remembered((text: string) => readUnits(text, { role: 'lead', aliases })),
    coordinate: remembered((text: string) => readUnits(text, { role: 'coordinate', aliases })),
  };
  const context: TaskContext = {
    sheet,
    grid: gridOf(sheet),
    table,
    deadlineOf: deadlineReader(options, deadline, schoolYear),
    year,
    titleTime: titleTime(titleParts(table.titleLines).names),
    times: new Map(),
    unitsOf: (text, role) => byRole[role](text),
    unitsTogether: unitsTogether(),
    areaAliases: settings.areaAliases ?? [],
    areas: new Map(),
    issues: [],
  };
  const known = options.knownIds ?? writtenIds(table, sheet);
  const named = nameTasks(table, (task) => known(task.rows[0] ?? 0));
  const rows = table.tasks.flatMap((task, i) => {
    const name = named.names[i];
    return name ? [{ task, name }] : [];
  });
  const { tasks, damaged } = unitsInOneSpelling(rows.map(({ task, name }) => readTask(context, task, name)));
  const plan: Plan = {
    title: planTitle(table.titleLines),
    year,
    sheet: table.sheet,
    tasks,
    issues: [
      ...encodingIssues(stored, table),
      ...table.issues,
      ...issues,
      ...named.issues,
      ...context.issues,
      ...damagedUnitIssues(
        damaged,
        rows.map(({ task }) => task),
        table.sheet,
      ),
    ],
  };
  return { plan, table };
}
