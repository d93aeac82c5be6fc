import { placeForChild, scanCells, sheetChild } from '../../../../src/host/file/read/sheet-xml';
import { book, MAIN, OFFICE, relationships, worksheet } from '../build';
import { firstSheet, opened, sheetOf } from './open';

const SHEET = `${OFFICE}/worksheet`;

describe('what stands on a sheet', () => {
  test('merges, hidden rows and columns, widths, protection', () => {
    const sheet = sheetOf({
      sheet:
        '<cols><col min="1" max="2" width="12.5"/><col min="4" max="4" hidden="true" width="3"/><col min="5" max="5" width="0" customWidth="1"/><col min="7" max="16384" width="9"/></cols>' +
        '<sheetData><row r="1" ht="0" customHeight="1"/><row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3" hidden="0" ht="20"/><row r="5" hidden="true"/></sheetData>' +
        '<sheetProtection sheet="1" objects="1"/><mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="C3:C9"/></mergeCells>',
    });
    expect(sheet.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 1 },
      { top: 2, left: 2, bottom: 8, right: 2 },
    ]);
    expect([[...sheet.hiddenRows], [...sheet.hiddenColumns], sheet.protected]).toEqual([[0, 1, 4], [3, 4], true]);
    expect([sheet.columnWidths[1], sheet.columnWidths[2], sheet.columnWidths[16383]]).toEqual([12.5, undefined, 9]);
  });

  test('a protection that is not switched on protects nothing', () => {
    expect(sheetOf({ sheet: '<sheetData/><sheetProtection password="CC1A"/>' }).protected).toBe(false);
  });

  test('tables, comments old and new, pictures, charts', () => {
    const rel = (id: string, kind: string, target: string): string =>
      `<Relationship Id="${id}" Type="${kind.includes('/') ? kind : `${OFFICE}/${kind}`}" Target="${target}"/>`;
    const sheet = sheetOf({
      sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
      sheetRelationships:
        rel('a', 'table', '../tables/table1.xml') +
        rel('b', 'comments', '../comments1.xml') +
        rel('c', 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment', '../threaded1.xml') +
        rel('d', 'drawing', '../drawings/drawing1.xml') +
        rel('e', 'table', '../tables/mất.xml'),
      parts: {
        'xl/tables/table1.xml': `<table xmlns="${MAIN}" name="t" displayName="tblKế_hoạch" ref="A4:C9" totalsRowCount="1"><autoFilter ref="A4:C8"/><tableColumns count="3"><tableColumn id="1" name="STT"/><tableColumn id="2" name="Nội dung_x000a_việc"/><tableColumn id="3" name="A &amp; B"><calculatedColumnFormula>1</calculatedColumnFormula></tableColumn></tableColumns></table>`,
        'xl/comments1.xml': `<comments xmlns="${MAIN}"><commentList><comment ref="A1" authorId="0"><text><t>x</t></text></comment></commentList></comments>`,
        'xl/threaded1.xml': `<ThreadedComments><threadedComment ref="C2"><text>y</text></threadedComment></ThreadedComments>`,
        'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="d" xmlns:mc="m"><xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>5</xdr:rowOff></xdr:from><xdr:to><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>6</xdr:row><xdr:rowOff>9</xdr:rowOff></xdr:to><xdr:pic/></xdr:twoCellAnchor><mc:AlternateContent><mc:Choice><xdr:oneCellAnchor><xdr:from><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="1219200" cy="571500"/><xdr:sp/></xdr:oneCellAnchor></mc:Choice></mc:AlternateContent><xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9525" cy="9525"/></xdr:absoluteAnchor></xdr:wsDr>`,
      },
    });
    expect(sheet.tables).toEqual([
      {
        name: 'tblKế_hoạch',
        rect: { top: 3, left: 0, bottom: 8, right: 2 },
        columns: ['STT', 'Nội dung\nviệc', 'A & B'],
        headerRow: true,
        totalsRow: true,
      },
    ]);
    expect(sheet.rows).toEqual([
      [{ value: 1, style: 0, comment: true }],
      [undefined, undefined, { value: null, comment: true }],
    ]);
    expect(sheet.occupied).toEqual([
      { rect: { top: 2, left: 1, bottom: 6, right: 3 }, what: 'drawing' },
      { rect: { top: 0, left: 6, bottom: 2, right: 7 }, what: 'drawing' },
      { rect: { top: 0, left: 0, bottom: 0, right: 0 }, what: 'drawing' },
    ]);
  });

  test('sparklines', () => {
    const sheet = sheetOf({
      sheet:
        '<sheetData/><extLst><ext xmlns:x14="x" xmlns:xm="m"><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>A!A1:B1</xm:f><xm:sqref>M5</xm:sqref></x14:sparkline><x14:sparkline><xm:sqref>M6:M7 N1</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>',
    });
    expect(sheet.occupied.map(({ rect, what }) => [what, rect.top, rect.left, rect.bottom])).toEqual([
      ['sparkline', 4, 12, 4],
      ['sparkline', 5, 12, 6],
      ['sparkline', 0, 13, 0],
    ]);
  });
});

