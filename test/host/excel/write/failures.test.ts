import { writeEdits } from '../../../../src/host/excel/write/writeEdits';
import type { HostFault, WriteRequest } from '../../../../src/host/planHost';
import type { FakeExcel } from '../../../excel/host';
import { calculateWith, fill, plan, reading, sampleSnapshot, stage, unwrap, viewOf } from './workbook';

/** Without the thousand lines that a failing toEqual would print. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Small enough that a first run on the sample takes some dozen batches. */
const SMALL = { batch: 60_000 };

async function prepared(level?: string): Promise<{ excel: FakeExcel; request: WriteRequest; was: unknown }> {
  const { excel, host } = await stage(level);
  fill(excel.book, sampleSnapshot());
  const was = viewOf(excel.book);
  const before = await reading(host);
  const run = plan(before.snapshot);
  calculateWith(excel.book, run.edits);
  excel.resetCounters();
  return { excel, request: { before, edits: run.edits, inverse: run.inverse }, was };
}

async function fault(request: WriteRequest, limits = SMALL): Promise<HostFault> {
  const result = await writeEdits(request, {}, limits);
  if (result.ok) throw new Error('it was written');
  return result.fault;
}

test('a small payload limit makes more batches of the same work', async () => {
  const { excel, request } = await prepared();
  unwrap(await writeEdits(request));
  const whole = viewOf(excel.book);
  const few = excel.counters.roundTrips;
  const second = await prepared();
  unwrap(await writeEdits(second.request, {}, SMALL));
  expect(second.excel.counters.roundTrips).toBeGreaterThan(few + 3);
  expect(viewOf(second.excel.book)).toEqual(whole);
});

test('Excel refuses a request as too large: it is halved until it fits', async () => {
  const { excel, request } = await prepared();
  unwrap(await writeEdits(request));
  const whole = viewOf(excel.book);
  const second = await prepared();
  second.excel.limits.payload = 400_000;
  unwrap(await writeEdits(second.request));
  expect(viewOf(second.excel.book)).toEqual(whole);
});

test('whichever batch fails, the workbook is as it was', async () => {
  const { excel, request } = await prepared();
  unwrap(await writeEdits(request, {}, SMALL));
  const batches = excel.counters.roundTrips;
  expect(batches).toBeGreaterThan(6);
  for (let batch = 1; batch <= batches; batch++) {
    const again = await prepared();
    again.excel.faults.failBatch(batch, 'GeneralException');
    const { left } = await fault(again.request);
    expect(left?.kind).not.toBe('partly');
    expect(isSame(viewOf(again.excel.book), again.was)).toBe(true);
  }
}, 600_000);

test('whichever action fails half-way, the workbook is as it was', async () => {
  const { excel, request } = await prepared();
  unwrap(await writeEdits(request));
  const { actions } = excel.counters;
  for (let action = Math.floor(actions / 12); action < actions; action += Math.floor(actions / 6)) {
    const again = await prepared();
    again.excel.faults.failAction(action, 'GeneralException');
    const { left } = await fault(again.request);
    expect(left).toEqual({ kind: 'restored' });
    expect(isSame(viewOf(again.excel.book), again.was)).toBe(true);
  }
}, 600_000);

test('taking back fails too: the places that still hold what was written are named', async () => {
  const { excel, request, was } = await prepared();
  excel.faults.failMember('setPosition', 'GeneralException');
  excel.faults.failMember('clear', 'GeneralException');
  const { left } = await fault(request, { batch: 4_000_000 });
  expect(left?.kind).toBe('partly');
  expect(left?.kind === 'partly' ? left.places : []).toContainEqual({
    sheet: 'Kế hoạch 2026',
    cell: expect.any(String) as string,
  });
  expect(left?.kind === 'partly' && left.places.every(({ sheet }) => sheet === 'Kế hoạch 2026')).toBe(true);
  expect(isSame(viewOf(excel.book), was)).toBe(false);
  expect(excel.book.enableEvents).toBe(true);
});
