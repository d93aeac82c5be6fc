import { readPlan } from '../../../src/core/reading/readPlan';
import type { ReadPlanOptions } from '../../../src/core/reading/readPlan';
import type { Plan } from '../../../src/core/plan/plan';
import type { TestCell, TestSheet } from '../snapshotOf';
import { dateCell, snapshotOf } from '../snapshotOf';
import { HEADER } from './tables';

function planOf(sheet: TestSheet, options?: ReadPlanOptions): Plan {
  const reading = readPlan(snapshotOf(sheet), options);
  if (reading.plan === null) throw new Error('no plan');
  return reading.plan;
}

const ROW: TestCell[] = [1, 'Việc một', 'Kế hoạch', 'Quý I', 'Phòng Nội vụ'];

describe('the plan', () => {
  test('a task with all it has', () => {
    const plan = planOf({
      grid: [
        ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2024'],
        [...HEADER, 'Đơn vị phối hợp', 'Ngày hoàn thành', 'Trạng thái', 'Kết quả thực hiện', 'Ghi chú'],
        ['B', 'NÂNG CAO CHỈ SỐ CẢI CÁCH HÀNH CHÍNH'],
        ['II', 'Cải cách thể chế'],
        [
          4,
          'Rà soát văn bản',
          'Danh mục',
          'Trước ngày 14/12/2024',
          'Văn phòng Sở',
          'Thanh tra Sở',
          '10/12/2024',
          'Xong',
          'Đã gửi',
          'Lưu ý',
        ],
      ],
    });
    expect(plan).toMatchObject({
      title: 'KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2024',
      year: 2024,
      sheet: 'Kế hoạch',
      issues: [],
    });
    expect(plan.tasks[0]).toMatchObject({
      id: 'B.II.04',
      part: 'B',
      partTitle: 'NÂNG CAO CHỈ SỐ CẢI CÁCH HÀNH CHÍNH',
      section: 'II',
      sectionTitle: 'Cải cách thể chế',
      number: '4',
      area: { code: 'the-che', title: 'Cải cách thể chế' },
      content: 'Rà soát văn bản',
      result: 'Danh mục',
      deadlineText: 'Trước ngày 14/12/2024',
      lead: ['Văn phòng Sở'],
      coordinate: ['Thanh tra Sở'],
      source: { sheet: 'Kế hoạch', firstRow: 5, lastRow: 5 },
      own: { completed: '2024-12-10', status: 'Xong', progress: 'Đã gửi', remark: 'Lưu ý' },
    });
    expect(plan.tasks[0]?.schedule.milestones[0]?.due).toBe('2024-12-13');
  });

  test('the days off of the settings count in lengths of working days', () => {
    const grid: TestCell[][] = [
      ['NĂM 2024'],
      HEADER,
      [1, 'Việc một', '', '02 ngày làm việc kể từ ngày 02/4/2024', 'Phòng Nội vụ'],
    ];
    const dueWith = (options?: ReadPlanOptions) => planOf({ grid }, options).tasks[0]?.schedule.milestones[0]?.due;
    expect(dueWith()).toBe('2024-04-04');
    const holidays = [{ date: '2024-04-03', kind: 'off' as const, note: 'Lễ của tỉnh' }];
    expect(dueWith({ settings: { holidays } })).toBe('2024-04-05');
  });

  test('a real date is that day; an empty deadline is told without stopping anything', () => {
    const plan = planOf({
      grid: [
        ['NĂM 2024'],
        HEADER,
        [1, 'Việc một', '', dateCell('2024-06-30'), 'Phòng Nội vụ'],
        [2, 'Việc hai', '', '', 'Phòng Nội vụ'],
      ],
    });
    expect(plan.tasks[0]?.schedule).toEqual({
      milestones: [
        {
          kind: 'date',
          text: '30/06/2024',
          start: null,
          due: '2024-06-30',
          recurrence: null,
          days: null,
          working: null,
          event: null,
          occurrences: null,
          certainty: 'sure',
        },
      ],
      issues: [],
    });
    expect(plan.tasks[1]?.deadlineText).toBe('');
    expect(plan.issues).toMatchObject([{ code: 'deadline-empty', severity: 'info', sheet: 'Kế hoạch', cell: 'B4' }]);
  });

  test('a finding about a deadline has its cell', () => {
    const plan = planOf({ grid: [['NĂM 2024'], HEADER, [1, 'Việc một', '', 'Trước ngày 31/6/2024', 'Phòng Nội vụ']] });
    expect(plan.issues).toMatchObject([{ code: 'deadline-impossible-date', cell: 'D3' }]);
  });

  test('without a column for who leads the method says it', () => {
    const plan = planOf({
      grid: [
        ['NĂM 2024'],
        ['STT', 'Nội dung', 'Tiến độ', 'Cách thức thực hiện'],
        [1, 'Việc', 'Quý I', 'Văn phòng Sở chủ trì, phối hợp với Thanh tra Sở thực hiện.'],
      ],
    });
    expect(plan.tasks[0]).toMatchObject({ lead: ['Văn phòng Sở'], coordinate: ['Thanh tra Sở'] });
  });

  test('a column for the area stands in for headings', () => {
    const plan = planOf({
      grid: [
        ['NĂM 2024'],
        ['STT', 'Lĩnh vực', 'Nội dung', 'Tiến độ', 'Chủ trì'],
        [1, 'Cải cách thể chế', 'Việc một', 'Quý I', 'Phòng Nội vụ'],
        [2, '', 'Việc hai', 'Quý II', 'Phòng Nội vụ'],
      ],
      merges: ['B3:B4'],
    });
    expect(plan.tasks.map(({ area }) => area.code)).toEqual(['the-che', 'the-che']);
  });

  test('ids that rows bear already are kept, and no two tasks share one', () => {
    const grid: TestCell[][] = [
      ['NĂM 2024'],
      HEADER,
      [1, 'Việc mới', '', 'Quý I', 'A'],
      [2, 'Việc cũ', '', 'Quý II', 'B'],
    ];
    const plan = planOf({ grid }, { knownIds: (row) => (row === 3 ? '01' : undefined) });
    expect(plan.tasks.map(({ id }) => id)).toEqual(['01-2', '01']);
  });

  test('bare months and quarters under a header that says so', () => {
    const dues = (header: string, cell: TestCell): (string | null | undefined)[] =>
      planOf({
        grid: [['NĂM 2024'], ['STT', 'Nội dung', header, 'Chủ trì'], [1, 'Việc', cell, 'Phòng Nội vụ']],
      }).tasks.flatMap(({ schedule }) => schedule.milestones.map(({ due }) => due));
    expect(dues('Tháng thực hiện', 3)).toEqual(['2024-03-31']);
    expect(dues('Quý thực hiện', 'II')).toEqual(['2024-06-30']);
  });

  test('a completion that is no date is told', () => {
    const plan = planOf({ grid: [['NĂM 2024'], [...HEADER, 'Ngày hoàn thành'], [...ROW, 'đã xong']] });
    expect(plan.tasks[0]?.own.completed).toBeNull();
    expect(plan.issues).toMatchObject([{ code: 'completed-not-date', cell: 'F3', raw: 'đã xong' }]);
  });
});

