import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldKey } from '../../../src/core/text/fold';
import { readArea } from '../../../src/core/area/readArea';
import { AREA_ROWS } from '../../../src/core/area/rows';
import { AREA_LABELS } from '../../../src/messages/vi/area';

/** Corpus -> heading, its parents outermost first, and the code. */
function corpus(): { heading: string; parentTitles: string[]; code: string }[] {
  const lines: { heading: string; parentTitles: string[]; code: string }[] = [];
  let code = '';
  for (const line of readFileSync(join(__dirname, 'headings.txt'), 'utf8').split('\n')) {
    if (line.startsWith('=>')) code = line.slice(2).trim();
    else if (line !== '' && !line.startsWith('# ')) {
      const [heading = '', ...parents] = line.split(' < ');
      lines.push({ heading, parentTitles: parents.reverse(), code });
    }
  }
  return lines;
}

const lines = corpus();

test('at least 150 headings', () => expect(lines.length).toBeGreaterThanOrEqual(150));

describe('headings', () => {
  test.each(lines)('$heading -> $code', ({ heading, parentTitles, code }) => {
    expect(readArea(heading, { parentTitles }).code).toBe(code);
    expect(readArea(heading.normalize('NFD'), { parentTitles }).code).toBe(code);
    expect(readArea(heading.toUpperCase(), { parentTitles }).code).toBe(code);
  });
});

describe('every row of the table', () => {
  test.each(AREA_ROWS)('$example is $code', ({ example, code }) => expect(readArea(example).code).toBe(code));
  test.each(AREA_ROWS)('$example shows one of its wordings', ({ example, words }) => {
    const key = ` ${foldKey(example)} `;
    expect(words.some((phrase) => key.includes(` ${foldKey(phrase)} `))).toBe(true);
  });
});

test('every area has a name that reads as that area', () => {
  for (const [code, label] of Object.entries(AREA_LABELS)) expect(readArea(label).code).toBe(code);
});

describe('the title is the heading as written', () => {
  test.each([
    ['## **2. Cải cách thủ tục hành chính (TTHC)**', 'Cải cách thủ tục hành chính (TTHC)'],
    ['III. CẢI CÁCH TỔ CHỨC BỘ MÁY', 'CẢI CÁCH TỔ CHỨC BỘ MÁY'],
    ['a) Nhiệm vụ khác:', 'Nhiệm vụ khác'],
    ['A - Nhiệm vụ\nchung', 'Nhiệm vụ chung'],
    ['6 tháng đầu năm', '6 tháng đầu năm'],
    ['Im lặng', 'Im lặng'],
    ['1.2.3. Chuyển đổi số', 'Chuyển đổi số'],
    ['Phần thứ nhất. Chuyển đổi số', 'Chuyển đổi số'],
  ])('%s', (heading, title) => expect(readArea(heading).title).toBe(title));
});

describe("the user's table", () => {
  const aliases = [
    { heading: 'II. Dịch vụ công trực tuyến', code: 'chinh-quyen-so' as const },
    { heading: 'Nhiệm vụ của ngành', code: 'cong-vu' as const },
  ];
  test('wins over the shipped one', () =>
    expect(readArea('3. DỊCH VỤ CÔNG TRỰC TUYẾN', { aliases }).code).toBe('chinh-quyen-so'));
  test('counts for a parent', () =>
    expect(readArea('Việc khác', { aliases, parentTitles: ['Nhiệm vụ của ngành'] }).code).toBe('cong-vu'));
});

describe('parents', () => {
  const code = (heading: string, ...parentTitles: string[]): string => readArea(heading, { parentTitles }).code;
  test('decide where the heading says nothing', () =>
    expect(code('Các việc khác', 'A', 'Chuyển đổi số')).toBe('chinh-quyen-so'));
  test('the nearest that says something decides', () =>
    expect(code('Việc khác', 'Cải cách thể chế', 'PCI', 'Chung')).toBe('pci'));
  test('do not change what the heading says', () =>
    expect(code('Tài chính công', 'Chuyển đổi số')).toBe('tai-chinh-cong'));
  test('a part about several indices decides nothing', () =>
    expect(code('Thủ tục hành chính', 'Nâng cao các chỉ số PAR INDEX, SIPAS, PCI')).toBe('tthc'));
});

test('never throws, and case makes no difference', () =>
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 3 }),
      (heading, parentTitles) => {
        expect(readArea(heading, { parentTitles }).code in AREA_LABELS).toBe(true);
      },
    ),
  ));
