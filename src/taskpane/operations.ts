import { briefingParagraph } from '../core/report/buildReport';
import type { RunRequest } from '../core/run/request';
import { isPlanView, viewPlan } from '../core/run/viewPlan';
import { planRun } from '../core/run/planRun';
import type { HostResult, PlanHost, Work, WorkbookReading } from '../host/planHost';
import { performRun } from '../run/performRun';
import { breathe, refresh } from '../run/refresh';
import type { Refreshed } from '../run/refresh';
import { canUndo, undoLastRun } from '../run/undoLastRun';
import type { UndoStore } from '../run/undoStore';
import type { Operations, Planned, Viewed } from './session/operations';

type Shown = Exclude<Refreshed, { kind: 'fault' }>;

/** A plan that nobody has begun to track is looked for first where the person is. */
function onActiveSheet(shown: Shown, request: RunRequest): Viewed['view'] {
  const { reading, view } = shown;
  const isSettled = shown.kind === 'no-view' || shown.view.isTracked || request.sheet !== undefined;
  if (isSettled || shown.view.plan.sheet === reading.activeSheet) return view;
  const here = viewPlan(reading.snapshot, { ...request, sheet: reading.activeSheet });
  return isPlanView(here) ? here : view;
}

const failed = <T>(fault: Extract<Refreshed, { kind: 'fault' }>['fault']): HostResult<T> => ({ ok: false, fault });

async function planned(host: PlanHost, request: RunRequest, work: Work): Promise<HostResult<Planned>> {
  const read: HostResult<WorkbookReading> = await host.read(work);
  if (!read.ok) return read;
  work.progress?.({ step: 'planning' });
  await breathe();
  if (work.signal?.aborted) return failed({ code: 'cancelled', left: { kind: 'nothing' } });
  return { ok: true, value: { workbook: read.value, run: planRun(read.value.snapshot, request) } };
}

/** The run layer on one workbook, as the session asks for it. */
export function createOperations(host: PlanHost, store: UndoStore): Operations {
  return {
    async view(request, work) {
      const shown = await refresh(host, request, work);
      if (shown.kind === 'fault') return failed(shown.fault);
      const undoable = await canUndo(shown.reading.snapshot, store);
      return { ok: true, value: { workbook: shown.reading, view: onActiveSheet(shown, request), undoable } };
    },
    plan: (request, work) => planned(host, request, work),
    async perform(run, workbook, work) {
      const outcome = await performRun(host, run, workbook, work, store);
      if (outcome.kind === 'fault') return failed(outcome.fault);
      return { ok: true, value: { undoable: outcome.kind === 'done' && outcome.canUndo } };
    },
    async undo(work) {
      const outcome = await undoLastRun(host, store, work);
      return outcome.kind === 'fault' ? failed(outcome.fault) : { ok: true, value: outcome };
    },
    paragraph: (view) => briefingParagraph(view.tracked, view.settings),
  };
}
