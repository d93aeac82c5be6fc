import type { Milestone, Schedule } from '../../../src/core/deadline/schedule';
import type { Plan, Task } from '../../../src/core/plan/plan';
import type { TableReading } from '../../../src/core/reading/tableReading';
import type { ColumnRole } from '../../../src/core/plan/plan';
import { parseDay } from '../../../src/core/status/days';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';

export const SHEET = 'Kế hoạch';

const milestone = (facts: Partial<Milestone>): Milestone => ({
  kind: 'date',
  text: '',
  start: null,
  due: null,
  recurrence: null,
  days: null,
  working: null,
  event: null,
  occurrences: null,
  certainty: 'sure',
  ...facts,
});

const monthEnds = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].map(
  (day, i) => `2024-${String(i + 1).padStart(2, '0')}-${day}`,
);

/** Deadline phrases of the samples and how they are read: the tests of tracking do not depend on the reading of phrases. */
export const PHRASES: Readonly<Record<string, readonly Milestone[]>> = {
  'Trước ngày 15/6/2024': [milestone({ due: '2024-06-14' })],
  'Trong Quý IV/2024': [milestone({ kind: 'period', start: '2024-10-01', due: '2024-12-31' })],
  'Chậm nhất 25/11/2024': [milestone({ due: '2024-11-25' })],
  'Thường xuyên': [milestone({ kind: 'continuous', start: '2024-01-01', due: '2024-12-31' })],
  'Hằng tháng': [milestone({ kind: 'recurring', recurrence: 'monthly', occurrences: monthEnds })],
  'Định kỳ': [milestone({ kind: 'recurring', recurrence: 'unspecified' })],
  'Theo quy định': [milestone({ kind: 'unscheduled' })],
  'Quý I ban hành; báo cáo trước 30/10': [
    milestone({ kind: 'period', start: '2024-01-01', due: '2024-03-31' }),
    milestone({ due: '2024-10-29' }),
  ],
  'Thường xuyên; báo cáo 30/6': [
    milestone({ kind: 'continuous', due: '2024-12-31' }),
    milestone({ due: '2024-06-30' }),
  ],
};
export type Phrase = keyof typeof PHRASES;

export const scheduleOf = (phrase: string): Schedule => ({ milestones: PHRASES[phrase] ?? [], issues: [] });
export const describe = (schedule: Schedule): string =>
  schedule.milestones.map(({ kind, due }) => `${kind} ${due ?? ''}`.trim()).join('; ');

/** A row of the sample table; `section` rows hold a heading only. */
export interface SampleRow {
  readonly section?: string;
  readonly content?: string;
  readonly phrase?: string;
  readonly lead?: string;
  readonly more?: Readonly<Partial<Record<ColumnRole, CellSnapshot['value']>>>;
}

export const HEADER_ROW = 3;
const BODY_STYLE = 7;
const styled = (value: CellSnapshot['value'], style: number): CellSnapshot => ({ value, style });

/** Columns of the office: number, content, deadline, lead, and whatever else. */
export const OFFICE: readonly (readonly [ColumnRole, string])[] = [
  ['number', 'STT'],
  ['content', 'Nội dung'],
  ['deadline', 'Tiến độ'],
  ['lead', 'Đơn vị chủ trì'],
];

function cellsOf(row: SampleRow, index: number, office: typeof OFFICE): CellSnapshot[] {
  const known: Partial<Record<ColumnRole, CellSnapshot['value']>> = {
    number: row.section === undefined ? index : null,
    content: row.section ?? row.content ?? null,
    deadline: row.phrase ?? null,
    lead: row.lead ?? (row.section === undefined ? 'VP Sở' : null),
    ...row.more,
  };
  return office.map(([role]) => styled(known[role] ?? null, row.section === undefined ? BODY_STYLE : 8));
}

export function sampleSheet(rows: readonly SampleRow[], office = OFFICE, name = SHEET): SheetSnapshot {
  return {
    name,
    visibility: 'visible',
    protected: false,
    rows: [
      [{ value: 'KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2024', style: 3 }],
      undefined,
      undefined,
      office.map(([, header]) => styled(header, 5)),
      ...rows.map((row, i) => cellsOf(row, i + 1, office)),
    ],
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    tables: [],
    occupied: [],
    columnWidths: [],
  };
}

export function workbookOf(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { sheets, names: [], sheetNames: sheets.map(({ name }) => name), structureLocked: false };
}

/** Reads a sample table back: the office's columns by their headers, everything with content and a phrase is a task. */
export function readSample(
  workbook: WorkbookSnapshot,
  sheetName = SHEET,
  office = OFFICE,
): { plan: Plan; table: TableReading } {
  const sheet = workbook.sheets.find(({ name }) => name === sheetName);
  if (!sheet) throw new Error(`no sheet ${sheetName}`);
  const columnOf = (role: ColumnRole): number | undefined => {
    const column = office.findIndex(([known]) => known === role);
    return column < 0 ? undefined : column;
  };
  const text = (row: number, role: ColumnRole): string => {
    const column = columnOf(role);
    return column === undefined ? '' : `${sheet.rows[row]?.[column]?.value ?? ''}`;
  };
  const tasks: Task[] = [];
  let lastRow = HEADER_ROW;
  for (let row = HEADER_ROW + 1; row < sheet.rows.length; row += 1) {
    if (text(row, 'content') === '') continue;
    lastRow = row;
    if (text(row, 'number') === '' && text(row, 'deadline') === '') continue;
    tasks.push({
      id: `I.${String(tasks.length + 1).padStart(2, '0')}`,
      part: null,
      partTitle: null,
      section: 'I',
      sectionTitle: 'Cải cách thể chế',
      number: `${tasks.length + 1}`,
      area: { code: 'the-che', title: 'Cải cách thể chế' },
      content: text(row, 'content'),
      result: '',
      deadlineText: text(row, 'deadline'),
      method: '',
      lead: text(row, 'lead') === '' ? [] : [text(row, 'lead').replace('VP Sở', 'Văn phòng Sở')],
      coordinate: [],
      schedule: scheduleOf(text(row, 'deadline')),
      source: { sheet: sheetName, firstRow: row + 1, lastRow: row + 1 },
      own: {
        completed: parseDay(text(row, 'completed')) ?? null,
        status: text(row, 'status'),
        progress: text(row, 'progress'),
        remark: '',
      },
    });
  }
  const roles = Object.fromEntries(office.map(([role], column) => [role, column]));
  const region = {
    header: { first: HEADER_ROW, last: HEADER_ROW },
    left: 0,
    right: office.length - 1,
    columns: office.map(([role, header], column) => ({ column, role, header, from: 'own' as const })),
    roles,
    periods: [],
    firstRow: HEADER_ROW + 1,
    lastRow,
    tracking: {},
  };
  const table: TableReading = {
    sheet: sheetName,
    titleLines: [],
    regions: [region],
    sections: [],
    tasks: [],
    rows: new Map(),
    lastRow,
    issues: [],
    others: [],
  };
  return { plan: { title: 'Kế hoạch năm 2024', year: 2024, sheet: sheetName, tasks, issues: [] }, table };
}
