import fc from 'fast-check';
import type { Block } from '../../../src/core/document/planDocument';
import { textDocument } from '../../../src/core/document/textDocument';
import { growth, PROPORTIONAL } from '../../cost';

/** A block as a short text: "3: chữ", or "3: [a|b] [c|d]" for a table. */
function shown(block: Block): string {
  if (block.kind === 'paragraph') return `${block.line}: ${block.text}`;
  const rows = block.rows.map(({ cells }) => `[${cells.map(({ text }) => text).join('|')}]`);
  return `${block.line}: ${rows.join(' ')}`;
}

const blocksOf = (text: string): readonly string[] => textDocument(text).blocks.map(shown);

const HEADER = 'STT\tNội dung\tThời gian thực hiện';

describe('lines', () => {
  test.each<[string, string, readonly string[]]>([
    ['of any kind', 'a\nb\r\nc\rd', ['1: a', '2: b', '3: c', '4: d']],
    ['empty ones stay', 'a\n\nb\n', ['1: a', '2: ', '3: b', '4: ']],
    ['nothing', '', ['1: ']],
    ['byte-order mark', '\uFEFFKẾ HOẠCH', ['1: KẾ HOẠCH']],
    ['a page begins', 'a\n\fb', ['1: a', '2: b']],
    ['a page ends inside a line', 'a\fb\nc', ['1: a', '1: b', '2: c']],
    ['soft breaks of Word', 'a\u000Bb\u2028c\nd', ['1: a', '1: b', '1: c', '2: d']],
    ['spaces and list marks stay', '  - Cơ quan chủ trì: Sở A ', ['1:   - Cơ quan chủ trì: Sở A ']],
  ])('%s', (_name, text, expected) => {
    expect(blocksOf(text)).toEqual(expected);
  });
});

describe('tabs', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'a header makes a table',
      `${HEADER}\n1\tRà soát\tQuý I`,
      ['1: [STT|Nội dung|Thời gian thực hiện] [1|Rà soát|Quý I]'],
    ],
    ['two columns with a header', 'Nhiệm vụ\tThời hạn\nRà soát\tQuý I', ['1: [Nhiệm vụ|Thời hạn] [Rà soát|Quý I]']],
    [
      'pages repeat it, or only its columns',
      `${HEADER}\n1\tRà soát\tQuý I\n\n${HEADER}\n\tvăn bản\t\n\n2\tBan hành\tQuý II`,
      [
        '1: [STT|Nội dung|Thời gian thực hiện] [1|Rà soát|Quý I]',
        '3: ',
        '4: [STT|Nội dung|Thời gian thực hiện] [|văn bản|]',
        '6: ',
        '7: [2|Ban hành|Quý II]',
      ],
    ],
    [
      'title rows copied with the table',
      `PHỤ LỤC\t\t\n\t\t\n${HEADER}\n1\tA\tQuý I`,
      ['1: [PHỤ LỤC||] [||] [STT|Nội dung|Thời gian thực hiện] [1|A|Quý I]'],
    ],
    [
      'rows of equal cells without a header',
      '1\tA\tQuý I\n2\tB\tQuý II\n3\tC\tQuý III',
      ['1: [1|A|Quý I] [2|B|Quý II] [3|C|Quý III]'],
    ],
    [
      'a numbered outline',
      '1.\tCải cách thể chế\na)\tRà soát\n-\tThời gian:\tQuý I',
      ['1: 1.\tCải cách thể chế', '2: a)\tRà soát', '3: -\tThời gian:\tQuý I'],
    ],
    [
      'labels with tabs',
      '-\tCơ quan chủ trì:\tSở A\n-\tThời gian:\tQuý I',
      ['1: -\tCơ quan chủ trì:\tSở A', '2: -\tThời gian:\tQuý I'],
    ],
    ['a letterhead', 'UBND TỈNH X\tCỘNG HÒA\nSỞ Y\tĐộc lập', ['1: UBND TỈNH X\tCỘNG HÒA', '2: SỞ Y\tĐộc lập']],
    ['an indent', '\tCăn cứ Luật', ['1: \tCăn cứ Luật']],
  ])('%s', (_name, text, expected) => {
    expect(blocksOf(text)).toEqual(expected);
  });
});

