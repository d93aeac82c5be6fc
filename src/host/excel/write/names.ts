import { answered, type Asking } from './asking';
import { ACTION_BYTES, OBJECT_BYTES, textBytes } from './bytes';
import type { EditOf, Scene } from './scene';
import type { Task } from './tasks';

/** Adds a name of the workbook or points it elsewhere. `NamedItem.formula` can be set since ExcelApi 1.7, `visible` since 1.1. */
export function* writeName({ name, refersTo, hidden }: EditOf<'name'>, { context }: Scene): Asking<Task[]> {
  const known = yield* answered(context.workbook.names.getItemOrNullObject(name).load('visible'));
  const formula = refersTo.startsWith('=') ? refersTo : `=${refersTo}`;
  const isHidden = known.isNullObject ? (hidden ?? false) : (hidden ?? !known.visible);
  return [
    nameTask(name, textBytes(formula), ({ workbook }) => {
      const item = known.isNullObject ? workbook.names.add(name, formula) : workbook.names.getItem(name);
      if (!known.isNullObject) item.formula = formula;
      item.visible = !isHidden;
    }),
  ];
}

/** ExcelApi 1.4. */
export function* removeName({ name }: EditOf<'removeName'>, { context }: Scene): Asking<Task[]> {
  const known = yield* answered(context.workbook.names.getItemOrNullObject(name).load('visible'));
  if (known.isNullObject) return [];
  return [nameTask(name, 0, ({ workbook }) => workbook.names.getItem(name).delete())];
}

function nameTask(name: string, payload: number, queue: (context: Excel.RequestContext) => void): Task {
  return { bytes: OBJECT_BYTES + 3 * ACTION_BYTES + 2 * textBytes(name) + payload, places: [{}], queue };
}
