import { book } from '../build';
import { apply, cells, cellXml, changedParts, opened, refusal } from './applying';
import { applyEdits } from '../../../../src/host/file/apply';

const SHEET = `<dimension ref="A1:C4"/><sheetData><row r="1" spans="1:3" ht="30" customHeight="1"><c r="A1" t="inlineStr"><is><t>STT</t></is></c><c r="C1" s="1"><v>7</v></c></row><row r="4"><c r="B4"><v>1</v></c></row></sheetData>`;
const XFS = '<xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="1" applyFont="1"/>';
const file = book({ sheet: SHEET, xfs: XFS });

test('no edits, or edits that change nothing, give back the very bytes', () => {
  const before = opened(file);
  expect(applyEdits(before, [])).toEqual({ ok: true, value: before.package.toBytes() });
  const same = applyEdits(before, [cells(3, 1, [[{ value: 1 }]]), cells(9, 9, [[{ value: null }]]), cells(5, 5, [])]);
  expect(same.ok && same.value).toBe(before.package.toBytes());
});

test('cells and rows are put in at their places; attributes of the row stay, spans and dimension grow', () => {
  const { sheet } = apply(file, [
    cells(0, 1, [[{ value: 'giữa' }, undefined, { value: true }]]),
    cells(1, 0, [[{ value: -1.5 }]]),
    cells(5, 4, [[{ value: 'cuối' }]]),
  ]);
  expect(sheet).toContain(
    '<row r="1" spans="1:4" ht="30" customHeight="1"><c r="A1" t="inlineStr"><is><t>STT</t></is></c><c r="B1" t="inlineStr"><is><t>giữa</t></is></c><c r="C1" s="1"><v>7</v></c><c r="D1" t="b"><v>1</v></c></row><row r="2"><c r="A2"><v>-1.5</v></c></row><row r="4">',
  );
  expect(sheet).toContain('</row><row r="6"><c r="E6" t="inlineStr"><is><t>cuối</t></is></c></row></sheetData>');
  expect(sheet).toContain('<dimension ref="A1:E6"/>');
});

test('rows and cells without r, empty sheetData, self-closing rows', () => {
  const bare = book({ sheet: '<sheetData><row/><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>' });
  const { sheet } = apply(bare, [cells(0, 1, [[{ value: 5 }], [{ value: 6 }, { value: 7 }]])]);
  expect(sheet).toContain(
    '<sheetData><row><c r="B1"><v>5</v></c></row><row><c><v>1</v></c><c r="B2"><v>6</v></c><c r="C2"><v>7</v></c></row></sheetData>',
  );
  expect(apply(book(), [cells(2, 0, [[{ value: 1 }]])]).sheet).toContain(
    '<sheetData><row r="3"><c r="A3"><v>1</v></c></row></sheetData>',
  );
});

test('a prefixed sheet gets prefixed cells and styles', () => {
  const prefixed = book({
    sheetPart:
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    parts: {
      'xl/styles.xml':
        '<x:styleSheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:fonts count="1"><x:font/></x:fonts><x:cellXfs count="1"><x:xf fontId="0"/></x:cellXfs></x:styleSheet>',
    },
  });
  const { sheet, styles } = apply(prefixed, [
    cells(0, 1, [[{ value: 'a', look: { font: { bold: true }, wrap: true } }]]),
  ]);
  expect(sheet).toContain('<x:c r="B1" s="1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row>');
  expect(styles).toContain('<x:font><x:b/></x:font></x:fonts>');
  expect(styles).toContain(
    '<x:xf fontId="1" applyFont="1" applyAlignment="1"><x:alignment wrapText="1"/></x:xf></x:cellXfs>',
  );
});

test('text stays text: escapes, edge spaces, and a mark on what could become a formula', () => {
  const { sheet, styles, snapshot } = apply(file, [
    cells(6, 0, [
      [{ value: ' a\n<&> ' }, { value: 'x\u0001_x000D_\r' }, { value: '=1+1' }, { value: '-' }, { value: '' }],
    ]),
  ]);
  expect(cellXml(sheet, 'A7')).toBe(
    '<c r="A7" t="inlineStr"><is><t xml:space="preserve"> a\n&lt;&amp;&gt; </t></is></c>',
  );
  expect(cellXml(sheet, 'B7')).toContain('x_x0001__x005F_x000D__x000D_');
  expect(cellXml(sheet, 'C7')).toBe('<c r="C7" s="2" t="inlineStr"><is><t>=1+1</t></is></c>');
  expect(cellXml(sheet, 'D7')).toContain('s="2"');
  expect(cellXml(sheet, 'E7')).toBe('');
  expect(styles).toContain('quotePrefix="1"');
  expect(snapshot.sheets[0]?.rows[6]?.map((cell) => cell?.value)).toEqual([
    ' a\n<&> ',
    'x\u0001_x000D_\r',
    '=1+1',
    '-',
  ]);
});

test('a number over marked text loses the mark; a cell without look keeps its format', () => {
  const marked = apply(file, [cells(3, 1, [[{ value: '@a' }]]), cells(0, 2, [[{ value: 'chữ' }]])]);
  expect(cellXml(marked.sheet, 'C1')).toBe('<c r="C1" s="1" t="inlineStr"><is><t>chữ</t></is></c>');
  expect(cellXml(apply(marked.bytes, [cells(3, 1, [[{ value: 3 }]])]).sheet, 'B4')).toBe('<c r="B4"><v>3</v></c>');
});

