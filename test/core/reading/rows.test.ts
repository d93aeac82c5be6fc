import type { TestCell } from '../snapshotOf';
import { dateCell } from '../snapshotOf';
import { codesOf, HEADER, tableOf, tasksOf } from './tables';

const bold = (value: string): TestCell => ({ value, bold: true });

describe('sections', () => {
  test('parts and sections by letter and Roman numeral; numbers start again', () => {
    const table = tableOf({
      grid: [
        HEADER,
        ['A', 'CHỈ SỐ HÀI LÒNG'],
        ['I', 'Tiếp cận dịch vụ'],
        ['1', 'Niêm yết thủ tục', 'Bảng niêm yết', 'Quý I', 'Văn phòng'],
        ['2', 'Trả lời người dân', 'Thư trả lời', 'Quý II', 'Văn phòng'],
        ['II', 'Thái độ phục vụ'],
        ['1', 'Khảo sát ý kiến', 'Phiếu', 'Quý III', 'Thanh tra'],
        ['B', 'CHỈ SỐ CẢI CÁCH'],
        ['I', 'Thể chế'],
        ['1', 'Rà soát văn bản', 'Danh mục', 'Quý IV', 'Phòng Tư pháp'],
      ],
    });
    expect(tasksOf(table)).toEqual([
      'A.I.01 | Niêm yết thủ tục | Quý I',
      'A.I.02 | Trả lời người dân | Quý II',
      'A.II.01 | Khảo sát ý kiến | Quý III',
      'B.I.01 | Rà soát văn bản | Quý IV',
    ]);
    expect(table.issues).toEqual([]);
  });

  test('numbered areas in capitals over 1.1, 1.2', () => {
    const table = tableOf({
      grid: [
        HEADER,
        ['1', 'CẢI CÁCH THỂ CHẾ'],
        ['1.1', 'Soạn quy chế', 'Quy chế', 'Quý I', 'Phòng A'],
        ['1.2', 'Sửa quy trình', 'Quy trình', 'Quý II', 'Phòng B'],
        ['2', 'Thủ tục hành chính'],
        ['2.1', 'Cắt giảm hồ sơ', 'Phương án', 'Quý III', 'Phòng C'],
      ],
    });
    expect(tasksOf(table)).toEqual([
      '1.01 | Soạn quy chế | Quý I',
      '1.02 | Sửa quy trình | Quý II',
      '2.01 | Cắt giảm hồ sơ | Quý III',
    ]);
  });

  test('merged heading rows across the table, with and without a mark', () => {
    const table = tableOf({
      grid: [
        HEADER,
        ['I. CẢI CÁCH THỂ CHẾ'],
        ['1', 'Soạn quy chế', '', 'Quý I', 'Phòng A'],
        ['Phần việc khác'],
        ['2', 'Sửa quy trình', '', 'Quý II', 'Phòng B'],
      ],
      merges: ['A2:E2', 'A4:E4'],
    });
    expect(table.sections.map(({ mark, title }) => [mark?.text ?? null, title])).toEqual([
      ['I', 'CẢI CÁCH THỂ CHẾ'],
      [null, 'Phần việc khác'],
    ]);
    expect(table.tasks).toHaveLength(2);
  });

  test('bold headings without a mark; numbers that start again stay apart', () => {
    const table = tableOf({
      grid: [
        HEADER,
        ['', bold('Nhóm thứ nhất')],
        ['1', 'Việc một', '', 'Quý I', 'Phòng A'],
        ['', bold('Nhóm thứ hai')],
        ['1', 'Việc hai', '', 'Quý II', 'Phòng B'],
      ],
    });
    expect(tasksOf(table)).toEqual(['M1.01 | Việc một | Quý I', 'M2.01 | Việc hai | Quý II']);
  });

  test('three levels', () => {
    const table = tableOf({
      grid: [
        HEADER,
        ['A', 'PHẦN CHUNG'],
        ['I', 'Mục một'],
        ['1', 'Tiểu mục'],
        ['a)', 'Việc a', '', 'Quý I', 'Phòng A'],
        ['b)', 'Việc b', '', 'Quý II', 'Phòng B'],
        ['2', 'Việc hai', '', 'Quý III', 'Phòng C'],
        ['II', 'Mục hai'],
        ['1', 'Việc ba', '', 'Quý IV', 'Phòng D'],
      ],
    });
    expect(tasksOf(table)).toEqual([
      'A.I.1.a | Việc a | Quý I',
      'A.I.1.b | Việc b | Quý II',
      'A.I.02 | Việc hai | Quý III',
      'A.II.01 | Việc ba | Quý IV',
    ]);
  });

  test('C and D after B are letters, I after them a Roman numeral', () => {
    const table = tableOf({
      grid: [
        HEADER,
        ...['A', 'B', 'C', 'D'].flatMap((letter): TestCell[][] => [
          [letter, `Phần ${letter}`],
          ['I', 'Mục'],
          [1, `Việc ${letter}`, '', 'Quý I', 'Phòng A'],
        ]),
      ],
    });
    expect(tasksOf(table).map((line) => line.split(' ')[0])).toEqual(['A.I.01', 'B.I.01', 'C.I.01', 'D.I.01']);
  });

  test('Roman numerals as numbers of the tasks themselves', () => {
    const table = tableOf({
      grid: [
        HEADER,
        ['I', 'Việc một', '', 'Quý I', 'Phòng A'],
        ['II', 'Việc hai'],
        ['III', 'Việc ba', '', 'Quý II', 'Phòng B'],
      ],
    });
    expect(tasksOf(table)).toEqual(['I | Việc một | Quý I', 'II | Việc hai | -', 'III | Việc ba | Quý II']);
  });

  test('a heading with a time of its own is a heading, and its time is told', () => {
    const table = tableOf({
      grid: [HEADER, ['I', 'CẢI CÁCH THỂ CHẾ', '', 'Trong năm'], ['1', 'Việc một', '', 'Quý I', 'Phòng A']],
    });
    expect(table.tasks).toHaveLength(1);
    expect(codesOf(table)).toEqual(['section-has-texts B2']);
  });

  test('a task with parts: with its own time it is a task, without any it is a heading', () => {
    const table = tableOf({
      grid: [
        HEADER,
        ['1', 'Việc lớn', '', 'Trong năm', 'Phòng A'],
        ['a', 'Phần a', '', 'Quý I', 'Phòng B'],
        ['b', 'Phần b', '', 'Quý II', 'Phòng C'],
        ['2', 'Việc chỉ có tên'],
        ['a', 'Phần a', '', 'Quý III', 'Phòng B'],
      ],
    });
    expect(tasksOf(table)).toEqual([
      '01 | Việc lớn | Trong năm',
      '01.a | Phần a | Quý I',
      '01.b | Phần b | Quý II',
      '2.a | Phần a | Quý III',
    ]);
  });
});

