import type { Issue } from '../../src/core/issue/issue';
import type { Plan, Task } from '../../src/core/plan/plan';
import type { Register, RegisterRow } from '../../src/core/register/register';
import { NOTHING_IMPORTED, reduceImporting } from '../../src/taskpane/session/importing/importing';
import type { FoundPlan, ImportEvent, Importing } from '../../src/taskpane/session/importing/importing';
import { importList, needsPerson } from '../../src/taskpane/session/select/importTasks';

const BLANK = { result: '', lead: '', coordinate: '', deadline: '', method: '', progress: '', remark: '' };

const REGISTER: Register = {
  title: ['KẾ HOẠCH'],
  issueLines: [],
  rows: [
    { kind: 'heading', level: 1, title: 'Thể chế', mark: 'I', source: { first: 1, last: 1 } },
    ...['Một', 'Hai', 'Ba'].map((content, i): RegisterRow => ({
      ...{ kind: 'task', mark: `${i + 1}`, ...BLANK, content },
      source: { first: 2 + 2 * i, last: 3 + 2 * i },
    })),
    { kind: 'heading', level: 1, title: 'Thủ tục', mark: 'II', source: { first: 8, last: 8 } },
    { ...{ kind: 'task', mark: '1', ...BLANK, content: 'Bốn' }, source: { first: 9, last: 9 } },
  ],
};

const issue = (line: number | undefined, severity: Issue['severity'] = 'warning', code = 'x-y'): Issue => ({
  code,
  severity,
  ...(line === undefined ? {} : { line }),
});

/** As much of a task as is looked at here. */
const readTask = (firstRow: number): Task =>
  ({ id: `${firstRow}`, source: { sheet: '', firstRow, lastRow: firstRow } }) as Task;

const plan = (issues: readonly Issue[], lines: readonly number[] = [2, 4, 6, 9]): Plan => ({
  ...{ title: 'KẾ HOẠCH', year: 2026, sheet: '' },
  tasks: lines.map(readTask),
  issues,
});

const FOUND: FoundPlan = {
  register: REGISTER,
  structure: [issue(5), issue(undefined), issue(9, 'info')],
  plan: plan([issue(2, 'error')]),
  lines: [],
};

const TEXT = { kind: 'text' } as const;

const after = (events: readonly ImportEvent[], from: Importing = NOTHING_IMPORTED): Importing =>
  events.reduce((state, event) => reduceImporting(Object.freeze(state), event), from);

const found = (...events: readonly ImportEvent[]): Importing =>
  after([
    { kind: 'typed', text: 'dán' },
    { kind: 'reading-begun', id: 1, source: TEXT },
    { kind: 'read', id: 1, result: { kind: 'found', found: FOUND } },
    ...events,
  ]);

const listOf = (state: Importing) => {
  const list = importList(state);
  if (!list) throw new Error('nothing found');
  return list;
};

describe('what was typed and found', () => {
  test('a result that comes too late changes nothing', () => {
    const state = after([{ kind: 'reading-begun', id: 2, source: TEXT }]);
    const late: readonly ImportEvent[] = [
      { kind: 'read', id: 1, result: { kind: 'found', found: FOUND } },
      { kind: 'reading-failed', id: 1 },
      { kind: 'typed', text: '' },
    ];
    for (const event of late) expect(reduceImporting(state, event)).toBe(state);
  });

  test('a document that is refused leaves the plan that was found, and what was corrected in it', () => {
    const state = found(
      { kind: 'changed', row: 1, change: { fate: 'left-out' } },
      { kind: 'reading-begun', id: 2, source: { kind: 'file', name: 'quet.pdf' } },
      { kind: 'read', id: 2, result: { kind: 'refused', refusal: issue(undefined, 'error') } },
    );
    expect(state).toMatchObject({ text: 'dán', found: FOUND, source: TEXT, refusal: { source: { name: 'quet.pdf' } } });
    expect(state.changes.size).toBe(1);
    expect(state.reading).toBeUndefined();
    expect(after([{ kind: 'reading-begun', id: 3, source: TEXT }], state).refusal).toBeUndefined();
  });

  test('another plan takes the place of the first with all that was changed; the text stays', () => {
    const state = found(
      { kind: 'changed', row: 1, change: { fate: 'left-out' } },
      { kind: 'accepted', row: 2, on: true },
      { kind: 'written', sheet: 'Kế hoạch' },
      { kind: 'reading-begun', id: 2, source: TEXT },
      { kind: 'read', id: 2, result: { kind: 'found', found: { ...FOUND, lines: ['mới'] } } },
    );
    expect(state).toMatchObject({ text: 'dán', found: { lines: ['mới'] } });
    expect([state.changes.size, state.accepted.size, state.sheet]).toEqual([0, 0, undefined]);
  });

  test('an understanding of earlier changes is not taken for that of later ones', () => {
    const changed = found({ kind: 'changed', row: 1, change: { texts: { content: 'a' } } });
    const later = after([{ kind: 'changed', row: 1, change: { texts: { content: 'b' } } }], changed);
    const understood = { changes: changed.changes, plan: plan([]) };
    expect(reduceImporting(later, { kind: 'understood', understood })).toBe(later);
    expect(reduceImporting(changed, { kind: 'understood', understood }).understood).toBe(understood);
  });

  test('a change after writing is not on the sheet', () => {
    const written = found({ kind: 'written', sheet: 'Kế hoạch' });
    expect(written.sheet).toBe('Kế hoạch');
    expect(after([{ kind: 'changed', row: 1, change: undefined }], written).sheet).toBeUndefined();
    expect(after([{ kind: 'taken-back' }], written).sheet).toBeUndefined();
  });
});

