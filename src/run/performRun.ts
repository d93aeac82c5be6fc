import type { PlannedRun, RefusedRun } from '../core/run/plannedRun';
import { isPlannedRun, planRun } from '../core/run/planRun';
import type { RunRequest } from '../core/run/request';
import type { HostFault, PlanHost, Work, WorkbookReading } from '../host/planHost';
import { breathe } from './refresh';
import type { UndoStore } from './undoStore';

/** How a run ended. */
export type RunOutcome =
  /** Written; `canUndo`: its record is kept. */
  | { readonly kind: 'done'; readonly run: PlannedRun; readonly canUndo: boolean }
  /** The workbook says all of it already. */
  | { readonly kind: 'nothing-to-do'; readonly run: PlannedRun }
  | { readonly kind: 'fault'; readonly fault: HostFault };

const cancelled: RunOutcome = { kind: 'fault', fault: { code: 'cancelled', left: { kind: 'nothing' } } };

/**
 * Writes a planned run into the workbook it was planned on. A person may cancel until writing begins. `undo`: where its record is kept so that it can be taken
 * back later.
 */
export async function performRun(
  host: PlanHost,
  planned: PlannedRun,
  reading: WorkbookReading,
  work: Work = {},
  undo?: UndoStore,
): Promise<RunOutcome> {
  if (planned.edits.length === 0) return { kind: 'nothing-to-do', run: planned };
  if (work.signal?.aborted) return cancelled;
  const { edits, inverse } = planned;
  const wrote = await host.write({ before: reading, edits, inverse }, work);
  if (!wrote.ok) return { kind: 'fault', fault: wrote.fault };
  const canUndo = (await undo?.put(planned.record)) ?? false;
  return { kind: 'done', run: planned, canUndo };
}

/** A run from reading to writing, for commands that show nothing in between. */
export type WholeRun = RunOutcome | { readonly kind: 'refused'; readonly refused: RefusedRun };

/** Reads the workbook, plans the run and writes it. */
export async function runWhole(
  host: PlanHost,
  request: RunRequest,
  work: Work = {},
  undo?: UndoStore,
): Promise<WholeRun> {
  const read = await host.read(work);
  if (!read.ok) return { kind: 'fault', fault: read.fault };
  work.progress?.({ step: 'planning' });
  await breathe();
  if (work.signal?.aborted) return cancelled;
  const run = planRun(read.value.snapshot, request);
  return isPlannedRun(run) ? performRun(host, run, read.value, work, undo) : { kind: 'refused', refused: run };
}
