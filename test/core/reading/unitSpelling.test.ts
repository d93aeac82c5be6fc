import { readPlan } from '../../../src/core/reading/readPlan';
import { snapshotOf } from '../snapshotOf';
import { HEADER } from './tables';

test('a unit written differently from row to row has one name in the plan', () => {
  const rows = ['Toà án nhân dân huyện', 'TÒA ÁN NHÂN DÂN HUYỆN', 'Tòa án nhân dân huyện', 'Tòa án nhân dân huyện'];
  const { plan } = readPlan(
    snapshotOf({
      grid: [
        ['KẾ HOẠCH NĂM 2024'],
        [...HEADER, 'Đơn vị phối hợp'],
        ...rows.map((unit, index) => [index + 1, `Việc ${index}`, 'Báo cáo', 'Quý I', unit, 'Sở  Nội vụ; SỞ NỘI VỤ']),
      ],
    }),
  );
  expect(plan?.tasks.map(({ lead }) => lead)).toEqual(rows.map(() => ['Tòa án nhân dân huyện']));
  expect(plan?.tasks.map(({ coordinate }) => coordinate)).toEqual(rows.map(() => ['Sở Nội vụ']));
});

test('a damaged spelling taken for another is told once, at the cell that bears it first', () => {
  const clean = 'Trung tam Luu tru';
  const damaged = 'Trung tdm Luu trir';
  const { plan } = readPlan(
    snapshotOf({
      grid: [
        ['KE HOACH NAM 2024'],
        [...HEADER, 'Đơn vị phối hợp'],
        [1, 'Việc 1', 'Báo cáo', 'Quý I', clean, ''],
        [2, 'Việc 2', 'Báo cáo', 'Quý I', 'Phòng Nội vụ', damaged],
        [3, 'Việc 3', 'Báo cáo', 'Quý I', damaged, ''],
      ],
    }),
  );
  expect(plan?.tasks.map(({ lead, coordinate }) => [...lead, ...coordinate])).toEqual([
    [clean],
    ['Phòng Nội vụ', clean],
    [clean],
  ]);
  expect(plan?.issues.filter(({ code }) => code === 'unit-damaged')).toEqual([
    { code: 'unit-damaged', severity: 'info', sheet: plan?.sheet, cell: 'F4', raw: damaged, facts: { unit: clean } },
  ]);
});
