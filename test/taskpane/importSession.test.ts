import type { RegisterTask } from '../../src/core/register/register';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { memoryUndoStore } from '../../src/run/undoStore';
import { createOperations } from '../../src/taskpane/operations';
import type { Operations } from '../../src/taskpane/session/operations';
import { importList } from '../../src/taskpane/session/select/importTasks';
import { createSession } from '../../src/taskpane/session/session';
import type { Session } from '../../src/taskpane/session/session';
import type { PaneState } from '../../src/taskpane/session/state';
import { fixedPlan } from '../core/run/plans';
import { described } from '../core/undo/sameWorkbook';
import { MemoryHost } from '../run/memoryHost';

const EMPTY: WorkbookSnapshot = { sheets: [], names: [], sheetNames: ['Sheet1'], structureLocked: false };

const TEXT = `KẾ HOẠCH
Cải cách hành chính năm 2024 của xã An Bình

II. NHIỆM VỤ
1. Cải cách thể chế
a) Rà soát văn bản đã ban hành.
- Cơ quan chủ trì: Phòng Tư pháp
- Thời gian thực hiện: Trước ngày 31/6/2024
b) Tập huấn nghiệp vụ cho công chức.
- Cơ quan chủ trì: Phòng Nội vụ
- Thời gian thực hiện: Quý IV năm 2024
2. Cải cách thủ tục hành chính
a) Công khai thủ tục hành chính.
- Cơ quan chủ trì: Văn phòng
- Thời gian thực hiện: Tháng 12/2024`;

interface Pane {
  readonly host: MemoryHost;
  readonly session: Session;
  readonly settled: () => Promise<PaneState>;
}

async function settledState(session: Session): Promise<PaneState> {
  for (let turn = 0; turn < 400; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    const { work, readingId, importing } = session.state();
    const isBusy = work.kind === 'planning' || work.kind === 'writing' || readingId !== 0 || importing.reading;
    if (turn > 4 && !isBusy) return session.state();
  }
  throw new Error('the pane never came to rest');
}

async function pane(workbook = EMPTY, change: (made: Operations) => Operations = (made) => made): Promise<Pane> {
  const host = new MemoryHost(workbook);
  const store = memoryUndoStore();
  const session = createSession({
    host,
    operations: () => Promise.resolve(change(createOperations(host, store))),
    today: () => '2024-11-20',
    copyText: () => Promise.resolve(true),
    later: (_, act) => {
      const timer = setTimeout(act, 0);
      return () => clearTimeout(timer);
    },
  });
  session.start();
  const settled = () => settledState(session);
  await settled();
  return { host, session, settled };
}

async function withText(made: Pane, text = TEXT): Promise<PaneState> {
  made.session.open({ kind: 'import' });
  made.session.importing.type(text);
  made.session.importing.readText();
  return made.settled();
}

function listOf({ importing }: PaneState) {
  const list = importList(importing);
  if (!list) throw new Error(JSON.stringify(importing.refusal));
  return list;
}

const rowOf = (state: PaneState, content: string): number => {
  const tasks = listOf(state).sections.flatMap((section) => section.tasks);
  const found = tasks.find(({ task }) => task.content.startsWith(content));
  if (!found) throw new Error(content);
  return found.row;
};

const cellTexts = ({ host }: Pane, sheet: string): string => {
  const found = host.workbook.sheets.find(({ name }) => name === sheet);
  return (found?.rows ?? []).map((row) => (row ?? []).map((cell) => `${cell?.value ?? ''}`).join(' | ')).join('\n');
};

test('pasted, corrected, written, tracked, taken back', async () => {
  const made = await pane();
  const { session, settled, host } = made;
  const read = await withText(made);
  expect(listOf(read).count).toBe(3);
  expect(listOf(read).doubtful.map(({ task }: { task: RegisterTask }) => task.content)).toEqual([
    'Rà soát văn bản đã ban hành.',
  ]);
  expect(listOf(read).doubtful.flatMap(({ doubts }) => doubts.map(({ code }) => code))).toHaveLength(1);
  const row = rowOf(read, 'Rà soát');
  session.importing.change(row, { texts: { deadline: 'Trước ngày 30/6/2024' } });
  session.importing.change(rowOf(read, 'Tập huấn'), { fate: 'left-out' });
  const corrected = await settled();
  expect(listOf(corrected)).toMatchObject({ count: 2, open: 0 });
  expect(listOf(corrected).doubtful[0]?.read?.schedule.milestones[0]?.due).toBe('2024-06-29');
  expect(host.written).toHaveLength(0);

  session.run('import');
  const shown = await settled();
  expect(shown.work).toMatchObject({ kind: 'preview', planned: { kind: 'import', preview: { changedCells: [] } } });
  session.dismiss();
  expect(session.state()).toMatchObject({ over: { kind: 'import' }, importing: { text: TEXT } });
  session.run('import');
  await settled();
  session.confirm();
  const written = await settled();
  const sheet = written.importing.sheet ?? '';
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual([sheet]);
  expect(cellTexts(made, sheet)).toContain('Trước ngày 30/6/2024');
  expect(cellTexts(made, sheet)).not.toContain('Tập huấn');
  expect(host.selected).toMatchObject({ sheet });
  expect(written).toMatchObject({
    outcome: { kind: 'done', undoable: true },
    choices: { sheet },
    shown: { kind: 'plan', view: { sheet, isTracked: false } },
  });
  expect(written.over).toBeUndefined();

  session.run('status');
  await settled();
  session.confirm();
  expect(await settled()).toMatchObject({ shown: { kind: 'plan', view: { sheet, isTracked: true } } });
});