test('days are serials of the workbook and shown as days', () => {
  const day = { date: '2024-12-14' };
  const { sheet, snapshot, styles } = apply(file, [
    cells(3, 1, [[{ value: day }]]),
    cells(0, 2, [[{ value: day }]]),
    cells(8, 0, [
      [
        { value: day, look: { numberFormat: 'mm/yyyy' } },
        { value: { date: '1900-02-28' } },
        { value: { date: '1850-01-01' } },
      ],
    ]),
  ]);
  expect(cellXml(sheet, 'B4')).toContain('<v>45640</v>');
  expect(cellXml(sheet, 'C1')).toBe('<c r="C1" s="1"><v>45640</v></c>');
  expect(cellXml(sheet, 'B9')).toContain('<v>59</v>');
  expect(cellXml(sheet, 'C9')).toContain('<t>01/01/1850</t>');
  expect(styles).toContain('formatCode="dd/mm/yyyy"');
  expect(styles).toContain('formatCode="mm/yyyy"');
  expect(snapshot.sheets[0]?.rows[3]?.[1]?.date).toBe('2024-12-14');
  const old = book({
    sheet: SHEET,
    workbook: '<workbookPr date1904="1"/><sheets><sheet name="Kế hoạch" sheetId="1" r:id="rId1"/></sheets>',
  });
  const written = apply(old, [cells(3, 1, [[{ value: day }]])]);
  expect(cellXml(written.sheet, 'B4')).toContain('<v>44178</v>');
  expect(written.snapshot.sheets[0]?.rows[3]?.[1]?.date).toBe('2024-12-14');
});

test('later edits lie over earlier ones, and a look may start from a cell they wrote', () => {
  const { sheet } = apply(file, [
    cells(6, 0, [[{ value: 1, look: { fill: 'ffeb9c' } }, { value: 2 }]]),
    cells(6, 1, [[{ value: 3, look: { like: { row: 6, column: 0 } } }]]),
  ]);
  const style = / s="(\d+)"/.exec(cellXml(sheet, 'A7'))?.[1];
  expect(cellXml(sheet, 'B7')).toBe(`<c r="B7" s="${style ?? ''}"><v>3</v></c>`);
});

test('clearing a cell leaves its format', () => {
  const { sheet } = apply(file, [cells(0, 2, [[{ value: null }]]), cells(3, 1, [[{ value: null }]])]);
  expect(cellXml(sheet, 'C1')).toBe('<c r="C1" s="1"/>');
  expect(cellXml(sheet, 'B4')).toBe('<c r="B4"/>');
});

test('comments and CDATA between cells do not confuse', () => {
  const odd = book({
    sheet:
      '<sheetData><!-- <c r="A1"/> --><row r="1"><c r="A1" t="str"><f><![CDATA["</c>"&B1]]></f><v>x</v></c><!--x--></row></sheetData>',
  });
  const { sheet, snapshot } = apply(odd, [cells(0, 1, [[{ value: 2 }]])]);
  expect(snapshot.sheets[0]?.rows[0]?.[0]?.formula).toBe('"</c>"&B1');
  expect(snapshot.sheets[0]?.rows[0]?.[1]?.value).toBe(2);
  expect(sheet).toContain('<!-- <c r="A1"/> -->');
});

test('only the parts in question change', () => {
  const after = apply(file, [cells(7, 0, [[{ value: 'x' }]])]);
  expect(changedParts(file, after.bytes)).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
  expect(after.workbook).toContain('<calcPr fullCalcOnLoad="1"/>');
});

test('refusals name the cell and leave the opened file as it was', () => {
  const long = 'x'.repeat(32_768);
  expect(refusal(file, [cells(1, 2, [[{ value: long }]])])).toMatchObject({
    code: 'text-too-long',
    sheet: 'Kế hoạch',
    cell: 'C2',
  });
  expect(refusal(file, [cells(1, 2, [[{ value: 1, formula: long }]])])).toMatchObject({
    code: 'text-too-long',
    cell: 'C2',
  });
  expect(refusal(file, [{ ...cells(0, 0, [[{ value: 1 }]]), sheet: 'Không có' } as never])).toMatchObject({
    code: 'sheet-not-found',
    sheet: 'Không có',
  });
  expect(refusal(file, [cells(0, 16_384, [[{ value: 1 }]])])).toMatchObject({ code: 'sheet-full' });
  const merged = book({ sheet: `${SHEET}<mergeCells><mergeCell ref="A1:B2"/></mergeCells>` });
  expect(refusal(merged, [cells(0, 0, [[{ value: 1 }, { value: 2 }]])])).toMatchObject({
    code: 'merged-cell',
    cell: 'B1',
  });
  expect(apply(merged, [cells(0, 0, [[{ value: 1 }, { value: null, look: { fill: 'FFFFFF' } }]])]).sheet).toContain(
    '<c r="B1"',
  );
  const before = opened(file);
  const failed = applyEdits(before, [cells(7, 0, [[{ value: 'x' }]]), cells(1, 2, [[{ value: long }]])]);
  expect(failed.ok).toBe(false);
  expect(before.package.touched()).toBe(false);
});
