import type { DocumentTable } from '../../../src/core/document/planDocument';
import { cell, line, paragraph, row, run, table } from './docx';
import { documentOf, tableOf } from './read';

/** Each row as its cells: "text" or "text columns x rows" where merged. */
const shape = ({ rows }: DocumentTable): readonly (readonly string[])[] =>
  rows.map(({ cells }) =>
    cells.map(({ text, columns, rows: down }) => (columns === 1 && down === 1 ? text : `${text} ${columns}x${down}`)),
  );

const shapeOf = async (body: string): Promise<unknown> => shape(await tableOf({ body }));

const text = (words: string, properties = ''): string => cell(line(words), properties);
const across = (count: number): string => `<w:gridSpan w:val="${count}"/>`;
const START = '<w:vMerge w:val="restart"/>';
const GOES_ON = '<w:vMerge/>';

describe('tables', () => {
  test('rows, cells, and the number of the first paragraph of each', async () => {
    const body = line('đầu') + table(row(text('STT'), text('Việc')), row(text('1'), text('Họp'))) + line('cuối');
    expect((await documentOf({ body })).blocks).toEqual([
      { kind: 'paragraph', line: 1, text: 'đầu' },
      {
        kind: 'table',
        line: 2,
        rows: [
          {
            line: 2,
            cells: [
              { text: 'STT', columns: 1, rows: 1 },
              { text: 'Việc', columns: 1, rows: 1 },
            ],
          },
          {
            line: 4,
            cells: [
              { text: '1', columns: 1, rows: 1 },
              { text: 'Họp', columns: 1, rows: 1 },
            ],
          },
        ],
      },
      { kind: 'paragraph', line: 6, text: 'cuối' },
    ]);
  });

  test('cells over several columns', async () => {
    const body = table(row(text('a', across(2)), text('b')), row(text('1'), text('2'), text('3')));
    expect(await shapeOf(body)).toEqual([
      ['a 2x1', 'b'],
      ['1', '2', '3'],
    ]);
  });

  test('cells over several rows: covered cells are absent', async () => {
    const body = table(
      row(text('a', START), text('1')),
      row(text('', GOES_ON), text('2')),
      row(text('', GOES_ON), text('3')),
      row(text('b'), text('4')),
    );
    expect(await shapeOf(body)).toEqual([['a 1x3', '1'], ['2'], ['3'], ['b', '4']]);
  });

  test('over rows and columns; below cells of other widths', async () => {
    const body = table(
      row(text('x', across(2)), text('y', START)),
      row(text('1'), text('2'), text('', GOES_ON)),
      row(text('3'), text('4'), text('z', START)),
      row(text('w', `${across(2)}${START}`), text('', GOES_ON)),
      row(text('', `${across(2)}${GOES_ON}`), text('5')),
    );
    expect(await shapeOf(body)).toEqual([['x 2x1', 'y 1x2'], ['1', '2'], ['3', '4', 'z 1x2'], ['w 2x2'], ['5']]);
  });

  test('a cell that goes on from nothing stands for itself', async () => {
    const below = table(row(text('a'), text('b')), row(text('c', GOES_ON), text('d')));
    expect(await shapeOf(below)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(await shapeOf(table(row(text('a', GOES_ON), text('b'))))).toEqual([['a', 'b']]);
  });

  test('older files merge across with a chain of cells', async () => {
    const body = table(row(text('a', '<w:hMerge w:val="restart"/>'), text('', '<w:hMerge/>'), text('b')));
    expect(await shapeOf(body)).toEqual([['a 2x1', 'b']]);
  });

  test('columns left free beside a row are empty cells', async () => {
    const short = `<w:tr><w:trPr><w:gridBefore w:val="2"/><w:gridAfter w:val="1"/></w:trPr>${text('a')}</w:tr>`;
    expect(await shapeOf(table(short))).toEqual([[' 2x1', 'a', '']]);
  });

  test('paragraphs and manual breaks of a cell are its lines', async () => {
    const body = table(row(cell(line('- Họp') + paragraph(`${run('- Trình')}<w:r><w:br/></w:r>${run('ký')}`))));
    expect(await shapeOf(body)).toEqual([['- Họp\n- Trình\nký']]);
  });

  test('a cell is bold when all its words are', async () => {
    const bold = (words: string): string => paragraph(run(words, '<w:b/>'));
    const { rows } = await tableOf({
      body: table(row(cell(bold('I') + line('')), cell(bold('I') + line('II')), cell(line('')))),
    });
    expect(rows[0]?.cells.map((each) => each.bold ?? false)).toEqual([true, false, false]);
  });

  test('an inner table is lines of the outer cell', async () => {
    const inner = table(row(text('Chủ trì'), text('Phòng A')), row(text('Hạn'), text('Quý I')));
    const body = table(row(cell(line('Việc') + inner + line('hết')), text('b')));
    expect(await shapeOf(body)).toEqual([['Việc\nChủ trì\nPhòng A\nHạn\nQuý I\nhết', 'b']]);
  });

  test('a table that was cut in two is given as two, with the header of each', async () => {
    const header = row(text('STT'), text('Việc'));
    const body = table(header, row(text('1'), text('a'))) + line('') + table(header, row(text('2'), text('b')));
    expect((await documentOf({ body })).blocks.map(({ kind }) => kind)).toEqual(['table', 'paragraph', 'table']);
  });

  test('rows and cells in content controls, tables in text boxes', async () => {
    const control = (content: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const body = control(table(control(row(control(text('a')), text('b'))), row(text('c'), text('d'))));
    expect(await shapeOf(body)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    const boxed = `<w:p><w:r><w:pict><w:txbxContent>${table(row(text('e')))}${line('sau')}</w:txbxContent></w:pict></w:r></w:p>`;
    expect((await documentOf({ body: boxed })).blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'table',
      'paragraph',
    ]);
  });

  test('a table without rows is no table', async () => {
    expect((await documentOf({ body: table() + line('x') })).blocks).toHaveLength(1);
  });
});
