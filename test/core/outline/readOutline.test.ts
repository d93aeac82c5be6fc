import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { textDocument } from '../../../src/core/document/textDocument';
import { readOutline } from '../../../src/core/outline/readOutline';
import type { Register } from '../../../src/core/register/register';
import { growth, PROPORTIONAL } from '../../cost';

const read = (text: string): ReturnType<typeof readOutline> => readOutline(textDocument(text));
const codes = (text: string): string[] => read(text).issues.map(({ code }) => code);

/** Everything but the lines. */
const said = (register: Register | null): unknown =>
  register?.rows.map((row) => (row.kind === 'heading' ? [row.level, row.title, row.mark] : { ...row, source: null }));

const VIET = [...'abcdđeghiklmnopqrstuvxy'];
const word = fc.constantFrom(
  'rà soát',
  'kế hoạch',
  'báo cáo',
  'thủ tục',
  'văn bản',
  'của phòng',
  'năm nay',
  'công khai',
);
const sentence = (first: string): fc.Arbitrary<string> =>
  fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => `${first} ${words.join(' ')}.`);
const task = fc.record({
  content: sentence('Thực hiện'),
  lead: fc.constantFrom('Phòng Nội vụ', 'Văn phòng', 'Ban Pháp chế'),
  deadline: fc.constantFrom('Quý I', 'Tháng 6/2025', 'Thường xuyên'),
});
const plan = fc.array(
  fc.record({
    title: fc.constantFrom('Cải cách thể chế', 'Thủ tục', 'Bộ máy'),
    tasks: fc.array(task, { minLength: 2, maxLength: 22 }),
  }),
  { minLength: 1, maxLength: 5 },
);
type Sections = typeof plan extends fc.Arbitrary<infer Each> ? Each : never;

/** The plan as an office prints it. */
const printed = (sections: Sections): string[] => [
  'KẾ HOẠCH',
  'II. NHIỆM VỤ CỤ THỂ',
  ...sections.flatMap(({ title, tasks }, at) => [
    `${at + 1}. ${title}`,
    ...tasks.flatMap(({ content, lead, deadline }, i) => [
      `${VIET[i] ?? 'y'}) ${content}`,
      `- Đơn vị chủ trì: ${lead}`,
      `- Thời gian: ${deadline}`,
    ]),
  ]),
  'III. TỔ CHỨC THỰC HIỆN',
  '1. Các phòng thực hiện kế hoạch này.',
];

describe('plans of every size', () => {
  test('the printed plan is read again: every heading and task, nothing else', () => {
    fc.assert(
      fc.property(plan, (sections) => {
        const { register, issues } = read(printed(sections).join('\n'));
        expect(issues).toEqual([]);
        const rows = register?.rows.map((row) =>
          row.kind === 'heading'
            ? `# ${row.mark} ${row.title}`
            : `${row.mark} ${row.content} ${row.lead} ${row.deadline}`,
        );
        expect(rows).toEqual(
          sections.flatMap(({ title, tasks }, at) => [
            `# ${at + 1} ${title}`,
            ...tasks.map((each, i) => `${at + 1}.${VIET[i] ?? 'y'} ${each.content} ${each.lead} ${each.deadline}`),
          ]),
        );
      }),
      { numRuns: 60 },
    );
  });

  const SPOILED: Readonly<Record<string, (line: string, at: number) => string>> = {
    'empty lines': (line) => `${line}\n`,
    'page numbers': (line, at) => (at % 7 === 3 ? `${line}\n\n${at}\n` : line),
    'bold marks': (line) => line.replace(/^(\S+) (.*)$/u, '**$1** $2'),
    'escaped numbers': (line) => line.replace(/^(\d+)\./u, '$1\\.'),
    'Markdown headings': (line) => (/^[\dIV]+\. \p{Lu}[^.]*$/u.test(line) ? `### ${line}` : line),
    indents: (line) => `    ${line}`,
    'other ends of lines': (line) => `${line}\r`,
  };
  test.each(Object.entries(SPOILED))('%s change nothing', (_name, spoil) => {
    fc.assert(
      fc.property(plan, (sections) => {
        const lines = printed(sections);
        expect(said(read(lines.map(spoil).join('\n')).register)).toEqual(said(read(lines.join('\n')).register));
      }),
      { numRuns: 25 },
    );
  });

  test('sources stand in order and do not overlap', () => {
    fc.assert(
      fc.property(plan, (sections) => {
        const rows = read(printed(sections).join('\n')).register?.rows ?? [];
        rows.forEach(({ source }, at) => expect(source.first).toBeGreaterThan(rows[at - 1]?.source.last ?? 0));
      }),
      { numRuns: 25 },
    );
  });
});

