import { fakeExcel } from './bridge/node';
import type { FakeExcel } from './host';
import { contentAt, formatAt, sheetOf } from './load/view';

let host: FakeExcel;
beforeEach(async () => {
  host = await fakeExcel();
  host.book.addSheet('Kế hoạch');
});
const sheet = (): ReturnType<typeof sheetOf> => sheetOf(host.book, 'Kế hoạch');

type Work<T> = (range: Excel.Range, context: Excel.RequestContext) => T;
/** Does something with a range of the sheet and syncs. */
const on = <T>(address: string, work: Work<T>): Promise<T> =>
  Excel.run(async (context) => {
    const done = work(context.workbook.worksheets.getItem('Kế hoạch').getRange(address), context);
    await context.sync();
    return done;
  });
const write = (address: string, values: unknown): Promise<void> =>
  on(address, (range) => {
    range.values = values as unknown[][];
  });

describe('what a cell makes of a value', () => {
  test.each([
    ['1', 1, 'General'],
    [' 12.5 ', 12.5, 'General'],
    ['-5', -5, 'General'],
    ['true', true, 'General'],
    ['10%', 0.1, '0%'],
    ['1,234', 1234, '#,##0'],
    ['10:30', 0.4375, 'h:mm'],
    ['#N/A', '#N/A', 'General'],
    ['2024-12-15', 45641, 'm/d/yyyy'],
    ['12/15/2024', 45641, 'm/d/yyyy'],
    ['5/3', 45415, 'd-mmm'],
    ['15/12/2024', '15/12/2024', 'General'],
    ['30-11-2024', '30-11-2024', 'General'],
    ["'=1+1", '=1+1', 'General'],
    ["'01", '01', 'General'],
    ['Quý I/2024', 'Quý I/2024', 'General'],
    ['@A', '@A', 'General'],
  ])('%j becomes %j shown %s', async (typed, value, numberFormat) => {
    await write('A1', [[typed]]);
    expect(contentAt(sheet(), 'A1')).toBe(value);
    expect(formatAt(sheet(), 'A1').numberFormat).toBe(numberFormat);
  });

  test('text that starts with = + - is a formula', async () => {
    await write('A1:A3', [['=B1+1'], ['+B1'], ['-B1']]);
    expect(['A1', 'A2', 'A3'].map((at) => contentAt(sheet(), at))).toEqual(['=B1+1', '=+B1', '=-B1']);
  });

  test.each(['- Rà soát văn bản quy phạm', '+ Sở Nội vụ', '=SUM(', '="a'])(
    '%j is no formula: refused',
    async (text) => {
      await expect(write('A1', [[text]])).rejects.toMatchObject({ code: 'InvalidArgument' });
    },
  );

  test('a cell formatted as text keeps all of it, formulas too', async () => {
    await on('A1:A3', (range) => {
      range.numberFormat = [['@'], ['@'], ['@']];
      range.values = [['=1+1'], ['5'], ['- Rà soát']];
    });
    expect(['A1', 'A2', 'A3'].map((at) => contentAt(sheet(), at))).toEqual(['=1+1', '5', '- Rà soát']);
  });

  test('null leaves a cell alone, "" empties it, its format stays', async () => {
    await write('A1:B1', [['một', 'hai']]);
    await on('A1', (range) => {
      range.format.font.bold = true;
    });
    await write('A1:B1', [['', null]]);
    expect([contentAt(sheet(), 'A1'), contentAt(sheet(), 'B1')]).toEqual(['', 'hai']);
    expect(formatAt(sheet(), 'A1').font.bold).toBe(true);
  });

  test('one value fills the whole range; an array must have its shape', async () => {
    await write('A1:B2', 7);
    expect(['A1', 'B2'].map((at) => contentAt(sheet(), at))).toEqual([7, 7]);
    await expect(write('A1:B2', [[1, 2]])).rejects.toMatchObject({ code: 'InvalidArgument' });
    await expect(write('A1:B2', [[1], [2]])).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('too long a text and too long a formula are refused', async () => {
    await expect(write('A1', [['x'.repeat(32768)]])).rejects.toMatchObject({ code: 'InvalidArgument' });
    await expect(write('A1', [[`=${'A1+'.repeat(3000)}1`]])).rejects.toMatchObject({
      code: 'FormulaLengthExceedsLimit',
    });
  });

  test('the value of a formula comes from the evaluator', async () => {
    host.book.evaluate = (name, row, column, formula) => `${name}/${row}/${column}/${formula}`;
    await write('B2', [['=A1']]);
    expect(sheet().grid.at(1, 1)?.value).toBe('Kế hoạch/1/1/=A1');
  });
});

describe('what a range tells', () => {
  test('values, formulas, text, types and formats of mixed cells', async () => {
    host.book.evaluate = () => '#N/A';
    await write('A1:E1', [['a', 1.5, true, '=X1', '']]);
    const range = await on('A1:E1', (cells) => {
      cells.load('values,formulas,text,valueTypes,numberFormat,address,cellCount,isEntireRow');
      return cells;
    });
    expect(range.values).toEqual([['a', 1.5, true, '#N/A', '']]);
    expect(range.formulas).toEqual([['a', 1.5, true, '=X1', '']]);
    expect(range.text).toEqual([['a', '1.5', 'TRUE', '#N/A', '']]);
    expect(range.valueTypes).toEqual([['String', 'Double', 'Boolean', 'Error', 'Empty']]);
    expect(range.address).toBe("'Kế hoạch'!A1:E1");
  });

  test('a date shows in its format and never as ####', async () => {
    const range = await on('A1:B1', (cells) => {
      cells.values = [[45641, 45641]];
      cells.numberFormat = [['dd/mm/yyyy', 'm/d/yyyy']];
      cells.format.columnWidth = 1;
      cells.load('text');
      return cells;
    });
    expect(range.text).toEqual([['15/12/2024', '12/15/2024']]);
  });

  test('in the 1904 date system day 0 is 1 January 1904', async () => {
    const dateSerial = (): Promise<number> =>
      Excel.run(async (context) => {
        const result = context.workbook.functions.date(2000, 1, 1);
        result.load('value');
        await context.sync();
        return result.value;
      });
    expect(await dateSerial()).toBe(36526);
    host.book.date1904 = true;
    expect(await dateSerial()).toBe(35064);
  });

  test('used range: formats count unless values only; an empty sheet gives A1, an empty range ItemNotFound', async () => {
    const used = (valuesOnly: boolean): Promise<string> =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Kế hoạch').getUsedRange(valuesOnly);
        range.load('address');
        await context.sync();
        return range.address;
      });
    expect(await used(false)).toBe("'Kế hoạch'!A1");
    await expect(on('C3:D4', (range) => range.getUsedRange())).rejects.toMatchObject({ code: 'ItemNotFound' });
    expect((await on('C3:D4', (range) => range.getUsedRangeOrNullObject())).isNullObject).toBe(true);
    await write('B2', [['x']]);
    await on('D5', (range) => {
      range.format.fill.color = '#FFCC00';
    });
    expect(await used(true)).toBe("'Kế hoạch'!B2");
    expect(await used(false)).toBe("'Kế hoạch'!B2:D5");
  });

  test('a format that differs within the range is null', async () => {
    await on('A1', (range) => {
      range.format.font.bold = true;
    });
    const range = await on('A1:A2', (cells) => {
      cells.load('format/font/bold,format/font/name,format/wrapText');
      return cells;
    });
    expect([range.format.font.bold, range.format.font.name, range.format.wrapText]).toEqual([null, 'Calibri', false]);
  });

  test('cell properties, one answer for each cell', async () => {
    await on('B1', (range) => {
      range.format.fill.color = '#FFCC00';
    });
    const answer = await on('A1:B1', (range) =>
      range.getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true } } }),
    );
    expect(answer.value[0]?.map((cell) => cell.format?.fill?.color)).toEqual(['#FFFFFF', '#FFCC00']);
  });
});

