import type { Issue } from '../../core/issue/issue';
import type { PlannedRun } from '../../core/run/plannedRun';
import type { RunRequest } from '../../core/run/request';
import type { HostFault, Selection, Work, WorkbookReading } from '../../host/planHost';
import { needsPreview, writesNothing } from './select/preview';
import type { Job, Outcome } from './state';
import { guarded } from './surroundings';
import type { SessionParts } from './surroundings';

/** What normalising does not dare. */
const keptBy = ({ kind, issues }: PlannedRun): readonly Issue[] => (kind === 'normalise' ? issues : []);

export interface Runs {
  /** Plans a run and shows what it would write; one that needs no second look is written at once. */
  begin(request: RunRequest): Promise<void>;
  /** Writes the run that is shown. */
  confirm(): Promise<void>;
  /** Puts the run that is shown away: nothing was written. */
  dismiss(): void;
  /** Ends what is under way at the next safe point. */
  stop(): void;
  /** Takes the last run back. */
  undo(): Promise<void>;
}

function failure(job: Job, fault: HostFault, request?: RunRequest): Outcome {
  const untouched = fault.left === undefined || fault.left.kind === 'nothing';
  if (fault.code === 'cancelled' && untouched) return { kind: 'stopped' };
  return { kind: 'failed', job, fault, ...(request === undefined ? {} : { request }) };
}

/** `read` shows the workbook as it stands after a write. One job at a time: what is started meanwhile is not. */
export function createRuns(parts: SessionParts, read: () => Promise<void>): Runs {
  const { store, operations, host } = parts;
  let stopping = new AbortController();

  /** Where it cannot be shown it stands there all the same. */
  const goTo = (place: Selection): Promise<unknown> => guarded(() => host.select(place));

  const end = (outcome: Outcome): void => store.dispatch({ kind: 'job-ended', outcome });

  const work = (): Work => {
    stopping = new AbortController();
    return { signal: stopping.signal, progress: (progress) => store.dispatch({ kind: 'job-progress', progress }) };
  };

  async function write(request: RunRequest, planned: PlannedRun, workbook: WorkbookReading): Promise<void> {
    store.dispatch({ kind: 'writing-begun', job: request.kind });
    const stoppable = work();
    const result = await guarded(async () => (await operations()).perform(planned, workbook, stoppable));
    end(
      result.ok
        ? { kind: 'done', planned, undoable: result.value.undoable }
        : failure(request.kind, result.fault, request),
    );
    const [imported] = result.ok && request.kind === 'import' ? planned.preview.addedSheets : [];
    if (imported !== undefined) await goTo({ sheet: imported, rect: { top: 0, left: 0, bottom: 0, right: 0 } });
    await read();
  }

  /** The sheet that was imported last may have gone: then the plan is looked for everywhere again. */
  async function readAfterUndo(): Promise<void> {
    await read();
    const { shown, choices, importing } = store.get();
    const isGone = shown.kind === 'none' && shown.view.refusal.code === 'sheet-not-found';
    if (!isGone || importing.sheet === undefined || importing.sheet !== choices.sheet) return;
    store.dispatch({ kind: 'import', event: { kind: 'taken-back' } });
    store.dispatch({ kind: 'sheet-chosen', sheet: undefined });
    await read();
  }

  async function begin(request: RunRequest): Promise<void> {
    if (store.get().work.kind !== 'idle') return;
    store.dispatch({ kind: 'job-begun', job: request.kind });
    const stoppable = work();
    const result = await guarded(async () => (await operations()).plan(request, stoppable));
    if (!result.ok) return end(failure(request.kind, result.fault, request));
    const { run, workbook } = result.value;
    if ('refusal' in run) return end({ kind: 'refused', request, refusal: run.refusal });
    if (writesNothing(run)) return end({ kind: 'nothing-to-do', kept: keptBy(run) });
    const { shown } = store.get();
    const view = shown.kind === 'plan' ? shown.view : undefined;
    if (!needsPreview(run, view, request.tasks ?? [])) return write(request, run, workbook);
    store.dispatch({ kind: 'planned', request, planned: run, workbook });
  }

  async function confirm(): Promise<void> {
    const shown = store.get().work;
    if (shown.kind === 'preview') await write(shown.request, shown.planned, shown.workbook);
  }

  async function undo(): Promise<void> {
    if (store.get().work.kind !== 'idle') return;
    store.dispatch({ kind: 'job-begun', job: 'undo' });
    const stoppable = work();
    const result = await guarded(async () => (await operations()).undo(stoppable));
    if (!result.ok) end(failure('undo', result.fault));
    else end(result.value.kind === 'done' ? { kind: 'undone', kept: result.value.kept } : result.value);
    await readAfterUndo();
  }

  return {
    begin,
    confirm,
    dismiss: () => store.dispatch({ kind: 'preview-dismissed' }),
    stop: () => stopping.abort(),
    undo,
  };
}
