import type { CellSnapshot } from '../../../src/core/workbook/snapshot';
import { headingTime } from '../../../src/core/reading/headingTime';
import { readPlan } from '../../../src/core/reading/readPlan';
import type { Plan, Task } from '../../../src/core/plan/plan';
import type { TestSheet } from '../snapshotOf';
import { dateCell, snapshotOf } from '../snapshotOf';
import { HEADER, tableOf, tasksOf } from './tables';

function planOf(sheet: TestSheet): Plan {
  const reading = readPlan(snapshotOf(sheet));
  if (reading.plan === null) throw new Error('no plan');
  return reading.plan;
}

const dueOf = (task: Task): string => task.schedule.milestones.map(({ due, kind }) => due ?? kind).join(' ') || 'none';
const duesOf = (sheet: TestSheet): string[] => planOf(sheet).tasks.map(dueOf);
const row = (number: number, deadline: TestSheet['grid'][number][number]): TestSheet['grid'][number] => [
  number,
  `Việc ${number}`,
  'Báo cáo',
  deadline,
  'Phòng A',
];

describe('headings that are a time', () => {
  test('days without a month take the month of the heading', () => {
    const grid = [
      ['CHƯƠNG TRÌNH CÔNG TÁC NĂM 2025'],
      HEADER,
      ['', 'THÁNG 01/2025'],
      row(1, 'Trước ngày 25'),
      row(2, 20),
      row(3, '10 - 15'),
      ['', 'THÁNG 02/2025'],
      row(4, 'Cuối tháng'),
      row(5, 'Ngày 30'),
      row(6, '15/4'),
    ];
    expect(duesOf({ grid, merges: ['B3:E3', 'B7:E7'] })).toEqual([
      '2025-01-24',
      '2025-01-20',
      '2025-01-15',
      '2025-02-28',
      'date',
      '2025-04-15',
    ]);
    const plan = planOf({ grid, merges: ['B3:E3', 'B7:E7'] });
    expect(plan.tasks[0]?.schedule.milestones[0]).toMatchObject({ text: 'Trước ngày 25', certainty: 'assumed' });
    expect(plan.issues.map(({ code, cell }) => `${code} ${cell ?? ''}`)).toEqual(['deadline-impossible-date D9']);
  });

  test('an empty time is the month or quarter of the heading, never the year alone', () => {
    const grid = [
      ['KẾ HOẠCH NĂM 2025'],
      HEADER,
      ['I', 'Quý II'],
      row(1, ''),
      ['II', 'Nhiệm vụ tháng 9'],
      row(1, ''),
      ['III', 'NĂM 2025'],
      row(1, ''),
    ];
    expect(duesOf({ grid })).toEqual(['2025-06-30', '2025-09-30', 'none']);
  });

  test('phrases under a heading of another year take that year', () => {
    const grid = [
      ['ĐỀ ÁN GIAI ĐOẠN 2025 - 2026'],
      HEADER,
      ['I', 'NĂM 2025'],
      row(1, 'Quý I'),
      ['II', 'NĂM 2026'],
      row(1, 'Quý I'),
    ];
    expect(duesOf({ grid })).toEqual(['2025-03-31', '2026-03-31']);
  });

  test('a plan for one month', () => {
    const grid = [['Kế hoạch công tác tháng 5 năm 2025'], HEADER, row(1, 'Trước ngày 25'), row(2, '')];
    expect(duesOf({ grid })).toEqual(['2025-05-24', 'none']);
  });

  test.each(['Tháng Thanh niên', 'Tháng 5 - tháng hành động', 'Quý khách', 'Năm học 2024', 'Công tác tháng 13'])(
    '"%s" is no time',
    (title) => expect(headingTime(title)).toBeUndefined(),
  );
});