describe('the list', () => {
  test('doubtful tasks: a warning or error on one of their lines; what lies elsewhere is general', () => {
    const list = listOf(found());
    expect(list.doubtful.map(({ row }) => row)).toEqual([1, 2]);
    expect(list).toMatchObject({ count: 4, open: 2, general: [issue(undefined)] });
    expect(list.sections.map(({ headings, tasks }) => [headings[0]?.title, tasks.length])).toEqual([
      ['Thể chế', 3],
      ['Thủ tục', 1],
    ]);
    expect(list.sections[1]?.tasks[0]?.read?.id).toBe('9');
  });

  test('a doubtful task stays where it is while it is corrected, and is settled by what was typed', () => {
    const typed = found({ kind: 'changed', row: 2, change: { texts: { lead: 'Phòng Nội vụ' } } });
    expect(listOf(typed).doubtful.map((task) => [task.row, needsPerson(task)])).toEqual([
      [1, true],
      [2, false],
    ]);
    const understood = { changes: typed.changes, plan: plan([issue(4), issue(9)]) };
    const list = listOf(after([{ kind: 'understood', understood }], typed));
    expect(list.doubtful.map((task) => [task.row, needsPerson(task)])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(list.sections[1]?.tasks.map(needsPerson)).toEqual([true]);
    expect(list.open).toBe(2);
  });

  test('what was typed is not shown as understood before it is; other tasks are', () => {
    const typed = found({ kind: 'changed', row: 1, change: { texts: { deadline: 'Quý I' } } });
    const reads = (state: Importing) =>
      listOf(state).sections.flatMap(({ tasks }) => tasks.map(({ read }) => read?.id));
    expect(reads(typed)).toEqual([undefined, '4', '6', '9']);
    const understood = { changes: typed.changes, plan: plan([]) };
    expect(reads(after([{ kind: 'understood', understood }], typed))).toEqual(['2', '4', '6', '9']);
  });

  test('what a person has found right, left out or joined needs nobody', () => {
    const right = found({ kind: 'accepted', row: 1, on: true });
    expect(listOf(right).open).toBe(1);
    const gone = after([{ kind: 'changed', row: 2, change: { fate: 'joined' } }], right);
    expect(listOf(gone)).toMatchObject({ count: 3, open: 0 });
    expect(listOf(after([{ kind: 'accepted', row: 1, on: false }], gone)).open).toBe(1);
  });

  test('only a task with a task before it in its section can be joined', () => {
    const { sections } = listOf(found());
    expect(sections.flatMap(({ tasks }) => tasks.map(({ canJoin }) => canJoin))).toEqual([false, true, true, false]);
  });

  test('tasks of one line are told apart by their order', () => {
    const rows = REGISTER.rows.map((row) => ({ ...row, source: { first: 1, last: 1 } }));
    const two = { ...FOUND, register: { ...REGISTER, rows }, plan: plan([], [1, 1, 1, 1]) };
    two.plan = { ...two.plan, tasks: two.plan.tasks.map((task, i) => ({ ...task, id: `t${i}` })) };
    const state = found(
      { kind: 'reading-begun', id: 2, source: TEXT },
      { kind: 'read', id: 2, result: { kind: 'found', found: two } },
    );
    expect(listOf(state).sections.flatMap(({ tasks }) => tasks.map(({ read }) => read?.id))).toEqual([
      't0',
      't1',
      't2',
      't3',
    ]);
  });
});