describe('headings that say more', () => {
  test('a remark beside a heading changes nothing', () => {
    const table = tableOf({
      grid: [
        [...HEADER, 'Ghi chú'],
        ['I', 'Cải cách thể chế', '', '', '', '2 việc'],
        ['1', 'Việc một', '', 'Quý I', 'A'],
      ],
    });
    expect(tasksOf(table)).toEqual(['I.01 | Việc một | Quý I']);
    expect(table.issues).toEqual([]);
  });

  test('a plain Roman row with its own time and unit over numbered rows is heading and task', () => {
    const table = tableOf({
      grid: [
        HEADER,
        ['I', 'Triển khai kế hoạch', '', 'Trong năm', 'A'],
        ['1', 'Bước một', '', 'Quý I', 'B'],
        ['II', 'Tổng kết', '', 'Quý IV', 'A'],
      ],
    });
    expect(tasksOf(table)).toEqual([
      'I | Triển khai kế hoạch | Trong năm',
      'I.01 | Bước một | Quý I',
      'II | Tổng kết | Quý IV',
    ]);
  });

  test('a numbered row that only introduces unnumbered items with their own time', () => {
    const table = tableOf({
      grid: [
        HEADER,
        ['1', 'Tổ chức kiểm tra'],
        ['', '- Lập kế hoạch', 'Kế hoạch', 'Quý I', 'A'],
        ['', '- Báo cáo', 'Báo cáo', 'Quý IV', 'B'],
        ['2', 'Việc hai', '', 'Quý II', 'A'],
      ],
    });
    expect(tasksOf(table)).toEqual([
      '1.01 | - Lập kế hoạch | Quý I',
      '1.01-2 | - Báo cáo | Quý IV',
      '02 | Việc hai | Quý II',
    ]);
  });
});

