import { HOST_FAULT_CODES } from '../../src/host/planHost';
import type { PlanHost } from '../../src/host/planHost';
import { memoryUndoStore } from '../../src/run/undoStore';
import { createOperations } from '../../src/taskpane/operations';
import type { Operations } from '../../src/taskpane/session/operations';
import { createSession } from '../../src/taskpane/session/session';
import type { Session } from '../../src/taskpane/session/session';
import type { PaneState } from '../../src/taskpane/session/state';
import type { Surroundings } from '../../src/taskpane/session/surroundings';
import { fixedPlan, SHEET } from '../core/run/plans';
import { described } from '../core/undo/sameWorkbook';
import { MemoryHost } from '../run/memoryHost';

const TODAY = '2024-11-20';

interface Pane {
  readonly host: MemoryHost;
  readonly session: Session;
  readonly copied: string[];
  /** Waits until nothing is under way. */
  readonly settled: () => Promise<PaneState>;
  /** Lets the time pass that the pane waits for quiet. */
  readonly quiet: () => void;
}

async function settledState(session: Session): Promise<PaneState> {
  for (let turn = 0; turn < 200; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    const state = session.state();
    const isBusy = state.work.kind === 'planning' || state.work.kind === 'writing' || state.readingId !== 0;
    if (turn > 2 && !isBusy) return state;
  }
  throw new Error('the pane never came to rest');
}

function pane(host = new MemoryHost(fixedPlan()), parts: Partial<Surroundings> = {}): Pane {
  const copied: string[] = [];
  const waiting = new Set<() => void>();
  const store = memoryUndoStore();
  const session = createSession({
    host,
    operations: () => Promise.resolve(createOperations(host, store)),
    today: () => TODAY,
    copyText: (text) => {
      copied.push(text);
      return Promise.resolve(true);
    },
    later: (_, act) => {
      waiting.add(act);
      return () => waiting.delete(act);
    },
    ...parts,
  });
  session.start();
  const quiet = (): void => {
    for (const act of [...waiting]) {
      waiting.delete(act);
      act();
    }
  };
  return { host, session, copied, settled: () => settledState(session), quiet };
}

function planOf(state: PaneState) {
  if (state.shown.kind !== 'plan') throw new Error(`shows ${state.shown.kind}`);
  return state.shown.view;
}

const someTask = (state: PaneState) => {
  const [task] = planOf(state).tracked.tasks;
  if (!task) throw new Error('no task');
  return task;
};

async function tracked(): Promise<Pane> {
  const made = pane();
  await made.settled();
  made.session.run('status');
  await made.settled();
  made.session.confirm();
  await made.settled();
  return made;
}

describe('a run', () => {
  test('is shown before it is written, written once, and taken back', async () => {
    const { host, session, settled } = pane();
    expect(planOf(await settled()).isTracked).toBe(false);
    session.run('status');
    const shown = await settled();
    expect(shown.work.kind).toBe('preview');
    expect(host.written).toHaveLength(0);
    session.confirm();
    session.confirm();
    const done = await settled();
    expect(host.written).toHaveLength(1);
    expect(done.outcome).toMatchObject({ kind: 'done', undoable: true });
    expect(planOf(done).isCurrent).toBe(true);
    expect(done.undoable).toBe(true);
    session.undo();
    const undone = await settled();
    expect(undone.outcome).toEqual({ kind: 'undone', kept: [] });
    expect(undone.undoable).toBe(false);
    expect(described(host.workbook)).toEqual(described(fixedPlan()));
  });

  test('that is put away writes nothing', async () => {
    const { host, session, settled } = pane();
    await settled();
    session.run('summaries');
    await settled();
    session.dismiss();
    session.confirm();
    expect((await settled()).work).toEqual({ kind: 'idle' });
    expect(host.written).toHaveLength(0);
  });

  test('started twice runs once, and no other starts meanwhile', async () => {
    const reads: string[] = [];
    const host = new MemoryHost(fixedPlan(), { before: (mode) => void reads.push(mode) });
    const { session, settled } = pane(host);
    await settled();
    reads.length = 0;
    session.run('status');
    session.run('status');
    session.run('summaries');
    session.undo();
    expect((await settled()).work).toMatchObject({ kind: 'preview', request: { kind: 'status' } });
    expect(reads).toEqual(['read']);
  });

  test('can be stopped until it is written', async () => {
    const { host, session, settled } = pane();
    await settled();
    session.run('status');
    session.stop();
    const state = await settled();
    expect(state.outcome).toEqual({ kind: 'stopped' });
    expect(host.written).toHaveLength(0);
    expect(state.shown.kind).toBe('plan');
  });

  test('that has nothing to write says so', async () => {
    const { session, settled } = await tracked();
    session.run('status');
    expect((await settled()).outcome).toEqual({ kind: 'nothing-to-do', kept: [] });
  });

  test('a sample needs one click', async () => {
    const empty = { ...fixedPlan(), sheets: fixedPlan().sheets.map((sheet) => ({ ...sheet, rows: [] })) };
    const { session, settled } = pane(new MemoryHost(empty));
    expect((await settled()).shown.kind).toBe('none');
    session.run('sample');
    const state = await settled();
    expect(state.outcome).toMatchObject({ kind: 'done' });
    expect(state.shown.kind).toBe('plan');
  });
});

