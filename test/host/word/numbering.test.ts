import { inList, item, line, list, paragraph, restarted, run, table, row, cell, template } from './docx';
import { readLines } from './read';

/** I. > 1. > a) > -, as most plans have it. */
const PLAN = template(0, [
  { format: 'upperRoman', text: '%1.' },
  { format: 'decimal', text: '%2.' },
  { format: 'lowerLetter', text: '%3)' },
  { format: 'bullet', text: '-' },
]);
/** 1. > 1.1. > 1.1.1 */
const CHAPTERS = template(1, [
  { format: 'decimal', text: '%1.' },
  { format: 'decimal', text: '%1.%2.' },
  { format: 'decimal', text: '%1.%2.%3' },
]);
const NUMBERING = PLAN + CHAPTERS + list(1, 0) + list(2, 1);

const one = (level: Parameters<typeof template>[1][number], more = ''): string =>
  template(0, [level], more) + list(1, 0);

describe('the number before a paragraph is the one that stands on the page', () => {
  test('levels of a plan: numbers of a deeper level begin again', async () => {
    const body = [
      item('CẢI CÁCH', 1),
      item('Rà soát', 1, 1),
      item('Lập danh mục', 1, 2),
      item('Trình ký', 1, 2),
      item('Gửi các phòng', 1, 3),
      item('Công bố', 1, 1),
      item('Đăng tải', 1, 2),
      item('TỔ CHỨC', 1),
      item('Họp', 1, 1),
    ].join('');
    expect(await readLines({ body, numbering: NUMBERING })).toEqual([
      'I. CẢI CÁCH',
      '1. Rà soát',
      'a) Lập danh mục',
      'b) Trình ký',
      '- Gửi các phòng',
      '2. Công bố',
      'a) Đăng tải',
      'II. TỔ CHỨC',
      '1. Họp',
    ]);
  });

  test('a number holds those above it; a level without its parent counts the parent as begun', async () => {
    const body = item('x', 2, 1) + item('y', 2, 2) + item('z', 2) + item('t', 2, 2);
    expect(await readLines({ body, numbering: NUMBERING })).toEqual(['1.1. x', '1.1.1 y', '2. z', '2.1.1 t']);
  });

  test('what stands between does not stop a list; lists of other templates count for themselves', async () => {
    const body = item('A', 2) + line('chen giữa') + item('B', 1) + item('C', 2);
    expect(await readLines({ body, numbering: NUMBERING })).toEqual(['1. A', 'chen giữa', 'I. B', '2. C']);
  });

  test('lists of one template count on; one with a beginning of its own begins there, once', async () => {
    const numbering = CHAPTERS + list(1, 1) + list(2, 1) + list(3, 1, restarted(0, 1)) + list(4, 1, restarted(0, 7));
    const body = [item('a', 1), item('b', 2), item('c', 3), item('d', 3), item('e', 4), item('f', 1)].join('');
    expect(await readLines({ body, numbering })).toEqual(['1. a', '2. b', '1. c', '2. d', '7. e', '8. f']);
  });

  test('a list may have a level of its own', async () => {
    const own =
      '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1/"/></w:lvl></w:lvlOverride>';
    const body = item('a', 1) + item('b', 1);
    expect(await readLines({ body, numbering: CHAPTERS + list(1, 1, own) })).toEqual(['C/ a', 'D/ b']);
  });

  test.each([
    ['upperRoman', 4, 'IV'],
    ['lowerRoman', 9, 'ix'],
    ['upperRoman', 49, 'XLIX'],
    ['lowerLetter', 5, 'e'],
    ['lowerLetter', 27, 'aa'],
    ['upperLetter', 54, 'BBB'],
    ['decimalZero', 3, '03'],
    ['decimal', 0, '0'],
    ['upperRoman', 4000, '4000'],
    ['ideographDigital', 7, '7'],
  ])('%s %i is written %s', async (format, start, shown) => {
    expect(await readLines({ body: item('x', 1), numbering: one({ format, text: '%1.', start }) })).toEqual([
      `${shown}. x`,
    ]);
  });

  test('letters are those that Word counts: no đ', async () => {
    const body = Array.from({ length: 8 }, () => item('x', 1)).join('');
    const lines = await readLines({ body, numbering: one({ format: 'lowerLetter', text: '%1)' }) });
    expect(lines.map((text) => text[0]).join('')).toBe('abcdefgh');
  });

  test.each([
    ['-', '', '- x'],
    ['+', '', '+ x'],
    ['\uF0B7', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>', '• x'],
    ['\uF02D', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>', '- x'],
    ['\uF0D8', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>', '• x'],
    ['\uF0FC', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>', '• x'],
    ['\uF041', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>', '• x'],
    ['o', '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New"/>', '◦ x'],
    ['◦', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>', '◦ x'],
    ['Bước', '', 'Bước x'],
    ['', '', 'x'],
  ])('the bullet %j is shown as a person sees it', async (text, font, shown) => {
    const numbering = one({ format: 'bullet', text, after: font === '' ? '' : `<w:rPr>${font}</w:rPr>` });
    expect(await readLines({ body: item('x', 1), numbering })).toEqual([shown]);
  });

  test('nothing between number and text where the list says so; a hidden number is not shown but counts', async () => {
    const near = one({ format: 'decimal', text: '%1.', before: '<w:suff w:val="nothing"/>' });
    expect(await readLines({ body: item('x', 1), numbering: near })).toEqual(['1.x']);
    const hidden = template(0, [
      { format: 'decimal', text: '%1.', after: '<w:rPr><w:vanish/></w:rPr>' },
      { format: 'decimal', text: '%1.%2.' },
    ]);
    const body = item('x', 1) + item('y', 1) + item('z', 1, 1);
    expect(await readLines({ body, numbering: hidden + list(1, 0) })).toEqual(['x', 'y', '2.1. z']);
  });

  test('legal numbering shows Roman parents in digits; a level may never begin again', async () => {
    const numbering =
      template(0, [
        { format: 'upperRoman', text: '%1.' },
        { format: 'decimal', text: '%1.%2', before: '<w:isLgl/>' },
        { format: 'lowerLetter', text: '%3)', before: '<w:lvlRestart w:val="0"/>' },
      ]) + list(1, 0);
    const body = [item('a', 1), item('b', 1, 1), item('c', 1, 2), item('d', 1), item('e', 1, 1), item('f', 1, 2)].join(
      '',
    );
    expect(await readLines({ body, numbering })).toEqual(['I. a', '1.1 b', 'a) c', 'II. d', '2.1 e', 'b) f']);
  });

  test('an empty paragraph with a number shows it: the STT column of a table', async () => {
    const stt = paragraph('', inList(2));
    const body = table(row(cell(stt), cell(line('Việc một'))), row(cell(stt), cell(line('Việc hai'))));
    expect(await readLines({ body, numbering: NUMBERING })).toEqual(['1.', 'Việc một', '2.', 'Việc hai']);
  });
});

describe('numbers that come from styles', () => {
  const numbered = (id: string, more: string, basedOn = ''): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${basedOn === '' ? '' : `<w:basedOn w:val="${basedOn}"/>`}<w:pPr>${more}</w:pPr></w:style>`;
  const styled = (text: string, style: string, more = ''): string => line(text, `<w:pStyle w:val="${style}"/>${more}`);

  test('of a style, of the style it is based on, and taken away with list 0', async () => {
    const styles =
      numbered('Muc', '<w:numPr><w:numId w:val="2"/></w:numPr>') + numbered('MucCon', '<w:ind w:left="9"/>', 'Muc');
    const away = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';
    const body = styled('a', 'Muc') + styled('b', 'MucCon') + styled('c', 'Muc', away) + styled('d', 'Muc');
    expect(await readLines({ body, numbering: NUMBERING, styles })).toEqual(['1. a', '2. b', 'c', '3. d']);
  });

  test('each heading style on the level that the list gives it', async () => {
    const numbering =
      template(0, [
        { format: 'upperRoman', text: '%1.', before: '<w:pStyle w:val="H1"/>' },
        { format: 'decimal', text: '%2.', before: '<w:pStyle w:val="H2"/>' },
      ]) + list(1, 0);
    const styles =
      numbered('H1', '<w:numPr><w:numId w:val="1"/></w:numPr>') +
      numbered('H2', '<w:numPr><w:numId w:val="1"/></w:numPr>');
    const body = styled('A', 'H1') + styled('B', 'H2') + styled('C', 'H2') + styled('D', 'H1') + styled('E', 'H2');
    expect(await readLines({ body, numbering, styles })).toEqual(['I. A', '1. B', '2. C', 'II. D', '1. E']);
  });

  test('through a list style that only names another list', async () => {
    const styles = `<w:style w:type="numbering" w:styleId="KieuDanhSach"><w:name w:val="KieuDanhSach"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const numbering =
      template(0, [{ format: 'lowerLetter', text: '%1)' }], '<w:styleLink w:val="KieuDanhSach"/>') +
      '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="KieuDanhSach"/></w:abstractNum>' +
      list(1, 0) +
      list(9, 5);
    expect(await readLines({ body: item('x', 9) + item('y', 9), numbering, styles })).toEqual(['a) x', 'b) y']);
  });

  test('styles based on each other in a ring end', async () => {
    const styles = numbered('A', '<w:numPr><w:numId w:val="2"/></w:numPr>', 'B') + numbered('B', '', 'A');
    expect(await readLines({ body: styled('x', 'A'), numbering: NUMBERING, styles })).toEqual(['1. x']);
  });
});

describe('numbers that are not there', () => {
  test.each([
    ['a list nobody defines', item('x', 77), NUMBERING],
    ['a level nobody defines', item('x', 2, 8), NUMBERING],
    ['no numbering part', item('x', 1), undefined],
    ['a list without a template', item('x', 5), list(5, 99)],
  ])('%s: the text alone', async (_, body, numbering) => {
    expect(await readLines(numbering === undefined ? { body } : { body, numbering })).toEqual(['x']);
  });

  test('deleted and hidden paragraphs do not count', async () => {
    const gone = (mark: string): string =>
      paragraph(`<w:del w:id="1"><w:r><w:delText>bỏ</w:delText></w:r></w:del>`, `${inList(2)}<w:rPr>${mark}</w:rPr>`);
    const hidden = paragraph(run('ẩn', '<w:vanish/>'), `${inList(2)}<w:rPr><w:vanish/></w:rPr>`);
    const body = item('a', 2) + gone('<w:del w:id="2"/>') + hidden + item('b', 2);
    expect(await readLines({ body, numbering: NUMBERING })).toEqual(['1. a', '2. b']);
  });
});