describe('numbers of tasks', () => {
  test('1.10 typed as the number 1.1, and 1.1 that became a date', () => {
    const marks: TestCell[] = [dateCell('2024-01-01'), ...[2, 3, 4, 5, 6, 7, 8, 9].map((n) => 1 + n / 10), 1.1, 1.11];
    const table = tableOf({
      grid: [HEADER, [1, 'NHÓM VIỆC'], ...marks.map((mark): TestCell[] => [mark, 'Việc', '', 'Quý I', 'A'])],
    });
    expect(tasksOf(table).map((line) => line.split(' ')[0])).toEqual(
      ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11'].map((n) => `1.${n}`),
    );
  });

  test.each([
    ['1.', '01'],
    ['01', '01'],
    [1, '01'],
    ['(1)', '01'],
    ['1/', '01'],
    ['a)', 'a'],
    ['12', '12'],
    ['1.2.3', '1.2.03'],
    ['2a', '2.a'],
    ['II.3', 'II.03'],
  ])('%s', (mark, id) => {
    const table = tableOf({ grid: [HEADER, [mark, 'Việc', '', 'Quý I', 'Phòng A']] });
    expect(tasksOf(table)[0]?.split(' ')[0]).toBe(id);
  });

  test('dashes instead of numbers', () => {
    const table = tableOf({
      grid: [
        HEADER,
        ['I', 'Mục'],
        ['-', 'Việc một', '', 'Quý I', 'Phòng A'],
        ['-', 'Việc hai', '', 'Quý II', 'Phòng B'],
      ],
    });
    expect(tasksOf(table)).toEqual(['I.01 | Việc một | Quý I', 'I.02 | Việc hai | Quý II']);
  });

  test('no number column', () => {
    const table = tableOf({
      grid: [
        ['Nhiệm vụ', 'Thời hạn', 'Chủ trì'],
        ['Việc một', 'Quý I', 'Phòng A'],
        ['Việc hai', 'Quý II', 'Phòng B'],
      ],
    });
    expect(tasksOf(table)).toEqual(['01 | Việc một | Quý I', '02 | Việc hai | Quý II']);
  });

  test('a number column without a name', () => {
    const table = tableOf({
      grid: [
        ['', 'Nhiệm vụ', 'Thời hạn', 'Chủ trì'],
        [1, 'Việc một', 'Quý I', 'Phòng A'],
        [2, 'Việc hai', 'Quý II', 'Phòng B'],
      ],
    });
    expect(table.regions[0].roles.number).toBe(0);
    expect(table.regions[0].left).toBe(0);
    expect(table.tasks).toHaveLength(2);
  });

  test('the same number twice: both tasks stay, told apart and reported', () => {
    const table = tableOf({ grid: [HEADER, [1, 'Việc một', '', 'Quý I', 'A'], [1, 'Việc hai', '', 'Quý II', 'B']] });
    expect(tasksOf(table)).toEqual(['01 | Việc một | Quý I', '01-2 | Việc hai | Quý II']);
  });
});

