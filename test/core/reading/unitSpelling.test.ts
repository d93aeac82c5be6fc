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
