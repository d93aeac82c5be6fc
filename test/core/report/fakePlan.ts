import type { IsoDate } from '../../../src/core/calendar/day';
import type { CellWrite, RowFormula } from '../../../src/core/edit/edit';
import type { AreaCode } from '../../../src/core/plan/plan';
import type { Settings } from '../../../src/core/settings/settings';
import { daysLateFormula, statusFormula } from '../../../src/core/status/formula';
import { daysLateOf, statusOf } from '../../../src/core/status/statusOf';
import { TRACKING_COLUMNS, TRACKING_HEADERS } from '../../../src/core/tracking/tracked';
import type { TrackedTable, TrackedTask, TrackingColumn } from '../../../src/core/tracking/tracked';
import { columnName } from '../../../src/core/workbook/address';

/** What a test says about a task; the rest is filled in. */
export interface FakeTask {
  readonly lead?: readonly string[];
  readonly area?: string;
  readonly code?: AreaCode;
  readonly due?: IsoDate | null;
  readonly completed?: IsoDate | null;
  readonly continuous?: boolean;
  readonly milestone?: string;
  readonly outcome?: string;
  readonly content?: string;
  /** Empty sheet rows (section rows) before this task. */
  readonly gap?: number;
  /** The content cells of a task that a page break splits. */
  readonly cells?: readonly string[];
}

export const PLAN_SHEET = "Kế hoạch 'CCHC' 2024";
export const PLAN_TITLE = 'Kế hoạch cải cách hành chính năm 2024 của phường Hòa Bình';
const FIRST_ROW = 6;
const FIRST_TRACKING = 6;

export const columns = Object.fromEntries(
  TRACKING_COLUMNS.map((column, index) => [column, FIRST_TRACKING + index]),
) as Readonly<Record<TrackingColumn, number>>;

export function fakeSettings(reportDate: IsoDate, warningDays = 7): Settings {
  return {
    reportDate,
    reportDateIsToday: false,
    planYear: 2024,
    warningDays,
    beforeIncludesDay: false,
    columns: [],
    unitAliases: [],
    areaAliases: [],
    holidays: [],
  };
}

function trackedTask(fake: FakeTask, index: number, row: number, settings: Settings): TrackedTask {
  const facts = { due: fake.due ?? null, completed: fake.completed ?? null, continuous: fake.continuous ?? false };
  const status = statusOf(facts, settings.reportDate, settings.warningDays);
  const id = `I.${String(index + 1).padStart(2, '0')}`;
  const area = fake.area ?? 'Cải cách thể chế';
  const content = fake.content ?? `Rà soát, báo cáo nội dung thứ ${index + 1}`;
  return {
    task: {
      id,
      part: null,
      partTitle: null,
      section: 'I',
      sectionTitle: area,
      number: String(index + 1),
      area: { code: fake.code ?? 'khac', title: area },
      content,
      result: 'Báo cáo',
      deadlineText: '',
      method: '',
      lead: fake.lead ?? [],
      coordinate: [],
      schedule: { milestones: [], issues: [] },
      source: { sheet: PLAN_SHEET, firstRow: row + 1, lastRow: row + (fake.cells?.length ?? 1) },
      own: { completed: null, status: '', progress: '', remark: '' },
    },
    row,
    milestone: fake.continuous ? 'TX' : (fake.milestone ?? ''),
    due: facts.due,
    continuous: facts.continuous,
    completed: facts.completed,
    status,
    daysLate: daysLateOf(status, facts, settings.reportDate),
    areaLabel: area,
    lead: fake.lead ?? [],
    coordinate: [],
    outcome: fake.outcome ?? '',
    ...(fake.cells ? { contentCells: fake.cells } : {}),
  };
}

/** A tracked table as the tracking step hands it over. */
export function fakeTable(fakes: readonly FakeTask[], settings: Settings): TrackedTable {
  let row = FIRST_ROW;
  const tasks = fakes.map((fake, index) => {
    row += fake.gap ?? 0;
    const task = trackedTask(fake, index, row, settings);
    row += fake.cells?.length ?? 1;
    return task;
  });
  return {
    sheet: PLAN_SHEET,
    headerRow: FIRST_ROW - 1,
    firstRow: FIRST_ROW,
    lastRow: Math.max(FIRST_ROW, row - 1),
    columns,
    contentColumn: 1,
    numberColumn: 0,
    planTitle: PLAN_TITLE,
    tasks,
  };
}

const letters = {
  due: columnName(columns.due),
  completed: columnName(columns.completed),
  milestone: columnName(columns.milestone),
  status: columnName(columns.status),
};
const STATUS: RowFormula = { text: statusFormula(letters) };
const DAYS_LATE: RowFormula = { text: daysLateFormula(letters) };

const LABELS: Readonly<Record<string, string>> = {
  'done-on-time': 'Hoàn thành đúng hạn',
  'done-late': 'Hoàn thành trễ hạn',
  'in-time': 'Trong hạn',
  'due-soon': 'Sắp đến hạn',
  overdue: 'Quá hạn',
  continuous: 'Thường xuyên',
  undetermined: 'Chưa xác định hạn',
};

const day = (date: IsoDate | null): CellWrite['value'] => (date === null ? null : { date });

function taskCells(task: TrackedTask): (CellWrite | undefined)[] {
  const tracking: Readonly<Record<TrackingColumn, CellWrite>> = {
    id: { value: task.task.id },
    area: { value: task.areaLabel || null },
    lead: { value: task.lead.join('; ') || null },
    coordinate: { value: null },
    milestone: { value: task.milestone || null },
    due: { value: day(task.due) },
    reading: { value: null },
    completed: { value: day(task.completed) },
    status: { value: LABELS[task.status] ?? '', formula: STATUS },
    daysLate: { value: task.daysLate ?? '', formula: DAYS_LATE },
    outcome: { value: task.outcome || null },
    log: { value: null },
  };
  const cells: (CellWrite | undefined)[] = [
    { value: task.task.number },
    { value: task.contentCells?.[0] ?? task.task.content },
  ];
  for (const column of TRACKING_COLUMNS) cells[columns[column]] = tracking[column];
  return Array.from(cells);
}

/** The cells of the plan sheet: header, tasks, tracking columns with live statuses. Sparse by row. */
export function planCells(table: TrackedTable): (readonly (CellWrite | undefined)[] | undefined)[] {
  const rows: (CellWrite | undefined)[][] = [];
  const header: (CellWrite | undefined)[] = [{ value: 'STT' }, { value: 'Nội dung' }];
  for (const column of TRACKING_COLUMNS) header[columns[column]] = { value: TRACKING_HEADERS[column] };
  rows[table.headerRow] = Array.from(header);
  for (const task of table.tasks) {
    rows[task.row] = taskCells(task);
    task.contentCells?.slice(1).forEach((text, index) => {
      rows[task.row + 1 + index] = [undefined, { value: text }];
    });
  }
  return Array.from(rows);
}
