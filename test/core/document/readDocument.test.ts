import { documentSheet } from '../../../src/core/document/documentSheet';
import type { Block, DocumentCell, DocumentTable, PlanDocument } from '../../../src/core/document/planDocument';
import { readDocument } from '../../../src/core/document/readDocument';
import { textDocument } from '../../../src/core/document/textDocument';
import type { Plan } from '../../../src/core/plan/plan';
import { readRegister } from '../../../src/core/register/readRegister';
import type { Register } from '../../../src/core/register/register';
import { growth, PROPORTIONAL } from '../../cost';

type Cell = string | Partial<DocumentCell>;

const cellOf = (cell: Cell): DocumentCell => ({
  text: '',
  columns: 1,
  rows: 1,
  ...(typeof cell === 'string' ? { text: cell } : cell),
});

/** Blocks in order, each line counted: a text, or the rows of a table. */
function documentOf(...parts: readonly (string | readonly (readonly Cell[])[])[]): PlanDocument {
  let line = 0;
  const blocks = parts.map((part): Block => {
    if (typeof part === 'string') return { kind: 'paragraph', line: ++line, text: part };
    const rows = part.map((cells) => ({ line: ++line, cells: cells.map(cellOf) }));
    return { kind: 'table', line: rows[0]?.line ?? line, rows } satisfies DocumentTable;
  });
  return { blocks };
}

function planIn(document: PlanDocument): { plan: Plan; register: Register } {
  const read = readDocument(document);
  if (read.plan === null) throw new Error(JSON.stringify(read.issues));
  return read;
}

const briefly = ({ tasks }: Plan): readonly string[] =>
  tasks.map(
    ({ id, content, deadlineText, source }) =>
      `${id} ${content} | ${deadlineText} @${source.firstRow}-${source.lastRow}`,
  );

