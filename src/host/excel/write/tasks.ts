import type { Place } from '../../../core/issue/issue';
import { rectName, type Rect } from '../../../core/workbook/address';
import { ACTION_BYTES, OBJECT_BYTES, textBytes } from './bytes';

/** One piece of writing: what it puts into the queue of a batch, what that weighs, and where it writes. */
export interface Task {
  /** Upper bound of what it adds to a request. */
  readonly bytes: number;
  readonly places: readonly Place[];
  /** Neither what comes before it nor what comes after goes into the same batch, so that it is known whether it happened. */
  readonly alone?: boolean;
  readonly queue: (context: Excel.RequestContext) => void;
}

export function placeOf(sheet: string, rect: Rect): Place {
  return { sheet, cell: rectName(rect) };
}

export function sheetNamed(context: Excel.RequestContext, name: string): Excel.Worksheet {
  return context.workbook.worksheets.getItem(name);
}

/** A task on one block of cells. `payload`: bytes of the arguments of its `actions`. ExcelApi 1.1. */
export function onRange(
  sheet: string,
  rect: Rect,
  actions: number,
  payload: number,
  queue: (range: Excel.Range, context: Excel.RequestContext) => void,
): Task {
  return {
    bytes: OBJECT_BYTES + textBytes(sheet) + actions * ACTION_BYTES + payload,
    places: [placeOf(sheet, rect)],
    queue: (context) => queue(sheetNamed(context, sheet).getRange(rectName(rect)), context),
  };
}

/** A task on a whole sheet. */
export function onSheet(
  sheet: string,
  actions: number,
  payload: number,
  queue: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Task {
  return {
    bytes: OBJECT_BYTES + textBytes(sheet) + actions * ACTION_BYTES + payload,
    places: [{ sheet }],
    queue: (context) => queue(sheetNamed(context, sheet), context),
  };
}

/** Batches of tasks in their order, each within the limit unless a single task is above it. */
export function batchesOf(tasks: readonly Task[], limit: number): Task[][] {
  const batches: Task[][] = [];
  let weight = Infinity;
  let wasAlone = false;
  for (const task of tasks) {
    const last = batches[batches.length - 1];
    if (last && !task.alone && !wasAlone && weight + task.bytes <= limit) {
      last.push(task);
      weight += task.bytes;
    } else {
      batches.push([task]);
      weight = task.bytes;
    }
    wasAlone = task.alone === true;
  }
  return batches;
}
