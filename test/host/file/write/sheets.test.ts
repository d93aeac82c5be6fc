import type { ChartSpec, Edit } from '../../../../src/core/edit/edit';
import { book } from '../build';
import { apply, changedParts, refusal, sheetSpec } from './applying';

const file = book({
  sheet: `<cols><col min="1" max="9" width="20" style="1"/></cols><sheetData><row r="1" ht="30" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="str"><f>"a"&amp;1</f><v>a1</v></c><c r="C1" t="e"><f>NA()</f><v>#N/A</v></c><c r="D1"><v>9</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>nguyên</t></is></c></row></sheetData><mergeCells count="2"><mergeCell ref="A3:B3"/><mergeCell ref="C3:F3"/></mergeCells>`,
  strings: '<si><r><rPr><b/></rPr><t>đậm</t></r><r><t> thường</t></r></si>',
  xfs: '<xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="1"/>',
});
const chart = (type: ChartSpec['type'], title = 'Số việc & hạn'): ChartSpec => ({
  type,
  title,
  place: { top: 5, left: 0, bottom: 20, right: 4 },
  categories: { ref: "'Tổng hợp'!$A$2:$A$3", values: ['Văn phòng', 'Thanh tra'] },
  series: [
    { name: 'Đúng hạn', nameRef: "'Tổng hợp'!$B$1", ref: "'Tổng hợp'!$B$2:$B$3", values: [3, 4], color: '548235' },
    {
      name: 'Quá hạn',
      ref: "'Tổng hợp'!$C$2:$C$3",
      values: [1, 0],
      color: 'C00000',
      pattern: 'wdUpDiag',
      labelColor: 'FFFFFF',
    },
  ],
  showValues: true,
  altText: 'Biểu đồ "cột"',
});
const put = (change: Parameters<typeof sheetSpec>[0] = {}): Edit => ({ kind: 'putSheet', spec: sheetSpec(change) });

test('a new sheet is the last one, with its part, type and relationship', () => {
  const after = apply(file, [put({ visibility: 'veryHidden', rows: [undefined, [undefined, { value: 'Đơn vị' }]] })]);
  expect(after.workbook).toContain('<sheet name="Tổng hợp" sheetId="2" state="veryHidden" r:id="rId4"/></sheets>');
  expect(after.package.contentType('xl/worksheets/sheet2.xml')).toContain('worksheet+xml');
  expect(after.snapshot.sheets[1]).toMatchObject({ name: 'Tổng hợp', visibility: 'veryHidden' });
  expect(after.snapshot.sheets[1]?.rows[1]?.[1]?.value).toBe('Đơn vị');
  expect(changedParts(file, after.bytes)).not.toContain('xl/worksheets/sheet1.xml');
});

test('the relationship prefix is declared on the sheet where the root does not have it', () => {
  const bare = book({
    parts: {
      'xl/workbook.xml':
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets><sheet xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" name="Kế hoạch" sheetId="1" r:id="rId1"/></sheets></workbook>',
    },
  });
  const after = apply(bare, [put()]);
  expect(after.workbook).toContain(
    '<sheet xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" name="Tổng hợp"',
  );
  expect(after.snapshot.sheets).toHaveLength(2);
});