const HEADER = ['STT', 'Nội dung', 'Đơn vị chủ trì', 'Thời gian thực hiện'];
const LETTERHEAD = [
  ['UBND TỈNH X\nSỞ Y', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'],
  ['Số: 12/KH-SY', 'X, ngày 05 tháng 01 năm 2024'],
];
const SIGNATURE = [['Nơi nhận:\n- Như trên;', 'GIÁM ĐỐC\n\n\nNguyễn Văn A']];

describe('a document whose table is the plan', () => {
  const document = documentOf(
    LETTERHEAD,
    'KẾ HOẠCH',
    'Cải cách hành chính của Sở Y',
    'Căn cứ Quyết định số 5/QĐ-UBND ngày 01/12/2021;',
    'II. NHIỆM VỤ',
    [
      HEADER,
      ['I', { text: 'CẢI CÁCH THỂ CHẾ', columns: 3 }],
      ['1', 'Rà soát văn bản', 'Phòng Pháp chế', 'Quý I'],
      ['2', 'Kiểm tra các đơn vị', 'Thanh tra Sở', { text: 'Tháng 6' }],
    ],
    'III. TỔ CHỨC THỰC HIỆN',
    'Các phòng, đơn vị triển khai thực hiện kế hoạch này.',
    SIGNATURE,
  );

  test('is read with the lines of the document', () => {
    const { plan } = planIn(document);
    expect(briefly(plan)).toEqual(['I.01 Rà soát văn bản | Quý I @9-9', 'I.02 Kiểm tra các đơn vị | Tháng 6 @10-10']);
    expect(plan.tasks.map(({ lead, sectionTitle }) => [lead, sectionTitle])).toEqual([
      [['Phòng Pháp chế'], 'CẢI CÁCH THỂ CHẾ'],
      [['Thanh tra Sở'], 'CẢI CÁCH THỂ CHẾ'],
    ]);
    expect(plan.sheet).toBe('');
  });

  test('has the name of the document and the year of its letterhead', () => {
    const { plan, register } = planIn(document);
    expect([plan.title, plan.year]).toEqual(['KẾ HOẠCH Cải cách hành chính của Sở Y', 2024]);
    expect(plan.tasks.map(({ schedule }) => schedule.milestones[0]?.due)).toEqual(['2024-03-31', '2024-06-30']);
    expect(register.issueLines).toContain('X, ngày 05 tháng 01 năm 2024');
  });

  test('letterhead and signatures are no part of it, and nothing is said of them', () => {
    expect(planIn(document).plan.issues).toEqual([]);
  });

  test('its register reads as the same plan', () => {
    const { plan, register } = planIn(document);
    const again = readRegister(register);
    expect(again.plan?.tasks).toEqual(plan.tasks);
    expect([again.plan?.title, again.plan?.year]).toEqual([plan.title, plan.year]);
  });
});

describe('tables of one plan', () => {
  const ROW = (number: string, content: string, time: string): readonly string[] => [number, content, 'Phòng A', time];

  test('a header on each page, a row torn by the page break, a page number between', () => {
    const { plan } = planIn(
      documentOf([HEADER, ROW('1', 'Rà soát văn bản của', 'Quý I')], '- 2 -', [
        HEADER,
        ['', 'các phòng', '', ''],
        ROW('2', 'Ban hành kế hoạch', 'Quý II'),
      ]),
    );
    expect(briefly(plan)).toEqual([
      '01 Rà soát văn bản của các phòng | Quý I @2-5',
      '02 Ban hành kế hoạch | Quý II @6-6',
    ]);
  });

  test('a table without a header goes on with the columns of the one before', () => {
    const { plan } = planIn(documentOf([HEADER, ROW('1', 'Rà soát', 'Quý I')], '', [ROW('2', 'Ban hành', 'Quý II')]));
    expect(briefly(plan)).toEqual(['01 Rà soát | Quý I @2-2', '02 Ban hành | Quý II @4-4']);
  });

  test('the names of sections above tables are sections', () => {
    const { plan } = planIn(
      documentOf(
        'PHỤ LỤC',
        'NHIỆM VỤ NĂM 2024',
        'I. CẢI CÁCH THỂ CHẾ',
        [HEADER, ROW('1', 'Rà soát', 'Quý I')],
        'II. CHUYỂN ĐỔI SỐ',
        [HEADER, ROW('1', 'Số hóa hồ sơ', 'Quý II')],
      ),
    );
    expect(plan.tasks.map(({ id, sectionTitle, source }) => [id, sectionTitle, source.firstRow])).toEqual([
      ['I.01', 'CẢI CÁCH THỂ CHẾ', 5],
      ['II.01', 'CHUYỂN ĐỔI SỐ', 8],
    ]);
    expect(plan.title).toBe('NHIỆM VỤ NĂM 2024');
  });

  test('a line that lost its columns joins the row above and is told', () => {
    const text = [HEADER.join('\t'), '1\tRà soát\tPhòng A\tQuý I', 'và Quý II', '2\tBan hành\tPhòng B\tQuý III'].join(
      '\n',
    );
    const { plan } = planIn(textDocument(text));
    expect(briefly(plan)).toEqual(['01 Rà soát | Quý I\nvà Quý II @2-2', '02 Ban hành | Quý III @4-4']);
    expect(plan.issues).toContainEqual(
      expect.objectContaining({ code: 'document-line-joined', line: 3, raw: 'và Quý II' }),
    );
  });

  test('merged cells: one unit for two tasks, a number for two rows', () => {
    const { plan } = planIn(
      documentOf([HEADER, ['1', 'Rà soát', { text: 'Phòng A', rows: 2 }, 'Quý I'], ['2', 'Ban hành', 'Quý II']]),
    );
    expect(plan.tasks.map(({ lead, deadlineText }) => [lead, deadlineText])).toEqual([
      [['Phòng A'], 'Quý I'],
      [['Phòng A'], 'Quý II'],
    ]);
  });

  test('findings of the reader have the line of their row', () => {
    const { plan } = planIn(documentOf('Kế hoạch năm 2024', [HEADER, ROW('1', 'Rà soát', 'Ngày 31/6/2024')]));
    expect(plan.issues).toContainEqual(expect.objectContaining({ code: 'deadline-impossible-date', line: 3 }));
    expect(plan.issues.every(({ sheet, cell }) => sheet === undefined && cell === undefined)).toBe(true);
  });

  test('columns that the new table has no place for are told', () => {
    const { plan } = planIn(
      documentOf([
        [...HEADER, 'Kinh phí'],
        [...ROW('1', 'Rà soát', 'Quý I'), '5 triệu'],
      ]),
    );
    expect(plan.issues).toContainEqual(expect.objectContaining({ code: 'document-columns-left', raw: 'Kinh phí' }));
  });

  test('an appendix that names no year is of the year of its document', () => {
    const { plan, register } = planIn(
      documentOf('KẾ HOẠCH', 'Công tác năm 2024', 'I. MỤC ĐÍCH', 'PHỤ LỤC', 'DANH MỤC CÔNG VIỆC', [
        HEADER,
        ROW('1', 'Rà soát', 'Quý I'),
      ]),
    );
    expect([plan.year, register.title, readRegister(register).plan?.year]).toEqual([
      2024,
      ['PHỤ LỤC', 'DANH MỤC CÔNG VIỆC'],
      2024,
    ]);
    expect(plan.tasks[0]?.schedule.milestones[0]).toMatchObject({ due: '2024-03-31' });
  });

  test('a column of areas becomes a column of the new table, a cell over several rows for each of them', () => {
    const read = planIn(
      documentOf([
        ['TT', 'Lĩnh vực', 'Nội dung công việc', 'Thời hạn'],
        ['1', { text: 'Cải cách thể chế', rows: 2 }, 'Rà soát', 'Quý I/2024'],
        ['2', 'Góp ý', 'Quý II/2024'],
        ['3', 'Cải cách tài chính công', 'Công khai', 'Quý III/2024'],
      ]),
    );
    const codes = ({ tasks }: Plan): readonly string[] => tasks.map(({ area }) => `${area.code} ${area.title}`);
    const areas = ['the-che Cải cách thể chế', 'the-che Cải cách thể chế', 'tai-chinh-cong Cải cách tài chính công'];
    const again = readRegister(read.register);
    expect([codes(read.plan), again.plan && codes(again.plan)]).toEqual([areas, areas]);
    expect(read.plan.issues).toEqual([]);
  });

  test('a large table without a header of a plan is told, not read', () => {
    const figures = [
      ['Chỉ tiêu', 'Năm 2023', 'Năm 2024', 'Tăng', 'Giảm'],
      ['Hồ sơ', '1', '2', '1', ''],
      ['Văn bản', '3', '4', '1', ''],
    ];
    const { plan } = planIn(documentOf([HEADER, ROW('1', 'Rà soát', 'Quý I')], 'Phụ biểu', figures));
    expect(plan.tasks).toHaveLength(1);
    expect(plan.issues).toContainEqual(expect.objectContaining({ code: 'document-table-unused', line: 4 }));
  });
});

describe('the name above a table', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      'an appendix',
      ['Nguyễn Văn A', '', 'PHỤ LỤC', 'DANH MỤC NHIỆM VỤ NĂM 2024', '(Kèm theo Kế hoạch số 1/KH-SY)', ''],
      ['PHỤ LỤC', 'DANH MỤC NHIỆM VỤ NĂM 2024', '(Kèm theo Kế hoạch số 1/KH-SY)'],
    ],
    ['no further than its label', ['Ghi chú chung', 'Phụ lục II', 'NHIỆM VỤ'], ['Phụ lục II', 'NHIỆM VỤ']],
    ['no sentence', ['Các đơn vị thực hiện theo bảng sau.', 'NHIỆM VỤ CỤ THỂ'], ['NHIỆM VỤ CỤ THỂ']],
    [
      'no chapter: the document has a name of its own',
      ['CHƯƠNG TRÌNH', 'Công tác năm 2024', '', 'II. NHIỆM VỤ'],
      ['CHƯƠNG TRÌNH', 'Công tác năm 2024'],
    ],
    ['none', ['Kính gửi các phòng:'], []],
  ])('%s', (_name, above, title) => {
    expect(documentSheet(documentOf(...above, [HEADER, ['1', 'Rà soát', 'A', 'Quý I']]))?.title).toEqual(title);
  });
});