describe('the workbook', () => {
  const rels = relationships(
    `<Relationship Id="rId1" Type="${SHEET}" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="rId3" Type="http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet" Target="macrosheets/sheet1.xml"/><Relationship Id="rId4" Type="${SHEET}" Target="/xl/worksheets/sheet2.xml"/>`,
  );
  const file = opened(
    book({
      workbook:
        '<workbookProtection lockStructure="1"/><sheets><sheet name="A &amp; B" sheetId="7" r:id="rId1"/><sheet name="Đồ thị" sheetId="2" state="hidden" r:id="rId2"/><sheet name="M" sheetId="3" r:id="rId3"/><sheet name="Ẩn" sheetId="4" state="veryHidden" r:id="rId4"/></sheets>' +
        `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="3">'Ẩn'!$A$1:$B$2</definedName><definedName name="Hằng" hidden="1">"a&amp;b"</definedName></definedNames>`,
      parts: {
        'xl/_rels/workbook.xml.rels': rels,
        'xl/chartsheets/sheet1.xml': '<chartsheet/>',
        'xl/macrosheets/sheet1.xml': '<macrosheet/>',
        'xl/worksheets/sheet2.xml': worksheet('<sheetData/>'),
      },
    }),
  );

  test('sheets, names, lock', () => {
    expect(file.sheets.map((s) => [s.name, s.kind, s.visibility, s.sheetId, s.part])).toEqual([
      ['A & B', 'worksheet', 'visible', 7, 'xl/worksheets/sheet1.xml'],
      ['Đồ thị', 'chartsheet', 'hidden', 2, 'xl/chartsheets/sheet1.xml'],
      ['M', 'other', 'visible', 3, 'xl/macrosheets/sheet1.xml'],
      ['Ẩn', 'worksheet', 'veryHidden', 4, 'xl/worksheets/sheet2.xml'],
    ]);
    const snapshot = file.snapshot();
    expect(snapshot.sheets.map((s) => s.name)).toEqual(['A & B', 'Ẩn']);
    expect(snapshot.sheetNames).toEqual(['A & B', 'Đồ thị', 'M', 'Ẩn']);
    expect(snapshot.names).toEqual([
      { name: '_xlnm.Print_Area', refersTo: "'Ẩn'!$A$1:$B$2", sheet: 'Ẩn' },
      { name: 'Hằng', refersTo: '"a&b"' },
    ]);
    expect([file.structureLocked, snapshot.structureLocked, file.date1904]).toEqual([true, true, false]);
  });
});

describe('places for the writer', () => {
  const inside =
    '<sheetPr/><sheetData><row r="2" x="a>b"><c r="A2" s="1"/><c r="C2" t="s"><v>0</v></c></row><row r="3"/></sheetData><pageMargins/><legacyDrawing/><mc:AlternateContent xmlns:mc="m"><mc:Choice><controls/></mc:Choice></mc:AlternateContent><extLst/>';
  const file = opened(book({ sheet: inside, strings: '<si><t>a</t></si>' }));
  const part = 'xl/worksheets/sheet1.xml';

  test('rows and cells are cut exactly', () => {
    const sheet = file.sheetXml(part);
    const cut = (from: number, to: number): string => sheet.text.slice(from, to);
    expect(sheet.rows.map((row) => cut(row.start, row.end))).toEqual([
      '<row r="2" x="a>b"><c r="A2" s="1"/><c r="C2" t="s"><v>0</v></c></row>',
      '<row r="3"/>',
    ]);
    const cells = sheet.rows[0] ? scanCells(sheet, sheet.rows[0]) : [];
    expect(cells.map((c) => [c.column, c.style, c.type, cut(c.start, c.end)])).toEqual([
      [0, 1, '', '<c r="A2" s="1"/>'],
      [2, 0, 's', '<c r="C2" t="s"><v>0</v></c>'],
    ]);
    expect(cut(sheet.sheetData.closeStart, sheet.sheetData.end)).toBe('</sheetData>');
    expect(cut(sheet.root.closeStart, sheet.text.length)).toBe('</worksheet>');
    expect(sheetChild(sheet, 'pageMargins')?.local).toBe('pageMargins');
    expect(sheetChild(sheet, 'cols')).toBeUndefined();
  });

  test('new elements go where the schema wants them', () => {
    const sheet = file.sheetXml(part);
    const after = (local: string): string =>
      sheet.text.slice(0, placeForChild(sheet, local)).replace(/.*<(\/?[\w:]+)[^<]*$/s, '$1');
    expect(['dimension', 'cols', 'mergeCells', 'drawing', 'tableParts', 'legacyDrawing'].map(after)).toEqual([
      'sheetPr',
      'sheetPr',
      '/sheetData',
      'pageMargins',
      '/mc:AlternateContent',
      'legacyDrawing',
    ]);
  });

  test('a part that was set is scanned again', () => {
    const again = opened(book({ sheet: inside, strings: '<si><t>a</t></si>' }));
    const before = again.sheetXml(part);
    expect(again.sheetXml(part)).toBe(before);
    again.package.set(part, worksheet('<sheetData><row/></sheetData>'));
    expect(again.sheetXml(part).rows).toHaveLength(1);
    expect(firstSheet(again).rows.length).toBe(2);
  });
});
