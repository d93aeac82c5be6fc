import type { PlanHost, Selection } from '../planHost';
import { capabilities } from './capabilities';
import { rectOf } from './read/layout';
import { inExcel } from './session';

type Handler = OfficeExtension.EventHandlerResult<unknown>;

/** Milliseconds until the next attempt to register, where Excel refuses because a cell is being edited. */
const AGAIN_AFTER = 2_000;

/**
 * Registers handlers, until the returned function is called. Both wait their turn among the jobs of the page; after the call nothing is told, even
 * when Excel still had an event on its way.
 */
function watch(register: (context: Excel.RequestContext, isOver: () => boolean) => readonly Handler[]): () => void {
  let over = false;
  const begun = registered(register, () => over);
  return () => {
    if (over) return;
    over = true;
    void begun.then(removed);
  };
}

async function registered(
  register: (context: Excel.RequestContext, isOver: () => boolean) => readonly Handler[],
  isOver: () => boolean,
): Promise<readonly Handler[]> {
  const result = await inExcel({}, async (context) => {
    if (isOver()) return [];
    const handlers = register(context, isOver);
    await context.sync();
    return handlers;
  });
  if (result.ok) return result.value;
  if (result.fault.code !== 'cell-being-edited') return [];
  await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER));
  return isOver() ? [] : registered(register, isOver);
}

async function removed(handlers: readonly Handler[]): Promise<void> {
  const [first] = handlers;
  if (!first) return;
  await inExcel({ of: first.context }, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
}

/** A listener's own mistake must not reach Excel's event loop; the browser's console hears of it. */
function tell(listener: () => void): void {
  try {
    listener();
  } catch (error) {
    if (typeof reportError === 'function') reportError(error);
  }
}

/** Selection and active sheet: `worksheets.onSelectionChanged` (ExcelApi 1.9), `worksheets.onActivated` (1.7). Events that come in a burst are told once. */
export function watchSelection(listener: (selection: Selection) => void): ReturnType<PlanHost['onSelection']> {
  return watch(({ workbook }, isOver) => {
    let waiting = false;
    const moved = async (): Promise<void> => {
      if (waiting || isOver()) return;
      waiting = true;
      const selection = await inExcel({}, (context) => {
        waiting = false;
        return readSelection(context);
      });
      waiting = false;
      if (selection.ok && !isOver()) tell(() => listener(selection.value));
    };
    const { worksheets } = workbook;
    return [worksheets.onSelectionChanged.add(moved), worksheets.onActivated.add(moved)];
  });
}

/** The first block of the selection (`getSelectedRanges`, ExcelApi 1.9); Excel refuses while a chart or picture is selected. */
async function readSelection(context: Excel.RequestContext): Promise<Selection> {
  const { workbook } = context;
  const sheet = workbook.worksheets.getActiveWorksheet();
  const range = workbook.getSelectedRanges().areas.getItemAt(0);
  sheet.load('name');
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  return { sheet: sheet.name, rect: rectOf(range) };
}

/** Whether Excel says that this add-in itself raised the event (ExcelApi 1.14, events of cells). */
const isOurs = (event: object): boolean => 'triggerSource' in event && event.triggerSource === 'ThisLocalAddin';

/**
 * Cells and sheets that somebody else changed: `worksheets.onChanged` (ExcelApi 1.9), `onAdded`, `onDeleted` (1.7), sorted rows (1.10), names and
 * visibility of sheets (1.17). Excel has no event for defined names. Events of our own writes do not arise: `write/` switches them off.
 */
export function watchChanges(listener: () => void): ReturnType<PlanHost['onChange']> {
  const told =
    (isOver: () => boolean) =>
    (event: object): Promise<void> => {
      if (!isOurs(event) && !isOver()) tell(listener);
      return Promise.resolve();
    };
  const cellsAndSheets = watch(({ workbook: { worksheets } }, isOver) => [
    worksheets.onChanged.add(told(isOver)),
    worksheets.onAdded.add(told(isOver)),
    worksheets.onDeleted.add(told(isOver)),
  ]);
  // Apart: should Excel lack one of them although it claims the set, the others are still told.
  const newer = watch(({ workbook: { worksheets } }, isOver) => [
    ...(capabilities().has('sortEvents') ? [worksheets.onRowSorted.add(told(isOver))] : []),
    ...(capabilities().has('nameEvents')
      ? [worksheets.onNameChanged.add(told(isOver)), worksheets.onVisibilityChanged.add(told(isOver))]
      : []),
  ]);
  return () => {
    cellsAndSheets();
    newer();
  };
}
