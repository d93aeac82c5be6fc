import fc from 'fast-check';
import type { PaneEvent } from '../../src/taskpane/session/events';
import { reduce } from '../../src/taskpane/session/reduce';
import { startingState } from '../../src/taskpane/session/state';
import type { PaneState } from '../../src/taskpane/session/state';
import { fixedPlan } from '../core/run/plans';
import { viewed } from '../core/run/running';

const workbook = { snapshot: fixedPlan(), activeSheet: '', notes: [] };
const view = viewed(fixedPlan(), { kind: 'status', today: '2024-11-20' });
const shown = { kind: 'plan', view, workbook } as const;

const events: fc.Arbitrary<PaneEvent> = fc.oneof(
  fc.nat({ max: 4 }).map((id): PaneEvent => ({ kind: 'reading-begun', id: id + 1 })),
  fc.nat({ max: 4 }).map((id): PaneEvent => ({ kind: 'read', id: id + 1, shown, undoable: false })),
  fc.nat({ max: 4 }).map((id): PaneEvent => ({ kind: 'reading-failed', id: id + 1, fault: { code: 'busy' } })),
  fc.constantFrom<PaneEvent>(
    { kind: 'workbook-changed' },
    { kind: 'preview-dismissed' },
    { kind: 'job-progress', progress: { step: 'planning' } },
    { kind: 'told', outcome: { kind: 'copied' } },
    { kind: 'outcome-closed' },
    { kind: 'closed' },
    { kind: 'opened', over: { kind: 'correction', id: 'không có' } },
    { kind: 'tab-chosen', tab: 'columns' },
  ),
);

const after = (list: readonly PaneEvent[], from: PaneState = startingState('2024-11-20')): PaneState =>
  list.reduce(reduce, from);

test('what comes too late changes nothing', () => {
  const reading = after([{ kind: 'reading-begun', id: 2 }]);
  const late: readonly PaneEvent[] = [
    { kind: 'read', id: 1, shown, undoable: true },
    { kind: 'reading-failed', id: 1, fault: { code: 'busy' } },
    { kind: 'reading-progress', id: 1, progress: { step: 'reading' } },
    { kind: 'job-progress', progress: { step: 'writing' } },
    { kind: 'preview-dismissed' },
  ];
  for (const event of late) expect(reduce(reading, event)).toBe(reading);
});

test('whatever happens: a plan once shown stays in sight, the state given is not touched, no form about a task that is gone', () => {
  fc.assert(
    fc.property(fc.array(events, { maxLength: 20 }), (list) => {
      let state = startingState('2024-11-20');
      let hadPlan = false;
      for (const event of list) {
        const before = JSON.stringify(state.choices);
        const next = reduce(Object.freeze(state), event);
        expect(JSON.stringify(state.choices)).toBe(before);
        state = next;
        hadPlan ||= state.shown.kind === 'plan';
        if (hadPlan) expect(state.shown.kind).toBe('plan');
        if (event.kind === 'read' && state.readingId === 0) expect(state.readingProgress).toBeUndefined();
      }
    }),
  );
});

test('a form about a task that a new reading no longer has is closed', () => {
  const open = after([
    { kind: 'opened', over: { kind: 'correction', id: 'không có' } },
    { kind: 'reading-begun', id: 1 },
    { kind: 'read', id: 1, shown, undoable: false },
  ]);
  expect(open.over).toBeUndefined();
});

test('a later choice for a column replaces the earlier, other choices stay', () => {
  const state = after([
    { kind: 'settings-chosen', settings: { columns: [{ header: 'Ghi chú', role: 'result' }], warningDays: 3 } },
    { kind: 'settings-chosen', settings: { columns: [{ header: 'Tiến độ', role: 'deadline' }] } },
    { kind: 'settings-chosen', settings: { columns: [{ header: 'Ghi chú', role: null }] } },
  ]);
  expect(state.choices.settings).toEqual({
    warningDays: 3,
    columns: [
      { header: 'Ghi chú', role: null },
      { header: 'Tiến độ', role: 'deadline' },
    ],
  });
});
