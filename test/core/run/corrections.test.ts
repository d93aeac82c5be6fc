import fc from 'fast-check';
import { dayFromNumber, dayNumber } from '../../../src/core/calendar/arithmetic';
import { isPlannedRun, planRun } from '../../../src/core/run/planRun';
import type { RunRequest, TaskCorrection } from '../../../src/core/run/request';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { fixedPlan, plans, SHAPE } from './plans';
import { planned, ran, TODAY, viewed } from './running';

const LATER = { kind: 'summaries', today: '2024-12-05', settings: { reportDate: '2024-12-05' } } as const;

const taskOf = (workbook: WorkbookSnapshot, id: string) => {
  const found = viewed(workbook).tracked.tasks.find(({ task }) => task.id === id);
  if (!found) throw new Error(`no task ${id}`);
  return found;
};

const day = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2024-12-31') }).map(dayFromNumber);
const names = fc.subarray(['Văn phòng Sở', 'Thanh tra Sở', 'Phòng Tổ chức cán bộ', 'Ban Chỉ đạo chuyển đổi số']);
const correction = fc.record(
  {
    due: fc.option(day, { freq: 3 }),
    lead: names,
    coordinate: names,
    area: fc.constantFrom('Cải cách thể chế', 'Việc riêng'),
  },
  { requiredKeys: [] },
);

/** A correction of the n-th task, in a workbook that is tracked already or in the very first run. */
const correcting = fc.record({ task: fc.nat(20), correction, isFirst: fc.boolean() });

function corrected(
  start: WorkbookSnapshot,
  { task, correction, isFirst }: { task: number; correction: Omit<TaskCorrection, 'id'>; isFirst: boolean },
) {
  const before = isFirst ? start : ran(start, { kind: 'summaries' }).workbook;
  const { tasks } = viewed(before).tracked;
  const id = tasks[task % tasks.length]?.task.id ?? '';
  const request: Partial<RunRequest> = { kind: 'correct', tasks: [{ id, ...correction }] };
  return { id, before, request, ...ran(before, request) };
}

test('a correction is what the workbook says, and stays so over a run on another day', () => {
  fc.assert(
    fc.property(plans, correcting, (start, given) => {
      const { id, workbook } = corrected(start, given);
      const after = ran(ran(workbook, LATER).workbook, { ...LATER, today: '2024-12-20' }).workbook;
      for (const book of [workbook, after]) {
        const task = taskOf(book, id);
        const { due, lead, coordinate, area } = given.correction;
        if (due !== undefined) expect(task.due).toBe(due);
        if (lead !== undefined) expect(task.lead).toEqual(lead);
        if (coordinate !== undefined) expect(task.coordinate).toEqual(coordinate);
        if (area !== undefined) expect(task.areaLabel).toBe(area);
      }
    }),
    { numRuns: 15 },
  );
});

