import { findTables } from '../../../src/core/reading/findTables';
import { planTitle } from '../../../src/core/reading/title';
import type { TestCell, TestSheet } from '../snapshotOf';
import { snapshotOf } from '../snapshotOf';
import { codesOf, HEADER, tableOf, tasksOf } from './tables';

const ROWS: TestCell[][] = [
  [1, 'Việc một', 'Kế hoạch', 'Quý I', 'Phòng A'],
  [2, 'Việc hai', 'Báo cáo', 'Quý II', 'Phòng B'],
];

describe('where the header stands', () => {
  test('below title rows, in the middle of the sheet, away from the edge', () => {
    const table = tableOf({
      grid: [
        ['', '', 'SỞ MẪU', '', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
        ['', '', 'Số: 12/KH-SM', '', '', '', 'Độc lập - Tự do - Hạnh phúc'],
        [],
        ['', '', 'PHỤ LỤC II'],
        ['', '', 'NỘI DUNG, NHIỆM VỤ VÀ TIẾN ĐỘ THỰC HIỆN NĂM 2025'],
        ['', '', '(Kèm theo Kế hoạch số 12/KH-SM ngày 05/01/2025)'],
        [],
        ['', '', ...HEADER],
        ...ROWS.map((row) => ['', '', ...row]),
      ],
      merges: ['C5:G5', 'C6:G6'],
    });
    expect(table.regions[0]).toMatchObject({ header: { first: 7, last: 7 }, left: 2, right: 6 });
    expect(planTitle(table.titleLines)).toBe('NỘI DUNG, NHIỆM VỤ VÀ TIẾN ĐỘ THỰC HIỆN NĂM 2025');
    expect(table.tasks).toHaveLength(2);
  });

  test('two rows with merged parents', () => {
    const table = tableOf({
      grid: [
        ['TT', 'Nội dung', 'Trách nhiệm thực hiện', '', 'Thời gian', ''],
        ['', '', 'Chủ trì', 'Phối hợp', 'Bắt đầu', 'Hoàn thành'],
        [1, 'Việc một', 'Phòng A', 'Phòng B', 'Tháng 1', 'Tháng 3'],
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'],
    });
    expect(table.regions[0].header).toEqual({ first: 0, last: 1 });
    expect(table.regions[0].roles).toEqual({ number: 0, content: 1, lead: 2, coordinate: 3, start: 4, deadline: 5 });
    expect(tasksOf(table)).toEqual(['01 | Việc một | Tháng 3']);
  });

  test('the same two rows without merged cells', () => {
    const table = tableOf({
      grid: [
        ['TT', 'Nội dung', 'Trách nhiệm thực hiện', '', 'Thời gian', ''],
        ['', '', 'Chủ trì', 'Phối hợp', 'Bắt đầu', 'Hoàn thành'],
        [1, 'Việc một', 'Phòng A', 'Phòng B', 'Tháng 1', 'Tháng 3'],
      ],
    });
    expect(table.regions[0].roles).toEqual({ number: 0, content: 1, lead: 2, coordinate: 3, start: 4, deadline: 5 });
  });

  test('three rows, then the row of column numbers', () => {
    const table = tableOf({
      grid: [
        ['TT', 'Nội dung', 'Tổ chức thực hiện', '', '', ''],
        ['', '', 'Trách nhiệm', '', 'Thời gian', ''],
        ['', '', 'Chủ trì', 'Phối hợp', 'Bắt đầu', 'Hoàn thành'],
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
        [1, 'Việc một', 'Phòng A', 'Phòng B', 'Tháng 1', 'Tháng 3'],
      ],
      merges: ['A1:A3', 'B1:B3', 'C1:F1', 'C2:D2', 'E2:F2'],
    });
    expect(table.regions[0].header).toEqual({ first: 0, last: 2 });
    expect(table.regions[0].roles).toEqual({ number: 0, content: 1, lead: 2, coordinate: 3, start: 4, deadline: 5 });
    expect(table.tasks).toHaveLength(1);
  });

  test('a first header row that only groups the columns', () => {
    const table = tableOf({
      grid: [
        ['STT', 'Thông tin chung', '', 'Theo dõi', ''],
        ['', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn', 'Ghi chú'],
        [1, 'Việc một', 'Phòng A', 'Quý I', ''],
      ],
      merges: ['A1:A2', 'B1:C1', 'D1:E1'],
    });
    expect(table.regions[0]).toMatchObject({
      header: { first: 0, last: 1 },
      roles: { number: 0, content: 1, lead: 2, deadline: 3, remark: 4 },
    });
  });

  test('a repeated two-row header is a repeat', () => {
    const head: TestCell[][] = [
      ['TT', 'Nội dung', 'Trách nhiệm', '', 'Thời gian'],
      ['', '', 'Chủ trì', 'Phối hợp', ''],
    ];
    const table = tableOf({
      grid: [
        ...head,
        [1, 'Việc một', 'A', 'B', 'Quý I'],
        ...head,
        ['', 'nói tiếp'],
        [2, 'Việc hai', 'A', 'B', 'Quý II'],
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2'],
    });
    expect(tasksOf(table)).toEqual(['01 | Việc một nói tiếp | Quý I', '02 | Việc hai | Quý II']);
  });

  test('columns for months with marks', () => {
    const months = Array.from({ length: 12 }, (_, i) => i + 1);
    const marks = (from: number, to: number): TestCell[] =>
      months.map((month) => (month >= from && month <= to ? 'x' : ''));
    const table = tableOf({
      grid: [
        ['TT', 'Nội dung', 'Chủ trì', 'Thời gian thực hiện (tháng)', ...months.slice(1).map(() => '')],
        ['', '', '', ...months],
        [1, 'Việc một', 'A', ...marks(3, 3)],
        [2, 'Việc hai', 'B', ...marks(4, 6)],
        [3, 'Việc ba', 'C', ...marks(1, 12)],
        [4, 'Việc bốn', 'D', ...marks(0, 0)],
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:O1'],
    });
    expect(tasksOf(table)).toEqual([
      '01 | Việc một | Tháng 3',
      '02 | Việc hai | Tháng 4 - 6',
      '03 | Việc ba | Thường xuyên trong năm',
      '04 | Việc bốn | -',
    ]);
  });
});

describe('which column is what', () => {
  test('"Tiến độ" with percentages is progress beside a deadline', () => {
    const table = tableOf({
      grid: [
        ['STT', 'Công việc', 'Hạn hoàn thành', 'Ngày hoàn thành', 'Tiến độ', 'Trạng thái', 'Ghi chú'],
        [1, 'Việc một', '15/3/2024', '', 0.5, 'Đang thực hiện', ''],
        [2, 'Việc hai', '20/4/2024', '', '80%', 'Chưa thực hiện', ''],
      ],
    });
    expect(table.regions[0].roles).toEqual({
      number: 0,
      content: 1,
      deadline: 2,
      completed: 3,
      progress: 4,
      status: 5,
      remark: 6,
    });
    expect(codesOf(table)).toEqual(['column-guessed E1']);
  });

  test('"Tiến độ thực hiện" with states is progress, with times it is the deadline', () => {
    const head = ['STT', 'Công việc', 'Chủ trì', 'Tiến độ thực hiện'];
    expect(
      tableOf({ grid: [head, [1, 'Việc', 'A', 'Đang thực hiện'], [2, 'Việc', 'A', 'Đã hoàn thành']] }).regions[0].roles
        .deadline,
    ).toBeUndefined();
    expect(
      tableOf({ grid: [head, [1, 'Việc', 'A', 'Quý I'], [2, 'Việc', 'A', 'Thường xuyên']] }).regions[0].roles.deadline,
    ).toBe(3);
  });

  test('"Ngày hoàn thành" is the deadline where it is filled and there is no other', () => {
    const head = ['STT', 'Công việc', 'Chủ trì', 'Ngày hoàn thành'];
    expect(
      tableOf({ grid: [head, [1, 'Việc', 'A', '15/3/2024'], [2, 'Việc', 'A', '20/4/2024']] }).regions[0].roles,
    ).toMatchObject({ deadline: 3 });
    expect(tableOf({ grid: [head, [1, 'Việc', 'A', ''], [2, 'Việc', 'A', '']] }).regions[0].roles).toMatchObject({
      completed: 3,
    });
  });

  test('of two deadlines the one with times, and the other is told', () => {
    const table = tableOf({
      grid: [
        ['STT', 'Công việc', 'Chủ trì', 'Thời gian thực hiện', 'Thời hạn'],
        [1, 'Việc một', 'A', '3 ngày', '15/3/2024'],
        [2, 'Việc hai', 'A', '1 buổi', '20/4/2024'],
      ],
    });
    expect(table.regions[0].roles.deadline).toBe(4);
    expect(codesOf(table)).toEqual(['column-unused D1']);
  });

  test('two columns for the time that take turns', () => {
    const table = tableOf({
      grid: [
        ['TT', 'Tên đề án', 'Cơ quan chủ trì', 'Thời gian trình', ''],
        ['', '', '', 'Chính phủ', 'Thủ tướng'],
        [1, 'Đề án một', 'A', 'Tháng 3', ''],
        [2, 'Đề án hai', 'B', '', 'Tháng 5'],
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1'],
    });
    expect(tasksOf(table)).toEqual(['01 | Đề án một | Tháng 3', '02 | Đề án hai | Tháng 5']);
  });

  test('a user correction wins, also under a parent', () => {
    const sheet: TestSheet = {
      grid: [
        ['STT', 'Công việc', 'Chủ trì', 'Thời hạn', 'Mốc tỉnh giao'],
        [1, 'Việc một', 'A', 'Quý I', 'Quý II'],
      ],
    };
    const columns = [{ header: 'mốc tỉnh  giao', role: 'deadline' as const }];
    expect(tableOf(sheet).regions[0].roles.deadline).toBe(3);
    expect(tableOf(sheet, { columns }).regions[0].roles.deadline).toBe(4);
    expect(codesOf(tableOf(sheet, { columns: [{ header: 'Không có cột này', role: 'lead' }] }))).toContain(
      'column-correction-unknown',
    );
  });

  test('an unnamed kind of content column: the one with the text', () => {
    const table = tableOf({
      grid: [
        ['STT', 'Phần việc của tổ', 'Chủ trì', 'Phối hợp', 'Thời hạn'],
        [1, 'Kiểm tra sổ sách ở các tổ', 'A', 'B', 'Quý I'],
      ],
    });
    expect(table.regions[0].roles.content).toBe(1);
    expect(codesOf(table)).toEqual(['column-guessed B1']);
  });

  test('tracking columns of ours are not the table’s own', () => {
    const ours = [
      'Mã',
      'Lĩnh vực',
      'Đơn vị chủ trì',
      'Đơn vị phối hợp',
      'Mốc',
      'Hạn',
      'Cách hiểu',
      'Ngày hoàn thành',
      'Trạng thái',
      'Số ngày quá hạn',
      'Kết quả thực hiện',
      'Nhật ký mốc',
    ];
    const table = tableOf({
      grid: [
        [...HEADER, ...ours],
        [...(ROWS[0] ?? []), 'K.07', '', 'Phòng X', '', '1/1', '2024-03-31'],
      ],
    });
    expect(table.regions[0].right).toBe(4);
    expect(table.regions[0].roles).toEqual({ number: 0, content: 1, result: 2, deadline: 3, lead: 4 });
    expect(table.regions[0].tracking).toMatchObject({ id: 5, lead: 7, due: 10, log: 16 });
  });
});

describe('which table', () => {
  const small: TestSheet = {
    name: 'Tóm tắt',
    grid: [
      ['STT', 'Nội dung', 'Ghi chú', 'Trạng thái'],
      [1, 'Việc', '', ''],
    ],
  };
  const plan: TestSheet = { name: 'Kế hoạch 2024', grid: [HEADER, ...ROWS] };

  test('the best of all sheets, and it is said which', () => {
    const table = tableOf([small, plan]);
    expect(table.sheet).toBe('Kế hoạch 2024');
    expect(table.others).toEqual([{ sheet: 'Tóm tắt', cell: 'A1', tasks: 1 }]);
    expect(codesOf(table)).toEqual(['table-chosen A1']);
  });

  test('visible before hidden, the sheet asked for before all, our own sheets never', () => {
    expect(tableOf([small, { ...plan, visibility: 'hidden' }]).sheet).toBe('Tóm tắt');
    expect(tableOf([small, plan], { sheet: 'tóm tắt' }).sheet).toBe('Tóm tắt');
    expect(tableOf([small, plan], { skipSheets: ['Kế hoạch 2024'] }).sheet).toBe('Tóm tắt');
  });

  test('no table, no such sheet', () => {
    const empty = snapshotOf([{ name: 'Trống', grid: [['Ghi chép linh tinh']] }]);
    expect(findTables(empty)).toMatchObject({
      table: null,
      issues: [{ code: 'table-not-found', facts: { sheets: 'Trống' } }],
    });
    expect(findTables(empty, { sheet: 'Không có' })).toMatchObject({
      table: null,
      issues: [{ code: 'sheet-not-found', raw: 'Không có' }],
    });
    expect(findTables(empty, { sheet: 'Trống' })).toMatchObject({
      issues: [{ code: 'table-not-found', sheet: 'Trống' }],
    });
  });

  test('two tables one below the other, with the same and with other columns', () => {
    const table = tableOf({
      grid: [
        ['A. NHIỆM VỤ TRỌNG TÂM'],
        HEADER,
        ...ROWS,
        [],
        ['B. NHIỆM VỤ THƯỜNG XUYÊN'],
        ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời hạn', 'Ghi chú'],
        [1, 'Việc ba', 'Phòng C', 'Phòng D', 'Quý III', ''],
        [],
        ['C. NHIỆM VỤ KHÁC'],
        ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời hạn', 'Ghi chú'],
        [1, 'Việc bốn', 'Phòng C', 'Phòng D', 'Quý IV', ''],
        [],
        ['', '', '', '', 'GIÁM ĐỐC'],
      ],
    });
    expect(table.regions).toHaveLength(2);
    expect(tasksOf(table)).toEqual([
      '01 | Việc một | Quý I',
      '02 | Việc hai | Quý II',
      'B.01 | Việc ba | Quý III',
      'C.01 | Việc bốn | Quý IV',
    ]);
  });

  test('an Excel table with a totals row and formulas beside it', () => {
    const grid: TestCell[][] = [HEADER, ...ROWS, ['Tổng', '', '', '', { value: 2, formula: 'SUBTOTAL(103,E2:E3)' }]];
    const tables = [
      {
        name: 'tblKeHoach',
        rect: { top: 0, left: 0, bottom: 3, right: 4 },
        columns: HEADER,
        headerRow: true,
        totalsRow: true,
      },
    ];
    const table = tableOf({ grid, tables });
    expect(table.regions[0].table).toBe('tblKeHoach');
    expect(table.tasks).toHaveLength(2);
    expect(table.rows.get(3)).toBe('total');
  });
});
