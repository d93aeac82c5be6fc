import { book, bookParts, MAIN, OFFICE, worksheet, zip } from '../build';
import { cellsOf, firstSheet, opened, refusal, sheetOf } from './open';

const XFS =
  '<xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="14" fontId="0"/><xf numFmtId="164" fontId="1"/><xf numFmtId="20" fontId="0"/>';
const STYLES = { xfs: XFS, numFmts: '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/></numFmts>' };

describe('kinds of cells', () => {
  test('shared strings: plain, rich, phonetic, escapes, spaces', () => {
    const strings =
      '<si><t>Kế hoạch</t></si><si><r><t>Sở </t></r><r><rPr><b/></rPr><t>Nội vụ</t></r><rPh sb="0" eb="1"><t>đọc</t></rPh><phoneticPr fontId="1"/></si>' +
      '<si><t xml:space="preserve"> a_x000D_\r\nb &amp; c </t></si><si/><si><t/></si><si><t>một</t><rPh sb="0" eb="1"><t>x</t></rPh></si>';
    const cells = cellsOf([0, 1, 2, 3, 4, 5].map((i) => `<c t="s"><v>${i}</v></c>`).join(''), { strings });
    expect(cells).toEqual([
      { value: 'Kế hoạch', style: 0 },
      { value: 'Sở Nội vụ', style: 0, rich: true },
      { value: ' a\r\nb & c ', style: 0 },
      { value: '', style: 0 },
      { value: '', style: 0 },
      { value: 'một', style: 0 },
    ]);
  });

  test('inline strings, formula strings, booleans, errors, numbers, ISO dates', () => {
    const cells = cellsOf(
      '<c r="A1" t="inlineStr"><is><t>PH&#7908; L&#7908;C</t></is></c><c r="B1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>' +
        '<c r="C1" t="str"><f>A1&amp;"x"</f><v>x &lt; y</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c>' +
        '<c r="F1"><v>-1.5E-3</v></c><c r="G1" t="d"><v>2024-11-20T00:00:00</v></c><c r="H1" t="str"><v><![CDATA[a<b]]></v></c><c r="I1"/><c r="J1" t="n"><v>7</v></c>',
    );
    expect(cells).toEqual([
      { value: 'PHỤ LỤC', style: 0 },
      { value: 'ab', style: 0, rich: true },
      { value: 'x < y', style: 0, formula: 'A1&"x"' },
      { value: true, style: 0 },
      { value: null, style: 0, error: '#DIV/0!', formula: '1/0' },
      { value: -0.0015, style: 0 },
      { value: 45616, style: 0, date: '2024-11-20' },
      { value: 'a<b', style: 0 },
      undefined,
      { value: 7, style: 0 },
    ]);
  });

  test('text stays as stored: decomposed letters stay decomposed', () => {
    const nfd = 'Tiến độ'.normalize('NFD');
    expect(cellsOf(`<c t="inlineStr"><is><t>${nfd}</t></is></c>`)[0]?.value).toBe(nfd);
  });

  test('dates, bold, empty cells with a format, pure times', () => {
    const cells = cellsOf(
      '<c s="2"><v>45292</v></c><c s="3"><v>45292.75</v></c><c s="4"><v>0.5</v></c><c s="1"><v>1</v></c><c s="2"/><c s="9"><v>3</v></c><c s="2"><v>0.25</v></c><c s="2"><f>TODAY()</f><v>45293</v></c><c s="1"><f>A1</f></c>',
      STYLES,
    );
    expect(cells).toEqual([
      { value: 45292, style: 2, date: '2024-01-01' },
      { value: 45292.75, style: 3, date: '2024-01-01', bold: true },
      { value: 0.5, style: 4 },
      { value: 1, style: 1, bold: true },
      { value: null, style: 2 },
      { value: 3, style: 9 },
      { value: 0.25, style: 2 },
      { value: 45293, style: 2, date: '2024-01-02', formula: 'TODAY()' },
      { value: null, style: 1, formula: 'A1' },
    ]);
  });

  test('1904 date system', () => {
    const workbook = '<workbookPr date1904="true"/><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets>';
    expect(cellsOf('<c s="2"><v>43830</v></c>', { ...STYLES, workbook })[0]?.date).toBe('2024-01-01');
  });

  test('bold of rich text: all its runs, or the font of the cell', () => {
    const strings =
      '<si><r><rPr><b/></rPr><t>A</t></r><r><rPr><b val="1"/></rPr><t>B</t></r></si><si><r><t>A</t></r><r><rPr><b/></rPr><t>B</t></r></si><si><r><rPr><b val="0"/></rPr><t>A</t></r></si>';
    const cell = (i: number, s: number): string => `<c s="${s}" t="s"><v>${i}</v></c>`;
    const cells = cellsOf(cell(0, 0) + cell(1, 0) + cell(1, 1) + cell(2, 1), { ...STYLES, strings });
    expect(cells.map((c) => [c?.bold, c?.rich])).toEqual([
      [true, true],
      [undefined, true],
      [true, true],
      [undefined, true],
    ]);
  });
});