describe('a document with an outline and a table', () => {
  const OUTLINE = ['KẾ HOẠCH', 'Công tác năm 2024', 'II. NHIỆM VỤ', '1. Cải cách thể chế'];
  const outlined = (count: number): string[] =>
    Array.from({ length: count }, (_, i) => [
      `${'abcdeg'.charAt(i)}) Xây dựng báo cáo số ${i + 1}.`,
      '- Đơn vị chủ trì: Phòng Nội vụ.',
      '- Thời gian thực hiện: Quý III năm 2024.',
    ]).flat();
  const rows = (count: number): string[][] =>
    Array.from({ length: count }, (_, i) => [String(i + 1), 'Rà soát', 'Phòng A', 'Quý I']);
  const read = (inText: number, inTable: number): Plan =>
    planIn(documentOf(...OUTLINE, ...outlined(inText), 'PHỤ LỤC', 'DANH MỤC', [HEADER, ...rows(inTable)])).plan;

  test('a title over the table that only sounds like work is no second plan', () => {
    const above = ['PHỤ LỤC', 'NHIỆM VỤ TRỌNG TÂM NĂM 2024', '(Kèm theo Kế hoạch số 01/KH-UBND ngày 02/01/2024)'];
    const { tasks, issues } = planIn(documentOf(...above, [HEADER, ...rows(2)])).plan;
    expect([tasks.length, issues]).toEqual([2, []]);
  });

  test.each([
    [3, 1, 'Xây dựng báo cáo số 1.', 3],
    [1, 3, 'Rà soát', 3],
    [2, 2, 'Rà soát', 2],
  ])(
    '%i tasks in the text, %i in the table: the larger is the plan, the table of two equals',
    (inText, inTable, first, count) => {
      const { tasks, issues } = read(inText, inTable);
      expect([tasks[0]?.content, tasks.length]).toEqual([first, count]);
      expect(issues[0]).toMatchObject({
        code: 'document-two-plans',
        severity: 'warning',
        facts: { outline: inText, table: inTable },
      });
      expect(issues[0]?.line).toBe(first === 'Rà soát' ? 5 : OUTLINE.length + 3 * inText + 4);
    },
  );

  test.each([
    ['Các nhiệm vụ cụ thể tại Phụ lục kèm theo Kế hoạch này.'],
    ['(Kèm theo Kế hoạch số 01/KH-PNV ngày 02/01/2024 của Phòng Nội vụ)'],
    ['Nội dung theo bảng dưới đây:'],
  ])('a text that only points at the table is no second plan: %s', (pointer) => {
    const { tasks, issues } = planIn(
      documentOf(
        LETTERHEAD,
        'KẾ HOẠCH',
        'Công tác năm 2024',
        'I. MỤC ĐÍCH',
        'Phục vụ tốt hơn.',
        'II. NHIỆM VỤ',
        pointer,
        'III. TỔ CHỨC THỰC HIỆN',
        '1. Các phòng thực hiện kế hoạch.',
        'PHỤ LỤC',
        [HEADER, ...rows(2)],
      ),
    ).plan;
    expect([tasks.length, issues]).toEqual([2, []]);
  });

  test('general tasks that nobody was given are not the plan where a table assigns fewer', () => {
    const general = ['b) Đẩy mạnh tuyên truyền.', 'c) Nâng cao chất lượng phục vụ.', 'd) Tăng cường kiểm tra.'];
    const { tasks, issues } = planIn(
      documentOf(...OUTLINE, ...outlined(1), ...general, 'PHỤ LỤC', [HEADER, ...rows(2)]),
    ).plan;
    expect([tasks.length, tasks[0]?.content]).toEqual([2, 'Rà soát']);
    expect(issues[0]).toMatchObject({ code: 'document-two-plans', facts: { outline: 4, table: 2 } });
  });

  test('the outline alone has no such finding, and its tasks have their lines and marks', () => {
    const { plan } = planIn(documentOf(...OUTLINE, ...outlined(2)));
    expect(plan.issues).toEqual([]);
    expect(plan.tasks.map(({ source, lead, deadlineText }) => [source, lead, deadlineText])).toEqual([
      [{ sheet: '', firstRow: 5, lastRow: 7, mark: '1.a' }, ['Phòng Nội vụ'], 'Quý III năm 2024.'],
      [{ sheet: '', firstRow: 8, lastRow: 10, mark: '1.b' }, ['Phòng Nội vụ'], 'Quý III năm 2024.'],
    ]);
  });
});

