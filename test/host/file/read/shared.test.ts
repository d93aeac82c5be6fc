import type { CellSnapshot, SheetSnapshot } from '../../../../src/core/workbook/snapshot';
import { sharedNames, sharedWorkbook, testOnShared } from '../shared-workbooks';
import { firstSheet, opened, refusal } from './open';

function cells(sheet: SheetSnapshot): CellSnapshot[] {
  return sheet.rows.flatMap((row) => row?.filter((cell) => cell !== undefined) ?? []);
}

testOnShared('the five real plans: rows, cells, merges, headings', () => {
  const facts = sharedNames().map((name) => {
    const sheet = firstSheet(opened(sharedWorkbook(name)));
    const bold = cells(sheet).filter((cell) => cell.bold).length;
    return [name, sheet.rows.length, cells(sheet).length, sheet.merges.length, bold];
  });
  expect(facts).toEqual([
    ['binh-son-2024.xlsx', 61, 350, 2, 24],
    ['khanh-hoa-2024-page-split.xlsx', 93, 439, 3, 106],
    ['khanh-hoa-2024.xlsx', 69, 319, 17, 36],
    ['quang-ngai-so-noi-vu-2024.xlsx', 44, 248, 2, 22],
    ['quang-ngai-van-phong-2023.xlsx', 45, 254, 2, 22],
  ]);
  expect(firstSheet(opened(sharedWorkbook('binh-son-2024.xlsx'))).rows[3]?.[0]?.value).toBe('STT');
});

testOnShared.each(['tough-open.xlsx', 'tough-open.xlsm'])('%s: all that stands in it', (name) => {
  const file = opened(sharedWorkbook(`tough/${name}`));
  const [plan, list] = file.snapshot().sheets;
  expect(file.sheets.map((s) => s.kind)).toEqual(['worksheet', 'worksheet', 'worksheet', 'worksheet', 'chartsheet']);
  expect([plan?.protected, plan?.hiddenColumns.has(4), [...(plan?.hiddenRows ?? [])]]).toEqual([false, true, [12, 21]]);
  expect(plan?.tables[0]).toMatchObject({ name: 'tblKeHoach', rect: { top: 3, left: 0, bottom: 43, right: 11 } });
  expect(plan?.occupied.map((o) => o.what)).toEqual(['sparkline', 'drawing', 'drawing']);
  expect(plan?.rows[5]?.[1]?.comment).toBe(true);
  expect(plan?.rows[5]?.[11]?.rich).toBe(true);
  expect(plan?.rows[4]?.[5]).toMatchObject({ value: 46027, date: '2026-01-05' });
  expect([16, 17, 18, 19].map((row) => plan?.rows[row]?.[12]?.formula)).toEqual([
    'K17*ThueSuat',
    'K18*ThueSuat',
    'K19*ThueSuat',
    'K20*ThueSuat',
  ]);
  expect(list?.rows[5]?.[5]?.formula).toBe('TRANSPOSE(A2:A2)&B2:B6');
  expect(file.snapshot().names.map((n) => n.name)).toContain('ThueSuat');
});

testOnShared('1904 dates are the same days as in the 1900 workbook', () => {
  const dates = (name: string): (string | undefined)[] =>
    cells(firstSheet(opened(sharedWorkbook(`tough/${name}`)))).flatMap((cell) => cell.date ?? []);
  const in1904 = dates('d1904.xlsx');
  expect(in1904).toHaveLength(94);
  expect(in1904).toEqual(dates('tough-open.xlsx'));
});

testOnShared('protected and strict workbooks', () => {
  expect(firstSheet(opened(sharedWorkbook('tough/tough.xlsx'))).protected).toBe(true);
  expect(refusal(sharedWorkbook('tough/strict.xlsx'))).toBe('strict');
});
