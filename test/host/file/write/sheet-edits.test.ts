import type { Edit, FormatRule } from '../../../../src/core/edit/edit';
import { book, MAIN, OFFICE, relationships, worksheet } from '../build';
import { apply, cells, refusal } from './applying';

const SHEET = 'Kế hoạch';

describe('column widths', () => {
  const widths = (list: readonly [number, number][]): Edit => ({
    kind: 'columnWidths',
    sheet: SHEET,
    widths: list.map(([column, width]) => ({ column, width })),
  });

  test('a run of columns is split, the rest of it stays', () => {
    const file = book({
      sheet:
        '<cols><col min="1" max="1" width="5"/><col min="3" max="6" width="9" style="1" hidden="1"/></cols><sheetData/>',
    });
    const { sheet, bytes } = apply(file, [
      widths([
        [4, 20],
        [1, 7.5],
      ]),
    ]);
    expect(sheet).toContain(
      '<cols><col min="1" max="1" width="5"/><col min="2" max="2" width="7.5" customWidth="1"/><col min="3" max="4" width="9" style="1" hidden="1"/><col min="5" max="5" width="20" style="1" hidden="1" customWidth="1"/><col min="6" max="6" width="9" style="1" hidden="1"/></cols>',
    );
    expect(
      apply(bytes, [
        widths([
          [4, 20],
          [1, 7.5],
        ]),
      ]).bytes,
    ).toEqual(bytes);
  });

  test('the list is made at its place', () => {
    const file = book({ sheet: '<sheetFormatPr defaultRowHeight="15"/><sheetData/>' });
    expect(apply(file, [widths([[0, 300]])]).sheet).toContain(
      '<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="255" customWidth="1"/></cols><sheetData/>',
    );
  });
});

describe('row heights', () => {
  const raise = (list: readonly [number, number][]): Edit => ({
    kind: 'rowHeights',
    sheet: SHEET,
    heights: list.map(([row, height]) => ({ row, height })),
  });

  test('a row that sets a lower height is raised, one that sets none gets one, a higher one stays', () => {
    const file = book({
      sheet:
        '<sheetData><row r="1" ht="15" customHeight="1"><c r="A1"><v>1</v></c></row><row r="2" ht="60"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row></sheetData>',
    });
    const { sheet } = apply(file, [
      raise([
        [0, 48],
        [1, 48],
        [2, 48],
      ]),
    ]);
    expect(sheet).toContain('<row r="1" ht="48" customHeight="1"><c r="A1"><v>1</v></c></row><row r="2" ht="60">');
    expect(sheet).toContain('<row r="3" ht="48"><c r="A3"><v>3</v></c></row>');
  });
});

const TABLE = `<table xmlns="${MAIN}" id="1" name="Bang" displayName="Bang" ref="A1:B4" totalsRowShown="0"><autoFilter ref="A1:B4"/><tableColumns count="2"><tableColumn id="3" name="STT"/><tableColumn id="7" name="Nội dung"/></tableColumns><tableStyleInfo name="TableStyleMedium2"/></table>`;
const withTable = (table = TABLE): Uint8Array =>
  book({
    sheet: `<sheetData/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
    sheetRelationships: `<Relationship Id="rId1" Type="${OFFICE}/table" Target="../tables/table1.xml"/>`,
    types: `<Override PartName="/xl/tables/table1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/>`,
    parts: { 'xl/tables/table1.xml': table },
  });

