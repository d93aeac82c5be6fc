import { planRun } from '../core/run/planRun';
import type { RunRequest } from '../core/run/request';
import type { HostFault, HostResult, PlanHost, Work } from '../host/planHost';
import { performRun } from '../run/performRun';
import { breathe } from '../run/refresh';
import { undoLastRun } from '../run/undoLastRun';
import type { UndoStore } from '../run/undoStore';
import type { Operations, Planned } from './session/operations';

const failed = <T>(fault: HostFault): HostResult<T> => ({ ok: false, fault });

async function planned(host: PlanHost, request: RunRequest, work: Work): Promise<HostResult<Planned>> {
  const read = await host.read(work);
  if (!read.ok) return read;
  work.progress?.({ step: 'planning' });
  await breathe();
  if (work.signal?.aborted) return failed({ code: 'cancelled', left: { kind: 'nothing' } });
  return { ok: true, value: { workbook: read.value, run: planRun(read.value.snapshot, request) } };
}

/** What runs need beyond looking; loaded with the first of them. */
export function createRunOperations(host: PlanHost, store: UndoStore): Pick<Operations, 'plan' | 'perform' | 'undo'> {
  return {
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
  };
}