test('taking the import back leaves the workbook as it was, and all that was typed', async () => {
  const made = await pane();
  const { session, settled, host } = made;
  const row = rowOf(await withText(made), 'Rà soát');
  session.importing.change(row, { texts: { lead: 'Phòng Tư pháp – Hộ tịch' } });
  session.run('import');
  await settled();
  session.confirm();
  await settled();
  session.undo();
  const undone = await settled();
  expect(described(host.workbook)).toEqual(described(EMPTY));
  expect(undone.shown.kind).toBe('none');
  expect(undone.choices.sheet).toBeUndefined();
  expect(undone.importing.sheet).toBeUndefined();
  expect(listOf(undone).sections[0]?.tasks[0]?.task.lead).toBe('Phòng Tư pháp – Hộ tịch');
});

test('a workbook with a plan keeps it to the last cell; the new sheet gets a name of its own', async () => {
  const made = await pane(fixedPlan());
  const { session, settled, host } = made;
  const before = described(fixedPlan());
  for (const times of [1, 2]) {
    await withText(made);
    session.run('import');
    await settled();
    session.confirm();
    await settled();
    expect(host.workbook.sheets).toHaveLength(fixedPlan().sheets.length + times);
  }
  const names = host.workbook.sheets.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const old = new Set(fixedPlan().sheetNames);
  const rest = { ...host.workbook, sheets: host.workbook.sheets.filter(({ name }) => old.has(name)) };
  expect(described({ ...rest, sheetNames: fixedPlan().sheetNames })).toEqual(before);
});

test('beside a plan that is tracked: told before and after, and the tracked plan stays in sight', async () => {
  const made = await pane(fixedPlan());
  const { session, settled, host } = made;
  session.run('status');
  await settled();
  session.confirm();
  const { shown } = await settled();
  const tracked = shown.kind === 'plan' ? shown.view.sheet : '';
  await withText(made);
  session.run('import');
  const told = [{ code: 'import-beside-tracked', facts: { tracked } }];
  expect((await settled()).work).toMatchObject({ planned: { issues: told } });
  session.confirm();
  const state = await settled();
  expect(state).toMatchObject({
    outcome: { kind: 'done', planned: { issues: told } },
    shown: { kind: 'plan', view: { sheet: tracked, isTracked: true, isCurrent: true } },
  });
  if (state.outcome?.kind !== 'done') throw new Error(state.outcome?.kind);
  expect(state.outcome.planned.view?.tracked.tasks).toHaveLength(3);
  expect(host.selected?.sheet).toBe(state.importing.sheet);
});

test('what was pasted and corrected is there when the page is left and opened again', async () => {
  const made = await pane();
  const { session } = made;
  const row = rowOf(await withText(made), 'Rà soát');
  session.importing.change(row, { texts: { content: 'Sửa dở' } });
  session.close();
  session.open({ kind: 'import' });
  const state = session.state();
  expect(state.importing.text).toBe(TEXT);
  expect(listOf(state).sections[0]?.tasks[0]?.task.content).toBe('Sửa dở');
});

test.each([
  ['nothing', ''],
  ['white space', ' \n\t\n '],
  ['a letter', 'Kính gửi các đồng chí, đề nghị nghiên cứu và cho ý kiến.'],
])('%s is refused in words, and leaves the plan that was found', async (_, text) => {
  const made = await pane();
  const { session, settled } = made;
  await withText(made);
  session.importing.type(text);
  session.importing.readText();
  const state = await settled();
  expect(state.importing.refusal?.issue.severity).toBe('error');
  expect(listOf(state).count).toBe(3);
});

describe('files', () => {
  const file = (name: string, content: string | Promise<never>) => ({
    name,
    arrayBuffer: async () => new TextEncoder().encode(await content).buffer,
  });
  const refusalOf = async (given: ReturnType<typeof file>): Promise<string | undefined> => {
    const { session, settled } = await pane();
    session.importing.readFile(given);
    return (await settled()).importing.refusal?.issue.code;
  };

  test('a text file', async () => {
    const made = await pane();
    made.session.importing.readFile(file('ke-hoach.txt', TEXT));
    const state = await made.settled();
    expect(state.importing.source).toEqual({ kind: 'file', name: 'ke-hoach.txt' });
    expect(listOf(state).count).toBe(3);
  });

  test('a PDF', async () => expect(await refusalOf(file('ke-hoach.pdf', '%PDF-1.7\n%âãÏÓ\n'))).toBe('document-pdf'));
  test('nothing', async () => expect(await refusalOf(file('ke-hoach.docx', ''))).toBe('document-no-bytes'));
  test('one that the machine cannot open', async () =>
    expect(await refusalOf(file('ke-hoach.docx', Promise.reject(new Error('NotReadableError'))))).toBe(
      'import-file-unread',
    ));
});

test('of two readings the later one counts, and an accident in reading leaves the buttons alive', async () => {
  const waiting: (() => void)[] = [];
  const made = await pane(EMPTY, (operations) => ({
    ...operations,
    readDocument: async (given) => {
      if (given.kind === 'text' && given.text === 'hỏng') throw new Error('out of luck');
      await new Promise<void>((go) => waiting.push(go));
      return operations.readDocument(given);
    },
  }));
  const { session, settled } = made;
  session.importing.type(TEXT.replace('KẾ HOẠCH', 'BẢN CŨ'));
  session.importing.readText();
  session.importing.type(TEXT);
  session.importing.readText();
  await new Promise((resolve) => setTimeout(resolve, 5));
  for (const go of [...waiting].reverse()) go();
  expect((await settled()).importing.found?.lines[0]).toBe('KẾ HOẠCH');
  session.importing.type('hỏng');
  session.importing.readText();
  expect(await settled()).toMatchObject({ outcome: { kind: 'failed', job: 'import', fault: { code: 'unknown' } } });
  expect(session.state().importing.found).toBeDefined();
});
