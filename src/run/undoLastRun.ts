import type { Issue, Place } from '../core/issue/issue';
import { planUndo } from '../core/undo/planUndo';
import { stateKey } from '../core/undo/stateKey';
import type { WorkbookSnapshot } from '../core/workbook/snapshot';
import type { HostFault, PlanHost, Work } from '../host/planHost';
import { breathe } from './refresh';
import type { UndoStore } from './undoStore';

/** How taking back ended. */
export type UndoOutcome =
  /** Taken back; `kept`: places that somebody has changed since the run, left as they are. */
  | { readonly kind: 'done'; readonly kept: readonly Place[] }
  /** No record of a run belongs to this workbook as it stands. */
  | { readonly kind: 'nothing-to-undo' }
  | { readonly kind: 'refused'; readonly refusal: Issue }
  | { readonly kind: 'fault'; readonly fault: HostFault };

/** Whether the last run of this workbook can be taken back here. */
export async function canUndo(snapshot: WorkbookSnapshot, store: UndoStore): Promise<boolean> {
  return (await store.get(stateKey(snapshot))) !== undefined;
}

/** Takes the last run on this workbook back, as far as nobody has changed it since. */
export async function undoLastRun(host: PlanHost, store: UndoStore, work: Work = {}): Promise<UndoOutcome> {
  const read = await host.read(work);
  if (!read.ok) return { kind: 'fault', fault: read.fault };
  const { snapshot } = read.value;
  const record = await store.get(stateKey(snapshot));
  if (!record) return { kind: 'nothing-to-undo' };
  work.progress?.({ step: 'planning' });
  await breathe();
  if (work.signal?.aborted) return { kind: 'fault', fault: { code: 'cancelled', left: { kind: 'nothing' } } };
  const planned = planUndo(record, snapshot);
  if ('refusal' in planned) return { kind: 'refused', refusal: planned.refusal };
  const { edits, inverse, kept } = planned;
  work.progress?.({ step: 'restoring' });
  const wrote = await host.write({ before: read.value, edits, inverse }, work);
  if (!wrote.ok) return { kind: 'fault', fault: wrote.fault };
  await store.clear(record.stateKey);
  return { kind: 'done', kept };
}