describe('the year', () => {
  const yearOf = (title: string[], deadlines: TestCell[] = ['Quý I'], options?: ReadPlanOptions): number | null =>
    planOf(
      {
        name: 'Bảng',
        grid: [
          ...title.map((line) => [line]),
          HEADER,
          ...deadlines.map((deadline, i): TestCell[] => [i + 1, 'Việc', '', deadline, 'Phòng Nội vụ']),
        ],
      },
      options,
    ).year;

  test.each([
    ['title', ['KẾ HOẠCH CÔNG TÁC NĂM 2025'], ['Quý I'], 2025],
    [
      'title with a programme around it',
      ['KẾ HOẠCH NĂM 2024 THỰC HIỆN CHƯƠNG TRÌNH GIAI ĐOẠN 2021 - 2030'],
      ['Quý I'],
      2024,
    ],
    ['a programme alone is no year', ['CHƯƠNG TRÌNH GIAI ĐOẠN 2021-2030'], ['Quý I'], null],
    [
      'issue line with an open date',
      ['(Kèm theo Kế hoạch số   /KH-SNV ngày   /  /2024 của Giám đốc)'],
      ['Quý I'],
      2024,
    ],
    [
      'issue line of December, deadlines of the next year',
      ['(Kèm theo Quyết định số 9/QĐ-UBND ngày 28/12/2024)'],
      ['Tháng 3/2025', 'Quý II/2025', 'Quý IV/2025'],
      2025,
    ],
    ['deadlines', [], ['Quý I/2023', 'Tháng 5/2023', 'Theo Quyết định số 85/QĐ-TTg ngày 15/9/2022'], 2023],
    ['real dates', [], [dateCell('2026-03-01'), dateCell('2026-04-01')], 2026],
    [
      'letterhead date is not the title',
      ['Khánh Hòa, ngày 20 tháng 12 năm 2023', 'KẾ HOẠCH NĂM 2024'],
      ['Quý I'],
      2024,
    ],
    ['nothing', [], ['Quý I'], null],
  ] satisfies [string, string[], TestCell[], number | null][])('%s', (_, title, deadlines, year) =>
    expect(yearOf(title, deadlines)).toBe(year),
  );

  test('the user’s word wins', () => expect(yearOf(['NĂM 2025'], ['Quý I'], { year: 2026 })).toBe(2026));
});
