import { createExcelHost } from '../../../src/host/excel/excelHost';
import type { Selection } from '../../../src/host/planHost';
import { fakeExcel } from '../../excel/bridge/node';
import type { FakeExcel } from '../../excel/host';
import type { Sheet } from '../../excel/model/sheet';

let host: FakeExcel;
let plan: Sheet;

beforeEach(async () => {
  host = await fakeExcel('1.17');
  plan = host.book.addSheet('Kế hoạch');
  host.book.addSheet('Nháp');
});

const rect = { top: 4, left: 1, bottom: 6, right: 2 };

describe('selecting', () => {
  test('brings the place to the front', async () => {
    expect(await createExcelHost().select({ sheet: 'Nháp', rect })).toEqual({ ok: true, value: undefined });
    expect(host.book.selection).toMatchObject({ sheet: { name: 'Nháp' }, rects: [rect] });
  });

  test.each(['Không có', 'Ẩn'])('a sheet that is gone or hidden: %s', async (sheet) => {
    host.book.addSheet('Ẩn').visibility = 'Hidden';
    expect(await createExcelHost().select({ sheet, rect })).toEqual({
      ok: false,
      fault: { code: 'sheet-gone', sheet },
    });
    expect(host.book.activeSheet.name).toBe('Kế hoạch');
  });

  test('while a cell is being edited, or another workbook is in front', async () => {
    host.startCellEdit();
    expect(await createExcelHost().select({ sheet: 'Nháp', rect })).toMatchObject({
      fault: { code: 'cell-being-edited' },
    });
    host.endCellEdit();
    host.book.isOtherWorkbookActive = true;
    expect(await createExcelHost().select({ sheet: 'Nháp', rect })).toMatchObject({
      fault: { code: 'other-workbook-active' },
    });
  });
});

describe('watching', () => {
  test('selection and active sheet, until it ends', async () => {
    const told: Selection[] = [];
    const end = createExcelHost().onSelection((selection) => told.push(selection));
    await host.idle();
    await host.byHand((book) => book.select(plan, [rect]));
    expect(told).toEqual([{ sheet: 'Kế hoạch', rect }]);
    const [, second] = host.book.sheets;
    await host.byHand((book) => second && book.activate(second));
    expect(told[told.length - 1]?.sheet).toBe('Nháp');
    const before = told.length;
    end();
    end();
    await host.idle();
    await host.byHand((book) => book.select(plan, [rect]));
    expect(told).toHaveLength(before);
  });

  test('changes by others, not by ourselves', async () => {
    const told = jest.fn();
    const page = createExcelHost();
    const end = page.onChange(told);
    await host.idle();
    await host.byHand((book) => book.tell({ kind: 'changed', sheet: plan, args: { address: 'A1' } }));
    expect(told).toHaveBeenCalledTimes(1);
    await host.byHand((book) => book.tell({ kind: 'added', sheet: book.addSheet('Mới'), args: {} }));
    const count = told.mock.calls.length;
    expect(count).toBeGreaterThan(1);
    const read = await page.read();
    if (!read.ok) throw new Error(read.fault.code);
    const written = await page.write({
      before: read.value,
      edits: [{ kind: 'cells', sheet: 'Kế hoạch', row: 0, column: 0, rows: [[{ value: 'Rà soát' }]] }],
      inverse: [],
    });
    expect(written).toEqual({ ok: true, value: undefined });
    await host.idle();
    expect(told).toHaveBeenCalledTimes(count);
    end();
    await host.idle();
    await host.byHand((book) => book.tell({ kind: 'changed', sheet: plan, args: { address: 'A1' } }));
    expect(told).toHaveBeenCalledTimes(count);
  });

  test('a listener that throws harms nobody', async () => {
    const end = createExcelHost().onChange(() => {
      throw new Error('lỗi của ngăn');
    });
    await host.idle();
    await host.byHand((book) => book.tell({ kind: 'changed', sheet: plan, args: { address: 'A1' } }));
    expect(await createExcelHost().read()).toMatchObject({ ok: true });
    end();
    await host.idle();
  });

  test('ended before it has begun: nothing is told', async () => {
    const told = jest.fn();
    createExcelHost().onChange(told)();
    await host.idle();
    await host.byHand((book) => book.tell({ kind: 'changed', sheet: plan, args: { address: 'A1' } }));
    expect(told).not.toHaveBeenCalled();
  });
});

test('faults of Excel come back as values, mistakes of ours throw', async () => {
  host.faults.failBatch(1, 'MemoryLimitReached');
  host.faults.failBatch(2, 'MemoryLimitReached');
  expect(await createExcelHost().read()).toMatchObject({
    ok: false,
    fault: { code: 'out-of-memory', raw: expect.stringMatching(/^MemoryLimitReached: /) as string },
  });
  const broken = createExcelHost().read({
    progress: () => {
      throw new TypeError('lỗi của ta');
    },
  });
  plan.grid.make(0, 0).value = 'a';
  await expect(broken).rejects.toThrow(TypeError);
  expect(await createExcelHost().read()).toMatchObject({ ok: true });
});

test('jobs wait for one another', async () => {
  const page = createExcelHost();
  host.limits.latency = 5;
  const results = await Promise.all([page.read(), page.select({ sheet: 'Nháp', rect }), page.read()]);
  const active = results.map((result) => (result.ok && result.value ? result.value.activeSheet : result.ok));
  expect(active).toEqual(['Kế hoạch', true, 'Nháp']);
});

test('language and theme of Office, and the pane that opens with the workbook', async () => {
  const page = createExcelHost();
  expect(page.language).toBe('vi');
  expect(page.theme).toEqual({ dark: false, background: '#E6E6E6', foreground: '#000000' });
  expect(await page.autoOpen?.get()).toBe(false);
  expect(await page.autoOpen?.set(true)).toEqual({ ok: true, value: undefined });
  expect(await page.autoOpen?.get()).toBe(true);
  expect([...host.documentSettings]).toEqual([['Office.AutoShowTaskpaneWithDocument', 'true']]);
});
