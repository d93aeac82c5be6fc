import { writeEdits } from '../../../../src/host/excel/write/writeEdits';
import type { Edit } from '../../../../src/core/edit/edit';
import type { HostFault, WriteRequest } from '../../../../src/host/planHost';
import type { FakeExcel } from '../../../excel/host';
import { calculateWith, fill, plan, reading, sampleSnapshot, stage, viewOf, unwrap } from './workbook';

const SHEET = 'Kế hoạch 2026';

async function prepared(level?: string): Promise<{ excel: FakeExcel; request: WriteRequest }> {
  const { excel, host } = await stage(level);
  fill(excel.book, sampleSnapshot());
  const before = await reading(host);
  const run = plan(before.snapshot);
  calculateWith(excel.book, run.edits);
  excel.resetCounters();
  return { excel, request: { before, edits: run.edits, inverse: run.inverse } };
}

/** What comes back when this is in the way; the workbook must be as it was before the write. */
async function refusal(arrange: (excel: FakeExcel) => void, edits?: readonly Edit[]): Promise<HostFault> {
  const { excel, request } = await prepared();
  arrange(excel);
  const was = JSON.stringify(viewOf(excel.book));
  const result = await writeEdits(edits ? { ...request, edits, inverse: [] } : request);
  if (result.ok) throw new Error('it was written');
  expect(JSON.stringify(viewOf(excel.book))).toBe(was);
  expect(result.fault.left).toEqual({ kind: 'nothing' });
  return result.fault;
}

const sheetOf = ({ book }: FakeExcel) => book.sheetNamed(SHEET) ?? book.activeSheet;

test('a protected sheet', async () => {
  expect(await refusal((excel) => (sheetOf(excel).protection = { options: {} }))).toMatchObject({
    code: 'sheet-protected',
    sheet: SHEET,
  });
});

test('a workbook opened read-only', async () => {
  expect(await refusal(({ book }) => (book.readOnly = true))).toMatchObject({ code: 'read-only' });
});

test('a locked structure, only where sheets come or go', async () => {
  expect(await refusal(({ book }) => (book.isStructureLocked = true))).toMatchObject({ code: 'structure-locked' });
  const { excel, request } = await prepared();
  excel.book.isStructureLocked = true;
  const edits: Edit[] = [{ kind: 'cells', sheet: SHEET, row: 50, column: 0, rows: [[{ value: 'x' }]] }];
  unwrap(await writeEdits({ ...request, edits, inverse: [] }));
});

test('a cell that is being edited', async () => {
  expect(await refusal((excel) => excel.startCellEdit())).toMatchObject({ code: 'cell-being-edited' });
});

test('somebody begins to edit a cell after the checks', async () => {
  const { excel, request } = await prepared();
  const was = JSON.stringify(viewOf(excel.book));
  unwrap(await writeEdits(request));
  const batches = excel.counters.roundTrips;
  const second = await prepared();
  second.excel.faults.failBatch(batches, 'InvalidOperationInCellEditMode');
  const result = await writeEdits(second.request);
  expect(result).toMatchObject({ ok: false, fault: { code: 'cell-being-edited', left: { kind: 'nothing' } } });
  expect(JSON.stringify(viewOf(second.excel.book))).toBe(was);
});

test('a filter that hides rows of ours', async () => {
  const rect = { top: 4, left: 0, bottom: 40, right: 5 };
  const code = (await refusal((excel) => (sheetOf(excel).autoFilter = { rect, isDataFiltered: true }))).code;
  expect(code).toBe('filter-on');
});

test('filter buttons alone are no hindrance', async () => {
  const { excel, request } = await prepared();
  sheetOf(excel).autoFilter = { rect: { top: 4, left: 0, bottom: 40, right: 5 }, isDataFiltered: false };
  unwrap(await writeEdits(request));
});

test('a co-author changed a cell of a row that we write: the cell is named, although it is not ours', async () => {
  const fault = await refusal((excel) => (sheetOf(excel).grid.make(9, 3).value = 'Quý I/2026'));
  expect(fault).toMatchObject({
    code: 'workbook-changed',
    sheet: SHEET,
    cell: 'D10',
    cells: [{ sheet: SHEET, cell: 'D10' }],
  });
});

test('a co-author put in a row', async () => {
  const fault = await refusal((excel) => {
    const { grid } = sheetOf(excel);
    grid.cells.splice(10, 0, []);
  });
  expect(fault.code).toBe('workbook-changed');
});

test('a co-author typed where we are to write', async () => {
  expect(await refusal((excel) => (sheetOf(excel).grid.make(9, 7).value = 'của tôi'))).toMatchObject({ cell: 'H10' });
});

test('the sheet is gone, or was renamed', async () => {
  expect(await refusal((excel) => (sheetOf(excel).name = 'Khác'))).toMatchObject({ code: 'sheet-gone', sheet: SHEET });
});

test('a sheet of a name that we were to make is there now', async () => {
  expect(await refusal(({ book }) => void book.addSheet('Giao ban'))).toMatchObject({
    code: 'name-taken',
    sheet: 'Giao ban',
  });
});

test('a value under a merged cell', async () => {
  const edits: Edit[] = [{ kind: 'cells', sheet: SHEET, row: 0, column: 1, rows: [[{ value: 'x' }]] }];
  expect(await refusal(() => undefined, edits)).toMatchObject({ code: 'merged-cells', cell: 'B1' });
});

test('a text that no cell holds is refused, not cut', async () => {
  const edits: Edit[] = [{ kind: 'cells', sheet: SHEET, row: 50, column: 1, rows: [[{ value: 'x'.repeat(32_768) }]] }];
  expect(await refusal(() => undefined, edits)).toMatchObject({ code: 'too-much-at-once', cell: 'B51' });
  const formula: Edit[] = [
    { kind: 'cells', sheet: SHEET, row: 50, column: 1, rows: [[{ value: 0, formula: `1${'+1'.repeat(4096)}` }]] },
  ];
  expect(await refusal(() => undefined, formula)).toMatchObject({ code: 'too-much-at-once', cell: 'B51' });
});

test('cancelled before the write nothing is written', async () => {
  const { excel, request } = await prepared();
  const was = JSON.stringify(viewOf(excel.book));
  const stop = new AbortController();
  const result = await writeEdits(request, {
    signal: stop.signal,
    progress: ({ step }) => step === 'checking' && stop.abort(),
  });
  expect(result).toMatchObject({ ok: false, fault: { code: 'cancelled', left: { kind: 'nothing' } } });
  expect(JSON.stringify(viewOf(excel.book))).toBe(was);
});

test('an Excel with ExcelApi 1.9 and nothing newer', async () => {
  const { excel, request } = await prepared('1.9');
  unwrap(await writeEdits(request));
  expect(excel.book.sheets.length).toBeGreaterThan(5);
});
