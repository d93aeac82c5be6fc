import type { IsoDate } from '../calendar/day';
import type { Schedule } from '../deadline/schedule';
import type { CellWrite, Edit } from '../edit/edit';
import type { Issue } from '../issue/issue';
import { remembered } from '../memory/remembered';
import type { Plan, Task } from '../plan/plan';
import type { Region, TableReading } from '../reading/tableReading';
import type { Settings } from '../settings/settings';
import { fingerprint, fingerprintOf } from '../state/fingerprint';
import { nameEdits, TABLE_MARK } from '../state/marks';
import { EMPTY_STATE } from '../state/trackingState';
import type { ColumnState, TaskState, TrackingState } from '../state/trackingState';
import { daysLateFormula, statusFormula } from '../status/formula';
import { columnName } from '../workbook/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { cellAt } from '../workbook/snapshot';
import { CellCollector } from './cellEdits';
import { cellDay, cellText, dateSystemOf } from './cellText';
import { isRefusal, planColumns, unitsText } from './columns';
import type { Placement, PlannedColumns } from './columns';
import { contentCells } from './contentCells';
import type { CellCorrection } from './correction';
import { entryRules, highlight } from './highlight';
import type { TableRows } from './highlight';
import { contentKey, identify } from './identity';
import type { Identity } from './identity';
import type { FoundTracking } from './locate';
import { lookBook } from './looks';
import { printAreaIssue } from './printArea';
import { misalignedIssue, rowIssues, similarUnitIssues } from './rowIssues';
import { inStepOrder, stepsOf } from './steps';
import { heights, tableGrowth, widths } from './tableShape';
import { TRACKING_COLUMNS } from './tracked';
import type { TrackedTable, TrackingColumn } from './tracked';
import { trackRow, unitsIn } from './trackRow';
import type { RowContext, RowPlan } from './trackRow';

export interface TrackingInput {
  readonly workbook: WorkbookSnapshot;
  /** The sheet the columns go on, as it stands (for a copy: as the copy will look). */
  readonly sheet: SheetSnapshot;
  /** Plan and table as read without our own columns. */
  readonly plan: Plan;
  readonly table: TableReading;
  readonly settings: Settings;
  /** What `Thiết lập` is called. */
  readonly settingsSheet: string;
  /** What the last run left; undefined on the first run. */
  readonly found: FoundTracking | undefined;
  readonly state: TrackingState | undefined;
  readonly placement: Placement;
  /** By `Mã`. */
  readonly corrections: ReadonlyMap<string, CellCorrection>;
  /** How a schedule is told in words, for `Cách hiểu`. */
  readonly describe: (schedule: Schedule) => string;
}

export interface TrackingPlan {
  readonly edits: readonly Edit[];
  readonly tracked: TrackedTable;
  readonly issues: readonly Issue[];
  /** For the state sheet. */
  readonly state: Pick<TrackingState, 'columns' | 'tasks' | 'formats' | 'validations'>;
}

/** Everything the steps below share. */
interface Work extends TrackingInput {
  readonly columns: PlannedColumns;
  readonly rows: TableRows;
}

function tableRows({ plan, table }: TrackingInput): TableRows {
  const starts = plan.tasks.map((task) => task.source.firstRow - 1);
  const ends = plan.tasks.map((task) => task.source.lastRow - 1);
  const { firstRow } = table.regions[0];
  return {
    firstRow: starts.reduce((least, row) => Math.min(least, row), starts[0] ?? firstRow),
    lastRow: ends.reduce((most, row) => Math.max(most, row), ends[0] ?? firstRow),
    left: Math.min(...table.regions.map(({ left }) => left)),
    right: Math.max(...table.regions.map(({ right }) => right)),
  };
}

/** What `Cách hiểu` shows at most: a cell holds 32,767 letters, and nobody reads more than this. */
const LONGEST_READING = 1_000;
const shortened = (text: string): string =>
  text.length > LONGEST_READING ? `${text.slice(0, LONGEST_READING - 1)}…` : text;

function rowContext({ settings, columns, sheet, corrections, describe }: Work): RowContext {
  const letters = {
    due: columnName(columns.due.column),
    completed: columnName(columns.completed.column),
    milestone: columnName(columns.milestone.column),
    status: columnName(columns.status.column),
  };
  let system: ReturnType<typeof dateSystemOf> | undefined;
  // Equal phrases share one schedule.
  const [inWords, steps] = [remembered((schedule: Schedule) => describe(inStepOrder(schedule))), remembered(stepsOf)];
  return {
    reportDate: settings.reportDate,
    warningDays: settings.warningDays,
    statusFormula: { text: statusFormula(letters) },
    daysLateFormula: { text: daysLateFormula(letters) },
    office: new Set(TRACKING_COLUMNS.filter((name) => columns[name].office)),
    fresh: new Set(TRACKING_COLUMNS.filter((name) => columns[name].isNew)),
    correctionOf: (id) => corrections.get(id),
    describe: (task) => shortened(inWords(task.schedule)),
    steps: (task) => steps(task.schedule),
    keyOf: remembered(fingerprint),
    unitsText: remembered(unitsText),
    unitsIn: remembered(unitsIn),
    dayValue: remembered((date: IsoDate) => ({ date })),
    dayOf: (cell) => cellDay(cell, () => (system ??= dateSystemOf(sheet))),
  };
}

function identities({ plan, sheet, columns, state }: Work): readonly Identity[] {
  const rows = plan.tasks.map((task) => ({
    task,
    written: columns.id.isNew ? '' : cellText(cellAt(sheet, task.source.firstRow - 1, columns.id.column)),
  }));
  return identify(rows, (state ?? EMPTY_STATE).tasks);
}