describe('what cannot be read is told', () => {
  test('an empty text', () => {
    expect(codes('')).toEqual(['document-empty']);
    expect(codes(' \n\n\t\n')).toEqual(['document-empty']);
  });
  test('a text without a chapter of tasks, with what was looked for', () => {
    const { register, issues } = read(
      'GIẤY MỜI\nKính mời các đồng chí đến dự hội nghị.\n1. Thời gian họp sáng thứ hai.',
    );
    expect(register).toBeNull();
    expect(issues[0]).toMatchObject({ code: 'outline-no-tasks', severity: 'error' });
    expect(issues[0]?.facts?.['looked']).toContain('NHIỆM VỤ CỤ THỂ');
  });
  test.each([
    ['outline-mark-order', 'II. NHIỆM VỤ\n1. A\na) Một.\n- Chủ trì: X\nc) Hai.\n- Chủ trì: X', 5],
    [
      'outline-mark-damaged',
      'II. NHIỆM VỤ\n1. A\na) Một.\n- Chủ trì: X\nb) Hai.\n- Chủ trì: X\n¢) Ba.\n- Chủ trì: X',
      7,
    ],
    ['outline-label-twice', 'II. NHIỆM VỤ\n1. A\na) Một.\n- Chủ trì: X\n- Chủ trì: Y', 5],
    ['outline-task-bare', 'II. NHIỆM VỤ\n1. A\na) Một.\n- Chủ trì: X\nb) Hai.', 5],
    [
      'outline-line-doubtful',
      'II. NHIỆM VỤ\n1. A\na) Một.\n- Chủ trì: X.\n- Thời gian: Quý I.\nCác đơn vị gửi báo cáo.',
      6,
    ],
    ['outline-line-left', 'II. NHIỆM VỤ\nCác đơn vị thực hiện những việc sau.\n1. A\na) Một.\n- Chủ trì: X', 2],
    ['outline-label-damaged', 'II. NHIEM VU\n1. A\na) Mot.\n- Pon vi chu tri: Phong A\n- Thot gian: Quy I', 4],
  ])('%s', (code, text, line) => {
    expect(read(text).issues).toContainEqual(expect.objectContaining({ code, line }));
  });
});

const HOSTILE: Readonly<Record<string, string>> = {
  letters: 'a',
  dashes: '- ',
  digits: '1',
  stars: '**a ',
  colons: ':',
  labels: 'x. Chủ trì: a; ',
  brackets: 'a (Chủ trì: ',
  'numbered lines': '1. a\n2. b\na) c\n',
  'label lines': '- Chủ trì: X\n',
  'texts between labels': '- Chủ trì: X\nĐoạn văn khác.\n',
  'capital lines': 'KẾ HOẠCH\n',
  'running headers': 'Sở Nội vụ\n12\n',
};
test.each(Object.entries(HOSTILE))('time grows in proportion: %s', (_name, piece) => {
  const documentOf = (size: number): ReturnType<typeof textDocument> =>
    textDocument(piece.repeat(Math.ceil(size / piece.length)));
  const documents = new Map([8000, 64000].map((size) => [size, documentOf(size)]));
  expect(growth((size) => readOutline(documents.get(size) ?? documentOf(size)), 8000)).toBeLessThan(PROPORTIONAL);
});

const SEEDS = join(__dirname, '../../../../shared/seeds');
const onSeeds = existsSync(SEEDS) ? test.each : test.skip.each;
onSeeds([
  ['binh-son-2024', [7, 14, 7, 5, 4, 2, 4, 6]],
  ['quang-ngai-so-noi-vu-2024', [5, 15, 4, 4, 1, 1, 3]],
  ['quang-ngai-van-phong-2023', [5, 13, 4, 3, 2, 5, 2]],
  ['quang-ngai-van-phong-2024-ocr', [8, 12, 1, 3, 1, 6, 2]],
])('real plan %s (needs ../shared): tasks of each section', (name, expected) => {
  const counts: number[] = [];
  for (const row of read(readFileSync(join(SEEDS, `${name}.txt`), 'utf8')).register?.rows ?? []) {
    if (row.kind === 'heading') counts.push(0);
    else counts.push((counts.pop() ?? 0) + 1);
  }
  expect(counts).toEqual(expected);
});
