import type { HostResult } from '../planHost';
import { capabilities } from './capabilities';
import { faultOf, stopIfCancelled } from './faults';

export interface SessionOptions {
  /** The job writes: where Excel can (ExcelApi 1.20), all of it is one step of Excel's own undo. */
  readonly writes?: boolean;
  /** false = no undo group although the job writes: for calls that throw UndoNotSupported in one (copying or deleting a sheet, protection). */
  readonly undoGroup?: boolean;
  /** The context of an earlier job, e.g. the one that a handler was registered in; absent = a new one. */
  readonly of?: OfficeExtension.ClientRequestContext;
  /** Looked at when the job's turn comes; the job itself looks at it where it may stop. */
  readonly signal?: AbortSignal;
}

type Job<T> = (context: Excel.RequestContext) => Promise<T>;

let lastJob: Promise<unknown> = Promise.resolve();

/**
 * Runs one job against the open workbook: the only place that calls `Excel.run` (ExcelApi 1.1). Jobs of a page run one after the other, so a
 * write never lands between the round trips of a read; a job must not start another one and wait for it.
 * Everything that Excel refuses comes back as a fault; programmer errors throw.
 */
export function inExcel<T>(options: SessionOptions, work: Job<T>): Promise<HostResult<T>> {
  const job = lastJob.then(() => runJob(options, work));
  lastJob = job.catch(() => undefined);
  return job;
}

async function runJob<T>(options: SessionOptions, work: Job<T>): Promise<HostResult<T>> {
  try {
    stopIfCancelled(options.signal);
    const value = await (options.of ? Excel.run(options.of, work) : Excel.run(runOptions(options), work));
    return { ok: true, value };
  } catch (error) {
    const fault = faultOf(error);
    if (fault === undefined) throw error;
    return { ok: false, fault };
  }
}

/**
 * `delayForCellEdit` is left alone: clicking the pane does not end the editing of a cell, so a delayed job would hang without a word. Excel's
 * refusal becomes the fault `cell-being-edited`, which tells to press Enter or Esc and try again.
 */
function runOptions({ writes = false, undoGroup = true }: SessionOptions): Excel.RunOptions {
  return writes && undoGroup && capabilities().has('undoGroup') ? { mergeUndoGroup: true } : {};
}
