import type { Place } from '../../../core/issue/issue';
import { excelCode } from '../faults';
import { ACTION_BYTES } from './bytes';
import { batchesOf, type Task } from './tasks';

/** What is known of a write while it goes on. */
export class Journal {
  readonly #begun = new Map<string, Place>();
  readonly #done = new Set<Task>();
  readonly #failed = new Set<Task>();
  /** Whether Excel may have carried out anything at all. */
  hasWritten = false;

  begin(tasks: readonly Task[]): void {
    for (const { places } of tasks)
      for (const place of places) this.#begun.set(`${place.sheet ?? ''}!${place.cell ?? ''}`, place);
    for (const task of tasks) this.#failed.add(task);
  }

  done(tasks: readonly Task[]): void {
    this.hasWritten = true;
    for (const task of tasks) {
      this.#done.add(task);
      this.#failed.delete(task);
    }
  }

  failed(tasks: readonly Task[], didNothing: boolean): void {
    if (!didNothing) this.hasWritten = true;
    else for (const task of tasks) this.#failed.delete(task);
  }

  /** How far a task has come. */
  stateOf(task: Task): 'all' | 'partly' | 'none' {
    return this.#done.has(task) ? 'all' : this.#failed.has(task) ? 'partly' : 'none';
  }

  /** Sheets that were written to, or may have been. */
  get sheets(): ReadonlySet<string> {
    return new Set(
      [...this.#begun.values()].flatMap(({ sheet }) => (sheet === undefined ? [] : [sheet.toLocaleLowerCase()])),
    );
  }
}

/** Codes with which Excel refuses a request as a whole: none of its actions was carried out. */
const NOTHING_DONE: ReadonlySet<string> = new Set([
  'InvalidOperationInCellEditMode',
  'RequestPayloadSizeLimitExceeded',
]);

/**
 * Carries out tasks in as few batches as the payload limit allows. Calculation and screen stand still during each batch
 * (`suspendApiCalculationUntilNextSync`, ExcelApi 1.6; `suspendScreenUpdatingUntilNextSync`, 1.9). A batch that turns out too heavy is halved.
 */
export async function execute(
  context: Excel.RequestContext,
  tasks: readonly Task[],
  journal: Journal,
  limit: number,
): Promise<void> {
  for (const batch of batchesOf(tasks, limit - 4 * ACTION_BYTES)) await executeBatch(context, batch, journal);
}

async function executeBatch(context: Excel.RequestContext, batch: readonly Task[], journal: Journal): Promise<void> {
  journal.begin(batch);
  const { application } = context;
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
  for (const task of batch) task.queue(context);
  try {
    await context.sync();
  } catch (error) {
    const code = excelCode(error) ?? '';
    journal.failed(batch, NOTHING_DONE.has(code));
    if (code !== 'RequestPayloadSizeLimitExceeded' || batch.length < 2) throw error;
    const middle = Math.ceil(batch.length / 2);
    await executeBatch(context, batch.slice(0, middle), journal);
    return executeBatch(context, batch.slice(middle), journal);
  }
  journal.done(batch);
}

/** Events of the workbook on or off for this add-in (`runtime.enableEvents`, ExcelApi 1.8): its own writes are no news to it. */
export function eventsTask(on: boolean): Task {
  return {
    bytes: 2 * ACTION_BYTES,
    places: [],
    queue: (context) => {
      context.runtime.enableEvents = on;
    },
  };
}