test('the same correction again, and a plain run after it, write nothing', () => {
  fc.assert(
    fc.property(plans, correcting, (start, given) => {
      const { request, workbook } = corrected(start, given);
      expect(planned(workbook, request).edits).toEqual([]);
      expect(planned(workbook).edits).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

test('what is shown before writing is what stands there afterwards', () => {
  fc.assert(
    fc.property(plans, correcting, (start, given) => {
      const { before, request, run, workbook } = corrected(start, given);
      const shown = viewed(before, request).tracked;
      const later = viewed(workbook).tracked;
      expect(shown.tasks).toEqual(run.view?.tracked.tasks);
      const facts = (tracked: typeof shown) =>
        tracked.tasks.map(({ task, due, lead, coordinate, areaLabel, status, completed, milestone }) => [
          task.id,
          due,
          lead,
          coordinate,
          areaLabel,
          status,
          completed,
          milestone,
        ]);
      expect(facts(later)).toEqual(facts(shown));
    }),
    { numRuns: 12 },
  );
});

describe('a completion', () => {
  test.each([true, false])('of a task with one milestone (first run: %s) stays', (isFirst) => {
    const start = fixedPlan();
    const before = isFirst ? start : ran(start).workbook;
    const id = viewed(before).tracked.tasks[0]?.task.id ?? '';
    const { workbook } = ran(before, { kind: 'correct', tasks: [{ id, completed: '2024-06-20' }] });
    expect(taskOf(ran(workbook, LATER).workbook, id)).toMatchObject({ completed: '2024-06-20', status: 'done-late' });
    const emptied = ran(workbook, { kind: 'correct', tasks: [{ id, completed: null }] }).workbook;
    expect(taskOf(emptied, id)).toMatchObject({ completed: null, status: 'overdue' });
  });

  test.each([true, false])('of the first of two milestones (first run: %s) goes to the log', (isFirst) => {
    const start = fixedPlan();
    const before = isFirst ? start : ran(start).workbook;
    const found = viewed(before).tracked.tasks.find(({ milestone }) => milestone === '1/2');
    const id = found?.task.id ?? '';
    const { workbook } = ran(before, { kind: 'correct', tasks: [{ id, completed: '2024-03-20' }] });
    expect(taskOf(workbook, id)).toMatchObject({ milestone: '2/2', completed: null, due: '2024-10-29' });
    expect(planned(workbook).edits).toEqual([]);
  });

  test("in the office's own column is written there", () => {
    const before = ran(fixedPlan({ ...SHAPE, withCompleted: true })).workbook;
    const id = viewed(before).tracked.tasks[0]?.task.id ?? '';
    const { run, workbook } = ran(before, { kind: 'correct', tasks: [{ id, completed: '2024-06-10' }] });
    expect(run.preview.filled).toContainEqual({
      sheet: 'Kế hoạch',
      rect: { top: 4, left: 5, bottom: 4, right: 5 },
      count: 1,
    });
    expect(taskOf(workbook, id)).toMatchObject({ completed: '2024-06-10', status: 'done-on-time' });
  });
});

describe('the day of an event', () => {
  const relative = (workbook: WorkbookSnapshot) =>
    viewed(workbook).attention.find(({ reason }) => reason === 'event-needed')?.task.task.id ?? '';

  test('gives the deadline by the days of the phrase, working days without days off', () => {
    const start = fixedPlan();
    const id = relative(start);
    // 10 working days after Monday 2024-08-26: 02/09 and 03/09/2024 are days off.
    const { workbook } = ran(start, { kind: 'correct', tasks: [{ id, eventDay: '2024-08-26' }] });
    expect(taskOf(workbook, id)).toMatchObject({ due: '2024-09-11', status: 'overdue' });
    expect(taskOf(ran(workbook, LATER).workbook, id).due).toBe('2024-09-11');
    expect(viewed(workbook).attention.map(({ task }) => task.task.id)).not.toContain(id);
  });

  test('says nothing about a task that does not wait for an event', () => {
    const start = fixedPlan();
    const id = viewed(start).tracked.tasks[0]?.task.id ?? '';
    const run = planRun(start, { kind: 'correct', today: TODAY, tasks: [{ id, eventDay: '2024-08-26' }] });
    expect(run).toMatchObject({ refusal: { code: 'correction-no-event', facts: { id } } });
  });
});

test('a correction of an unknown task, or to a day there is not, is refused; the others are made', () => {
  const start = fixedPlan();
  const id = viewed(start).tracked.tasks[0]?.task.id ?? '';
  const request = (tasks: readonly TaskCorrection[]): RunRequest => ({ kind: 'correct', today: TODAY, tasks });
  expect(planRun(start, request([{ id: 'X.9', due: TODAY }]))).toMatchObject({
    refusal: { code: 'correction-task-unknown', facts: { id: 'X.9' } },
  });
  expect(planRun(start, request([{ id, due: '2024-02-31' }]))).toMatchObject({
    refusal: { code: 'correction-day-unusable', raw: '2024-02-31' },
  });
  const both = planRun(
    start,
    request([
      { id: 'X.9', due: TODAY },
      { id, due: '2024-12-24' },
    ]),
  );
  expect(isPlannedRun(both) && both.issues.map(({ code }) => code)).toContain('correction-task-unknown');
  expect(isPlannedRun(both) && both.view?.tracked.tasks[0]?.due).toBe('2024-12-24');
});
