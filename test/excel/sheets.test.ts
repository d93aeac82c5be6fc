import { fakeExcel } from './bridge/node';
import type { FakeExcel } from './host';
import { contentAt, sheetOf, viewOf } from './load/view';

let host: FakeExcel;
beforeEach(async () => {
  host = await fakeExcel();
  host.book.addSheet('Kế hoạch');
});

type Work<T> = (workbook: Excel.Workbook, context: Excel.RequestContext) => T;
const run = <T>(work: Work<T>): Promise<T> =>
  Excel.run(async (context) => {
    const done = work(context.workbook, context);
    await context.sync();
    return done;
  });

describe('sheets', () => {
  test.each(['', 'x'.repeat(32), 'a/b', 'a:b', '[a]', 'a?', "'a"])('%j is no sheet name', async (name) => {
    const renamed = run((workbook) => {
      workbook.worksheets.getItem('Kế hoạch').name = name;
    });
    await expect(renamed).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('a name that is taken, in any case, also by a chart sheet', async () => {
    host.book.otherSheets.push('Biểu đồ');
    await expect(run((workbook) => workbook.worksheets.add('KẾ HOẠCH'))).rejects.toMatchObject({
      code: 'ItemAlreadyExists',
    });
    await expect(run((workbook) => workbook.worksheets.add('biểu đồ'))).rejects.toMatchObject({
      code: 'ItemAlreadyExists',
    });
  });

  test('a missing sheet is ItemNotFound, or a null object', async () => {
    await expect(run((workbook) => workbook.worksheets.getItem('Không có'))).rejects.toMatchObject({
      code: 'ItemNotFound',
    });
    const missing = await run((workbook) => workbook.worksheets.getItemOrNullObject('Không có'));
    expect(missing.isNullObject).toBe(true);
  });

  test('items with what is asked of each', async () => {
    host.book.addSheet('Ẩn').visibility = 'VeryHidden';
    const sheets = await run((workbook) =>
      workbook.worksheets.load('items/name,items/visibility,items/protection/protected'),
    );
    expect(sheets.items.map((sheet) => [sheet.name, sheet.visibility, sheet.protection.protected])).toEqual([
      ['Kế hoạch', 'Visible', false],
      ['Ẩn', 'VeryHidden', false],
    ]);
  });

  test('one sheet stays in view; a very hidden one is not deleted', async () => {
    await expect(run((workbook) => workbook.worksheets.getItem('Kế hoạch').delete())).rejects.toMatchObject({
      code: 'InvalidOperation',
    });
    host.book.addSheet('Ẩn').visibility = 'VeryHidden';
    await expect(run((workbook) => workbook.worksheets.getItem('Ẩn').delete())).rejects.toMatchObject({
      code: 'InvalidOperation',
    });
  });

  test('formulas follow a new name, and become #REF! when the sheet goes', async () => {
    host.book.addSheet('Số liệu');
    await run((workbook) => {
      workbook.worksheets.getItem('Kế hoạch').getRange('A1').values = [["='Số liệu'!B2"]];
      workbook.worksheets.getItem('Số liệu').name = 'Mới';
    });
    expect(contentAt(sheetOf(host.book, 'Kế hoạch'), 'A1')).toBe("='Mới'!B2");
    await run((workbook) => workbook.worksheets.getItem('Mới').delete());
    expect(contentAt(sheetOf(host.book, 'Kế hoạch'), 'A1')).toBe('=#REF!');
  });

  test('an address with a quoted sheet name; too long an address; nonsense', async () => {
    const range = await run((workbook) =>
      workbook.worksheets.getItem('Kế hoạch').getRange("'Kế hoạch'!B2:C3").load('address'),
    );
    expect(range.address).toBe("'Kế hoạch'!B2:C3");
    for (const address of ['x'.repeat(8200), 'A0', 'A1:', 'không có tên này']) {
      await expect(run((workbook) => workbook.worksheets.getItem('Kế hoạch').getRange(address))).rejects.toMatchObject({
        code: 'InvalidArgument',
      });
    }
  });

  test('a copy has cells, merges and formats of its own', async () => {
    await run((workbook) => {
      const sheet = workbook.worksheets.getItem('Kế hoạch');
      sheet.getRange('A1').values = [['x']];
      sheet.copy('End').name = 'Bản sao';
      sheet.getRange('A1').values = [['y']];
    });
    expect(viewOf(host.book).sheets['Bản sao']?.cells).toEqual({ A1: 'x' });
  });

  test('locked structure and a read-only workbook', async () => {
    host.book.isStructureLocked = true;
    await expect(run((workbook) => workbook.worksheets.add('Mới'))).rejects.toMatchObject({ code: 'AccessDenied' });
    host.book.readOnly = true;
    const written = run((workbook) => {
      workbook.worksheets.getItem('Kế hoạch').getRange('A1').values = [[1]];
    });
    await expect(written).rejects.toMatchObject({ code: 'AccessDenied' });
  });

  test('another workbook has the focus', async () => {
    host.book.isOtherWorkbookActive = true;
    await expect(run((workbook) => workbook.worksheets.add('Mới'))).rejects.toMatchObject({ code: 'InactiveWorkbook' });
    await expect(run((workbook) => workbook.getSelectedRange())).rejects.toMatchObject({ code: 'InvalidSelection' });
  });
});

describe('names', () => {
  test('added, found, pointed elsewhere, deleted', async () => {
    await run((workbook) => workbook.names.add('PL_NgayBaoCao', "='Kế hoạch'!$B$2"));
    const name = await run((workbook) =>
      workbook.names.getItem('pl_ngaybaocao').load('name,formula,value,type,scope,visible'),
    );
    expect(name.toJSON()).toMatchObject({
      name: 'PL_NgayBaoCao',
      value: "'Kế hoạch'!B2",
      type: 'Range',
      scope: 'Workbook',
    });
    await run((workbook) => {
      workbook.names.getItem('PL_NgayBaoCao').formula = '=0.08';
    });
    expect(viewOf(host.book).names).toEqual({ PL_NgayBaoCao: '0.08' });
    await run((workbook) => workbook.names.getItem('PL_NgayBaoCao').delete());
    expect(host.book.names).toEqual([]);
  });

  test.each(['A1', 'R1C1', '1a', 'a b', 'x'.repeat(256), 'c'])('%j is no name', async (name) => {
    await expect(run((workbook) => workbook.names.add(name, '=1'))).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('a name that is taken', async () => {
    await run((workbook) => workbook.names.add('Ten', '=1'));
    await expect(run((workbook) => workbook.names.add('TEN', '=2'))).rejects.toMatchObject({
      code: 'ItemAlreadyExists',
    });
  });
});

describe('tables', () => {
  const fill = (): Promise<void> =>
    run((workbook) => {
      workbook.worksheets.getItem('Kế hoạch').getRange('A1:C2').values = [
        ['Việc', 'Việc', ''],
        ['a', 'b', 'c'],
      ];
    });

  test('headers become unique text', async () => {
    await fill();
    await run((workbook) => workbook.worksheets.getItem('Kế hoạch').tables.add('A1:C2', true));
    expect(viewOf(host.book).sheets['Kế hoạch']?.tables).toEqual({
      Table1: { at: 'A1:C2', columns: ['Việc', 'Việc2', 'Column3'] },
    });
  });

  test('not over merged cells and not over another table', async () => {
    await fill();
    sheetOf(host.book, 'Kế hoạch').merges = [{ top: 0, left: 0, bottom: 0, right: 1 }];
    const add = (): Promise<unknown> =>
      run((workbook) => workbook.worksheets.getItem('Kế hoạch').tables.add('A1:C2', true));
    await expect(add()).rejects.toMatchObject({ code: 'MergedRangeConflict' });
    sheetOf(host.book, 'Kế hoạch').merges = [];
    await add();
    await expect(add()).rejects.toMatchObject({ code: 'MergedRangeConflict' });
  });

  test('columns are added at the end and push what stands beside; below 1.13 there is no resize', async () => {
    await fill();
    await run((workbook) => {
      const sheet = workbook.worksheets.getItem('Kế hoạch');
      sheet.getRange('D1').values = [['bên cạnh']];
      sheet.tables.add('A1:C2', true).columns.add(undefined, [['Hạn'], [5]]);
    });
    expect(['D1', 'D2', 'E1'].map((at) => contentAt(sheetOf(host.book, 'Kế hoạch'), at))).toEqual([
      'Hạn',
      5,
      'bên cạnh',
    ]);
    await expect(run((workbook) => workbook.tables.getItem('Table1').resize('A1:F2'))).rejects.toMatchObject({
      code: 'ApiNotFound',
    });
  });
});
