import type { Edit } from '../../../../src/core/edit/edit';
import { columnUnit } from '../../../../src/host/file/read/column-unit';
import { book, bookParts, MAIN, zip } from '../build';
import { apply, sheetSpec } from './applying';

const font = (name: string, size: number): string => `<font><sz val="${size}"/><name val="${name}"/></font>`;
const styles = (inside: string): string => `<styleSheet xmlns="${MAIN}">${inside}</styleSheet>`;

test.each([
  ['Calibri', 11, 7],
  ['Calibri', 12, 8],
  ['Arial', 10, 7],
  ['Arial', 11, 8],
  ['Times New Roman', 11, 7],
  ['Times New Roman', 12, 8],
  ['Times New Roman', 13, 9],
  ['Times New Roman', 14, 9],
  ['.VnTime', 14, 9],
  ['Liberation Sans', 10, 7],
  ['Một phông lạ', 11, 7],
])('a digit of %s %d is %d pixels wide', (name, size, pixels) => {
  expect(columnUnit(styles(`<fonts>${font(name, size)}</fonts>`))).toBe(pixels / 7);
});

test('the style Normal tells the font, not the first one', () => {
  const text = `<fonts>${font('Calibri', 11)}${font('Arial', 11)}${font('Times New Roman', 13)}</fonts><cellStyleXfs><xf fontId="0"/><xf fontId="2"/></cellStyleXfs><cellStyles><cellStyle name="Good" xfId="0" builtinId="26"/><cellStyle name="Normal" xfId="1" builtinId="0"/></cellStyles>`;
  expect(columnUnit(styles(text))).toBe(9 / 7);
});

test.each(['', '<fonts/>', '<fonts><font/></fonts>', `<fonts>${font('Arial', 0)}</fonts>`])(
  'styles without a usable font change nothing: %s',
  (inside) => {
    expect(columnUnit(styles(inside))).toBe(1);
  },
);

test('our widths stay as designed where digits are wider, and are read back as they were asked for', () => {
  const fonts = `<fonts>${font('Times New Roman', 13)}</fonts>`;
  const widths = [40, 10, 15.5, 1.5, 20.25];
  const list = widths.map((width, column) => ({ column, width }));
  const edits: Edit[] = [
    { kind: 'columnWidths', sheet: 'Kế hoạch', widths: list },
    { kind: 'putSheet', spec: sheetSpec({ columnWidths: list }) },
  ];
  const after = apply(book({ fonts, sheet: '<cols><col min="7" max="7" width="9"/></cols><sheetData/>' }), edits);
  for (const part of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']) {
    expect(after.package.text(part)).toContain('<col min="1" max="1" width="31.1111" customWidth="1"/>');
  }
  expect(after.snapshot.sheets.map(({ columnWidths }) => columnWidths.slice(0, 5))).toEqual([widths, widths]);
  expect(after.snapshot.sheets[0]?.columnWidths[6]).toBe(11.57);
  expect(after.sheet).toContain('<col min="7" max="7" width="9"/>');
  expect(apply(after.bytes, edits).bytes).toEqual(after.bytes);
});

test('a workbook without styles counts in digits of our own default font', () => {
  const parts = bookParts();
  const bare = Object.fromEntries(Object.entries(parts).filter(([name]) => name !== 'xl/styles.xml'));
  const rels = String(parts['xl/_rels/workbook.xml.rels']).replace(/<Relationship Id="rId2"[^>]*>/, '');
  const types = String(parts['[Content_Types].xml']).replace(/<Override PartName="\/xl\/styles.xml"[^>]*>/, '');
  const file = zip({ ...bare, 'xl/_rels/workbook.xml.rels': rels, '[Content_Types].xml': types });
  const after = apply(file, [{ kind: 'columnWidths', sheet: 'Kế hoạch', widths: [{ column: 0, width: 12.5 }] }]);
  expect(after.sheet).toContain('width="12.5"');
});