describe('page breaks', () => {
  test('a row torn in two, also inside a phrase, with the header in between', () => {
    const table = tableOf({
      grid: [
        HEADER,
        ['1', 'Tiếp nhận và trả kết quả', '- Sổ theo dõi;', 'Thường', 'Bộ phận'],
        HEADER,
        ['', 'cho người dân đúng hẹn', '- Báo cáo tháng.', 'xuyên trong năm', 'một cửa'],
        ['2', 'Việc hai', '', 'Quý II', 'Phòng B'],
      ],
    });
    expect(tasksOf(table)).toEqual([
      '01 | Tiếp nhận và trả kết quả cho người dân đúng hẹn | Thường xuyên trong năm',
      '02 | Việc hai | Quý II',
    ]);
    expect(table.tasks[0]?.fields.result?.text).toBe('- Sổ theo dõi;\n- Báo cáo tháng.');
    expect(table.tasks[0]?.fields.lead?.cells).toEqual([
      { row: 1, column: 4 },
      { row: 3, column: 4 },
    ]);
    expect(table.issues).toEqual([]);
  });

  test('torn without a repeated header', () => {
    const table = tableOf({
      grid: [
        HEADER,
        ['1', 'Xây dựng kế hoạch của', '', 'Trước', 'Phòng A'],
        ['', 'Sở về kiểm tra', '', 'ngày 30/6', ''],
      ],
    });
    expect(tasksOf(table)).toEqual(['01 | Xây dựng kế hoạch của Sở về kiểm tra | Trước ngày 30/6']);
  });

  test('a table torn over three pages', () => {
    const table = tableOf({
      grid: [
        HEADER,
        ['1', 'Phần đầu', '', 'Quý I', 'A'],
        HEADER,
        ['', 'phần giữa'],
        HEADER,
        ['', 'phần cuối'],
        ['2', 'Việc hai', '', 'Quý II', 'B'],
      ],
    });
    expect(tasksOf(table)[0]).toBe('01 | Phần đầu phần giữa phần cuối | Quý I');
  });

  test('the row that numbers the columns is skipped, also after a repeated header', () => {
    const numbers = ['(1)', '(2)', '(3)', '(4)', '(5)'];
    const table = tableOf({
      grid: [
        HEADER,
        numbers,
        ['1', 'Việc một', '', 'Quý I', 'A'],
        HEADER,
        numbers,
        ['', 'nói tiếp'],
        ['2', 'Việc hai', '', 'Quý II', 'B'],
      ],
    });
    expect(tasksOf(table)).toEqual(['01 | Việc một nói tiếp | Quý I', '02 | Việc hai | Quý II']);
    expect([...table.rows.values()].filter((use) => use === 'numbers')).toHaveLength(2);
  });

  test('a complete row without a number below a page break is a task of its own, and told', () => {
    const table = tableOf({
      grid: [HEADER, ['1', 'Việc một xong.', '', 'Quý I.', 'A'], HEADER, ['', 'Việc khác hẳn.', '', 'Quý III.', 'B']],
    });
    expect(tasksOf(table)).toEqual(['01 | Việc một xong. | Quý I.', '01-2 | Việc khác hẳn. | Quý III.']);
    expect(codesOf(table)).toEqual(['row-unnumbered B4']);
  });
});

