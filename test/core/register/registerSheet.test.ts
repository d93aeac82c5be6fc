import fc from 'fast-check';
import type { Plan } from '../../../src/core/plan/plan';
import type { SheetSpec } from '../../../src/core/edit/edit';
import { readRegister, sheetNameOf } from '../../../src/core/register/readRegister';
import type { Register, RegisterRow, RegisterTask } from '../../../src/core/register/register';
import { registerSheet } from '../../../src/core/register/registerSheet';
import { tidyText } from '../../../src/core/text/bullets';
import { headingRow, registerOf, registers, taskRow } from './registers';

function planOf(register: Register): Plan {
  const read = readRegister(register);
  if (read.plan === null) throw new Error(JSON.stringify(read.issues));
  return read.plan;
}

const tasksOf = (register: Register): RegisterTask[] =>
  register.rows.flatMap((row) => (row.kind === 'task' ? [row] : []));

/** Titles of the headings over each task, outermost first. */
function headingsOver(register: Register): string[][] {
  const open: { level: number; title: string }[] = [];
  const over: string[][] = [];
  for (const row of register.rows) {
    if (row.kind === 'task') over.push(open.map(({ title }) => title));
    else {
      while (open.length > 0 && (open[open.length - 1]?.level ?? 0) >= row.level) open.pop();
      open.push(row);
    }
  }
  return over;
}

