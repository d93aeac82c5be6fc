import fc from 'fast-check';
import { applyToSnapshot } from '../../../src/core/edit/applyToSnapshot';
import { defaultSettings, readSettings } from '../../../src/core/settings/readSettings';
import { settingsEdits } from '../../../src/core/settings/settingsEdits';
import { holidaySources, shippedHolidays } from '../../../src/core/settings/shippedHolidays';
import type { Settings } from '../../../src/core/settings/settings';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { serialOf } from '../../../src/core/calendar/serial';
import { sampleSheet, workbookOf } from '../tracking/sample';
import { typed } from '../tracking/harness';

const TODAY = '2024-11-20';
const COLUMNS = [
  { header: 'Nội dung', role: 'content' as const },
  { header: 'Tiến độ', role: 'deadline' as const },
];
const FULL: Settings = {
  reportDate: '2024-11-20',
  reportDateIsToday: false,
  planYear: 2024,
  warningDays: 10,
  beforeIncludesDay: true,
  columns: [{ header: 'Tiến độ', role: 'result' }],
  unitAliases: [{ alias: 'VP Sở', unit: 'Văn phòng Sở' }],
  areaAliases: [{ heading: 'Chuyển đổi số', code: 'chinh-quyen-so' }],
  holidays: [{ date: '2024-09-03', kind: 'off', note: 'Quốc khánh' }],
};

function withSheet(settings: Settings = { ...defaultSettings(TODAY), planYear: 2024 }): WorkbookSnapshot {
  const empty = workbookOf(sampleSheet([]));
  const read = readSettings(empty, TODAY);
  return applyToSnapshot(empty, settingsEdits(empty, read, settings, 'Thiết lập', COLUMNS).edits);
}
const place = (workbook: WorkbookSnapshot, text: string): { row: number; column: number } => {
  const rows = workbook.sheets.find(({ name }) => name === 'Thiết lập')?.rows ?? [];
  for (const [row, cells] of rows.entries()) {
    const column = (cells ?? []).findIndex((cell) => cell?.value === text);
    if (column >= 0) return { row, column };
  }
  throw new Error(`no cell "${text}"`);
};
const entered = (
  workbook: WorkbookSnapshot,
  label: string,
  down: number,
  right: number,
  value: Parameters<typeof typed>[4],
): WorkbookSnapshot => {
  const { row, column } = place(workbook, label);
  return typed(workbook, 'Thiết lập', row + down, column + right, value);
};

test('what is written is read back', () => {
  const { settings, issues, found } = readSettings(withSheet(FULL), '2030-01-01');
  expect(settings).toEqual(FULL);
  expect(issues).toEqual([]);
  expect(found?.sheet).toBe('Thiết lập');
});

test('without the sheet: the defaults, as of the day of the run', () => {
  expect(readSettings(workbookOf(sampleSheet([])), TODAY)).toMatchObject({
    settings: defaultSettings(TODAY),
    issues: [],
    found: undefined,
  });
});

test('the shipped days off of the plan year and the next, with their source', () => {
  const { settings } = readSettings(withSheet(), TODAY);
  expect(settings.holidays).toEqual(shippedHolidays(2024));
  expect(settings.holidays.some(({ date }) => date.startsWith('2025-'))).toBe(true);
  expect(holidaySources(2024)).toContain('2024');
  expect(shippedHolidays(null)).toEqual([]);
});