describe('rows without a number', () => {
  test('own content and own time: a task of its own, and told', () => {
    const table = tableOf({
      grid: [HEADER, ['1', 'Việc một', '', 'Quý I', 'A'], ['', 'Việc kèm theo', '', 'Quý II', 'B']],
    });
    expect(tasksOf(table)).toEqual(['01 | Việc một | Quý I', '01-2 | Việc kèm theo | Quý II']);
    expect(codesOf(table)).toEqual(['row-unnumbered B3']);
  });

  test('more text only: joined on a line of its own, and told', () => {
    const table = tableOf({ grid: [HEADER, ['1', 'Việc một', '', 'Quý I', 'A'], ['', 'Kèm theo danh sách']] });
    expect(tasksOf(table)).toEqual(['01 | Việc một / Kèm theo danh sách | Quý I']);
    expect(codesOf(table)).toEqual(['row-joined-doubt B3']);
  });

  test('more products and times: milestones of the same task', () => {
    const table = tableOf({
      grid: [HEADER, ['1', 'Việc một', 'Kế hoạch', 'Quý I', 'A'], ['', '', 'Báo cáo', 'Quý IV', '']],
    });
    expect(tasksOf(table)).toEqual(['01 | Việc một | Quý I / Quý IV']);
    expect(table.tasks[0]?.fields.result?.text).toBe('Kế hoạch\nBáo cáo');
  });
});

describe('merged cells', () => {
  test('one deadline and one unit for several tasks', () => {
    const table = tableOf({
      grid: [
        HEADER,
        [1, 'Việc một', 'X', 'Quý I', 'Phòng A'],
        [2, 'Việc hai', 'Y'],
        [3, 'Việc ba', 'Z', 'Quý II', 'Phòng B'],
      ],
      merges: ['D2:D3', 'E2:E3'],
    });
    expect(tasksOf(table)).toEqual(['01 | Việc một | Quý I', '02 | Việc hai | Quý I', '03 | Việc ba | Quý II']);
    expect(table.tasks[1]?.fields.lead).toEqual({ text: 'Phòng A', cells: [{ row: 1, column: 4 }] });
  });

  test('number and content over several products and times: one task', () => {
    const table = tableOf({
      grid: [HEADER, [1, 'Việc một', 'Kế hoạch', 'Quý I', 'Phòng A'], ['', '', 'Báo cáo', 'Quý IV', '']],
      merges: ['A2:A3', 'B2:B3', 'E2:E3'],
    });
    expect(tasksOf(table)).toEqual(['01 | Việc một | Quý I / Quý IV']);
    expect(table.tasks[0]?.rows).toEqual([1, 2]);
  });

  test('number over several contents with their own time and unit: tasks that share it', () => {
    const table = tableOf({
      grid: [
        HEADER,
        [1, 'Lập kế hoạch', 'Kế hoạch', 'Quý I', 'Phòng A'],
        ['', 'Báo cáo', 'Báo cáo', 'Quý IV', 'Phòng B'],
        [2, 'Việc hai', '', 'Quý I', 'A'],
      ],
      merges: ['A2:A3'],
    });
    expect(tasksOf(table)).toEqual(['01 | Lập kế hoạch | Quý I', '01-2 | Báo cáo | Quý IV', '02 | Việc hai | Quý I']);
    expect(codesOf(table)).toEqual(['row-shares-number B3']);
  });

  test('a time across start and end', () => {
    const table = tableOf({
      grid: [
        ['TT', 'Công việc', 'Bắt đầu', 'Kết thúc', 'Chủ trì'],
        [1, 'Việc một', 'Thường xuyên', '', 'A'],
        [2, 'Việc hai', 'Quý I', 'Quý II', 'B'],
      ],
      merges: ['C2:D2'],
    });
    expect(tasksOf(table)).toEqual(['01 | Việc một | Thường xuyên', '02 | Việc hai | Quý II']);
  });
});

