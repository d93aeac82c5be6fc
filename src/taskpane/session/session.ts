import type { SettingsCorrection, TaskCorrection, RunKind } from '../../core/run/request';
import type { Placement } from '../../core/tracking/columns';
import type { HostResult, Selection } from '../../host/planHost';
import { requestOf } from './choices';
import { createImportActions } from './importing/importActions';
import type { ImportActions } from './importing/importActions';
import { createReadings } from './readings';
import { createRuns } from './runs';
import { startingState } from './state';
import type { ListFilter, Over, PaneState, Tab } from './state';
import { createStore } from './store';
import { guarded } from './surroundings';
import type { SessionParts, Surroundings } from './surroundings';

/** One pane at work: its state, and everything a person can do in it. */
export interface Session {
  state(): PaneState;
  subscribe(listener: () => void): () => void;
  /** First reading, and listening to the workbook until the returned function is called. */
  start(): () => void;
  read(): void;
  stopReading(): void;
  run(kind: RunKind): void;
  correct(correction: TaskCorrection): void;
  confirm(): void;
  dismiss(): void;
  stop(): void;
  undo(): void;
  /** Does again what failed last. */
  retry(): void;
  copyParagraph(): void;
  goTo(selection: Selection): void;
  choose(settings: SettingsCorrection): void;
  /** Reads the plan on this sheet; undefined: wherever there is one. */
  chooseSheet(sheet: string | undefined): void;
  /** Places the tracking columns elsewhere and plans the run again. */
  place(placement: Placement): void;
  setAutoOpen(on: boolean): void;
  showTab(tab: Tab): void;
  filter(filter: ListFilter): void;
  open(over: Over): void;
  close(): void;
  closeOutcome(): void;
  hideSelected(): void;
  /** A plan on its way from a document to a new sheet; `run('import')` writes it. */
  readonly importing: ImportActions;
}

/** What a person last asked for, so that it can be asked for again. */
interface Attempt {
  again: () => Promise<void>;
}

function workbookActions({ store, host, operations, copyText }: SessionParts) {
  const told = async (job: 'select' | 'setting', work: () => Promise<HostResult<undefined>>): Promise<boolean> => {
    const result = await guarded(work);
    if (!result.ok) store.dispatch({ kind: 'told', outcome: { kind: 'failed', job, fault: result.fault } });
    return result.ok;
  };
  return {
    async goTo(selection: Selection): Promise<void> {
      store.dispatch({ kind: 'selection', selection, from: 'pane' });
      await told('select', () => host.select(selection));
    },
    async setAutoOpen(on: boolean): Promise<void> {
      const { autoOpen } = host;
      if (!autoOpen || !(await told('setting', () => autoOpen.set(on)))) return;
      store.dispatch({ kind: 'auto-open', on });
    },
    async copyParagraph(): Promise<void> {
      const { shown } = store.get();
      if (shown.kind !== 'plan') return;
      const { view } = shown;
      const made = await guarded(async () => ({ ok: true, value: (await operations()).paragraph(view) }));
      if (!made.ok)
        return store.dispatch({ kind: 'told', outcome: { kind: 'failed', job: 'paragraph', fault: made.fault } });
      const text = made.value;
      if (await copyText(text)) store.dispatch({ kind: 'told', outcome: { kind: 'copied' } });
      else store.dispatch({ kind: 'opened', over: { kind: 'paragraph', text } });
    },
  };
}

/** Selections that the pane itself makes come back as events: they are not the person's. */
function sameSelection(a: Selection | undefined, b: Selection): boolean {
  return a?.sheet === b.sheet && a.rect.top === b.rect.top && a.rect.left === b.rect.left;
}

function listen(parts: SessionParts, changed: () => void): () => void {
  const { host, store } = parts;
  const stopSelection = host.onSelection((selection) => {
    if (sameSelection(store.get().selection, selection)) return;
    store.dispatch({ kind: 'selection', selection, from: 'workbook' });
  });
  const stopChange = host.onChange(changed);
  void host.autoOpen?.get().then(
    (on) => store.dispatch({ kind: 'auto-open', on }),
    () => undefined,
  );
  return () => {
    stopSelection();
    stopChange();
  };
}

export function createSession(surroundings: Surroundings): Session {
  const store = createStore(startingState(surroundings.today()));
  const parts: SessionParts = { ...surroundings, store };
  const readings = createReadings(parts);
  const runs = createRuns(parts, readings.read);
  const actions = workbookActions(parts);
  const last: Attempt = { again: readings.read };
  const attempt = (again: () => Promise<void>): void => {
    last.again = again;
    void again();
  };
  const reading = (): void => attempt(readings.read);
  const run = (kind: RunKind, tasks?: readonly TaskCorrection[]): void =>
    attempt(() => {
      store.dispatch({ kind: 'day', today: surroundings.today() });
      return runs.begin(requestOf(store.get(), kind, tasks));
    });
  const { dispatch } = store;
  return {
    state: store.get,
    subscribe: store.subscribe,
    start: () => {
      const stopListening = listen(parts, readings.changed);
      reading();
      return () => {
        stopListening();
        readings.stop();
      };
    },
    read: () => {
      dispatch({ kind: 'outcome-closed' });
      reading();
    },
    stopReading: readings.stop,
    run: (kind) => run(kind),
    correct: (correction) => run('correct', [correction]),
    confirm: () => void runs.confirm(),
    dismiss: runs.dismiss,
    stop: runs.stop,
    undo: () => attempt(runs.undo),
    retry: () => {
      dispatch({ kind: 'outcome-closed' });
      void last.again();
    },
    copyParagraph: () => attempt(actions.copyParagraph),
    goTo: (selection) => attempt(() => actions.goTo(selection)),
    choose: (settings) => {
      dispatch({ kind: 'settings-chosen', settings });
      reading();
    },
    chooseSheet: (sheet) => {
      dispatch({ kind: 'sheet-chosen', sheet });
      reading();
    },
    place: (placement) => {
      const { outcome } = store.get();
      dispatch({ kind: 'placement-chosen', placement });
      if (outcome?.kind === 'refused' && outcome.request) run(outcome.request.kind, outcome.request.tasks);
      else reading();
    },
    setAutoOpen: (on) => attempt(() => actions.setAutoOpen(on)),
    showTab: (tab) => dispatch({ kind: 'tab-chosen', tab }),
    filter: (filter) => dispatch({ kind: 'filter-chosen', filter }),
    open: (over) => dispatch({ kind: 'opened', over }),
    close: () => dispatch({ kind: 'closed' }),
    closeOutcome: () => dispatch({ kind: 'outcome-closed' }),
    hideSelected: () => dispatch({ kind: 'selection-hidden' }),
    importing: createImportActions(parts, attempt),
  };
}