describe('a table grows to the right', () => {
  const grow = (...columns: string[]): Edit => ({ kind: 'extendTable', sheet: SHEET, table: 'bang', columns });

  test('its area, filter and columns', () => {
    const after = apply(withTable(), [grow('Mã', 'Hạn\n(ngày)')]);
    expect(after.package.text('xl/tables/table1.xml')).toContain('displayName="Bang" ref="A1:D4"');
    expect(after.package.text('xl/tables/table1.xml')).toContain('<autoFilter ref="A1:D4"/><tableColumns count="4">');
    expect(after.package.text('xl/tables/table1.xml')).toContain(
      '<tableColumn id="8" name="Mã"/><tableColumn id="9" name="Hạn_x000a_(ngày)"/></tableColumns>',
    );
    expect(after.snapshot.sheets[0]?.tables[0]?.columns).toEqual(['STT', 'Nội dung', 'Mã', 'Hạn\n(ngày)']);
    expect(apply(after.bytes, [grow('Mã', 'Hạn\n(ngày)')]).bytes).toEqual(after.bytes);
  });

  test('refuses a taken header (also in NFD), a missing table, a table fed by a query', () => {
    expect(refusal(withTable(), [grow('nội DUNG'.normalize('NFD'), 'Mã')])).toMatchObject({ code: 'column-exists' });
    expect(refusal(withTable(), [grow('A', 'a')])).toMatchObject({ code: 'column-exists' });
    expect(refusal(withTable(), [{ kind: 'extendTable', sheet: SHEET, table: 'X', columns: ['Y'] }])).toMatchObject({
      code: 'table-not-found',
      facts: { table: 'X' },
    });
    expect(refusal(withTable(TABLE.replace('id="1"', 'id="1" tableType="queryTable"')), [grow('Y')])).toMatchObject({
      code: 'unsupported',
    });
  });
});

describe('conditional formats', () => {
  const ours = (fill: string): Edit => ({
    kind: 'conditionalFormats',
    sheet: SHEET,
    blocks: [
      {
        ranges: [
          { top: 4, left: 0, bottom: 9, right: 5 },
          { top: 12, left: 0, bottom: 12, right: 0 },
        ],
        rules: [
          {
            formula: 'AND(PL_ToMau,$F5<"a")',
            look: { fill, color: '9c0006', bold: true, strike: false, borderTop: '000000' },
          },
          { formula: 'PL_ToMau', look: { fill } },
        ],
      },
    ],
  });
  const user =
    '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="3"><formula>A1&gt;1</formula></cfRule></conditionalFormatting>';
  const file = book({
    sheet: `<sheetData/>${user}<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>`,
  });

  test('stand behind the user’s, rank after them, and replace only our own', () => {
    const first = apply(file, [ours('FFC7CE')]);
    const written =
      '<conditionalFormatting sqref="A5:F10 A13"><cfRule type="expression" dxfId="0" priority="4"><formula>AND(PL_ToMau,$F5&lt;"a")</formula></cfRule><cfRule type="expression" dxfId="1" priority="5"><formula>PL_ToMau</formula></cfRule></conditionalFormatting>';
    expect(first.sheet).toContain(`${user}${written}<pageMargins`);
    expect(first.styles).toContain(
      '<dxfs count="2"><dxf><font><b/><strike val="0"/><color rgb="FF9C0006"/></font><fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/><bgColor rgb="FFFFC7CE"/></patternFill></fill><border><top style="thin"><color rgb="FF000000"/></top></border></dxf>',
    );
    expect(apply(first.bytes, [ours('FFC7CE')]).bytes).toEqual(first.bytes);
    const second = apply(first.bytes, [ours('FFEB9C')]);
    expect(second.sheet.match(/PL_ToMau/g)).toHaveLength(2);
    expect(second.styles).toContain('<dxfs count="4">');
    const none = apply(second.bytes, [{ kind: 'conditionalFormats', sheet: SHEET, blocks: [] }]);
    expect(none.sheet).toBe(
      apply(file, [ours('FFC7CE'), { kind: 'conditionalFormats', sheet: SHEET, blocks: [] }]).sheet,
    );
    expect(none.sheet).not.toContain('PL_ToMau');
    expect(none.sheet).toContain(user);
  });

  test('lines on all four sides, and another one on top', () => {
    const lined = (look: FormatRule['look']): string => {
      const ranges = [{ top: 0, left: 0, bottom: 1, right: 1 }];
      const blocks = [{ ranges, rules: [{ formula: 'PL_ToMau', look }] }];
      return apply(file, [{ kind: 'conditionalFormats', sheet: SHEET, blocks }]).styles;
    };
    const line = (side: string, color: string): string => `<${side} style="thin"><color rgb="FF${color}"/></${side}>`;
    const box = (top: string): string =>
      ['left', 'right', 'top', 'bottom'].map((side) => line(side, side === 'top' ? top : '7F7F7F')).join('');
    expect(lined({ border: '7f7f7f' })).toContain(`<dxf><border>${box('7F7F7F')}</border></dxf>`);
    expect(lined({ border: '7F7F7F', borderTop: '404040' })).toContain(`<dxf><border>${box('404040')}</border></dxf>`);
  });
});