describe('a register written as a table and read again', () => {
  test('gives its tasks: all of them, in order, each text in its place', () => {
    fc.assert(
      fc.property(registers, (register) => {
        const { tasks } = planOf(register);
        const read = tasks.map(({ content, result, deadlineText, own }) => [
          content,
          result,
          deadlineText,
          own.progress,
          own.remark,
        ]);
        const wanted = tasksOf(register).map(({ content, result, deadline, progress, remark }) =>
          [content, result, deadline, progress, remark].map(tidyText),
        );
        expect(read).toEqual(wanted);
        expect(tasks.map(({ source }) => [source.firstRow, source.lastRow])).toEqual(
          tasksOf(register).map(({ source }) => [source.first, source.last]),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('gives each task its part and section, and an id of its own', () => {
    fc.assert(
      fc.property(registers, (register) => {
        const { tasks } = planOf(register);
        const over = headingsOver(register);
        const twoLevels = over.some((titles) => titles.length > 1);
        const wanted = over.map((titles) => [
          (twoLevels ? titles[0] : undefined) ?? null,
          titles[twoLevels ? 1 : 0] === undefined ? null : (titles[titles.length - 1] ?? null),
        ]);
        expect(tasks.map(({ partTitle, sectionTitle }) => [partTitle, sectionTitle])).toEqual(wanted);
        expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
      }),
      { numRuns: 300 },
    );
  });
});

const sheetOf = (register: Register): SheetSpec => registerSheet(register, 'Kế hoạch');
const columnTexts = (spec: SheetSpec, column: number): unknown[] =>
  spec.rows.map((row) => row?.[column]?.value ?? null).filter((value) => value !== null);
const numbersOf = (...rows: readonly RegisterRow[]): unknown[] => columnTexts(sheetOf(registerOf(rows)), 0).slice(1);
const task = (content = 'Rà soát'): RegisterRow => taskRow({ content, deadline: 'Quý I' });
const many = (count: number, row: RegisterRow): RegisterRow[] => Array.from({ length: count }, () => row);

describe('numbers', () => {
  const [A, I, N] = [headingRow(1, 'Phần'), headingRow(2, 'Mục'), headingRow(3, 'Tiểu mục')];
  test.each<[string, readonly RegisterRow[], readonly unknown[]]>([
    ['sections are Roman', [headingRow(1, 'X'), task(), task(), headingRow(1, 'Y'), task()], ['I', 1, 2, 'II', 1]],
    ['parts are letters', [A, I, task(), I, task(), A, I, task()], ['A', 'I', 1, 'II', 1, 'B', 'I', 1]],
    ['tasks right under a part', [A, task(), task(), I, task()], ['A', 1, 2, 'I', 1]],
    ['below them numbers and paths', [A, I, N, task(), task(), N, task()], ['A', 'I', 1, '1.1', '1.2', 2, '2.1']],
    ['tasks beside numbered headings count on', [A, I, task(), N, task()], ['A', 'I', 1, 2, '2.1']],
    [
      'a level that is left out counts for nothing',
      [headingRow(2, 'X'), task(), headingRow(5, 'Y'), task()],
      ['A', 1, 'I', 1],
    ],
    ['no headings', [task(), task()], [1, 2]],
    [
      'more parts than letters',
      [...many(8, A), I, task()],
      ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 1, '1.1'],
    ],
  ])('%s', (_name, rows, numbers) => {
    expect(numbersOf(...rows)).toEqual(numbers);
  });

  test('60 sections, 12 parts of 60 sections: read back right', () => {
    const sections = registerOf(many(60, task()).flatMap((each, i) => [headingRow(1, `Mục số ${i}`), each]));
    expect(planOf(sections).tasks.map(({ sectionTitle }) => sectionTitle)).toEqual(
      Array.from({ length: 60 }, (_, i) => `Mục số ${i}`),
    );
    const parts = registerOf(
      many(12, A).flatMap((part) => [
        part,
        ...many(60, task()).flatMap((each, i) => [headingRow(2, `Mục số ${i}`), each]),
      ]),
    );
    const { tasks } = planOf(parts);
    expect(new Set(tasks.map(({ id }) => id)).size).toBe(720);
    expect(tasks.every(({ sectionTitle }, i) => sectionTitle === `Mục số ${i % 60}`)).toBe(true);
  });
});

describe('columns', () => {
  const headers = (...rows: readonly RegisterRow[]): unknown[] =>
    sheetOf(registerOf(rows)).rows[0]?.map((cell) => cell?.value) ?? [];
  test.each<[string, Partial<RegisterTask>, readonly string[]]>([
    [
      'only those that hold something, and who and when',
      {},
      ['STT', 'Nội dung/Nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian thực hiện'],
    ],
    [
      'the method says who',
      { method: 'Văn phòng chủ trì' },
      ['STT', 'Nội dung/Nhiệm vụ', 'Thời gian thực hiện', 'Cách thức thực hiện'],
    ],
    [
      'where the text has it',
      { mark: '1.a' },
      ['STT', 'Nội dung/Nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian thực hiện', 'Mục trong văn bản'],
    ],
    [
      'a mark that is the number says nothing',
      { mark: '1' },
      ['STT', 'Nội dung/Nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian thực hiện'],
    ],
  ])('%s', (_name, texts, expected) => {
    expect(headers(taskRow({ content: 'Rà soát', ...texts }))).toEqual(expected);
  });

  test('widths fit the page and give room to what is long', () => {
    fc.assert(
      fc.property(registers, (register) => {
        const widths = sheetOf(register).columnWidths.map(({ width }) => width);
        expect(Math.min(...widths)).toBeGreaterThanOrEqual(6);
        expect(Math.abs(widths.reduce((sum, width) => sum + width, 0) - 150)).toBeLessThanOrEqual(8);
      }),
    );
    const long = sheetOf(
      registerOf([taskRow({ content: 'a '.repeat(20), result: 'b '.repeat(300), deadline: 'Quý I' })]),
    );
    const [, content = 0, result = 0] = long.columnWidths.map(({ width }) => width);
    expect(result).toBeGreaterThan(content);
  });
});

describe('title lines', () => {
  test.each<[readonly string[], readonly string[]]>([
    [
      ['KẾ HOẠCH', '(Kèm theo Quyết định số 1/QĐ-UBND', 'ngày 02/01/2024 của UBND xã)'],
      ['KẾ HOẠCH', '(Kèm theo Quyết định số 1/QĐ-UBND ngày 02/01/2024 của UBND xã)'],
    ],
    [
      ['(Kèm theo', 'Kế hoạch năm 2024'],
      ['(Kèm theo', 'Kế hoạch năm 2024'],
    ],
  ])('%j', (lines, expected) => {
    const { merges, rows } = sheetOf(registerOf([task()], lines));
    expect(rows.slice(0, expected.length).map((row) => row?.[0]?.value)).toEqual(expected);
    expect(merges).toHaveLength(expected.length);
    expect(rows[expected.length + 1]?.[0]?.value).toBe('STT');
  });
});

describe('the year', () => {
  const yearOf = (title: readonly string[], issueLines: readonly string[], deadline = 'Quý I'): unknown => {
    const register = { ...registerOf([taskRow({ content: 'Rà soát', deadline })], title), issueLines };
    const year = planOf(register).year;
    expect(sheetNameOf(register)).toBe(year === null ? 'Kế hoạch' : `Kế hoạch ${String(year)}`);
    return year;
  };
  test('is in the title, the issue line, the deadlines; a legal ground says nothing', () => {
    expect(yearOf(['Kế hoạch năm 2024'], ['Xã A, ngày 28 tháng 12 năm 2023'])).toBe(2024);
    expect(yearOf(['KẾ HOẠCH CÔNG TÁC'], ['Xã A, ngày 05 tháng 01 năm 2024'])).toBe(2024);
    expect(yearOf(['KẾ HOẠCH CÔNG TÁC'], ['Xã A, ngày 28 tháng 12 năm 2023'], 'Quý I/2024')).toBe(2024);
    expect(yearOf(['KẾ HOẠCH CÔNG TÁC'], ['Căn cứ Luật Tổ chức ngày 19 tháng 6 năm 2015'])).toBeNull();
  });
});

test('texts longer than a cell are cut and told; no letter is cut in two', () => {
  const content = `${'a'.repeat(32_766)}😀 và còn nữa`;
  const { plan } = readRegister(registerOf([taskRow({ content, deadline: 'Quý I/2024' })]));
  expect(plan?.tasks[0]?.content).toBe('a'.repeat(32_766));
  expect(plan?.issues).toContainEqual(
    expect.objectContaining({
      code: 'register-text-cut',
      severity: 'warning',
      line: 1,
      facts: { length: content.length, most: 32_767 },
    }),
  );
});

test('rows are no higher than Excel allows', () => {
  const spec = sheetOf(registerOf([taskRow({ content: 'từ '.repeat(9000) })]));
  expect(Math.max(...(spec.rowHeights ?? []).map(({ height }) => height))).toBe(409);
});