describe('formulas', () => {
  test('shared ones are expanded for each cell, also when the master comes last', () => {
    const sheet =
      '<sheetData><row r="1"><c r="C1"><f t="shared" si="1"/><v>5</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" ref="B2:B4" si="0">A2*$A$1+"A2"</f><v>1</v></c><c r="C2"><f t="shared" ref="C1:C2" si="1">SUM(A2:B2)</f><v>6</v></c></row>' +
      '<row r="3"><c r="B3"><f t="shared" si="0"/><v>2</v></c></row><row r="4"><c r="B4"><f si="0" t="shared"></f></c></row></sheetData>';
    const { rows } = sheetOf({ sheet });
    expect(rows.map((row) => row?.map((c) => c?.formula))).toEqual([
      [undefined, undefined, 'SUM(A1:B1)'],
      [undefined, 'A2*$A$1+"A2"', 'SUM(A2:B2)'],
      [undefined, 'A3*$A$1+"A2"'],
      [undefined, 'A4*$A$1+"A2"'],
    ]);
    expect(rows[0]?.[2]?.value).toBe(5);
  });

  test('array formulas and data tables mark all their cells', () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:B2">ROW(C1:D2)</f><v>1</v></c><c r="B1"><v>1</v></c></row>' +
      '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>2</v></c><c r="C2"><f t="dataTable" ref="C2:C3" dt2D="0" dtr="0" r1="F1"/><v>9</v></c></row><row r="3"><c r="A3"><v>3</v></c><c r="C3"><v>4</v></c></row></sheetData>';
    const { rows } = sheetOf({ sheet });
    expect(rows.map((row) => row?.map((c) => c?.formula))).toEqual([
      ['ROW(C1:D2)', 'ROW(C1:D2)'],
      ['ROW(C1:D2)', 'ROW(C1:D2)', 'TABLE(,F1)'],
      [undefined, undefined, 'TABLE(,F1)'],
    ]);
  });

  test('a shared formula without a master is still a formula', () => {
    expect(cellsOf('<c r="A1"><f t="shared" si="3"/><v>4</v></c>')[0]).toEqual({
      value: 4,
      style: 0,
      formula: '#REF!',
    });
  });

  test('one long formula shared by very many cells is refused before the memory is full', () => {
    const long = `<c r="A1"><f t="shared" ref="A1:A9" si="0">A1&amp;"${'x'.repeat(100_000)}"</f></c>`;
    const rows = Array.from({ length: 3_000 }, (_, i) => `<row r="${i + 2}"><c><f t="shared" si="0"/></c></row>`);
    expect(refusal(book({ sheet: `<sheetData><row r="1">${long}</row>${rows.join('')}</sheetData>` }))).toBe('too-big');
  });

  test('an array that claims the whole sheet costs nothing', () => {
    expect(cellsOf('<c r="A1"><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c>')[0]?.formula).toBe('1');
  });
});

