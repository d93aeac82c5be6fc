import { trackWorkbook } from '../../../src/core/tracking/trackWorkbook';
import { HEADER } from '../reading/tables';
import { snapshotOf } from '../snapshotOf';
import { AS_OF, sheetNamed } from './harness';
import { applyToSnapshot } from '../../../src/core/edit/applyToSnapshot';

const TABLE = {
  name: 'Kế hoạch',
  grid: [
    HEADER,
    ['1', 'Rà soát biểu mẫu còn', 'Báo cáo', 'Trước ngày 01/3/2024', 'Phòng Kinh tế'],
    HEADER,
    ['', 'hiệu lực trong năm', '', '', ''],
    ['2', 'Kiểm kê tài sản', 'Biên bản kiểm kê', 'Trước ngày 01/4/2024', 'Phòng Kinh tế'],
    HEADER,
    ['', '', 'và báo cáo', '', ''],
    ['3', 'Họp  dân\n- các thôn', 'Biên bản', 'Trước ngày 01/5/2024', 'Phòng Kinh tế'],
    ['4', 'Tập huấn', 'Danh sách', 'Trước ngày 01/6/2024', 'Phòng Kinh tế'],
  ],
};

describe('wording of a task that a page break split', () => {
  const workbook = snapshotOf(TABLE);
  const result = trackWorkbook(workbook, AS_OF);
  if (result.refusal) throw new Error(JSON.stringify(result.refusal));
  const after = applyToSnapshot(workbook, result.edits);

  test('its own rows only: a header repeated inside it says nothing', () => {
    expect(result.tracked.tasks.map(({ contentCells }) => contentCells)).toEqual([
      ['Rà soát biểu mẫu còn', '', 'hiệu lực trong năm'],
      undefined,
      ['Họp  dân\n- các thôn'],
      undefined,
    ]);
  });

  test('the list of overdue tasks shows it so, and its formula takes the same rows', () => {
    const list = sheetNamed(after, 'DS quá hạn').rows.slice(6, 10);
    expect(list.map((cells) => cells?.[3]?.value)).toEqual([
      'Rà soát biểu mẫu còn hiệu lực trong năm',
      'Kiểm kê tài sản',
      'Họp dân - các thôn',
      'Tập huấn',
    ]);
    const marks = sheetNamed(after, '_PhuLucTinh').rows.map((cells) => cells?.[2]?.value ?? null);
    expect(marks.filter((mark) => mark !== null)).toEqual(['2']);
    expect(list[0]?.[11]?.formula).toContain('FIND("2"');
  });
});