describe('data validations', () => {
  const area = { top: 4, left: 7, bottom: 9, right: 7 };
  const ours: Edit = {
    kind: 'validations',
    sheet: SHEET,
    rules: [
      {
        ranges: [area],
        type: 'date',
        min: '2020-01-01',
        max: '2030-12-31',
        message: 'Nhập "ngày"',
        prompt: 'x'.repeat(300),
        severity: 'warning',
      },
      { ranges: [area], type: 'list', source: "'Thiết lập'!$A$1:$A$3", message: 'm', severity: 'stop' },
      { ranges: [area], type: 'whole', min: 0, message: 'm', severity: 'stop' },
    ],
  };
  const user = '<dataValidation type="whole" sqref="A1"><formula1>1</formula1></dataValidation>';

  test('stand behind the user’s and replace only our own', () => {
    const file = book({ sheet: `<sheetData/><dataValidations count="1" disablePrompts="1">${user}</dataValidations>` });
    const after = apply(file, [ours]);
    expect(after.sheet).toContain(
      `<dataValidations count="4" disablePrompts="1">${user}<dataValidation type="date" errorStyle="warning"`,
    );
    expect(after.sheet).toContain('errorTitle="Phụ Lục" error="Nhập &quot;ngày&quot;"');
    expect(after.sheet).toContain(
      'sqref="H5:H10"><formula1>43831</formula1><formula2>47848</formula2></dataValidation>',
    );
    expect(after.sheet).toContain(`prompt="${'x'.repeat(254)}…"`);
    expect(after.sheet).toContain("<formula1>'Thiết lập'!$A$1:$A$3</formula1>");
    expect(after.sheet).toContain('type="whole" operator="greaterThanOrEqual"');
    expect(apply(after.bytes, [ours]).bytes).toEqual(after.bytes);
    expect(apply(after.bytes, [{ kind: 'validations', sheet: SHEET, rules: [] }]).sheet).toContain(
      `<dataValidations count="1" disablePrompts="1">${user}</dataValidations>`,
    );
  });

  test('the list comes and goes at its place', () => {
    const file = book({ sheet: '<sheetData/><hyperlinks><hyperlink ref="A1" location="A2"/></hyperlinks>' });
    const after = apply(file, [ours]);
    expect(after.sheet).toContain('<sheetData/><dataValidations count="3">');
    expect(after.sheet).toContain('</dataValidations><hyperlinks>');
    expect(apply(after.bytes, [{ kind: 'validations', sheet: SHEET, rules: [] }]).sheet).not.toContain(
      'dataValidations',
    );
  });
});

describe('names', () => {
  const name = (refersTo: string, hidden?: boolean): Edit => ({
    kind: 'name',
    name: 'PL_A',
    refersTo,
    ...(hidden === undefined ? {} : { hidden }),
  });
  const remove: Edit = { kind: 'removeName', name: 'pl_a' };

  test('are added, pointed elsewhere and removed; names of one sheet are others', () => {
    const file = book({
      workbook:
        '<sheets><sheet name="Kế hoạch" sheetId="1" r:id="rId1"/></sheets><calcPr calcId="1"/><extLst><ext uri="x"/></extLst>',
    });
    const first = apply(file, [name('\'Kế hoạch\'!$A$1&"<"', true)]);
    expect(first.workbook).toContain(
      `</sheets><definedNames><definedName name="PL_A" hidden="1">'Kế hoạch'!$A$1&amp;"&lt;"</definedName></definedNames><calcPr calcId="1" fullCalcOnLoad="1"/><extLst>`,
    );
    expect(apply(first.bytes, [name('2')]).workbook).toContain('<definedName name="PL_A" hidden="1">2</definedName>');
    expect(apply(first.bytes, [remove]).workbook).not.toContain('definedName');
    const local = book({
      workbook:
        '<sheets><sheet name="Kế hoạch" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="PL_A" localSheetId="0">1</definedName></definedNames>',
    });
    expect(apply(local, [name('2')]).workbook).toContain(
      '<definedName name="PL_A" localSheetId="0">1</definedName><definedName name="PL_A">2</definedName>',
    );
    expect(apply(local, [remove]).workbook).toContain('localSheetId="0">1<');
  });
});