describe('quoted cells of the clipboard', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'a line break',
      `${HEADER}\n1\t"Rà soát\nvăn bản"\tQuý I\n2\tB\tC`,
      ['1: [STT|Nội dung|Thời gian thực hiện] [1|Rà soát\nvăn bản|Quý I] [2|B|C]'],
    ],
    [
      'at the end of the row',
      `${HEADER}\n1\tA\t"Quý I\nQuý II"\n2\tB\tC`,
      ['1: [STT|Nội dung|Thời gian thực hiện] [1|A|Quý I\nQuý II] [2|B|C]'],
    ],
    ['in the first cell', `${HEADER}\n"1\na"\tA\tB`, ['1: [STT|Nội dung|Thời gian thực hiện] [1\na|A|B]']],
    [
      'quotes inside',
      `${HEADER}\n1\t"Phong trào ""Một cửa""\nmới"\tB`,
      ['1: [STT|Nội dung|Thời gian thực hiện] [1|Phong trào "Một cửa"\nmới|B]'],
    ],
    [
      'only quotes inside',
      `${HEADER}\n1\t"""Một cửa"" tốt"\tB`,
      ['1: [STT|Nội dung|Thời gian thực hiện] [1|"Một cửa" tốt|B]'],
    ],
    [
      'quotes of the text itself',
      `${HEADER}\n1\t"Một cửa" tốt\tB\n2\tC "mới"\tD`,
      ['1: [STT|Nội dung|Thời gian thực hiện] [1|"Một cửa" tốt|B] [2|C "mới"|D]'],
    ],
    [
      'a whole text in quotes of its own',
      `${HEADER}\n1\t"Một cửa"\tB`,
      ['1: [STT|Nội dung|Thời gian thực hiện] [1|"Một cửa"|B]'],
    ],
    [
      'a quote that never ends',
      `${HEADER}\n1\t"Một cửa\tB\n2\tC\tD`,
      ['1: [STT|Nội dung|Thời gian thực hiện] [1|"Một cửa|B] [2|C|D]'],
    ],
    [
      'a sentence in quotes over two lines is no cell',
      '"Nâng cao\nchất lượng" là mục tiêu',
      ['1: "Nâng cao', '2: chất lượng" là mục tiêu'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(blocksOf(text)).toEqual(expected);
  });
});

describe('Markdown tables', () => {
  test.each<[string, string, readonly string[]]>([
    ['with a rule', '| STT | Nội dung |\n|---|:--|\n| 1 | Rà soát |', ['1: [STT|Nội dung] [1|Rà soát]']],
    [
      'empty cells, no pipe at the end',
      '| STT | Nội dung | Hạn |\n|--|--|--|\n| | văn bản | |\n| 2 | B | C',
      ['1: [STT|Nội dung|Hạn] [|văn bản|] [2|B|C]'],
    ],
    ['a pipe of the text', '| A | B |\n|---|---|\n| x \\| y | z |', ['1: [A|B] [x | y|z]']],
    ['a lone line with pipes is text', '| Ghi chú | xem sau |', ['1: | Ghi chú | xem sau |']],
    ['a choice in a sentence is text', 'có | không', ['1: có | không']],
  ])('%s', (_name, text, expected) => {
    expect(blocksOf(text)).toEqual(expected);
  });
});

test('no letter is lost: every word of a text is in a block', () => {
  const piece = fc.constantFrom(
    '\t',
    '\n',
    '"',
    '""',
    '|',
    'a',
    'b',
    '1.',
    '-',
    ' ',
    'STT',
    'Nội dung',
    'Thời hạn',
    '\r\n',
    '---',
    '\f',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
      (text) => {
        const letters = (all: string): string => all.replace(/[\s|":-]/gu, '');
        const { blocks } = textDocument(text);
        const read = blocks.map((block) =>
          block.kind === 'paragraph'
            ? block.text
            : block.rows.map(({ cells }) => cells.map((cell) => cell.text).join(' ')).join('\n'),
        );
        expect(letters(read.join('\n'))).toBe(letters(text));
      },
    ),
    { numRuns: 2000 },
  );
});

test('lines go up', () => {
  const { blocks } = textDocument(`${HEADER}\n1\t"a\nb"\tc\n\nsau\n`);
  expect(blocks.map(({ line }) => line)).toEqual([1, 4, 5, 6]);
});

test.each([
  'a',
  '\t',
  '\t"',
  '"\t',
  '"',
  '\t"a',
  '\n"a\n\t',
  '|',
  '| a ',
  '|-',
  '| a |\n',
  '\n',
  '\f',
  'STT\tNội dung\tThời hạn\n',
  '1.\tA\n',
  '\t"a\n""b',
])('time grows with the text: %j', (piece) => {
  expect(growth((size) => textDocument(piece.repeat(size)), 20_000)).toBeLessThan(PROPORTIONAL);
});
