import { withSettings } from './choices';
import type { PaneEvent } from './events';
import { reduceImporting } from './importing/importing';
import { taskAt } from './select/taskAt';
import type { Outcome, PaneState } from './state';

type EventOf<Kind extends PaneEvent['kind']> = Extract<PaneEvent, { kind: Kind }>;
type Steps = { readonly [Kind in PaneEvent['kind']]: (state: PaneState, event: EventOf<Kind>) => PaneState };

type OptionalPart = 'outcome' | 'over' | 'selected' | 'readingProgress';

/** The state without some of its optional parts. */
function without(state: PaneState, ...parts: readonly OptionalPart[]): PaneState {
  const dropped: readonly string[] = parts;
  return Object.fromEntries(Object.entries(state).filter(([key]) => !dropped.includes(key))) as unknown as PaneState;
}

/** A form about a task that is no longer there closes; the selected row is looked up afresh. */
function inNewReading(state: PaneState): PaneState {
  const { shown, over, selection, selected } = state;
  const tasks = shown.kind === 'plan' ? shown.view.tracked.tasks : [];
  const formIsStranded = over?.kind === 'correction' && !tasks.some(({ task }) => task.id === over.id);
  const kept = formIsStranded ? without(state, 'over') : state;
  const id = selected && taskAt(shown, selection)?.task.id;
  return selected && id !== undefined ? { ...kept, selected: { ...selected, id } } : without(kept, 'selected');
}

/** What came of a run, or of taking one back, is not said again: a reading that fails right after it must not take its place. */
function tellsOfAJob({ outcome }: PaneState): boolean {
  if (outcome?.kind === 'failed') return outcome.job !== 'read';
  return outcome?.kind === 'done' || outcome?.kind === 'undone';
}

/** An imported plan stands on a sheet of its own: that sheet is the one to go on with, unless the workbook tracks another. */
function afterImport(state: PaneState, sheet: string, isBeside: boolean): PaneState {
  const importing = reduceImporting(state.importing, { kind: 'written', sheet });
  const written = without({ ...state, importing }, 'over');
  return isBeside ? written : { ...written, choices: { sheet, settings: {} } };
}

/** The workbook agrees with the run: what had been chosen for it is in the workbook now. */
function afterWriting(state: PaneState, outcome: Outcome): PaneState {
  const isWritten = outcome.kind === 'nothing-to-do' || (outcome.kind === 'done' && outcome.planned.kind !== 'sample');
  if (!isWritten) return state;
  const run = outcome.kind === 'done' && outcome.planned.kind === 'import' ? outcome.planned : undefined;
  if (run) return afterImport(state, run.preview.addedSheets[0] ?? '', run.issues.length > 0);
  const { sheet } = state.choices;
  return without({ ...state, choices: { ...(sheet === undefined ? {} : { sheet }), settings: {} } }, 'over');
}

const STEPS: Steps = {
  day: (state, { today }) => (today === state.today ? state : { ...state, today }),
  'reading-begun': (state, { id }) => without({ ...state, readingId: id, stale: false }, 'readingProgress'),
  'reading-progress': (state, { id, progress }) =>
    id === state.readingId ? { ...state, readingProgress: progress } : state,
  read: (state, { id, shown, undoable }) =>
    id === state.readingId
      ? inNewReading(without({ ...state, readingId: 0, shown, undoable }, 'readingProgress'))
      : state,
  'reading-failed': (state, { id, fault }) => {
    if (id !== state.readingId) return state;
    const ended = without({ ...state, readingId: 0 }, 'readingProgress');
    if (state.shown.kind === 'starting' || state.shown.kind === 'unread') {
      return { ...ended, shown: { kind: 'unread', fault } };
    }
    if (fault.code === 'cancelled' || tellsOfAJob(state)) return { ...ended, stale: true };
    return { ...ended, stale: true, outcome: { kind: 'failed', job: 'read', fault } };
  },
  'workbook-changed': (state) => ({ ...state, stale: true }),
  'job-begun': (state, { job }) => without({ ...state, work: { kind: 'planning', job } }, 'outcome'),
  'job-progress': (state, { progress }) =>
    state.work.kind === 'planning' || state.work.kind === 'writing'
      ? { ...state, work: { ...state.work, progress } }
      : state,
  planned: (state, { request, planned, workbook }) => ({
    ...state,
    work: { kind: 'preview', request, planned, workbook },
  }),
  'preview-dismissed': (state) => (state.work.kind === 'preview' ? { ...state, work: { kind: 'idle' } } : state),
  'writing-begun': (state, { job }) => ({ ...state, work: { kind: 'writing', job } }),
  'job-ended': (state, { outcome }) => afterWriting({ ...state, work: { kind: 'idle' }, outcome }, outcome),
  told: (state, { outcome }) => ({ ...state, outcome }),
  'outcome-closed': (state) => without(state, 'outcome'),
  'settings-chosen': (state, { settings }) => ({ ...state, choices: withSettings(state.choices, settings) }),
  'sheet-chosen': (state, { sheet }) => ({
    ...state,
    choices: { ...(sheet === undefined ? {} : { sheet }), settings: {} },
  }),
  'placement-chosen': (state, { placement }) => ({ ...state, choices: { ...state.choices, placement } }),
  'tab-chosen': (state, { tab }) => ({ ...state, tab }),
  'filter-chosen': (state, { filter }) => ({ ...state, tab: 'due', filter }),
  opened: (state, { over }) => ({ ...without(state, 'outcome'), over }),
  closed: (state) => without(state, 'over'),
  selection: (state, { selection, from }) => {
    const found = taskAt(state.shown, selection);
    const moved = { ...state, selection };
    return found ? { ...moved, selected: { id: found.task.id, from } } : without(moved, 'selected');
  },
  'selection-hidden': (state) => without(state, 'selected'),
  'auto-open': (state, { on }) => ({ ...state, autoOpen: on }),
  import: (state, { event }) => {
    const importing = reduceImporting(state.importing, event);
    return importing === state.importing ? state : { ...state, importing };
  },
};

/** The state after an event. Pure; an event that comes too late leaves the state as it is. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  const step = STEPS[event.kind] as (state: PaneState, event: PaneEvent) => PaneState;
  return step(state, event);
}