describe('blocks', () => {
  test('merging keeps the first cell only; what is written under a merge is lost and told', async () => {
    await write('A1:B1', [['một', 'hai']]);
    await on('A1:B1', (range) => range.merge());
    expect([contentAt(sheet(), 'A1'), contentAt(sheet(), 'B1')]).toEqual(['một', '']);
    await write('A1:B1', [['ba', 'bốn']]);
    expect([contentAt(sheet(), 'A1'), contentAt(sheet(), 'B1')]).toEqual(['ba', '']);
    expect(host.book.lostWrites).toEqual(["'Kế hoạch'!B1"]);
  });

  test('merged areas are told from 1.13 on, up to 512 of them', async () => {
    sheet().merges = [{ top: 0, left: 0, bottom: 1, right: 0 }];
    await expect(on('A1:C9', (range) => range.getMergedAreasOrNullObject())).rejects.toMatchObject({
      code: 'ApiNotFound',
    });
    host = await fakeExcel('1.14');
    host.book.addSheet('Kế hoạch').merges = [{ top: 0, left: 0, bottom: 1, right: 0 }];
    const areas = await on('A1:C9', (range) => range.getMergedAreasOrNullObject().load('address'));
    expect(areas.address).toBe("'Kế hoạch'!A1:A2");
    sheet().merges = Array.from({ length: 513 }, (_, row) => ({ top: row, left: 0, bottom: row, right: 1 }));
    await expect(on('A1:C999', (range) => range.getMergedAreasOrNullObject())).rejects.toMatchObject({
      code: 'GeneralException',
    });
  });

  test('deleted and inserted rows move merges, tables, names, row heights and references', async () => {
    await write('A1:A6', [['t'], [1], [2], [3], ['=SUM(A2:A4)'], ['=A3']]);
    const { book } = host;
    sheet().merges = [{ top: 7, left: 0, bottom: 8, right: 0 }];
    sheet().grid.row(9).size = 40;
    book.names.push({ name: 'PL', formula: "='Kế hoạch'!$A$4", visible: true, comment: '' });
    await on('3:3', (range) => range.delete('Up'));
    expect(['A4', 'A5'].map((at) => contentAt(sheet(), at))).toEqual(['=SUM(A2:A3)', '=#REF!']);
    expect(sheet().merges).toEqual([{ top: 6, left: 0, bottom: 7, right: 0 }]);
    expect(book.names[0]?.formula).toBe("='Kế hoạch'!$A$3");
    expect(sheet().grid.rows.get(8)?.size).toBe(40);
    await on('2:3', (range) => range.insert('Down'));
    expect(contentAt(sheet(), 'A6')).toBe('=SUM(A4:A5)');
    expect(book.names[0]?.formula).toBe("='Kế hoạch'!$A$5");
  });

  test('copies move relative references; formats and values can be copied alone', async () => {
    await write('A1:B1', [[1, '=A1*$A$1']]);
    await on('A1', (range) => {
      range.format.font.bold = true;
    });
    await on('A3:B3', (range) => range.copyFrom('A1:B1'));
    expect(contentAt(sheet(), 'B3')).toBe('=A3*$A$1');
    await on('A5:B5', (range) => range.copyFrom('A1:B1', 'Values'));
    expect([contentAt(sheet(), 'B5'), formatAt(sheet(), 'A5').font.bold]).toEqual([0, false]);
    await on('A7', (range) => range.copyFrom('A1', 'Formats'));
    expect([contentAt(sheet(), 'A7'), formatAt(sheet(), 'A7').font.bold]).toEqual(['', true]);
  });

  test('a protected sheet: locked cells and formats are refused, unlocked cells are written', async () => {
    await on('B1', (range) => {
      range.format.protection.locked = false;
    });
    sheet().protection = { options: {} };
    await expect(write('A1', [[1]])).rejects.toMatchObject({ code: 'AccessDenied' });
    await write('B1', [[1]]);
    await expect(
      on('B1', (range) => {
        range.format.font.bold = true;
      }),
    ).rejects.toMatchObject({ code: 'AccessDenied' });
  });

  test('hidden rows and columns: values tell them, the visible view and visible cells do not', async () => {
    await write('A1:B3', [
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    sheet().grid.row(1).isHidden = true;
    const { range, view, cells } = await on('A1:B3', (block) => ({
      range: block.load('values,rowHidden,hidden'),
      view: block.getVisibleView().load('values,cellAddresses'),
      cells: block.getSpecialCells('Visible').load('address'),
    }));
    expect(range.values).toHaveLength(3);
    expect(range.rowHidden).toBeNull();
    expect(view.values).toEqual([
      [1, 2],
      [5, 6],
    ]);
    expect(cells.address).toBe("'Kế hoạch'!A1:B1, 'Kế hoạch'!A3:B3");
  });
});

test('10,000 x 20 cells are written and read', async () => {
  const values = Array.from({ length: 10_000 }, (_, row) =>
    Array.from({ length: 20 }, (_unused, column) => `Việc ${row}.${column}`),
  );
  await write('A1:T10000', values);
  const range = await on('A1:T10000', (cells) => cells.load('values'));
  expect(range.values[9_999]?.[19]).toBe('Việc 9999.19');
}, 20_000);
