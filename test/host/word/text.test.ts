import { cell, line, paragraph, row, run, table } from './docx';
import { documentOf, readLines } from './read';

const lines = (body: string, styles?: string): Promise<readonly string[]> =>
  readLines(styles === undefined ? { body } : { body, styles });

const field = (instruction: string, shown: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const textBox = (content: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${content}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${content}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

describe('words of a paragraph', () => {
  test.each<[string, string, readonly string[]]>([
    ['runs are one text', run('Xây ') + run('dựng') + run(' kế hoạch'), ['Xây dựng kế hoạch']],
    ['spaces at the ends are not words', run('  Việc  '), ['Việc']],
    ['nothing', '', ['']],
    ['a line break of the file is a space', '<w:r><w:t>Việc\n   một</w:t></w:r>', ['Việc một']],
    ['entities and CDATA', '<w:r><w:t>A &amp; B<![CDATA[ < C]]></w:t></w:r>', ['A & B < C']],
    ['a manual break parts lines', `${run('Một')}<w:r><w:br/></w:r>${run('Hai')}`, ['Một', 'Hai']],
    ['a page break too', `${run('Một')}<w:r><w:br w:type="page"/></w:r>${run('Hai')}`, ['Một', 'Hai']],
    ['a tab stays', '<w:r><w:t>Trái</w:t><w:tab/><w:t>Phải</w:t></w:r>', ['Trái\tPhải']],
    ['tabs before the text are not words', '<w:r><w:tab/><w:tab/><w:t>Việc</w:t></w:r>', ['Việc']],
    ['one space behind a typed number', '<w:r><w:t>1.2.</w:t><w:tab/><w:t>Việc</w:t></w:r>', ['1.2. Việc']],
    ['behind a typed letter', '<w:r><w:t>đ)</w:t><w:tab/><w:tab/><w:t>Việc</w:t></w:r>', ['đ) Việc']],
    ['behind a typed bullet', '<w:r><w:t>-</w:t><w:tab/><w:t>Việc</w:t></w:r>', ['- Việc']],
    ['a word is no number', '<w:r><w:t>Việc</w:t><w:tab/><w:t>một</w:t></w:r>', ['Việc\tmột']],
    ['a hyphen that does not break', '<w:r><w:t>QĐ</w:t><w:noBreakHyphen/><w:t>TTg</w:t></w:r>', ['QĐ-TTg']],
    ['soft hyphens are not seen', '<w:r><w:t>kế\u00AD</w:t><w:softHyphen/><w:t>hoạch</w:t></w:r>', ['kếhoạch']],
    ['signs of a symbol font', '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>', ['→']],
    ['the same pasted as text', run('\uF0B7 Việc', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'), ['• Việc']],
    ['links', `<w:hyperlink w:anchor="a">${run('Quyết định')}</w:hyperlink>`, ['Quyết định']],
    ['what a field shows', run('Số ') + field('MERGEFIELD so', run('15')), ['Số 15']],
    ['a simple field', `<w:fldSimple w:instr="DATE">${run('2024')}</w:fldSimple>`, ['2024']],
    ['a field in a field', field(`IF ${field('DATE', run('trong'))}`, run('ngoài')), ['ngoài']],
    [
      'content controls',
      `<w:sdt><w:sdtPr><w:tag/></w:sdtPr><w:sdtContent>${run('Việc')}</w:sdtContent></w:sdt>`,
      ['Việc'],
    ],
    ['smart tags', `<w:smartTag w:element="place">${run('Khánh Hòa')}</w:smartTag>`, ['Khánh Hòa']],
    ['formulas', '<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>', ['x+1']],
    ['footnote marks are left out', `${run('Việc')}<w:r><w:footnoteReference w:id="2"/></w:r>`, ['Việc']],
    [
      'comments are left out',
      `<w:commentRangeStart w:id="0"/>${run('Việc')}<w:r><w:commentReference w:id="0"/></w:r>`,
      ['Việc'],
    ],
    [
      'phonetic guides are left out',
      `<w:r><w:ruby><w:rt>${run('nhỏ')}</w:rt><w:rubyBase>${run('chữ')}</w:rubyBase></w:ruby></w:r>`,
      ['chữ'],
    ],
  ])('%s', async (_, runs, expected) => {
    expect(await lines(paragraph(runs))).toEqual(expected);
  });

  test('tab stops of a paragraph are not tabs in it', async () => {
    expect(await lines(line('Việc', '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>'))).toEqual(['Việc']);
  });

  test('a field that never ends takes nothing with it', async () => {
    const broken = paragraph(`${run('Một')}<w:r><w:fldChar w:fldCharType="begin"/></w:r>`);
    expect(await lines(broken + line('Hai'))).toEqual(['Một', 'Hai']);
  });
});

describe('changes that are tracked', () => {
  test('insertions are in, deletions out', async () => {
    const body = paragraph(
      `${run('Trước ')}<w:del w:id="1"><w:r><w:delText>30/6</w:delText></w:r></w:del><w:ins w:id="2">${run('31/7')}</w:ins>`,
    );
    expect(await lines(body)).toEqual(['Trước 31/7']);
  });

  test('moved text stands only where it was moved to', async () => {
    const body =
      paragraph(`<w:moveFrom w:id="1">${run('Việc')}</w:moveFrom>`) +
      paragraph(`<w:moveTo w:id="2">${run('Việc')}</w:moveTo>`);
    expect(await lines(body)).toEqual(['', 'Việc']);
  });

  test('a paragraph whose end is deleted goes on in the next; several too', async () => {
    const open = (text: string): string => line(text, '<w:rPr><w:del w:id="1"/></w:rPr>');
    expect(await lines(open('Xây ') + open('dựng ') + line('kế hoạch'))).toEqual(['Xây dựng kế hoạch']);
  });

  test('at the end of a cell it ends with the cell', async () => {
    const open = line('Việc', '<w:rPr><w:del w:id="1"/></w:rPr>');
    expect(await lines(table(row(cell(open), cell(line('Hạn')))))).toEqual(['Việc', 'Hạn']);
  });

  test('deleted rows are out', async () => {
    const gone = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell(line('bỏ'))}</w:tr>`;
    expect(await lines(table(row(cell(line('Việc'))), gone))).toEqual(['Việc']);
  });

  test('earlier properties are not those of now', async () => {
    const body = line('Việc', '<w:pPrChange w:id="1"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>');
    expect((await documentOf({ body })).blocks).toEqual([{ kind: 'paragraph', line: 1, text: 'Việc' }]);
  });
});

describe('hidden text', () => {
  const hiddenStyle =
    '<w:style w:type="character" w:styleId="An"><w:name w:val="An"/><w:rPr><w:vanish/></w:rPr></w:style>';

  test('is left out, by itself or by a style', async () => {
    const body = paragraph(run('Việc') + run(' ẩn', '<w:vanish/>') + run(' ẩn nữa', '<w:rStyle w:val="An"/>'));
    expect(await lines(body, hiddenStyle)).toEqual(['Việc']);
  });

  test('a run may show what its style hides', async () => {
    const body = paragraph(run('Việc', '<w:rStyle w:val="An"/><w:vanish w:val="0"/>'));
    expect(await lines(body, hiddenStyle)).toEqual(['Việc']);
  });
});

describe('text boxes', () => {
  test('come after the paragraph they hang on, once', async () => {
    const body = paragraph(run('Trước') + textBox(line('Trong khung')) + run(' sau')) + line('Tiếp');
    expect(await lines(body)).toEqual(['Trước sau', 'Trong khung', 'Tiếp']);
  });

  test('in a cell they are lines of the cell', async () => {
    const body = table(row(cell(paragraph(run('Ô') + textBox(line('khung'))))));
    expect([...(await lines(body))].sort()).toEqual(['khung', 'Ô']);
  });
});

describe('a table of contents', () => {
  const styles = '<w:style w:type="paragraph" w:styleId="M1"><w:name w:val="toc 1"/></w:style>';
  const entry = (runs: string): string => paragraph(runs, '<w:pStyle w:val="M1"/>');
  const begin =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';

  test('is left out: its lines stand in the document', async () => {
    const body =
      entry(`${begin}${run('I. Mục đích 1')}`) + entry(run('II. Nhiệm vụ 2')) + paragraph(end) + line('I. Mục đích');
    expect(await lines(body, styles)).toEqual(['', 'I. Mục đích']);
  });

  test('that never ends takes only its own lines with it', async () => {
    const body = entry(`${begin}${run('I. Mục đích 1')}`) + line('I. Mục đích');
    expect(await lines(body, styles)).toEqual(['I. Mục đích']);
  });

  test('typed by hand it stays', async () => {
    expect(await lines(entry(run('I. Mục đích 1')), styles)).toEqual(['I. Mục đích 1']);
  });
});

describe('what a paragraph looks like', () => {
  const styles =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Thuong"><w:name w:val="Normal"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="D1"><w:name w:val="heading 1"/><w:basedOn w:val="Thuong"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="D2"><w:name w:val="heading 2"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Con"><w:name w:val="Con"/><w:basedOn w:val="D1"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Nhat"><w:name w:val="Nhat"/><w:basedOn w:val="D1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b w:val="0"/></w:rPr></w:style>';
  const look = async (body: string): Promise<unknown> => {
    const [block] = (await documentOf({ body, styles })).blocks;
    return block?.kind === 'paragraph' ? [block.heading ?? 0, block.bold ?? false] : block;
  };

  test.each([
    ['body text', line('x'), [0, false]],
    ['all runs bold', paragraph(run('x ', '<w:b/>') + run('y', '<w:b w:val="1"/>')), [0, true]],
    ['one run is not', paragraph(run('x', '<w:b/>') + run('y')), [0, false]],
    ['spaces do not count', paragraph(run('x', '<w:b/>') + run(' ')), [0, true]],
    ['switched off', paragraph(run('x', '<w:b w:val="0"/>')), [0, false]],
    ['nothing is not bold', paragraph(run(' ', '<w:b/>')), [0, false]],
    ['a heading style', line('x', '<w:pStyle w:val="D1"/>'), [1, true]],
    ['a heading style by its name', line('x', '<w:pStyle w:val="D2"/>'), [2, false]],
    ['a style based on it', line('x', '<w:pStyle w:val="Con"/>'), [1, true]],
    ['not bold in a bold style', paragraph(run('x', '<w:b w:val="false"/>'), '<w:pStyle w:val="D1"/>'), [1, false]],
    ['a style that says otherwise than its base', line('x', '<w:pStyle w:val="Nhat"/>'), [2, false]],
    ['a level of its own', line('x', '<w:outlineLvl w:val="2"/>'), [3, false]],
    ['body text in a heading style', line('x', '<w:pStyle w:val="D1"/><w:outlineLvl w:val="9"/>'), [0, true]],
    ['a style nobody defines', line('x', '<w:pStyle w:val="La"/>'), [0, false]],
  ])('%s', async (_, body, expected) => {
    expect(await look(body)).toEqual(expected);
  });

  test('each line of a paragraph for itself, with the same number', async () => {
    const body = line('đầu') + paragraph(`${run('Đậm', '<w:b/>')}<w:r><w:br/></w:r>${run('thường')}`) + line('cuối');
    expect((await documentOf({ body })).blocks).toEqual([
      { kind: 'paragraph', line: 1, text: 'đầu' },
      { kind: 'paragraph', line: 2, text: 'Đậm', bold: true },
      { kind: 'paragraph', line: 2, text: 'thường' },
      { kind: 'paragraph', line: 3, text: 'cuối' },
    ]);
  });
});
