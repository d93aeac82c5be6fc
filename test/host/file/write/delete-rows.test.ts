import type { Edit } from '../../../../src/core/edit/edit';
import { book, MAIN, OFFICE, relationships, worksheet } from '../build';
import { apply, changedParts, refusal } from './applying';

const remove = (...rows: number[]): Edit => ({ kind: 'deleteRows', sheet: 'Kế hoạch', rows });
const OVERRIDE = (part: string, type: string): string =>
  `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';

/** Rows 1-12 with their number in A and a formula on it in B. */
const rows = Array.from(
  { length: 12 },
  (_, i) =>
    `<row r="${i + 1}"><c r="A${i + 1}"><v>${i + 1}</v></c><c r="B${i + 1}"><f>A${i + 1}*2</f><v>${(i + 1) * 2}</v></c></row>`,
).join('');

const around = `<mergeCells count="3"><mergeCell ref="C3:D3"/><mergeCell ref="C5:C6"/><mergeCell ref="E6:E9"/></mergeCells><conditionalFormatting sqref="A5:A9 A11"><cfRule type="expression" priority="1"><formula>$B5&gt;$A$8</formula></cfRule></conditionalFormatting><dataValidations count="2"><dataValidation type="list" sqref="F5"><formula1>$A$7:$A$9</formula1></dataValidation><dataValidation type="list" sqref="F6:F7"><formula1>$A$7:$A$9</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A7" location="'Kế hoạch'!A12"/></hyperlinks><rowBreaks count="2" manualBreakCount="1"><brk id="5" max="16383" man="1"/><brk id="9" max="16383"/></rowBreaks><ignoredErrors><ignoredError sqref="A5 A7" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId2"/><legacyDrawing r:id="rId3"/><tableParts count="1"><tablePart r:id="rId4"/></tableParts><extLst><ext xmlns:x14="${X14}" uri="{1}"><x14:sparklineGroups xmlns:xm="${XM}"><x14:sparklineGroup><x14:colorSeries rgb="FF000000"/><x14:sparklines><x14:sparkline><xm:f>'Kế hoạch'!A5:B5</xm:f><xm:sqref>H5</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>'Kế hoạch'!A7:B7</xm:f><xm:sqref>H7</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`;

const parts = {
  'xl/worksheets/sheet1.xml': worksheet(
    `<dimension ref="A1:F12"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="5" topLeftCell="A6" state="frozen"/><selection activeCell="B5" sqref="B5:B5"/></sheetView></sheetViews><sheetData>${rows}</sheetData>${around}`,
  ),
  'xl/worksheets/_rels/sheet1.xml.rels': relationships(
    `<Relationship Id="rId1" Type="${OFFICE}/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="${OFFICE}/drawing" Target="../drawings/drawing1.xml"/><Relationship Id="rId3" Type="${OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rId4" Type="${OFFICE}/table" Target="../tables/table1.xml"/>`,
  ),
  'xl/worksheets/sheet2.xml': worksheet(
    `<sheetData><row r="1"><c r="A1"><f>SUM('Kế hoạch'!A4:A9)</f><v>39</v></c><c r="B1"><f>A9&amp;"Kế hoạch!A9"</f></c><c r="C1"><f t="shared" ref="C1:C2" si="0">'Kế hoạch'!A$11+A7</f></c></row><row r="2"><c r="C2"><f t="shared" si="0"/></c></row></sheetData><conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>'Kế hoạch'!$A$9&gt;1</formula></cfRule></conditionalFormatting>`,
  ),
  'xl/worksheets/sheet3.xml': worksheet('<sheetData><row r="9"><c r="A9"><f>A5</f></c></row></sheetData>'),
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Kế hoạch" sheetId="1" r:id="rId1"/><sheet name="Khác" sheetId="2" r:id="rId4"/><sheet name="Không dính" sheetId="3" r:id="rId5"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'Kế hoạch'!$A$1:$F$12</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'Kế hoạch'!$3:$5</definedName><definedName name="ThueSuat">0.08</definedName></definedNames></workbook>`,
  'xl/_rels/workbook.xml.rels': relationships(
    ['worksheets/sheet1.xml', '', '', 'worksheets/sheet2.xml', 'worksheets/sheet3.xml']
      .map((target, i) =>
        target === '' ? '' : `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="${target}"/>`,
      )
      .join('') +
      `<Relationship Id="rId9" Type="${OFFICE}/pivotCacheDefinition" Target="pivotCache/pivotCacheDefinition1.xml"/>`,
  ),
  'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors/><commentList><comment ref="A9" authorId="0"><text><t>chú</t></text></comment></commentList></comments>`,
  'xl/drawings/vmlDrawing1.vml':
    '<xml xmlns:x="urn:schemas-microsoft-com:office:excel"><x:ClientData ObjectType="Note"><x:Anchor>2, 15, 7, 10, 3, 26, 11, 4</x:Anchor><x:Row>8</x:Row><x:Column>0</x:Column><br></x:ClientData></xml>',
  'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="a"><xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>90</xdr:rowOff></xdr:from><xdr:to><xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>80</xdr:rowOff></xdr:to><xdr:sp textlink="'Kế hoạch'!$A$8"><xdr:nvSpPr><xdr:cNvPr id="2" name="Hình 1"/></xdr:nvSpPr></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>`,
  'xl/drawings/_rels/drawing1.xml.rels': relationships(
    `<Relationship Id="rId1" Type="${OFFICE}/chart" Target="../charts/chart1.xml"/>`,
  ),
  'xl/charts/chart1.xml': `<c:chartSpace xmlns:c="c"><c:f>'Kế hoạch'!$A$5:$A$12</c:f><c:f>Khác!$A$5</c:f></c:chartSpace>`,
  'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" name="Bang" displayName="Bang" ref="A4:B12"><autoFilter ref="A4:B12"/><tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"><calculatedColumnFormula>'Kế hoạch'!$A$9</calculatedColumnFormula></tableColumn></tableColumns></table>`,
  'xl/pivotCache/pivotCacheDefinition1.xml': `<pivotCacheDefinition xmlns="${MAIN}"><cacheSource type="worksheet"><worksheetSource ref="A4:B12" sheet="Kế hoạch"/></cacheSource></pivotCacheDefinition>`,
};
const types =
  OVERRIDE('xl/worksheets/sheet2.xml', 'spreadsheetml.worksheet') +
  OVERRIDE('xl/charts/chart1.xml', 'drawingml.chart') +
  OVERRIDE('xl/pivotCache/pivotCacheDefinition1.xml', 'spreadsheetml.pivotCacheDefinition');