test('nothing but tables that are no plan: told so, not called empty', () => {
  const read = readDocument(
    documentOf([
      ['A', 'B', 'C'],
      ['x', 'y', 'z'],
    ]),
  );
  expect(read.plan === null && read.issues[0]).toMatchObject({
    code: 'document-no-plan-table',
    severity: 'error',
    line: 1,
  });
});

test('a document without tables is no sheet', () => {
  expect(documentSheet(documentOf('KẾ HOẠCH', LETTERHEAD))).toBeUndefined();
});

test('a merged cell that claims a million columns costs nothing', () => {
  const wide = documentOf([HEADER, ['1', { text: 'Rà soát', columns: 1_000_000, rows: 1_000_000 }, 'A', 'Quý I']]);
  expect(documentSheet(wide)).toBeDefined();
});

test.each(['1\tRà soát\tPhòng A\tQuý I\n', `${HEADER.join('\t')}\n1\tA\tB\tQuý I\n\n`, 'x\ty\tz\n\n', 'NHIỆM VỤ\n'])(
  'time grows with the document: %j',
  (piece) => {
    const start = `${HEADER.join('\t')}\n`;
    expect(growth((size) => readDocument(textDocument(start + piece.repeat(size))), 1500)).toBeLessThan(PROPORTIONAL);
  },
);
