import { daysBetween } from '../../src/core/calendar/arithmetic';
import { viewed } from '../core/run/running';
import { fixedPlan } from '../core/run/plans';
import { STATUS_CODES } from '../../src/core/status/codes';
import { correctionOf, formOf, proposedCompletion } from '../../src/taskpane/session/correction';
import { dueList } from '../../src/taskpane/session/select/due';
import { rowRanges } from '../../src/taskpane/session/select/preview';
import { knownUnits, unitsFromText } from '../../src/taskpane/session/select/units';

const view = viewed(fixedPlan(), { kind: 'status', today: '2024-11-20' });
const idsOf = (list: ReturnType<typeof dueList>): readonly string[] =>
  list.groups.flatMap(({ lines }) => lines.map(({ tracked }) => tracked.task.id));

describe('the list of deadlines', () => {
  test('by status holds exactly the tasks of that status, as many as the bar says', () => {
    for (const status of STATUS_CODES) {
      const list = dueList(view, { status });
      expect(list.count).toBe(view.summary.total.counts[status]);
      expect(new Set(idsOf(list)).size).toBe(list.count);
    }
  });

  test('what presses: overdue, due soon and the next 30 days, each task once, the longest overdue first', () => {
    const list = dueList(view, { status: 'pressing' });
    const { reportDate } = view.settings;
    const expected = view.tracked.tasks.filter(
      ({ status, due }) =>
        status === 'overdue' ||
        status === 'due-soon' ||
        (status === 'in-time' && due !== null && daysBetween(reportDate, due) <= 30),
    );
    expect(new Set(idsOf(list))).toEqual(new Set(expected.map(({ task }) => task.id)));
    expect(list.count).toBe(expected.length);
    expect(list.count).toBeGreaterThan(0);
    for (const { lines } of list.groups) {
      const days = lines.map(({ daysLeft }) => daysLeft ?? 0);
      expect(days).toEqual([...days].sort((a, b) => a - b));
    }
  });

  test('of one unit; the units together hold every task', () => {
    const seen = new Set<string>();
    for (const { name, counts } of view.summary.byUnit) {
      for (const status of STATUS_CODES) {
        const list = dueList(view, { status, unit: name });
        expect(list.count).toBe(counts[status]);
        idsOf(list).forEach((id) => seen.add(id));
      }
    }
    expect(seen.size).toBe(view.tracked.tasks.length);
  });
});

describe('units in a form', () => {
  test('are parted at semicolons, tidied, each once', () => {
    expect(unitsFromText(' Sở  Nội vụ;Văn phòng Sở ; sở nội vụ;; ')).toEqual(['Sở Nội vụ', 'Văn phòng Sở']);
    expect(unitsFromText('Phòng Văn hóa, Khoa học và Thông tin')).toEqual(['Phòng Văn hóa, Khoa học và Thông tin']);
    expect(unitsFromText('  ')).toEqual([]);
  });

  test('every unit of the plan is offered once', () => {
    const units = knownUnits(view);
    const named = view.tracked.tasks.flatMap(({ lead, coordinate }) => [...lead, ...coordinate]);
    expect(units.length).toBeGreaterThan(0);
    for (const name of named) expect(units.map((unit) => unit.toLowerCase())).toContain(name.toLowerCase());
    expect(new Set(units.map((unit) => unit.toLowerCase())).size).toBe(units.length);
  });
});

describe('a form', () => {
  test.each(view.tracked.tasks.map((tracked) => [tracked.task.id, tracked] as const))(
    '%s: untouched it corrects nothing; each field corrects itself alone',
    (id, tracked) => {
      const form = formOf(tracked);
      expect(correctionOf(tracked, form)).toBeUndefined();
      expect(correctionOf(tracked, { ...form, completed: '2024-11-19' })).toEqual({ id, completed: '2024-11-19' });
      expect(correctionOf(tracked, { ...form, lead: 'Đơn vị mới; Sở khác' })).toEqual({
        id,
        lead: ['Đơn vị mới', 'Sở khác'],
      });
      expect(correctionOf(tracked, { ...form, eventDay: '2024-01-02' })).toEqual({ id, eventDay: '2024-01-02' });
      if (tracked.due !== null) expect(correctionOf(tracked, { ...form, due: null })).toEqual({ id, due: null });
    },
  );
});

test('what a progress note proposes is offered, never entered: only a day that has come, for a task without one', () => {
  const [first] = view.tracked.tasks;
  if (!first) throw new Error('no task');
  const evidence = 'Đã hoàn thành ngày 12/3/2024';
  const said = {
    state: 'done',
    completed: '2024-03-12',
    evidence,
    certainty: 'sure',
    doubt: null,
    from: 'progress',
  } as const;
  const tracked = { ...first, completed: null, task: { ...first.task, proposal: said } };
  expect(proposedCompletion(tracked, '2024-11-20')).toEqual({ day: '2024-03-12', evidence });
  expect(formOf(tracked).completed).toBeNull();
  expect(correctionOf(tracked, formOf(tracked))).toBeUndefined();
  expect(proposedCompletion(tracked, '2024-03-11')).toBeUndefined();
  expect(proposedCompletion({ ...tracked, completed: '2024-03-01' }, '2024-11-20')).toBeUndefined();
  const doing = { ...said, state: 'doing', completed: null } as const;
  expect(proposedCompletion({ ...tracked, task: { ...first.task, proposal: doing } }, '2024-11-20')).toBeUndefined();
  expect(proposedCompletion({ ...tracked, task: { ...first.task, proposal: null } }, '2024-11-20')).toBeUndefined();
});

test('rows in words, as Excel numbers them', () => {
  expect(rowRanges([11, 12, 13, 19])).toBe('12-14, 20');
  expect(rowRanges([4])).toBe('5');
  expect(rowRanges([])).toBe('');
});
