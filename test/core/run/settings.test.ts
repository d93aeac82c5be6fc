import type { SettingsCorrection } from '../../../src/core/run/request';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { sheetNamed, typed } from '../tracking/harness';
import { fixedPlan } from './plans';
import { planned, ran, TODAY, viewed } from './running';

const roleOf = (workbook: WorkbookSnapshot, header: string, settings?: SettingsCorrection) =>
  viewed(workbook, settings ? { settings } : {}).columns.find((column) => column.header === header);

describe.each([true, false])('before anything is written: %s', (isFirst) => {
  const before = isFirst ? fixedPlan() : ran(fixedPlan()).workbook;

  test('a corrected column counts at once, is kept on Thiết lập, and goes back to its own words', () => {
    const settings: SettingsCorrection = { columns: [{ header: 'Kết quả', role: 'remark' }] };
    expect(roleOf(before, 'Kết quả', settings)).toMatchObject({ role: 'remark', from: 'user' });
    expect(roleOf(before, 'Kết quả')).toMatchObject({ role: 'result' });
    const { workbook } = ran(before, { settings });
    expect(roleOf(workbook, 'Kết quả')).toMatchObject({ role: 'remark', from: 'user' });
    expect(planned(workbook).edits).toEqual([]);
    const back = ran(workbook, { settings: { columns: [{ header: 'Kết quả', role: null }] } }).workbook;
    expect(roleOf(back, 'Kết quả')).toMatchObject({ role: 'result', from: 'own' });
  });

  test('aliases count at once, are kept, changed in place, and taken away', () => {
    const alias = (unit: string): SettingsCorrection => ({ unitAliases: [{ alias: 'Thanh tra Sở', unit }] });
    const leads = (workbook: WorkbookSnapshot, settings?: SettingsCorrection) =>
      new Set(viewed(workbook, settings ? { settings } : {}).tracked.tasks.flatMap(({ lead }) => lead));
    expect(leads(before, alias('Thanh tra tỉnh'))).toContain('Thanh tra tỉnh');
    const kept = ran(before, { settings: alias('Thanh tra tỉnh') }).workbook;
    expect(viewed(kept).settings.unitAliases).toEqual([{ alias: 'Thanh tra Sở', unit: 'Thanh tra tỉnh' }]);
    const changed = ran(kept, { settings: alias('Thanh tra Chính phủ') }).workbook;
    expect(viewed(changed).settings.unitAliases).toEqual([{ alias: 'Thanh tra Sở', unit: 'Thanh tra Chính phủ' }]);
    expect(leads(changed)).toContain('Thanh tra Chính phủ');
    const gone = ran(changed, { settings: alias('') }).workbook;
    expect(viewed(gone).settings.unitAliases).toEqual([]);
    expect(viewed(gone).issues.map(({ code }) => code)).not.toContain('setting-unit-alias');
    expect(leads(gone)).toContain('Thanh tra Sở');
  });

  test('single settings are kept', () => {
    const settings: SettingsCorrection = {
      reportDate: '2024-10-15',
      planYear: 2024,
      warningDays: 20,
      beforeIncludesDay: true,
    };
    const { workbook } = ran(before, { settings });
    expect(viewed(workbook).settings).toMatchObject({ ...settings, reportDateIsToday: false });
    expect(planned(workbook, { today: '2024-12-01' }).edits).toEqual([]);
    const live = ran(workbook, { today: '2024-12-01', settings: { reportDate: 'today' } }).workbook;
    expect(viewed(live, { today: '2024-12-02' }).settings).toMatchObject({
      reportDate: '2024-12-02',
      reportDateIsToday: true,
    });
  });
});

test('several new entries stand one under the other below what the user has', () => {
  const first = ran(fixedPlan()).workbook;
  const sheet = sheetNamed(first, 'Thiết lập');
  const row = sheet.rows.findIndex((cells) => cells?.[4]?.value === 'Tên viết trong bảng') + 1;
  const own = typed(typed(first, 'Thiết lập', row + 1, 4, 'VP'), 'Thiết lập', row + 1, 5, 'Văn phòng Sở');
  const unitAliases = [
    { alias: 'TTr', unit: 'Thanh tra Sở' },
    { alias: 'P.TCCB', unit: 'Phòng Tổ chức cán bộ' },
  ];
  const { run, workbook } = ran(own, { settings: { unitAliases } });
  expect(viewed(workbook).settings.unitAliases).toEqual([{ alias: 'VP', unit: 'Văn phòng Sở' }, ...unitAliases]);
  expect(run.preview.filled.filter(({ sheet }) => sheet === 'Thiết lập').map(({ rect }) => rect.top)).toEqual([
    row + 2,
    row + 2,
    row + 3,
    row + 3,
  ]);
});

test('a list whose headers are gone is told; the correction still counts for this run', () => {
  const first = ran(fixedPlan()).workbook;
  const row = sheetNamed(first, 'Thiết lập').rows.findIndex((cells) => cells?.[4]?.value === 'Tên viết trong bảng');
  const without = typed(first, 'Thiết lập', row, 4, null);
  const settings: SettingsCorrection = { unitAliases: [{ alias: 'Thanh tra Sở', unit: 'Thanh tra tỉnh' }] };
  const view = viewed(without, { settings, today: TODAY });
  expect(view.issues.map(({ code }) => code)).toContain('settings-list-missing');
  expect(view.tracked.tasks.flatMap(({ lead }) => lead)).toContain('Thanh tra tỉnh');
});