test('everything a spec can say, in the order of the schema', () => {
  const spec = {
    tabColor: 'c00000',
    rows: [
      [{ value: 'A' }, { value: 2, formula: 'B2+1' }],
      [{ value: null }, { value: 1, look: { fill: 'FFEB9C' } }],
    ],
    rowHeights: [
      { row: 0, height: 30 },
      { row: 4, height: 12 },
      { row: 5, height: 45, fits: true as const },
    ],
    columnWidths: [
      { column: 3, width: 8, hidden: true },
      { column: 0, width: 40 },
    ],
    merges: [
      { top: 2, left: 0, bottom: 2, right: 3 },
      { top: 9, left: 0, bottom: 9, right: 0 },
    ],
    freeze: { rows: 1, columns: 2 },
    formats: [
      {
        ranges: [{ top: 0, left: 0, bottom: 1, right: 1 }],
        rules: [{ formula: 'PL_ToMau', look: { fill: 'FFC7CE' } }],
      },
    ],
    validations: [
      {
        ranges: [{ top: 1, left: 1, bottom: 1, right: 1 }],
        type: 'whole' as const,
        min: 0,
        max: 9,
        message: 'm',
        severity: 'stop' as const,
      },
    ],
    links: [{ row: 0, column: 0, location: "'Kế hoạch'!A5", tip: 'Đến việc' }],
    page: {
      landscape: true,
      paper: 'A4' as const,
      fitToWidth: 1,
      repeatRows: { first: 0, last: 1 },
      printArea: { top: 0, left: 0, bottom: 9, right: 3 },
      header: '&P',
      footer: '&L&D',
      differentFirst: true,
      rowBreaks: [7, 3, 3, 0],
      margins: { top: 20, bottom: 25.4, left: 30, right: 15 },
      blackAndWhite: true,
      centerHorizontally: true,
    },
    zoom: 85,
    charts: [chart('stackedBar')],
  };
  const after = apply(file, [put(spec)]);
  const xml = after.package.text('xl/worksheets/sheet2.xml');
  const order = [
    '<sheetPr>',
    '<dimension ref="A1:B2"/>',
    '<sheetViews>',
    '<sheetFormatPr',
    '<cols>',
    '<sheetData>',
    '<mergeCells count="1">',
    '<conditionalFormatting',
    '<dataValidations',
    '<hyperlinks>',
    '<printOptions',
    '<pageMargins',
    '<pageSetup',
    '<headerFooter',
    '<rowBreaks count="2" manualBreakCount="2"><brk id="3" max="16383" man="1"/><brk id="7" max="16383" man="1"/></rowBreaks>',
    '<drawing r:id="rId1"/>',
  ];
  const places = order.map((piece) => xml.indexOf(piece));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(xml).toContain('<tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/>');
  expect(xml).toContain(
    '<sheetView showGridLines="0" zoomScale="85" zoomScaleNormal="85" workbookViewId="0"><pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/>',
  );
  expect(xml).toContain(
    '<cols><col min="1" max="1" width="40" customWidth="1"/><col min="4" max="4" width="8" hidden="1" customWidth="1"/></cols>',
  );
  expect(xml).toContain('<row r="1" ht="30" customHeight="1"><c r="A1" t="inlineStr">');
  expect(xml).toContain('<row r="5" ht="12" customHeight="1"></row><row r="6" ht="45"></row>');
  expect(xml).toContain(`<hyperlink ref="A1" location="'Kế hoạch'!A5" tooltip="Đến việc"/>`);
  expect(xml).toContain(
    '<pageMargins left="1.1811" right="0.5906" top="0.7874" bottom="1" header="0.3937" footer="0.5"/>',
  );
  expect(xml).toContain(
    '<pageSetup paperSize="9" firstPageNumber="1" useFirstPageNumber="1" fitToWidth="1" fitToHeight="0" orientation="landscape" blackAndWhite="1"/>',
  );
  expect(xml).toContain(
    '<headerFooter differentFirst="1"><oddHeader>&amp;C&amp;"Times New Roman,Regular"&amp;P</oddHeader><oddFooter>&amp;L&amp;D</oddFooter>',
  );
  expect(after.workbook).toContain(
    `<definedName name="_xlnm.Print_Area" localSheetId="1">'Tổng hợp'!$A$1:$D$10</definedName>`,
  );
  expect(after.workbook).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="1">'Tổng hợp'!$1:$2</definedName>`,
  );
  const again = apply(after.bytes, [put(spec)]);
  expect(again.bytes).toEqual(after.bytes);
  const { landscape, paper, fitToWidth, margins } = spec.page;
  const page = { landscape, paper, fitToWidth, margins };
  const plain = apply(after.bytes, [put({ ...spec, page: { ...page, fitToHeight: 1 } })]);
  expect(plain.workbook).not.toContain('_xlnm');
  const plainXml = plain.package.text('xl/worksheets/sheet2.xml');
  expect(plainXml).toContain('<pageSetup paperSize="9" fitToWidth="1" fitToHeight="1" orientation="landscape"/>');
  expect(plainXml).not.toContain('rowBreaks');
});

test('replacing a sheet keeps its place and part, and takes its old parts away', () => {
  const two = apply(file, [
    put({ charts: [chart('stackedBar'), chart('pie')] }),
    put({ name: 'Khác', charts: [chart('doughnut')] }),
  ]);
  expect(two.package.parts().filter((part) => part.includes('charts/'))).toHaveLength(3);
  const fewer = apply(two.bytes, [put({ charts: [chart('stackedColumn')] })]);
  expect(fewer.package.parts().filter((part) => part.includes('charts/'))).toHaveLength(2);
  expect(fewer.package.text('xl/charts/chart1.xml')).toContain('<c:barDir val="col"/>');
  const none = apply(fewer.bytes, [put({ charts: [], visibility: 'hidden' })]);
  expect(none.package.parts().filter((part) => /charts\/|drawings\/drawing/.test(part))).toEqual(
    ['xl/drawings/drawing2.xml', 'xl/charts/chart3.xml'].sort(),
  );
  expect(none.snapshot.sheetNames).toEqual(['Kế hoạch', 'Tổng hợp', 'Khác']);
  expect(none.snapshot.sheets[1]?.visibility).toBe('hidden');
  expect(none.package.text('[Content_Types].xml')).not.toContain('chart1.xml');
});

test('charts carry their data, Vietnamese text, looks for black and white, and words for who cannot see them', () => {
  const after = apply(file, [put({ charts: [chart('stackedBar'), chart('pie')] })]);
  const bar = after.package.text('xl/charts/chart1.xml');
  expect(bar).toContain('<c:lang val="vi-VN"/>');
  expect(bar).toContain('Số việc &amp; hạn');
  expect(bar).toContain('typeface="Times New Roman"');
  expect(bar).toContain('<c:barDir val="bar"/><c:grouping val="stacked"/>');
  expect(bar).toContain('<c:overlap val="100"/>');
  expect(bar).toContain('<a:pattFill prst="wdUpDiag">');
  expect(bar).toContain('<c:orientation val="maxMin"/>');
  expect(bar).toContain(
    '<c:f>\'Tổng hợp\'!$B$2:$B$3</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>3</c:v></c:pt>',
  );
  expect(after.package.text('xl/charts/chart2.xml')).toContain('<c:pieChart><c:varyColors val="1"/>');
  const drawing = after.package.text('xl/drawings/drawing1.xml');
  expect(drawing).toContain('descr="Biểu đồ &quot;cột&quot;"');
  expect(drawing).toContain('<xdr:to><xdr:col>5</xdr:col>');
});

test('a copy holds values, formats, widths, heights and whole merges, and no formula', () => {
  const after = apply(file, [{ kind: 'copySheet', from: 'Kế hoạch', to: 'Bản sao', lastColumn: 3, lastRow: 2 }]);
  const xml = after.package.text('xl/worksheets/sheet2.xml');
  expect(xml).toContain('<cols><col min="1" max="4" width="20" style="1"/></cols>');
  expect(xml).toContain(
    '<row r="1" ht="30" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t xml:space="preserve">a1</t></is></c><c r="C1" t="e"><v>#N/A</v></c>',
  );
  expect(xml).toContain('<mergeCells count="1"><mergeCell ref="A3:B3"/></mergeCells>');
  expect(xml).not.toContain('<f');
  expect(after.snapshot.sheets[1]).toMatchObject({ name: 'Bản sao', visibility: 'visible' });
  expect(after.snapshot.sheets[1]?.rows[0]?.[0]).toMatchObject({ value: 'đậm thường', rich: true });
  expect(
    refusal(file, [{ kind: 'copySheet', from: 'Kế hoạch', to: 'kế hoạch', lastColumn: 3, lastRow: 2 }]),
  ).toMatchObject({ code: 'sheet-exists' });
});

test('a locked structure takes no new sheet', () => {
  const locked = book({
    workbook:
      '<workbookProtection lockStructure="1"/><sheets><sheet name="Kế hoạch" sheetId="1" r:id="rId1"/></sheets>',
  });
  expect(refusal(locked, [put()])).toMatchObject({ code: 'structure-locked' });
});

test('cells can be written into a sheet that was just put', () => {
  const after = apply(file, [
    put({ rows: [[{ value: 1 }]] }),
    { kind: 'cells', sheet: 'Tổng hợp', row: 0, column: 1, rows: [[{ value: 2 }]] },
  ]);
  expect(after.snapshot.sheets[1]?.rows[0]?.map((cell) => cell?.value)).toEqual([1, 2]);
});
