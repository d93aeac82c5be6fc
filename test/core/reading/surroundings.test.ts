import type { CellSnapshot } from '../../../src/core/workbook/snapshot';
import { headingTime } from '../../../src/core/reading/headingTime';
import { readPlan } from '../../../src/core/reading/readPlan';
import type { Plan, Task } from '../../../src/core/plan/plan';
import type { TestSheet } from '../snapshotOf';
import { dateCell, snapshotOf } from '../snapshotOf';
import { codesOf, HEADER, tableOf, tasksOf } from './tables';

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

describe('dates that Excel made of typed text', () => {
  const typed = (date: string, shows: 'day-month' | 'month-year' | 'month' | 'year'): CellSnapshot => ({
    value: 45000,
    date,
    shows,
  });
  const grid = [
    ['KẾ HOẠCH NĂM 2025'],
    HEADER,
    row(1, typed('2024-03-15', 'day-month')),
    row(2, typed('2025-12-01', 'month-year')),
    row(3, typed('2024-12-01', 'month')),
    row(4, typed('2025-01-01', 'year')),
    row(5, dateCell('2024-03-15')),
  ];

  test('are read as they are shown, with the year of the plan', () => {
    expect(duesOf({ grid })).toEqual(['2025-03-15', '2025-12-31', '2025-12-31', '2025-12-31', '2024-03-15']);
    expect(planOf({ grid }).issues).toMatchObject([
      { code: 'date-year-hidden', cell: 'D3', raw: '15/03', facts: { year: 2024, planYear: 2025 } },
    ]);
  });

  test('a hidden year is better than none', () => {
    const plan = planOf({
      grid: [HEADER, row(1, typed('2024-03-15', 'day-month')), row(2, typed('2024-12-01', 'month-year'))],
    });
    expect(plan.tasks.map(dueOf)).toEqual(['2024-03-15', '2024-12-31']);
  });
});

describe('columns that only their neighbours explain', () => {
  test('"Từ" and "Đến" under one parent: the second is the deadline', () => {
    const grid = [
      ['KẾ HOẠCH NĂM 2025'],
      ['STT', 'Nội dung', 'Thời gian thực hiện', '', 'Chủ trì'],
      ['', '', 'Từ', 'Đến', ''],
      [1, 'Việc một', '01/01/2025', '31/3/2025', 'Phòng A'],
    ];
    expect(duesOf({ grid, merges: ['C2:D2', 'A2:A3', 'B2:B3', 'E2:E3'] })).toEqual(['2025-03-31']);
  });

  test('"Hoàn thành" alone is the deadline; beside "Thời hạn" the day of completion; with states the progress', () => {
    const table = (header: string[], ...rows: string[][]): TestSheet => ({
      grid: [['KẾ HOẠCH NĂM 2025'], ['STT', 'Nội dung', 'Chủ trì', ...header], ...rows],
    });
    expect(duesOf(table(['Hoàn thành'], ['1', 'Việc', 'Phòng A', '15/5/2025']))).toEqual(['2025-05-15']);
    const both = planOf(table(['Thời hạn', 'Hoàn thành'], ['1', 'Việc', 'Phòng A', '15/5/2025', '10/5/2025']));
    expect(both.tasks[0]?.own.completed).toBe('2025-05-10');
    const states = planOf(table(['Thời hạn', 'Hoàn thành'], ['1', 'Việc', 'Phòng A', '15/5/2025', 'Đang thực hiện']));
    expect(states.tasks[0]?.own).toMatchObject({ completed: null, progress: 'Đang thực hiện' });
  });

  test('items under a numbered name keep their own times', () => {
    const grid = [
      HEADER,
      ['1', 'Công tác báo cáo', '', '', ''],
      ['', '- Báo cáo quý', 'Báo cáo', 'Trước ngày 15 tháng cuối quý', 'Văn phòng'],
      ['', '- Báo cáo năm', 'Báo cáo', '15/12', 'Văn phòng'],
    ];
    expect(tasksOf(tableOf({ grid })).map((text) => text.slice(text.indexOf('|')))).toEqual([
      '| - Báo cáo quý | Trước ngày 15 tháng cuối quý',
      '| - Báo cáo năm | 15/12',
    ]);
  });

  test('page numbers above a repeated header belong to no task', () => {
    const task = ['1', 'Việc A', 'Báo cáo', 'Quý I', 'Phòng A'];
    const table = tableOf({
      grid: [HEADER, task, ['', '2', '', '', ''], HEADER, ['', 'Trang 3'], HEADER, ['2', ...task.slice(1)]],
    });
    expect(table.tasks.map(({ rows }) => rows)).toEqual([[1], [6]]);
    expect(codesOf(table)).toEqual(['row-not-used B3', 'row-not-used B5']);
  });

  test('months are no areas; the office above is no title', () => {
    const plan = planOf({
      grid: [['UBND XÃ BÌNH AN'], ['KẾ HOẠCH NĂM 2025'], HEADER, ['', 'THÁNG 5'], row(1, 'Ngày 3')],
      merges: ['B4:E4'],
    });
    expect(plan.title).toBe('KẾ HOẠCH NĂM 2025');
    expect(plan.tasks[0]?.area.title).not.toContain('THÁNG');
  });
});

test('a table beside the table is told', () => {
  const head = ['STT', 'Nội dung', 'Thời hạn', 'Chủ trì'];
  const table = tableOf({
    grid: [
      [...head, '', '', ...head],
      [1, 'Trái', '31/3', 'Phòng A', '', '', 1, 'Phải', '30/4', 'Phòng B'],
    ],
  });
  expect(table.tasks).toHaveLength(1);
  expect(codesOf(table)).toEqual(['table-beside H1']);
});
