import { stylePlace } from '../../../../src/host/excel/styleKeys';
import { fakeExcel } from '../../../excel/bridge/node';
import type { FakeExcel } from '../../../excel/host';
import { cellOf, readOpen, sheetOf } from '../reading';

const PLAN = 'Kế hoạch';

let host: FakeExcel;

/** Changes made through office.js itself, as a person would make them by hand. */
const made = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(PLAN), context);
    await context.sync();
  });

beforeEach(async () => {
  host = await fakeExcel('1.18');
  host.book.addSheet(PLAN);
});

describe('contents', () => {
  test('an empty workbook', async () => {
    const { snapshot, activeSheet, notes } = await readOpen();
    expect(activeSheet).toBe(PLAN);
    expect(notes).toEqual(['comments-unknown']);
    expect(snapshot.sheets.map(({ rows }) => rows)).toEqual([[]]);
  });

  test('texts, numbers, truth, days, formulas, errors', async () => {
    host.book.evaluate = (_sheet, row, column) => (row === 1 && column === 0 ? 'kết quả' : 7);
    await made((sheet) => {
      sheet.getRange('A1:F1').values = [['Rà soát', 12.5, true, '#N/A không phải lỗi', "'=A1", '']];
      sheet.getRange('A2:B2').formulas = [['=B1&"x"', '=SUM(B1:B1)']];
      sheet.getRange('A3:D3').numberFormat = [['dd/mm/yyyy', 'd-mmm', 'mm/yyyy', 'General']];
      sheet.getRange('A3:D3').values = [[45000, 45000, 45000, 45000]];
      sheet.getRange('B1').format.font.bold = true;
    });
    const sheet = sheetOf(await readOpen(), PLAN);
    expect(cellOf(sheet, 'A1')).toMatchObject({ value: 'Rà soát' });
    expect(cellOf(sheet, 'A1')).not.toHaveProperty('bold');
    expect(cellOf(sheet, 'B1')).toMatchObject({ value: 12.5, bold: true });
    expect(cellOf(sheet, 'C1')).toMatchObject({ value: true });
    expect(cellOf(sheet, 'D1')).toMatchObject({ value: '#N/A không phải lỗi' });
    expect(cellOf(sheet, 'E1')).toMatchObject({ value: '=A1' });
    expect(cellOf(sheet, 'E1')).not.toHaveProperty('formula');
    expect(cellOf(sheet, 'F1')).toBeUndefined();
    expect(cellOf(sheet, 'A2')).toMatchObject({ value: 'kết quả', formula: 'B1&"x"' });
    expect(cellOf(sheet, 'B2')).toMatchObject({ value: 7, formula: 'SUM(B1:B1)' });
    expect(cellOf(sheet, 'A3')).toMatchObject({ value: 45000, date: '2023-03-15' });
    expect(cellOf(sheet, 'A3')).not.toHaveProperty('shows');
    expect(cellOf(sheet, 'B3')).toMatchObject({ date: '2023-03-15', shows: 'day-month' });
    expect(cellOf(sheet, 'C3')).toMatchObject({ date: '2023-03-15', shows: 'month-year' });
    expect(cellOf(sheet, 'D3')).not.toHaveProperty('date');
  });

  test('an error and a text that looks like one', async () => {
    const plan = host.book.sheets[0];
    const error = plan?.grid.make(0, 0);
    const text = plan?.grid.make(0, 1);
    if (!error || !text) throw new Error('no sheet');
    Object.assign(error, { value: '#DIV/0!', isError: true, formula: '=1/0' });
    text.value = '#DIV/0!';
    const sheet = sheetOf(await readOpen(), PLAN);
    expect(cellOf(sheet, 'A1')).toMatchObject({ value: null, error: '#DIV/0!', formula: '1/0' });
    expect(cellOf(sheet, 'B1')).toMatchObject({ value: '#DIV/0!' });
    expect(cellOf(sheet, 'B1')).not.toHaveProperty('error');
  });

  test('days in a workbook that counts from 1904', async () => {
    host.book.date1904 = true;
    await made((sheet) => {
      sheet.getRange('A1').numberFormat = [['dd/mm/yyyy']];
      sheet.getRange('A1').values = [[45000 - 1462]];
    });
    const reading = await readOpen();
    expect(reading.notes).toContain('date-system-1904');
    expect(cellOf(sheetOf(reading, PLAN), 'A1')).toMatchObject({ date: '2023-03-15' });
  });
});