describe('bad entries are told with their cell; the default takes their place, the others count', () => {
  const BAD: readonly (readonly [string, string, number, number, string, string, Partial<Settings>])[] = [
    ['report date', 'Ngày báo cáo', 0, 1, 'hôm nay', 'setting-report-date', { reportDate: TODAY }],
    ['impossible day', 'Ngày báo cáo', 0, 1, '31/11/2024', 'setting-report-date', { reportDate: TODAY }],
    ['year', 'Năm kế hoạch', 0, 1, 'nay', 'setting-plan-year', { planYear: null }],
    ['warning days', 'Số ngày cảnh báo', 0, 1, '-3', 'setting-warning-days', { warningDays: 7 }],
    ['before rule', '"Trước ngày X" tính cả ngày X', 0, 1, 'tùy', 'setting-before-day', { beforeIncludesDay: false }],
    ['role', 'Sửa thành', 1, 0, 'Cột gì đó', 'setting-column-role', { columns: [] }],
    ['alias without a name', 'Tên viết trong bảng', 1, 0, 'VP', 'setting-unit-alias', { unitAliases: [] }],
    ['area', 'Xếp vào lĩnh vực', 1, 0, 'Nông nghiệp', 'setting-area', { areaAliases: [] }],
  ];
  test.each(BAD)('%s', (_name, label, down, right, value, code, used) => {
    const workbook = entered(withSheet(), label, down, right, value);
    const { settings, issues } = readSettings(workbook, TODAY);
    const { row, column } = place(workbook, label);
    const cell = `${String.fromCharCode(65 + column + right)}${row + down + 1}`;
    expect(issues).toEqual([expect.objectContaining({ code, sheet: 'Thiết lập', cell, raw: value })]);
    expect(settings).toMatchObject(used);
  });

  test('a holiday that is no day, among good ones', () => {
    const workbook = entered(withSheet(FULL), 'Ngày nghỉ hoặc làm bù', 2, 0, '30/02/2025');
    const { settings, issues } = readSettings(workbook, TODAY);
    expect(issues).toEqual([expect.objectContaining({ code: 'setting-holiday-date', raw: '30/02/2025' })]);
    expect(settings.holidays).toEqual(FULL.holidays);
  });

  test('one alias for two units', () => {
    let workbook = entered(withSheet(FULL), 'Tên viết trong bảng', 2, 0, 'vp sở');
    workbook = entered(workbook, 'Tên viết trong bảng', 2, 1, 'Văn phòng Sở Nội vụ');
    const { settings, issues } = readSettings(workbook, TODAY);
    expect(issues.map(({ code }) => code)).toEqual(['setting-duplicate']);
    expect(settings.unitAliases).toEqual(FULL.unitAliases);
  });
});

test('what is meant is understood: a day and a number written as text are put right without a word', () => {
  let workbook = entered(withSheet(), 'Ngày báo cáo', 0, 1, '1/12/2024');
  workbook = entered(workbook, 'Số ngày cảnh báo', 0, 1, ' 5 ');
  const read = readSettings(workbook, TODAY);
  expect(read.issues).toEqual([]);
  expect(read.settings).toMatchObject({ reportDate: '2024-12-01', warningDays: 5 });
  const { edits } = settingsEdits(workbook, read, read.settings, 'Thiết lập', COLUMNS);
  const after = readSettings(applyToSnapshot(workbook, edits), TODAY);
  expect(after.settings).toEqual(read.settings);
  expect(after.found?.repair.size).toBe(0);
});

test('=TODAY() is the day of the run', () => {
  const base = withSheet();
  const { row, column } = place(base, 'Ngày báo cáo');
  const cell = { value: serialOf('2024-01-01'), date: '2024-01-01', formula: 'TODAY()' };
  const workbook = {
    ...base,
    sheets: base.sheets.map((sheet) =>
      sheet.name === 'Thiết lập'
        ? {
            ...sheet,
            rows: sheet.rows.map((cells, r) =>
              r === row ? cells?.map((old, c) => (c === column + 1 ? cell : old)) : cells,
            ),
          }
        : sheet,
    ),
  };
  expect(readSettings(workbook, TODAY).settings).toMatchObject({ reportDate: TODAY, reportDateIsToday: true });
});

test('only changed cells are written afterwards', () => {
  const workbook = withSheet();
  const read = readSettings(workbook, TODAY);
  expect(settingsEdits(workbook, read, read.settings, 'Thiết lập', COLUMNS).edits).toEqual([]);
  const { edits } = settingsEdits(workbook, read, { ...read.settings, reportDate: '2024-12-01' }, 'Thiết lập', COLUMNS);
  expect(edits).toEqual([
    { kind: 'cells', sheet: 'Thiết lập', row: 4, column: 1, rows: [[{ value: { date: '2024-12-01' } }]] },
  ]);
});

test('a sheet that lost a cell that formulas read is told, its lists still count', () => {
  const workbook = withSheet(FULL);
  const broken = { ...workbook, names: workbook.names.filter(({ name }) => name !== 'PL_NgayBaoCao') };
  const read = readSettings(broken, TODAY);
  expect(read.issues.map(({ code }) => code)).toEqual(['settings-incomplete']);
  expect(read.found).toBeUndefined();
  expect(read.settings.unitAliases).toEqual(FULL.unitAliases);
});

test('arbitrary text in any cell never throws', () => {
  const base = withSheet(FULL);
  const cell = fc.record({
    row: fc.nat(40),
    column: fc.nat(20),
    text: fc.oneof(fc.string(), fc.constantFrom('Ngày nghỉ hoặc làm bù', 'Loại ngày')),
  });
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 10 }), (cells) => {
      const workbook = cells.reduce((book, { row, column, text }) => typed(book, 'Thiết lập', row, column, text), base);
      const { settings } = readSettings(workbook, TODAY);
      expect(settings.warningDays).toBeGreaterThanOrEqual(0);
      expect(settings.reportDate).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }),
  );
});
