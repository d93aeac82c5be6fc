import { readFileSync } from 'node:fs';
import { openWorkbook } from '../../src/host/file/read';
import { fakeExcel, setLevel } from './bridge/node';
import type { FakeExcel } from './host';
import { fromFile } from './load/fromFile';
import { fromSnapshot } from './load/fromSnapshot';
import { contentAt, formatAt, sheetOf } from './load/view';

let host: FakeExcel;
beforeEach(async () => {
  host = await fakeExcel();
  host.book.addSheet('Kế hoạch');
});

type Work<T> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => T;
const run = <T>(work: Work<T>, options: Excel.RunOptions = {}): Promise<T> =>
  Excel.run(options, async (context) => {
    const done = work(context.workbook.worksheets.getItem('Kế hoạch'), context);
    await context.sync();
    return done;
  });
const write = (value: unknown): Promise<void> =>
  run((sheet) => {
    sheet.getRange('A1').values = [[value]];
  });

describe('strictness', () => {
  test('an unknown method, property and load name fail loudly', async () => {
    const places: Work<unknown>[] = [
      (sheet) => sheet.getRange('A1').getSurroundingRegion(),
      (sheet) => sheet.getRange('A1').load('formulasR1C1'),
    ];
    for (const use of places) {
      await expect(run(use)).rejects.toMatchObject({
        code: 'ApiNotFound',
        message: expect.stringContaining('fake host: Range.') as string,
      });
    }
  });

  test('a newer member is refused by the library, and isSetSupported says so', async () => {
    setLevel(host, '1.6');
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.6')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.7')).toBe(false);
    await expect(run((sheet) => sheet.getRangeByIndexes(0, 0, 1, 1))).rejects.toMatchObject({ code: 'ApiNotFound' });
    setLevel(host, '1.20');
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
  });

  test('reading what was not loaded is an error of the library', async () => {
    const range = await run((sheet) => sheet.getRange('A1').load('address'));
    expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
  });
});

describe('failures', () => {
  test('the n-th batch, the n-th action, one member, all writes', async () => {
    host.faults.failBatch(2, 'GeneralException');
    await write(1);
    await expect(write(2)).rejects.toMatchObject({ code: 'GeneralException' });
    host.faults.failMember('values', 'AccessDenied');
    await expect(write(3)).rejects.toMatchObject({ code: 'AccessDenied' });
    host.faults.clear();
    host.faults.failWrites('AccessDenied');
    await expect(write(4)).rejects.toMatchObject({ code: 'AccessDenied' });
    expect((await run((sheet) => sheet.getRange('A1').load('values'))).values).toEqual([[1]]);
    host.faults.clear();
    host.faults.failAction(1, 'GeneralException');
    await expect(write(5)).rejects.toMatchObject({ code: 'GeneralException' });
  });

  test('what came before the failing action stays done', async () => {
    const both = run((sheet) => {
      sheet.getRange('A1').values = [['một']];
      sheet.getRange('A2').values = [['hai', 'ba']];
    });
    await expect(both).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect(contentAt(sheetOf(host.book, 'Kế hoạch'), 'A1')).toBe('một');
  });

  test('a cell that is being edited: refused, or waited for', async () => {
    host.startCellEdit();
    await expect(write(1)).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    const waiting = run((sheet) => sheet.getRange('A1').load('values'), { delayForCellEdit: true });
    setTimeout(() => host.endCellEdit(), 10);
    expect((await waiting).values).toEqual([['']]);
  });

  test('requests and answers above the limit', async () => {
    host.limits.payload = 20_000;
    await expect(write('x'.repeat(30_000))).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    for (let row = 0; row < 3; row++) sheetOf(host.book, 'Kế hoạch').grid.make(row, 0).value = 'y'.repeat(9_000);
    await expect(run((sheet) => sheet.getRange('A1:A3').load('values'))).rejects.toMatchObject({
      code: 'ResponsePayloadSizeLimitExceeded',
    });
  });

  test("a co-author's edit between two batches", async () => {
    host.faults.beforeBatch(2, () => {
      sheetOf(host.book, 'Kế hoạch').grid.make(0, 0).value = 'của người khác';
    });
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Kế hoạch').getRange('A1');
      range.values = [['của ta']];
      await context.sync();
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([['của người khác']]);
  });

  test('round trips, actions and bytes are counted, clean-up is not', async () => {
    await host.idle();
    host.resetCounters();
    await write(1);
    await host.idle();
    expect(host.counters.roundTrips).toBe(1);
    expect(host.counters.actions).toBeGreaterThan(3);
    expect(host.counters.bytesOut).toBeGreaterThan(100);
  });
});

