import { briefingParagraph } from '../core/report/buildReport';
import { isElsewhere } from '../core/run/elsewhere';
import type { RunRequest } from '../core/run/request';
import { isPlanView, viewPlan } from '../core/run/viewPlan';
import { stateKey } from '../core/undo/stateKey';
import type { PlanHost } from '../host/planHost';
import { refresh } from '../run/refresh';
import type { Refreshed } from '../run/refresh';
import type { UndoStore } from '../run/undoStore';
import type { Operations, Viewed } from './session/operations';

type Shown = Exclude<Refreshed, { kind: 'fault' }>;

/** The plan where the person is, before one elsewhere that nobody has begun to track. */
function onActiveSheet(shown: Shown, request: RunRequest): Viewed['view'] {
  const { reading, view } = shown;
  if (shown.kind === 'no-view' || !isElsewhere(shown.view, request, reading.activeSheet)) return view;
  const here = viewPlan(reading.snapshot, { ...request, sheet: reading.activeSheet });
  return isPlanView(here) ? here : view;
}

/** The run layer on one workbook, as the session asks for it. What only runs need comes with the first run, what reads documents with the first document. */
export function createOperations(host: PlanHost, store: UndoStore): Operations {
  const runs = async () => (await import('./runOperations')).createRunOperations(host, store);
  const imports = async () => (await import('./importOperations')).createImportOperations();
  return {
    async view(request, work) {
      const shown = await refresh(host, request, work);
      if (shown.kind === 'fault') return { ok: false, fault: shown.fault };
      const undoable = (await store.get(stateKey(shown.reading.snapshot))) !== undefined;
      return { ok: true, value: { workbook: shown.reading, view: onActiveSheet(shown, request), undoable } };
    },
    plan: async (request, work) => (await runs()).plan(request, work),
    perform: async (run, workbook, work) => (await runs()).perform(run, workbook, work),
    undo: async (work) => (await runs()).undo(work),
    readDocument: async (given) => (await imports()).readDocument(given),
    understand: async (register) => (await imports()).understand(register),
    paragraph: (view) => briefingParagraph(view.tracked, view.settings),
  };
}
