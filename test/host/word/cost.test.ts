import { growth, PROPORTIONAL } from '../../cost';
import { ListCounter } from '../../../src/host/word/listCounter';
import { readNumbering } from '../../../src/host/word/numbering';
import { readBody } from '../../../src/host/word/readBody';
import { Styles } from '../../../src/host/word/styles';
import { cell, item, line, list, paragraph, row, run, table, template } from './docx';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const NUMBERING = `<w:numbering ${W}>${template(0, [{ format: 'decimal', text: '%1.' }])}${list(1, 0)}</w:numbering>`;

const read = (body: string): unknown => {
  const styles = new Styles();
  return readBody(
    `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    styles,
    new ListCounter(readNumbering(NUMBERING, styles)),
  );
};

/** What may stand n times in a document. */
const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  'paragraphs of a list': (size) => item('Việc', 1).repeat(size),
  'runs of a paragraph': (size) => paragraph(run('chữ ').repeat(size)),
  'runs that look different': (size) => paragraph((run('a') + run('b', '<w:b/>')).repeat(size)),
  'one long text': (size) => line('a'.repeat(20 * size)),
  spaces: (size) => line(`x${' '.repeat(20 * size)}x`),
  'manual breaks': (size) => paragraph('<w:r><w:br/></w:r>'.repeat(size)),
  tabs: (size) => paragraph('<w:r><w:tab/></w:r>'.repeat(size)),
  rows: (size) => table(row(cell(line('a')), cell(line('b'))).repeat(size)),
  'cells of a row': (size) => table(row(cell(line('a')).repeat(size))),
  'paragraphs of a cell': (size) => table(row(cell(line('a').repeat(size)))),
  'merged cells': (size) => table(row(cell(line('a'), '<w:vMerge/>')).repeat(size)),
  'tables in tables': (size) =>
    `${'<w:tbl><w:tr><w:tc>'.repeat(size)}${line('x')}${'</w:tc></w:tr></w:tbl>'.repeat(size)}`,
  'text boxes in text boxes': (size) =>
    `${'<w:p><w:r><w:txbxContent>'.repeat(size)}${line('x')}${'</w:txbxContent></w:r></w:p>'.repeat(size)}`,
  'deleted paragraph ends': (size) => line('x ', '<w:rPr><w:del/></w:rPr>').repeat(size) + line('x'),
  'deleted runs': (size) => paragraph('<w:del><w:r><w:delText>x</w:delText></w:r></w:del>'.repeat(size)),
  'fields that never end': (size) => paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(size)).repeat(2),
  'wrappers in wrappers': (size) => paragraph(`${'<w:ins>'.repeat(size)}${run('x')}${'</w:ins>'.repeat(size)}`),
  'attributes of a tag': (size) => `<w:p ${Array.from({ length: size }, (_, at) => `a${at}="1"`).join(' ')}/>`,
  comments: (size) => paragraph('<!-- x -->'.repeat(size) + run('x')),
};

describe('time grows with the size of the document', () => {
  test.each(Object.entries(HOSTILE))('%s', (_, body) => {
    expect(growth((size) => read(body(size)), 2_000)).toBeLessThan(PROPORTIONAL);
  });

  test.each([
    [
      'styles based on each other',
      (size: number) =>
        Array.from(
          { length: size },
          (_, at) => `<w:style w:styleId="s${at}"><w:basedOn w:val="s${at + 1}"/></w:style>`,
        ).join(''),
    ],
    [
      'levels of a list',
      (size: number) =>
        template(
          0,
          Array.from({ length: size }, () => ({ format: 'decimal', text: '%1' })),
        ),
    ],
    [
      'lists',
      (size: number) =>
        template(0, [{ format: 'decimal', text: '%1' }]) +
        Array.from({ length: size }, (_, at) => list(at, 0)).join(''),
    ],
  ])('%s', (_, content) => {
    const job = (size: number): unknown => {
      const styles = new Styles(`<w:styles ${W}>${content(size)}</w:styles>`);
      for (let at = 0; at < size; at++) styles.paragraph(`s${at}`);
      return readNumbering(`<w:numbering ${W}>${content(size)}</w:numbering>`, styles);
    };
    expect(growth(job, 500)).toBeLessThan(PROPORTIONAL);
  });
});
