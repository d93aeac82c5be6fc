import { isPlannedRun, planRun } from '../../src/core/run/planRun';
import type { RunRequest } from '../../src/core/run/request';
import type { HostFault, Progress, WorkbookReading } from '../../src/host/planHost';
import { performRun, runWhole } from '../../src/run/performRun';
import { refresh } from '../../src/run/refresh';
import { canUndo, undoLastRun } from '../../src/run/undoLastRun';
import { memoryUndoStore } from '../../src/run/undoStore';
import { fixedPlan, SHEET } from '../core/run/plans';
import { viewed } from '../core/run/running';
import { typed } from '../core/tracking/harness';
import { contentOnly, described } from '../core/undo/sameWorkbook';
import { MemoryHost } from './memoryHost';

const REQUEST: RunRequest = { kind: 'summaries', today: '2024-11-20' };

async function readingOf(host: MemoryHost): Promise<WorkbookReading> {
  const read = await host.read();
  if (!read.ok) throw new Error(read.fault.code);
  return read.value;
}

test('shown, written, shown again as current, taken back', async () => {
  const host = new MemoryHost(fixedPlan());
  const store = memoryUndoStore();
  const steps: Progress['step'][] = [];
  const work = { progress: ({ step }: Progress) => void steps.push(step) };
  expect(await refresh(host, REQUEST, work)).toMatchObject({ kind: 'view', view: { isTracked: false } });
  expect(await runWhole(host, REQUEST, work, store)).toMatchObject({ kind: 'done', canUndo: true });
  expect(steps).toEqual(['reading', 'planning', 'reading', 'planning', 'writing', 'writing']);
  expect(await refresh(host, REQUEST)).toMatchObject({ kind: 'view', view: { isCurrent: true } });
  expect(await runWhole(host, REQUEST, {}, store)).toMatchObject({ kind: 'nothing-to-do' });
  expect(await canUndo(host.workbook, store)).toBe(true);
  expect(await undoLastRun(host, store)).toEqual({ kind: 'done', kept: [] });
  expect(described(host.workbook)).toEqual(described(fixedPlan()));
  expect(await undoLastRun(host, store)).toEqual({ kind: 'nothing-to-undo' });
});

test('edits made since the run are told when it is taken back', async () => {
  const host = new MemoryHost(fixedPlan());
  const store = memoryUndoStore();
  await runWhole(host, { ...REQUEST, kind: 'status' }, {}, store);
  const { columns, tasks } = viewed(host.workbook).tracked;
  host.change(typed(host.workbook, SHEET, tasks[0]?.row ?? 0, columns.due, { date: '2024-12-01' }));
  expect(await undoLastRun(host, store)).toEqual({ kind: 'done', kept: [{ sheet: SHEET, cell: 'K5' }] });
});

test('a fault half-way leaves the workbook as it was; nothing is kept to take back', async () => {
  const host = new MemoryHost(fixedPlan());
  const store = memoryUndoStore();
  for (const after of [0, 1, 5, 9, 14]) {
    host.failNext('write', { code: 'out-of-memory' }, after);
    const outcome = await runWhole(host, REQUEST, {}, store);
    expect(outcome).toEqual({ kind: 'fault', fault: { code: 'out-of-memory', left: { kind: 'restored' } } });
    expect(described(host.workbook)).toEqual(described(fixedPlan()));
  }
  expect(await canUndo(host.workbook, store)).toBe(false);
});

test.each<HostFault>([{ code: 'cell-being-edited' }, { code: 'busy', raw: 'HostIsBusy' }])(
  'a fault in reading is handed on: %j',
  async (fault) => {
    const host = new MemoryHost(fixedPlan());
    host.failNext('read', fault);
    expect(await refresh(host, REQUEST)).toEqual({ kind: 'fault', fault });
    host.failNext('read', fault);
    expect(await runWhole(host, REQUEST)).toEqual({ kind: 'fault', fault });
    host.failNext('read', fault);
    expect(await undoLastRun(host, memoryUndoStore())).toEqual({ kind: 'fault', fault });
  },
);

test('taking back that fails half-way leaves the run as it was', async () => {
  const host = new MemoryHost(fixedPlan());
  const store = memoryUndoStore();
  await runWhole(host, { ...REQUEST, kind: 'status' }, {}, store);
  const before = host.workbook;
  for (const after of [1, 2, 3]) {
    host.failNext('write', { code: 'unknown' }, after);
    expect(await undoLastRun(host, store)).toMatchObject({ kind: 'fault', fault: { left: { kind: 'restored' } } });
    expect(described(host.workbook, contentOnly)).toEqual(described(before, contentOnly));
  }
  expect(await undoLastRun(host, store)).toEqual({ kind: 'done', kept: [] });
});

test('cancelled before writing, nothing is written', async () => {
  const control = new AbortController();
  const host = new MemoryHost(fixedPlan(), { before: (mode) => (mode === 'write' ? control.abort() : undefined) });
  const fault = { code: 'cancelled', left: { kind: 'nothing' } };
  expect(await runWhole(host, REQUEST, { signal: control.signal })).toEqual({ kind: 'fault', fault });
  expect(await runWhole(host, REQUEST, { signal: control.signal })).toMatchObject({ fault: { code: 'cancelled' } });
  expect(host.written).toEqual([]);
  expect(host.workbook).toEqual(fixedPlan());
});

test('a workbook that somebody changed between preview and writing is left alone', async () => {
  const host = new MemoryHost(fixedPlan());
  const reading = await readingOf(host);
  const run = planRun(reading.snapshot, REQUEST);
  if (!isPlannedRun(run)) throw new Error(run.refusal.code);
  host.change(typed(host.workbook, SHEET, 3, 6, 'mới gõ'));
  const outcome = await performRun(host, run, reading);
  expect(outcome).toEqual({ kind: 'fault', fault: { code: 'workbook-changed', left: { kind: 'nothing' } } });
});

test('what cannot be planned is refused with its reason', async () => {
  const host = new MemoryHost({ ...fixedPlan(), structureLocked: true });
  expect(await runWhole(host, REQUEST)).toMatchObject({
    kind: 'refused',
    refused: { refusal: { code: 'structure-locked' } },
  });
  expect(await refresh(host, REQUEST)).toMatchObject({ kind: 'no-view', view: { table: { sheet: SHEET } } });
});