describe('events', () => {
  test('selection, change and activation reach the handlers; not while events are off', async () => {
    host.book.addSheet('Khác');
    const told: string[] = [];
    await run((sheet, context) => {
      const note = (name: string) => (event: object) => {
        told.push(`${name} ${'address' in event ? String(event.address) : ''}`);
        return Promise.resolve();
      };
      context.workbook.worksheets.onSelectionChanged.add(note('selection'));
      context.workbook.worksheets.onChanged.add(note('change'));
      context.workbook.worksheets.onActivated.add(note('activated'));
      sheet.onChanged.add(note('own'));
    });
    await host.byHand((book) => book.select(sheetOf(book, 'Khác'), [{ top: 1, left: 1, bottom: 2, right: 2 }]));
    await write(1);
    await host.idle();
    expect(told).toEqual(['activated ', 'selection B2:C3', 'own A1', 'change A1']);
    await run((_, context) => {
      context.runtime.enableEvents = false;
    });
    await write(2);
    await host.idle();
    expect(told).toHaveLength(4);
  });
});

test('settings of the document and of the workbook', async () => {
  Office.context.document.settings.set('a', { b: 1 });
  await new Promise((done) => Office.context.document.settings.saveAsync(done));
  expect(host.documentSettings.get('a')).toBe('{"b":1}');
  await run((_, context) => context.workbook.settings.add('c', 'd'));
  expect(host.book.settings.get('c')).toBe('d');
});

test('a workbook from a snapshot', () => {
  const book = fromSnapshot({
    sheets: [
      {
        name: 'Phụ lục',
        visibility: 'visible',
        protected: true,
        rows: [
          [
            { value: 'Hạn', bold: true },
            { value: 45641, date: '2024-12-15' },
            { value: 3, formula: '1+2' },
            { value: null, error: '#N/A' },
          ],
        ],
        merges: [{ top: 1, left: 0, bottom: 1, right: 2 }],
        hiddenRows: new Set([4]),
        hiddenColumns: new Set(),
        tables: [],
        occupied: [],
        columnWidths: [10],
      },
    ],
    names: [{ name: 'PL', refersTo: '0.08' }],
    sheetNames: ['Phụ lục', 'Biểu đồ'],
    structureLocked: false,
  });
  const sheet = sheetOf(book, 'Phụ lục');
  expect(['A1', 'B1', 'C1', 'D1'].map((at) => contentAt(sheet, at))).toEqual(['Hạn', 45641, '=1+2', '#N/A']);
  expect(formatAt(sheet, 'A1').font.bold).toBe(true);
  expect(formatAt(sheet, 'B1').numberFormat).toBe('dd/mm/yyyy');
  expect([book.otherSheets, book.names[0]?.formula]).toEqual([['Biểu đồ'], '=0.08']);
});

test('a workbook from a file: every cell that the file host reads, in the look that it has there', () => {
  const opened = openWorkbook(readFileSync('samples/ke-hoach-mau.xlsx'));
  if (!opened.ok) throw new Error('the sample opens');
  const book = fromFile(opened.value);
  for (const source of opened.value.snapshot().sheets) {
    const { grid } = sheetOf(book, source.name);
    source.rows.forEach((row, index) => {
      row?.forEach((cell, column) => {
        if (!cell) return;
        expect(grid.at(index, column)?.value).toBe(cell.error ?? cell.value ?? '');
        if (cell.value !== null) expect(grid.formatAt(index, column).font.bold).toBe(cell.bold === true);
        const wraps = cell.style !== undefined && source.wrappedStyles?.has(cell.style) === true;
        expect(grid.formatAt(index, column).wrapText).toBe(wraps);
      });
    });
  }
  expect([
    ...new Set(book.sheets.flatMap((sheet) => sheet.grid.cells.flat().map((cell) => cell?.format?.font.name))),
  ]).toContain('Times New Roman');
});