describe('places', () => {
  test('rows and cells without r are counted on', () => {
    const sheet =
      '<sheetData><row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="4"/><row><c><v>4</v></c></row></sheetData>';
    const { rows } = sheetOf({ sheet });
    expect(rows.length).toBe(5);
    expect(rows[0]?.map((c) => c?.value)).toEqual([1, undefined, undefined, 2, 3]);
    expect(rows[4]?.[0]?.value).toBe(4);
  });

  test('comments, CDATA and processing instructions between cells', () => {
    const sheet =
      '<sheetData><!-- <row r="9"></row> --><row r="1"><?x </row>?><c r="A1"><!-- </c> --><v>1<!-- 2 --></v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t><![CDATA[</row>]]></t></is></c></row></sheetData>';
    const { rows } = sheetOf({ sheet });
    expect(rows.map((row) => row?.[0]?.value)).toEqual([1, '</row>']);
  });

  test('attributes in any order, with single quotes, spaces and ">" in them', () => {
    const cells = cellsOf(
      `<c  cm='1'\n t = "str"  r='B1' vm="a>b" s="0" ><v>x</v ></c ><c r="C1" / >`.replace('/ >', '/>'),
    );
    expect(cells.map((c) => c?.value)).toEqual([undefined, 'x']);
  });

  test.each([
    ['rows backwards', '<row r="2"/><row r="1"/>'],
    ['the same row twice', '<row r="2"/><row r="2"/>'],
    ['a row beyond the sheet', '<row r="1048577"/>'],
    ['row zero', '<row r="0"/>'],
    ['a row of no number', '<row r="x"/>'],
    ['cells backwards', '<row r="1"><c r="B1"/><c r="A1"/></row>'],
    ['a cell of another row', '<row r="1"><c r="A2"/></row>'],
    ['a cell beyond the sheet', '<row r="1"><c r="XFE1"/></row>'],
    ['a row that does not end', '<row r="1"><c r="A1"/>'],
    ['a cell that does not end', '<row r="1"><c r="A1"><v>1</v></row>'],
    ['a string that is not there', '<row r="1"><c r="A1" t="s"><v>5</v></c></row>'],
    ['an attribute without value', '<row r="1"><c r></c></row>'],
    ['a style of no number', '<row r="1"><c s="x"/></row>'],
  ])('%s: damaged, with the sheet named', (_, rows) => {
    expect(refusal(book({ sheet: `<sheetData>${rows}</sheetData>` }))).toBe('damaged');
  });
});

test('prefixed packages (Open XML SDK) and relationship prefixes declared on the sheet (openpyxl)', () => {
  const prefixed = (part: string): string =>
    part.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`);
  const parts = bookParts({
    sheetPart: prefixed(
      worksheet(
        '<cols><col min="2" max="2" width="9" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><rPr><b/></rPr><t>hai</t></r><r><t> ba</t></r></is></c><c r="C1"><f>1+1</f><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
      ),
    ),
    strings: '<si><t>một</t></si>',
  });
  parts['xl/sharedStrings.xml'] = prefixed(String(parts['xl/sharedStrings.xml']));
  parts['xl/styles.xml'] = prefixed(String(parts['xl/styles.xml']));
  parts['xl/workbook.xml'] = prefixed(
    `<workbook xmlns="${MAIN}"><sheets><sheet xmlns:rel="${OFFICE}" name="A" sheetId="1" rel:id="rId1"/></sheets></workbook>`,
  );
  const file = opened(zip(parts));
  const sheet = firstSheet(file);
  expect(sheet.rows[0]).toEqual([
    { value: 'một', style: 0 },
    { value: 'hai ba', style: 0, rich: true },
    { value: 2, style: 0, formula: '1+1' },
  ]);
  expect([sheet.merges.length, [...sheet.hiddenColumns]]).toEqual([1, [1]]);
  expect(file.sheetXml(file.sheets[0]?.part ?? '').prefix).toBe('x:');
});