const file = (change: Record<string, string> = {}): Uint8Array => book({ types, parts: { ...parts, ...change } });

describe('rows 5 and 7 go', () => {
  const after = apply(file(), [remove(4, 6)]);
  const { sheet } = after;
  const text = (part: string): string => after.package.text(part);

  test('cells move up with their formulas', () => {
    expect(sheet).toContain('<row r="5"><c r="A5"><v>6</v></c><c r="B5"><f>A5*2</f><v>12</v></c></row>');
    expect(sheet).toContain(
      '<row r="10"><c r="A10"><v>12</v></c><c r="B10"><f>A10*2</f><v>24</v></c></row></sheetData>',
    );
    expect(sheet).toContain('<dimension ref="A1:F10"/>');
  });

  test('what lies around the rows follows', () => {
    expect(sheet).toContain('<mergeCells count="2"><mergeCell ref="C3:D3"/><mergeCell ref="E5:E7"/></mergeCells>');
    expect(sheet).toContain('sqref="A5:A7 A9"><cfRule type="expression" priority="1"><formula>$B5&gt;$A$6</formula>');
    expect(sheet).toContain(
      '<dataValidations count="1"><dataValidation type="list" sqref="F5"><formula1>$A$6:$A$7</formula1>',
    );
    expect(sheet).not.toContain('<hyperlink');
    expect(sheet).toContain(
      '<rowBreaks count="2" manualBreakCount="1"><brk id="4" max="16383" man="1"/><brk id="7" max="16383"/></rowBreaks>',
    );
    expect(sheet).not.toContain('ignoredError');
    expect(sheet).not.toContain('sparkline');
    expect(sheet).not.toContain('extLst');
    expect(sheet).toContain('<pane ySplit="4" topLeftCell="A5" state="frozen"/>');
    expect(sheet).toContain('<selection activeCell="B5" sqref="B5"/>');
  });

  test('other sheets follow, untouched ones stay', () => {
    expect(text('xl/worksheets/sheet2.xml')).toContain("<f>SUM('Kế hoạch'!A4:A7)</f>");
    expect(text('xl/worksheets/sheet2.xml')).toContain('<f>A9&amp;"Kế hoạch!A9"</f>');
    expect(text('xl/worksheets/sheet2.xml')).toContain(`<f t="shared" ref="C1:C2" si="0">'Kế hoạch'!A$9+A7</f>`);
    expect(text('xl/worksheets/sheet2.xml')).toContain("<formula>'Kế hoạch'!$A$7&gt;1</formula>");
    expect(changedParts(file(), after.bytes)).not.toContain('xl/worksheets/sheet3.xml');
  });

  test('notes, pictures, charts, tables, pivots and names follow', () => {
    expect(text('xl/comments1.xml')).toContain('<comment ref="A7"');
    expect(text('xl/drawings/vmlDrawing1.vml')).toContain(
      '<x:Anchor>2, 15, 5, 10, 3, 26, 9, 4</x:Anchor><x:Row>6</x:Row>',
    );
    expect(text('xl/drawings/drawing1.xml')).toContain('<xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>');
    expect(text('xl/drawings/drawing1.xml')).toContain('<xdr:row>7</xdr:row><xdr:rowOff>80</xdr:rowOff></xdr:to>');
    expect(text('xl/drawings/drawing1.xml')).toContain(`textlink="'Kế hoạch'!$A$6"`);
    expect(text('xl/charts/chart1.xml')).toContain(`<c:f>'Kế hoạch'!$A$5:$A$10</c:f><c:f>Khác!$A$5</c:f>`);
    expect(text('xl/tables/table1.xml')).toContain('ref="A4:B10"><autoFilter ref="A4:B10"/>');
    expect(text('xl/tables/table1.xml')).toContain("<calculatedColumnFormula>'Kế hoạch'!$A$7<");
    expect(text('xl/pivotCache/pivotCacheDefinition1.xml')).toContain('ref="A4:B10"');
    expect(after.workbook).toContain(`'Kế hoạch'!$A$1:$F$10<`);
    expect(after.workbook).toContain(`'Kế hoạch'!$3:$4<`);
  });
});

