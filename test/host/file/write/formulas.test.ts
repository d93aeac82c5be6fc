import type { Edit } from '../../../../src/core/edit/edit';
import { book } from '../build';
import { apply, cells, cellXml, refusal } from './applying';

const numbers = (rows: number): string =>
  Array.from({ length: rows }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c></row>`).join('');
const file = book({ sheet: `<sheetData>${numbers(5)}</sheetData>` });

const column = (text: string, rows = 4): Edit => {
  const formula = { text };
  return cells(
    0,
    1,
    Array.from({ length: rows }, (_, i) => [{ value: i, formula }]),
  );
};

test('a formula keeps its computed result', () => {
  const { sheet } = apply(file, [
    cells(0, 2, [
      [{ value: 'Quá <hạn>', formula: '=IF(A1<1,"Quá <hạn>","")' }],
      [{ value: true, formula: 'A1=0' }],
      [{ value: '#N/A', formula: 'NA()' }],
      [{ value: null, formula: 'A1' }],
      [{ value: { date: '2024-11-20' }, formula: 'TODAY()' }],
    ]),
  ]);
  expect(cellXml(sheet, 'C1')).toBe(
    '<c r="C1" t="str"><f>IF(A1&lt;1,"Quá &lt;hạn&gt;","")</f><v>Quá &lt;hạn&gt;</v></c>',
  );
  expect(cellXml(sheet, 'C2')).toBe('<c r="C2" t="b"><f>A1=0</f><v>1</v></c>');
  expect(cellXml(sheet, 'C3')).toBe('<c r="C3" t="e"><f>NA()</f><v>#N/A</v></c>');
  expect(cellXml(sheet, 'C4')).toBe('<c r="C4"><f>A1</f></c>');
  expect(cellXml(sheet, 'C5')).toContain('<f>TODAY()</f><v>45616</v>');
});

test('row formulas of a column are stored once, also over gaps', () => {
  const formula = { text: 'IF($A{r}="","",$A{r}+PL_SoNgay)' };
  const { sheet, snapshot } = apply(file, [
    cells(1, 1, [[{ value: 1, formula }], [undefined], [{ value: 2, formula }], [{ value: 3, formula }]]),
  ]);
  expect(cellXml(sheet, 'B2')).toBe(
    '<c r="B2"><f t="shared" ref="B2:B5" si="0">IF($A2="","",$A2+PL_SoNgay)</f><v>1</v></c>',
  );
  expect(cellXml(sheet, 'B4')).toBe('<c r="B4"><f t="shared" si="0"/><v>2</v></c>');
  expect(cellXml(sheet, 'B3')).toBe('');
  expect(snapshot.sheets[0]?.rows[4]?.[1]?.formula).toBe('IF($A5="","",$A5+PL_SoNgay)');
});

test.each([
  ['another sheet (Excel calls a shared one damaged)', "'Danh mục'!$A{r}"],
  ['a table column', 'Bang[[#This Row],[Hạn]]&$A{r}'],
  ['a fixed row', '$A${r}'],
  ['a relative address that is meant to stay', 'A1+$A{r}'],
  ['the row number as a number', '$A{r}*{r}'],
  ['no address at all', '{r}'],
])('not shared: %s', (_, text) => {
  const { sheet } = apply(file, [column(text)]);
  expect(sheet).not.toContain('t="shared"');
  expect(sheet.match(/<f>/g)).toHaveLength(4);
  expect(cellXml(sheet, 'B3')).toContain(text.replaceAll('{r}', '3').replaceAll('&', '&amp;'));
});

const SHARED = `<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:B3" si="4">C1*$D$1</f><v>1</v></c><c r="B1"><f t="shared" si="4"/><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="4"/><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="4"/><v>3</v></c><c r="C3"><f t="array" ref="C3:C4">ROW(A1:A2)</f><v>1</v></c></row><row r="4"><c r="C4"><v>2</v></c></row></sheetData>`;

test('overwriting the carrier of a shared formula hands it on to the next cell', () => {
  const { snapshot, sheet } = apply(book({ sheet: SHARED }), [cells(0, 0, [[{ value: 'mới' }, { value: 'mới' }]])]);
  expect(cellXml(sheet, 'A2')).toBe('<c r="A2"><f t="shared" ref="A2:A3" si="4">C2*$D$1</f><v>2</v></c>');
  expect(cellXml(sheet, 'A3')).toBe('<c r="A3"><f t="shared" si="4"/><v>3</v></c>');
  expect(snapshot.sheets[0]?.rows[2]?.[0]?.formula).toBe('C3*$D$1');
});

test('a carrier that has only cells to its left below it writes them out', () => {
  const { snapshot, sheet } = apply(book({ sheet: SHARED }), [cells(0, 0, [[{ value: 'mới' }]])]);
  expect(sheet).not.toContain('t="shared"');
  expect(snapshot.sheets[0]?.rows[0]?.[1]?.formula).toBe('D1*$D$1');
  expect(snapshot.sheets[0]?.rows[2]?.[0]?.formula).toBe('C3*$D$1');
});

test('ids of new shared formulas keep clear of those in use, and are used again once free', () => {
  const book4 = book({ sheet: SHARED.replaceAll('si="4"', 'si="0"') });
  const edits = [cells(5, 1, [[{ value: 1, formula: { text: '$A{r}' } }]])];
  expect(apply(book4, edits).sheet).toContain('<c r="B6"><f>$A6</f>');
  const formula = { text: '$A{r}+1' };
  const two = [cells(5, 1, [[{ value: 1, formula }], [{ value: 1, formula }]])];
  const first = apply(book4, two);
  expect(cellXml(first.sheet, 'B6')).toContain('si="1"');
  expect(apply(first.bytes, two).bytes).toEqual(first.bytes);
});

test('part of an array formula cannot be overwritten, all of it can', () => {
  const arrays = book({ sheet: SHARED });
  expect(refusal(arrays, [cells(3, 2, [[{ value: 9 }]])])).toMatchObject({ code: 'array-formula', cell: 'C4' });
  expect(apply(arrays, [cells(2, 2, [[{ value: 8 }], [{ value: 9 }]])]).sheet).not.toContain('t="array"');
});