describe('looks', () => {
  test('an equal format is used again, whatever the order of its attributes', () => {
    const file = book({
      sheet: '<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>',
      xfs: '<xf numFmtId="0" fontId="0"/><xf fontId="1" numFmtId="0" applyFont="1"><alignment wrapText="1" horizontal="left"/></xf><xf applyAlignment="1" applyFont="1" fontId="1" numFmtId="0"><alignment horizontal="center" wrapText="1"/></xf>',
    });
    const { sheet, styles } = apply(file, [
      cells(0, 1, [
        [
          { value: 1, look: { like: { row: 0, column: 0 }, horizontal: 'center' } },
          { value: 2, look: { style: 1 } },
        ],
      ]),
    ]);
    expect(sheet).toContain('<c r="B1" s="2"><v>1</v></c><c r="C1" s="1"><v>2</v></c>');
    expect(styles.match(/<xf /g)).toHaveLength(3);
  });

  test('a column’s or row’s own format is what a missing neighbour looks like', () => {
    const file = book({
      sheet: '<cols><col min="2" max="3" style="1"/></cols><sheetData><row r="2" s="2" customFormat="1"/></sheetData>',
      xfs: '<xf numFmtId="0" fontId="0"/><xf numFmtId="1" fontId="0"/><xf numFmtId="2" fontId="0"/>',
    });
    const like = (row: number, column: number) => ({ value: 1, look: { like: { row, column } } });
    expect(apply(file, [cells(4, 0, [[like(0, 2), like(1, 2), like(0, 4)]])]).sheet).toContain(
      '<c r="A5" s="1"><v>1</v></c><c r="B5" s="2"><v>1</v></c><c r="C5"><v>1</v></c>',
    );
  });

  test('everything a look can say, on a font of the theme', () => {
    const file = book({
      fonts:
        '<fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts>',
    });
    const { styles } = apply(file, [
      cells(0, 0, [
        [
          {
            value: 0.5,
            look: {
              font: { name: 'Times New Roman', size: 13, bold: true, italic: true, underline: true, color: 'c00000' },
              fill: 'ddebf7',
              numberFormat: '0.0%',
              horizontal: 'center',
              vertical: 'center',
              wrap: true,
              indent: 2,
              border: '000000',
              locked: false,
            },
          },
        ],
      ]),
    ]);
    expect(styles).toContain(
      '<font><b/><i/><u/><sz val="13"/><color rgb="FFC00000"/><name val="Times New Roman"/><family val="1"/></font></fonts>',
    );
    expect(styles).toContain(
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><fonts count="2">',
    );
    expect(styles).toContain(
      '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    );
    expect(styles).toContain(
      '<alignment horizontal="center" vertical="center" wrapText="1" indent="2"/><protection locked="0"/></xf>',
    );
    expect(styles.indexOf('<borders')).toBeGreaterThan(styles.indexOf('<fills'));
    expect(styles.indexOf('<cellXfs')).toBeGreaterThan(styles.indexOf('<borders'));
  });

  test('a workbook without styles gets the part', () => {
    const file = book({
      parts: {
        'xl/styles.xml': null,
        'xl/worksheets/sheet1.xml': worksheet('<sheetData/>'),
        'xl/_rels/workbook.xml.rels': relationships(
          `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>`,
        ),
      },
    });
    const after = apply(file, [cells(0, 0, [[{ value: 1, look: { wrap: true } }]])]);
    expect(after.package.contentType('xl/styles.xml')).toContain('styles+xml');
    expect(after.styles).toContain('<cellXfs count="2">');
    expect(after.snapshot.sheets[0]?.rows[0]?.[0]?.style).toBe(1);
  });
});