test.each<[string, number[], string, Record<string, string>]>([
  ['a formula needs the cell', [8], 'reference-lost', { 'xl/comments1.xml': `<comments xmlns="${MAIN}"/>` }],
  ['a note stands there', [8], 'rows-in-use', {}],
  ['the heading of a table', [3], 'rows-in-use', {}],
  [
    'a picture stands on just these rows',
    [4, 5, 6, 7, 8, 9],
    'rows-in-use',
    {
      'xl/worksheets/sheet1.xml': worksheet('<sheetData/><drawing r:id="rId2"/>'),
      'xl/worksheets/sheet2.xml': worksheet('<sheetData/>'),
      'xl/comments1.xml': `<comments xmlns="${MAIN}"/>`,
    },
  ],
  [
    'an address inside INDIRECT',
    [4],
    'rows-in-use',
    {
      'xl/worksheets/sheet2.xml': worksheet(
        `<sheetData><row r="1"><c r="A1"><f>INDIRECT("'Kế hoạch'!A12")</f></c></row></sheetData>`,
      ),
    },
  ],
  [
    'an array formula would be torn',
    [4],
    'rows-in-use',
    {
      'xl/worksheets/sheet1.xml': worksheet(
        '<sheetData><row r="4"><c r="A4"><f t="array" ref="A4:A6">ROW(A1:A3)</f></c></row></sheetData>',
      ),
    },
  ],
])('refused: %s', (_, gone, code, change) => {
  expect(refusal(file(change), [remove(...gone)])).toMatchObject({ code, sheet: 'Kế hoạch' });
});

test('shared formulas stay shared where they still read alike', () => {
  const shared = Array.from(
    { length: 6 },
    (_, i) =>
      `<row r="${i + 2}"><c r="B${i + 2}">${i === 0 ? '<f t="shared" ref="B2:B7" si="0">SUM(A1:A2)</f>' : '<f t="shared" si="0"/>'}<v>${i}</v></c></row>`,
  ).join('');
  const plain = book({ sheet: `<sheetData>${shared}</sheetData>` });
  const { snapshot, sheet } = apply(plain, [remove(2)]);
  expect(sheet).toContain('<f t="shared" ref="B2:B6" si="0">SUM(A1:A2)</f>');
  expect(sheet).toContain('<c r="B3"><f>SUM(A3:A3)</f>');
  expect(sheet).toContain('<c r="B4"><f t="shared" si="0"/>');
  expect(snapshot.sheets[0]?.rows.map((row) => row?.[1]?.formula).slice(1)).toEqual([
    'SUM(A1:A2)',
    'SUM(A3:A3)',
    'SUM(A3:A4)',
    'SUM(A4:A5)',
    'SUM(A5:A6)',
  ]);
});

test('a rule whose first area goes is written for the first cell left', () => {
  const ruled = book({
    sheet:
      '<sheetData/><conditionalFormatting sqref="A5:A6 C9:C11"><cfRule type="expression" priority="1"><formula>B5&gt;$Z5</formula></cfRule></conditionalFormatting>',
  });
  expect(apply(ruled, [remove(4, 5, 8)]).sheet).toContain(
    'sqref="C7:C8"><cfRule type="expression" priority="1"><formula>D7&gt;$Z7<',
  );
});

test('rows without r get their numbers', () => {
  const bare = book({
    sheet: '<sheetData><row r="2"/><row r="5"><c><v>5</v></c></row><row><c><v>6</v></c></row></sheetData>',
  });
  expect(apply(bare, [remove(4)]).sheet).toContain(
    '<sheetData><row r="2"/><row r="5"><c><v>6</v></c></row></sheetData>',
  );
});

test('edits after it see the new rows', () => {
  const { snapshot } = apply(file(), [
    remove(4, 6),
    { kind: 'cells', sheet: 'Kế hoạch', row: 4, column: 5, rows: [[{ value: 'x' }]] },
  ]);
  expect(snapshot.sheets[0]?.rows[4]?.map((cell) => cell?.value)).toEqual([
    6,
    12,
    undefined,
    undefined,
    undefined,
    'x',
  ]);
});