describe('faults', () => {
  test.each(HOST_FAULT_CODES)('%s while reading: told, and the next reading works', async (code) => {
    const host = new MemoryHost(fixedPlan());
    host.failNext('read', { code });
    const { session, settled } = pane(host);
    expect((await settled()).shown).toEqual({ kind: 'unread', fault: { code } });
    session.retry();
    expect((await settled()).shown.kind).toBe('plan');
  });

  test.each(HOST_FAULT_CODES)('%s while writing: told with what was left, and trying again works', async (code) => {
    const { host, session, settled } = pane();
    await settled();
    session.run('status');
    await settled();
    host.failNext('write', { code, left: { kind: 'restored' } });
    session.confirm();
    const failed = await settled();
    expect(failed.outcome).toMatchObject({
      kind: 'failed',
      job: 'status',
      fault: { code, left: { kind: 'restored' } },
    });
    expect(failed.work).toEqual({ kind: 'idle' });
    session.retry();
    expect((await settled()).work.kind).toBe('preview');
    session.confirm();
    expect((await settled()).outcome).toMatchObject({ kind: 'done' });
  });

  test('somebody changes the table between preview and writing: nothing is written, trying again reads afresh', async () => {
    const { host, session, settled } = pane();
    await settled();
    session.run('status');
    await settled();
    host.change(structuredClone(fixedPlan()));
    expect(session.state().work.kind).toBe('preview');
    session.confirm();
    expect((await settled()).outcome).toMatchObject({ fault: { code: 'workbook-changed', left: { kind: 'nothing' } } });
    session.retry();
    await settled();
    session.confirm();
    expect((await settled()).outcome).toMatchObject({ kind: 'done' });
  });

  test('a defect is told like any other fault and the buttons stay alive', async () => {
    const broken = (): Promise<Operations> => Promise.reject(new TypeError('x is not a function'));
    const { session, settled } = pane(undefined, { operations: broken });
    expect((await settled()).shown).toEqual({
      kind: 'unread',
      fault: { code: 'unknown', raw: 'TypeError: x is not a function' },
    });
    session.run('status');
    const state = await settled();
    expect(state.work).toEqual({ kind: 'idle' });
    expect(state.outcome).toMatchObject({ kind: 'failed', fault: { code: 'unknown' } });
  });

  test('what was read stays in sight when a later reading fails', async () => {
    const { host, session, settled } = pane();
    await settled();
    host.failNext('read', { code: 'busy' });
    session.read();
    const state = await settled();
    expect(state.shown.kind).toBe('plan');
    expect(state.outcome).toMatchObject({ kind: 'failed', job: 'read', fault: { code: 'busy' } });
  });
});

describe('reading', () => {
  test('the latest wins, however late an earlier one ends', async () => {
    const waits: (() => void)[] = [];
    const host = new MemoryHost(fixedPlan(), { before: () => new Promise((resolve) => void waits.push(resolve)) });
    const { session, settled } = pane(host);
    await new Promise((resolve) => setTimeout(resolve, 5));
    session.choose({ reportDate: '2024-06-30' });
    await new Promise((resolve) => setTimeout(resolve, 5));
    const [first, second] = waits;
    second?.();
    const state = await settled();
    first?.();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(planOf(state).settings.reportDate).toBe('2024-06-30');
    expect(session.state().shown).toBe(state.shown);
  });

  test('again by itself when somebody changed the workbook and it is quiet', async () => {
    const { host, session, settled, quiet } = pane();
    const before = await settled();
    host.change(structuredClone(fixedPlan()));
    expect(session.state().stale).toBe(true);
    quiet();
    const after = await settled();
    expect(after.stale).toBe(false);
    expect(after.shown).not.toBe(before.shown);
  });

  test('never under a form or a preview', async () => {
    const { host, session, settled, quiet } = pane();
    const before = await settled();
    session.open({ kind: 'correction', id: someTask(before).task.id });
    host.change(structuredClone(fixedPlan()));
    quiet();
    const after = await settled();
    expect(after.shown).toBe(before.shown);
    expect(after.stale).toBe(true);
  });

  test('a choice counts at once and is the workbook’s once it is written', async () => {
    const { session, settled } = pane();
    await settled();
    session.choose({ reportDate: '2024-03-31', warningDays: 30 });
    const chosen = await settled();
    expect(planOf(chosen).settings).toMatchObject({ reportDate: '2024-03-31', warningDays: 30 });
    session.run('status');
    await settled();
    session.confirm();
    const written = await settled();
    expect(written.choices.settings).toEqual({});
    expect(planOf(written).settings).toMatchObject({ reportDate: '2024-03-31', warningDays: 30 });
  });
});