describe('looks', () => {
  test('an empty cell has a style only when it shows something of its own', async () => {
    await made((sheet) => {
      sheet.getRange('A1:H1').values = [['đầu', '', '', '', '', '', '', 'cuối']];
      sheet.getRange('B1').format.fill.color = '#FFFF00';
      sheet.getRange('C1').numberFormat = [['dd/mm/yyyy']];
      for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const) {
        sheet.getRange('D1').format.borders.getItem(edge).style = 'Continuous';
      }
      sheet.getRange('E1').format.font.name = 'Times New Roman';
      sheet.getRange('F1').format.wrapText = true;
    });
    const sheet = sheetOf(await readOpen(), PLAN);
    const styled = ['A1', 'B1', 'C1', 'D1', 'E1', 'F1', 'G1', 'H1'].filter(
      (at) => cellOf(sheet, at)?.style !== undefined,
    );
    expect(styled).toEqual(['A1', 'B1', 'C1', 'D1', 'H1']);
  });

  test('cells that look alike share a key, and its place is one of them', async () => {
    await made((sheet) => {
      sheet.getRange('A1:A5').values = [['Mục'], ['a'], ['b'], ['Mục'], ['c']];
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('A4').format.font.bold = true;
      sheet.getRange('A5').format.wrapText = true;
    });
    const { snapshot } = await readOpen();
    const [sheet] = snapshot.sheets;
    const keys = [1, 2, 3, 4, 5].map((row) => (sheet ? cellOf(sheet, `A${row}`)?.style : undefined));
    const [first, second, third, fourth, fifth] = keys;
    expect([fourth, third]).toEqual([first, second]);
    expect(new Set(keys).size).toBe(3);
    expect(stylePlace(snapshot, second ?? 0)).toEqual({ sheet: PLAN, row: 1, column: 0 });
    expect([...(sheet?.wrappedStyles ?? [])]).toEqual([fifth]);
    expect(stylePlace(snapshot, 99)).toBeUndefined();
  });

  test('bold cells in rows and columns of mixed weight', async () => {
    await made((sheet) => {
      sheet.getRange('A1:C3').values = [
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
        ['g', 'h', 'i'],
      ];
      for (const at of ['A1', 'B2', 'C3']) sheet.getRange(at).format.font.bold = true;
    });
    const sheet = sheetOf(await readOpen(), PLAN);
    const bold = sheet.rows.map((row) => row?.map((cell) => cell?.bold ?? false));
    expect(bold).toEqual([
      [true, false, false],
      [false, true, false],
      [false, false, true],
    ]);
  });
});

describe('layout', () => {
  test('hidden rows and columns, widths and heights', async () => {
    await made((sheet) => {
      sheet.getRange('A1:C4').values = Array.from({ length: 4 }, () => ['a', 'b', 'c']);
      sheet.getRange('2:2').rowHidden = true;
      sheet.getRange('E:F').columnHidden = true;
      sheet.getRange('B:B').format.columnWidth = 115.5;
      sheet.getRange('3:3').format.rowHeight = 47.25;
    });
    const sheet = sheetOf(await readOpen(), PLAN);
    expect([...sheet.hiddenRows]).toEqual([1]);
    expect([...sheet.hiddenColumns]).toEqual([4, 5]);
    expect(sheet.columnWidths.flatMap((width, column) => (width === undefined ? [] : [[column, width]]))).toEqual([
      [1, 22],
    ]);
    expect(sheet.rowHeights).toEqual([15, undefined, 47.25, 15]);
  });

  test('all columns to the right may be hidden', async () => {
    await made((sheet) => {
      sheet.getRange('A1').values = [['a']];
      sheet.getRange('C:XFD').columnHidden = true;
    });
    const sheet = sheetOf(await readOpen(), PLAN);
    expect(sheet.hiddenColumns.size).toBe(16_382);
  });

  test('merges, tables, names, protection, visibility', async () => {
    const other = host.book.addSheet('Kho');
    other.visibility = 'VeryHidden';
    other.protection = { options: {} };
    host.book.isStructureLocked = true;
    await made((sheet, { workbook }) => {
      sheet.getRange('A1:C3').values = [
        ['Nội dung', 'Hạn', 'Đơn vị'],
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
      ];
      sheet.getRange('E1:F2').merge(false);
      sheet.getRange('E1').values = [['gộp']];
      const table = workbook.tables.add(sheet.getRange('A1:C3'), true);
      table.name = 'tblKeHoach';
      workbook.names.add('Thue', '=0.08');
      sheet.names.add('Vung', sheet.getRange('A2:C3'));
    });
    const { snapshot } = await readOpen();
    expect(snapshot.structureLocked).toBe(true);
    expect(snapshot.sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.protected])).toEqual([
      [PLAN, 'visible', false],
      ['Kho', 'veryHidden', true],
    ]);
    expect(snapshot.sheets[0]?.merges).toEqual([{ top: 0, left: 4, bottom: 1, right: 5 }]);
    expect(snapshot.sheets[0]?.tables).toEqual([
      {
        name: 'tblKeHoach',
        rect: { top: 0, left: 0, bottom: 2, right: 2 },
        columns: ['Nội dung', 'Hạn', 'Đơn vị'],
        headerRow: true,
        totalsRow: false,
      },
    ]);
    expect(snapshot.names).toEqual([
      { name: 'Thue', refersTo: '0.08' },
      { name: 'Vung', refersTo: `'${PLAN}'!$A$2:$C$3`, sheet: PLAN },
    ]);
  });

  test('a sheet with a stray cell in the far corner is left out, and told', async () => {
    await made((sheet) => {
      sheet.getRange('A1').values = [['a']];
    });
    const far = host.book.addSheet('Xa');
    far.grid.make(0, 0).value = 1;
    far.grid.make(900_000, 9_000).value = 1;
    const reading = await readOpen();
    expect(reading.leftOut).toEqual(['Xa']);
    expect(reading.snapshot.sheets.map(({ name }) => name)).toEqual([PLAN]);
    expect(reading.snapshot.sheetNames).toEqual([PLAN, 'Xa']);
  });
});