function rowPlans(work: Work, known: readonly Identity[]): readonly RowPlan[] {
  const { plan, sheet, columns } = work;
  const context = rowContext(work);
  return plan.tasks.map((task: Task, index) => {
    const row = task.source.firstRow - 1;
    const cells = (name: TrackingColumn) =>
      columns[name].isNew ? undefined : cellAt(sheet, row, columns[name].column);
    const identity = known[index] ?? { id: task.id, before: undefined, content: contentKey(task), misaligned: false };
    return trackRow(task, row, identity, cells, context);
  });
}

const isHeaderOf = (row: number) => (region: Region) => row >= region.header.first && row <= region.header.last;

const EMPTY: CellWrite = { value: null };

/** Header cells, task cells, and empty cells in between that make the table look whole. */
function collectCells(work: Work, plans: readonly RowPlan[]): CellCollector {
  const { sheet, table, columns, rows } = work;
  const collector = new CellCollector(sheet);
  const looks = lookBook(sheet, rows.right);
  const byRow = new Map(plans.map((plan) => [plan.tracked.row, plan]));
  const all = TRACKING_COLUMNS.map((name) => ({ name, ...columns[name] }));
  const ours = all.filter(({ office }) => !office);
  for (let row = table.regions[0].header.first; row <= table.lastRow; row += 1) {
    const plan = byRow.get(row);
    const region = table.regions.find(isHeaderOf(row));
    const look = region ? looks.header(row) : looks.plain(row);
    for (const { name, column, header, isNew, office } of plan ? all : ours) {
      const cell = plan?.cells[name];
      if (plan && cell) collector.want(row, column, cell, office ? undefined : looks.body(row, name));
      else if (plan && isBare(sheet, row, column) && !office) {
        collector.want(row, column, EMPTY, looks.body(row, name));
      } else if (region && row === region.header.last && isNew) collector.want(row, column, { value: header }, look);
      else if (!plan && look && isBare(sheet, row, column)) collector.want(row, column, EMPTY, look);
    }
  }
  return collector;
}

/** No cell at all: neither content nor a format. */
const isBare = (sheet: SheetSnapshot, row: number, column: number): boolean => cellAt(sheet, row, column) === undefined;

function markRect({ table, columns, rows }: Work): { top: number; left: number; bottom: number; right: number } {
  const right = Math.max(rows.right, ...TRACKING_COLUMNS.map((name) => columns[name].column));
  return { top: table.regions[0].header.last, left: rows.left, bottom: table.lastRow, right };
}

function columnStates({ columns, rows }: Work): ReadonlyMap<TrackingColumn, ColumnState> {
  return new Map(
    TRACKING_COLUMNS.map((name) => {
      const { column, header, office } = columns[name];
      return [name, { header, offset: column - rows.left, office }];
    }),
  );
}

function trackedTable(work: Work, plans: readonly RowPlan[]): TrackedTable {
  const { sheet, plan, table, columns, rows } = work;
  const { roles, header, left } = table.regions[0];
  const places = TRACKING_COLUMNS.map((name) => [name, columns[name].column] as const);
  const cells = contentCells(sheet, table);
  return {
    sheet: sheet.name,
    headerRow: header.last,
    firstRow: rows.firstRow,
    lastRow: rows.lastRow,
    columns: Object.fromEntries(places) as TrackedTable['columns'],
    contentColumn: roles.content ?? left,
    numberColumn: roles.number ?? null,
    planTitle: plan.title,
    tasks: plans.map(({ tracked }) => {
      const texts = cells(tracked.task);
      return texts ? { ...tracked, contentCells: texts } : tracked;
    }),
  };
}

function taskStates(plans: readonly RowPlan[]): ReadonlyMap<string, TaskState> {
  return new Map(plans.map(({ state }) => [state.id, state]));
}

function planned(work: Work): TrackingPlan {
  const { workbook, sheet, state, settingsSheet, rows, columns } = work;
  const known = identities(work);
  const plans = rowPlans(work, known);
  const formats = highlight(sheet.name, rows, columns);
  const validations = entryRules(sheet.name, rows, columns, settingsSheet);
  const keys = { formats: fingerprintOf(formats), validations: fingerprintOf(validations) };
  return {
    edits: [
      ...tableGrowth(work),
      ...collectCells(work, plans).edits(sheet.name),
      ...widths(work),
      ...heights(work, plans),
      ...(keys.formats === state?.formats ? [] : [formats]),
      ...(keys.validations === state?.validations ? [] : [validations]),
      ...nameEdits(workbook, TABLE_MARK, { sheet: sheet.name, rect: markRect(work) }),
    ],
    tracked: trackedTable(work, plans),
    issues: [
      ...rowIssues(work, plans),
      ...misalignedIssue(work, plans, known),
      ...similarUnitIssues(settingsSheet, plans),
      ...printAreaIssue(
        workbook,
        sheet.name,
        markRect(work),
        TRACKING_COLUMNS.some((name) => columns[name].isNew),
      ),
    ],
    state: { columns: columnStates(work), tasks: taskStates(plans), ...keys },
  };
}

/**
 * Plans the tracking columns of a table: where they stand, what each cell will hold, and what to tell. A refusal (an issue of severity
 * error) when the place is taken. Cells that a user changed stay; what is there already is not written again.
 */
export function planTracking(input: TrackingInput): TrackingPlan | { readonly refusal: Issue } {
  const { sheet, plan, table, found, placement } = input;
  const columns = planColumns({ sheet, plan, table, found: found?.columns ?? new Map(), placement });
  if (isRefusal(columns)) return { refusal: columns };
  return planned({ ...input, columns, rows: tableRows(input) });
}
