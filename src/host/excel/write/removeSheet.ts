import { answered, type Asking } from './asking';
import type { EditOf, Scene } from './scene';
import { onSheet, type Task } from './tasks';

/** ExcelApi 1.1. Excel cannot undo it. A sheet that is not there is gone already. */
export function* removeSheet({ sheet }: EditOf<'removeSheet'>, { context }: Scene): Asking<Task[]> {
  const found = yield* answered(context.workbook.worksheets.getItemOrNullObject(sheet).load('name'));
  return found.isNullObject ? [] : [onSheet(sheet, 1, 0, (target) => target.delete())];
}
