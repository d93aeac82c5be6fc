import {
  cell,
  docx,
  inList,
  item,
  line,
  list,
  paragraph,
  type Parts,
  restarted,
  row,
  table,
  template,
} from '../../host/word/docx';
import { readLines } from '../../host/word/read';
import { throughLibreOffice, writerIsHere } from '../soffice';

const PLAN = template(0, [
  { format: 'upperRoman', text: '%1.' },
  { format: 'decimal', text: '%2.' },
  { format: 'lowerLetter', text: '%3)' },
  { format: 'bullet', text: '-' },
]);
const CHAPTERS = template(1, [
  { format: 'decimal', text: '%1.' },
  { format: 'decimal', text: '%1.%2.' },
  { format: 'decimal', text: '%1.%2.%3' },
  { format: 'lowerLetter', text: '%4)' },
]);
const ODD = template(2, [
  { format: 'upperLetter', text: 'Phần %1:', start: 3 },
  { format: 'lowerRoman', text: '(%2)', start: 2 },
  { format: 'decimal', text: '%2.%3', start: 0 },
  { format: 'decimalZero', text: '%4/' },
]);
const LISTS = [
  list(1, 0),
  list(2, 1),
  list(3, 2),
  list(4, 0),
  list(5, 1, restarted(0, 1)),
  list(6, 1, restarted(0, 9)),
];
const NUMBERING = [PLAN, CHAPTERS, ODD, ...LISTS].join('');

/** The same throws of dice on every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

function randomBody(seed: number, lists: readonly number[]): string {
  const throws = dice(seed + 1);
  return Array.from({ length: 60 }, (_, index) =>
    throws(10) === 0 ? line(`lời ${index}`) : item(`việc ${index}`, lists[throws(lists.length)] ?? 1, throws(4)),
  ).join('');
}

const heading = (level: number): string =>
  `<w:style w:type="paragraph" w:styleId="D${level}"><w:name w:val="heading ${level}"/><w:pPr><w:numPr><w:ilvl w:val="${level - 1}"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`;

const HEADINGS: Parts = {
  styles: heading(1) + heading(2) + heading(3),
  numbering:
    template(
      0,
      [1, 2, 3].map((level) => ({
        format: level === 1 ? 'upperRoman' : 'decimal',
        text: level === 3 ? '%2.%3.' : `%${level}.`,
        before: `<w:pStyle w:val="D${level}"/>`,
      })),
    ) + list(1, 0),
  body: [1, 2, 3, 3, 2, 1, 2, 3].map((level, index) => line(`mục ${index}`, `<w:pStyle w:val="D${level}"/>`)).join(''),
};

const STT: Parts = {
  numbering: NUMBERING,
  body: table(
    ...['a', 'b', 'c'].map((text) => row(cell(paragraph('', inList(2))), cell(line(text)), cell(item('bước', 4, 2)))),
  ),
};

const DOCUMENTS: Readonly<Record<string, Parts>> = {
  'a plan': { numbering: NUMBERING, body: randomBody(1, [1]) },
  chapters: { numbering: NUMBERING, body: randomBody(2, [2]) },
  'odd beginnings': { numbering: NUMBERING, body: randomBody(3, [3]) },
  'two lists of one template': { numbering: NUMBERING, body: randomBody(4, [1, 4]) },
  'lists that begin anew': { numbering: NUMBERING, body: randomBody(5, [2, 5, 6]) },
  'all lists': { numbering: NUMBERING, body: randomBody(6, [1, 2, 3, 4, 5, 6]) },
  'all lists again': { numbering: NUMBERING, body: randomBody(7, [1, 2, 3, 4, 5, 6]) },
  'heading styles': HEADINGS,
  'a table with numbers': STT,
};

/** LibreOffice indents with spaces and shows every bullet as "•". */
const shown = (text: string): readonly string[] =>
  text
    .replace(/^\uFEFF/u, '')
    .trimEnd()
    .split(/\r?\n/u)
    .map((each) => each.trim().replace(/^•/u, '-'));

if (writerIsHere()) {
  describe('the numbers of Word documents are those that LibreOffice shows', () => {
    const names = Object.keys(DOCUMENTS);
    const files = names.map((name) => docx(DOCUMENTS[name] ?? { body: '' }));
    let texts: readonly string[] = [];
    beforeAll(() => {
      texts = throughLibreOffice(files, 'txt', 'docx').map((bytes) => new TextDecoder().decode(bytes));
    });

    test.each(names.map((name, index) => [name, index] as const))('%s', async (_, index) => {
      expect(await readLines(files[index] ?? new Uint8Array())).toEqual(shown(texts[index] ?? ''));
    });
  });
} else test('numbers of Word documents: DID NOT RUN, LibreOffice Writer is not here', () => undefined);