describe('headers that say more than what the column holds', () => {
  test('"Hoàn thành trước" leaves the day itself out', () => {
    const header = ['STT', 'Nhiệm vụ', 'Sản phẩm', 'Hoàn thành trước', 'Chủ trì'];
    const grid = [
      ['KẾ HOẠCH NĂM 2024'],
      header,
      row(1, '30/9'),
      row(2, dateCell('2024-05-20')),
      row(3, '30/6 và 30/11'),
      row(4, 'Quý III'),
      row(5, 'Chậm nhất 15/8'),
    ];
    expect(duesOf({ grid })).toEqual(['2024-09-29', '2024-05-19', '2024-06-29 2024-11-29', '2024-09-30', '2024-08-15']);
  });

  test('a month column merged down over rows without numbers', () => {
    const table = {
      grid: [
        ['KẾ HOẠCH NĂM HỌC 2024 - 2025'],
        ['Tháng', 'Nội dung công việc', 'Người thực hiện'],
        ['9', 'Khai giảng năm học mới', 'Ban giám hiệu'],
        ['', 'Họp phụ huynh', 'Giáo viên chủ nhiệm'],
        ['3', 'Phát động thi đua, khen thưởng', 'Công đoàn'],
        ['', 'Hội khỏe', 'Tổ thể dục'],
      ],
      merges: ['A3:A4', 'A5:A6'],
    };
    expect(duesOf(table)).toEqual(['2024-09-30', '2024-09-30', '2025-03-31', '2025-03-31']);
  });

  test('units that each have a column with marks', () => {
    const plan = planOf({
      grid: [
        ['PHÂN CÔNG NHIỆM VỤ NĂM 2024'],
        ['TT', 'Nội dung', 'Đơn vị thực hiện', '', '', 'Thời hạn'],
        ['', '', 'Văn phòng', 'Phòng Kinh tế', 'Công an xã', ''],
        [1, 'Thu ngân sách', '', 'x', '', '31/3'],
        [2, 'Giữ trật tự', 'PH', '', 'CT', '30/4'],
        [3, 'Tổng kết', 'x', 'x', '', '31/5'],
      ],
      merges: ['A2:A3', 'B2:B3', 'C2:E2', 'F2:F3'],
    });
    expect(plan.tasks.map(({ lead, coordinate }) => [lead, coordinate])).toEqual([
      [['Phòng Kinh tế'], []],
      [['Công an xã'], ['Văn phòng']],
      [['Văn phòng', 'Phòng Kinh tế'], []],
    ]);
    expect(plan.issues).toEqual([]);
  });

  test('formulas that no program has calculated are told once', () => {
    const open: CellSnapshot = { value: null, formula: 'Sheet2!B3' };
    const plan = planOf({ grid: [['KẾ HOẠCH NĂM 2024'], HEADER, [1, open, open, 'Quý I', 'Phòng A']] });
    expect(plan.issues.find(({ code }) => code === 'formula-not-calculated')).toMatchObject({
      cell: 'B3',
      facts: { count: 2 },
    });
  });
});

describe('words that only look open', () => {
  test.each([
    'Phát động thi đua, khen thưởng',
    'Tăng cường thu hút đầu tư',
    'Kiểm tra việc thực hiện chế độ',
    'Thực hiện đúng quy định',
    'Họp mặt Ngày Doanh nhân Việt Nam',
    'Tập huấn chuyển đổi số',
    'Trang bị đồ bảo vệ',
    'Khai trương trụ sở mới',
    'Ra mắt quỹ',
  ])('"%s" ends its task', (content) => {
    const grid = [
      ['Nội dung', 'Kết quả', 'Đơn vị thực hiện', 'Thời gian'],
      [content, 'Báo cáo', 'Phòng A', 'Tháng 3'],
      ['Hội nghị tổng kết', 'Biên bản', 'Phòng B', ''],
    ];
    expect(tasksOf(tableOf({ grid }))).toHaveLength(2);
  });

  test.each([
    ['Thực hiện Quyết định số', '12/QĐ-UBND'],
    ['Phối hợp với', 'Công an xã tuần tra'],
    ['Tuyên truyền tại các', 'Trường học'],
  ])('"%s" goes on', (before, after) => {
    const grid = [HEADER, [1, before, 'Báo cáo', 'Tháng 3', 'Phòng A'], ['', after, '', '', '']];
    expect(tasksOf(tableOf({ grid }))).toEqual([`01 | ${before} ${after} | Tháng 3`]);
  });
});