test('the day turns while the pane stays open', async () => {
  let today = TODAY;
  const { session, settled } = pane(undefined, { today: () => today });
  expect(planOf(await settled()).settings.reportDate).toBe('2024-11-20');
  today = '2024-11-21';
  session.read();
  expect(planOf(await settled()).settings.reportDate).toBe('2024-11-21');
});

describe('a correction', () => {
  test('of a tracked plan is written at once, kept by the next run, and taken back', async () => {
    const { host, session, settled } = await tracked();
    const { task } = someTask(session.state());
    const before = described(host.workbook);
    session.correct({ id: task.id, completed: '2024-11-18' });
    const state = await settled();
    expect(state.outcome).toMatchObject({ kind: 'done', planned: { kind: 'correct' } });
    expect(planOf(state).tracked.tasks.find((each) => each.task.id === task.id)?.completed).toBe('2024-11-18');
    session.run('status');
    expect((await settled()).outcome).toEqual({ kind: 'nothing-to-do', kept: [] });
    session.undo();
    await settled();
    expect(described(host.workbook)).toEqual(before);
  });

  test('of a plan without tracking columns is shown first: it adds them', async () => {
    const { host, session, settled } = pane();
    const { task } = someTask(await settled());
    session.open({ kind: 'correction', id: task.id });
    session.correct({ id: task.id, completed: '2024-11-18' });
    expect((await settled()).work.kind).toBe('preview');
    session.dismiss();
    expect(session.state().over).toEqual({ kind: 'correction', id: task.id });
    expect(host.written).toHaveLength(0);
  });
});

describe('where the person is', () => {
  const rowOf = (row: number) => ({ sheet: SHEET, rect: { top: row, left: 0, bottom: row, right: 0 } });

  test('a row selected in the sheet shows its task; a row without one shows none', async () => {
    const { host, session, settled } = pane();
    const { task } = someTask(await settled());
    await host.select(rowOf(task.source.firstRow - 1));
    expect(session.state().selected).toEqual({ id: task.id, from: 'workbook' });
    await host.select(rowOf(500));
    expect(session.state().selected).toBeUndefined();
  });

  test('a task chosen in the pane is not taken for one selected in the sheet', async () => {
    const { host, session, settled } = pane();
    const { task } = someTask(await settled());
    session.goTo(rowOf(task.source.firstRow - 1));
    const state = await settled();
    expect(host.selected).toEqual(rowOf(task.source.firstRow - 1));
    expect(state.selected).toEqual({ id: task.id, from: 'pane' });
  });

  test('a place that is gone is told', async () => {
    const { session, settled } = pane();
    await settled();
    session.goTo({ ...rowOf(3), sheet: 'Không còn' });
    expect((await settled()).outcome).toMatchObject({ kind: 'failed', job: 'select', fault: { code: 'sheet-gone' } });
  });
});

describe('the paragraph', () => {
  test('goes to the clipboard', async () => {
    const { session, settled, copied } = pane();
    await settled();
    session.copyParagraph();
    expect((await settled()).outcome).toEqual({ kind: 'copied' });
    expect(copied[0]).toMatch(/^Tính đến ngày 20\/11\/2024, kế hoạch có /u);
  });

  test('is shown to be copied by hand where the clipboard is refused', async () => {
    const { session, settled } = pane(undefined, { copyText: () => Promise.resolve(false) });
    await settled();
    session.copyParagraph();
    expect((await settled()).over).toMatchObject({ kind: 'paragraph' });
    session.close();
    expect(session.state().over).toBeUndefined();
  });
});

test('whether the pane opens with the workbook is read and set', async () => {
  const { host, session, settled } = pane();
  expect((await settled()).autoOpen).toBe(false);
  session.setAutoOpen(true);
  expect((await settled()).autoOpen).toBe(true);
  const opens: PlanHost['autoOpen'] = host.autoOpen;
  expect(await opens?.get()).toBe(true);
});