describe('end of the table', () => {
  const rows: TestCell[][] = [HEADER, [1, 'Việc một', '', 'Quý I', 'A'], [2, 'Việc hai', '', 'Quý II', 'B']];
  test.each([
    ['signer after an empty row', [[], ['', '', '', '', 'GIÁM ĐỐC'], [], ['', '', '', '', 'Nguyễn Văn Mẫu']]],
    [
      'signer right below',
      [
        ['', '', '', 'TM. ỦY BAN NHÂN DÂN'],
        ['', '', '', 'CHỦ TỊCH'],
      ],
    ],
    [
      'recipients',
      [['Nơi nhận:', '', '', '', 'KT. GIÁM ĐỐC'], ['- Như trên;', '', '', '', 'PHÓ GIÁM ĐỐC'], ['- Lưu: VT.']],
    ],
    ['who made it', [['Người lập biểu', '', '', 'Khánh Hòa, ngày   tháng   năm 2024']]],
    ['total', [['', 'Tổng cộng', '', '', '']]],
    ['total with count', [['Tổng cộng: 2 nhiệm vụ']]],
    ['note', [['Ghi chú: các đơn vị báo cáo hằng tháng']]],
    ['footnote', [[], ['(*) Theo quyết định của cấp trên']]],
    ['text below', [[], ['Bảng này gồm hai nhiệm vụ.']]],
  ] satisfies [string, TestCell[][]][])('%s', (_, below) => {
    const table = tableOf({ grid: [...rows, ...below] });
    expect(tasksOf(table)).toEqual(['01 | Việc một | Quý I', '02 | Việc hai | Quý II']);
    expect(table.sections).toEqual([]);
    for (let row = 3; row < 3 + below.length; row++)
      if ((below[row - 3] ?? []).some((cell) => cell !== '')) expect(table.rows.has(row)).toBe(true);
  });

  test('a signature in the middle does not cut the table off', () => {
    const table = tableOf({ grid: [...rows, ['', '', '', '', 'GIÁM ĐỐC'], [3, 'Việc ba', '', 'Quý III', 'C']] });
    expect(table.tasks).toHaveLength(3);
    expect(codesOf(table)).toEqual(['signature-inside E4']);
  });

  test('empty rows inside, and a numbered row without a time at the end', () => {
    const table = tableOf({ grid: [rows[0] ?? [], rows[1] ?? [], [], [], rows[2] ?? [], [3, 'Việc chưa có hạn']] });
    expect(tasksOf(table)).toEqual(['01 | Việc một | Quý I', '02 | Việc hai | Quý II', '03 | Việc chưa có hạn | -']);
  });

  test('numbers typed in advance are reported, not made tasks', () => {
    const table = tableOf({ grid: [...rows, [3], [4]] });
    expect(table.tasks).toHaveLength(2);
    expect(codesOf(table)).toEqual(['row-numbered-empty B4', 'row-numbered-empty B5']);
  });

  test('a number and a time without content stay a task, and are told', () => {
    const table = tableOf({ grid: [...rows, [3, '', '', 'Quý IV', 'C']] });
    expect(tasksOf(table)[2]).toBe('03 | - | Quý IV');
    expect(codesOf(table)).toEqual(['row-content-empty B4']);
  });
});

describe('cells', () => {
  test('real dates, numbers as text, list markup, NFD, "as above", errors', () => {
    const table = tableOf({
      grid: [
        HEADER,
        ['1', '<ul><li>- Việc một;</li> - Việc thêm.</ul>'.normalize('NFD'), '', dateCell('2024-03-15'), 'Phòng  A '],
        ['2', 'Việc hai', { value: null, error: '#N/A' }, 'nt', '"'],
      ],
    });
    expect(tasksOf(table)).toEqual(['01 | - Việc một; / - Việc thêm. | 15/03/2024', '02 | Việc hai | 15/03/2024']);
    expect(table.tasks[1]?.fields.lead?.text).toBe('Phòng A');
    expect(codesOf(table)).toEqual(['cell-ditto D3', 'cell-ditto E3', 'cell-error C3']);
  });

  test('hidden rows and columns are read and told', () => {
    const table = tableOf({
      grid: [HEADER, [1, 'Việc một', '', 'Quý I', 'A'], [2, 'Việc hai', '', 'Quý II', 'B']],
      hiddenRows: [3],
      hiddenColumns: [5],
    });
    expect(table.tasks).toHaveLength(2);
    expect(codesOf(table)).toEqual(['rows-hidden A3', 'columns-hidden E1']);
  });
});
