import { answered, type Asking } from './asking';
import type { EditOf, Scene } from './scene';
import { onSheet, type Task } from './tasks';

/**
 * A sheet that is not there is gone already. `Worksheet.delete`, ExcelApi 1.1: "if the worksheet's visibility is set to VeryHidden, the delete
 * operation will fail". Excel cannot undo it.
 */
export function* removeSheet({ sheet }: EditOf<'removeSheet'>, { context }: Scene): Asking<Task[]> {
  const found = yield* answered(context.workbook.worksheets.getItemOrNullObject(sheet).load('visibility'));
  if (found.isNullObject) return [];
  const { visibility } = found;
  return [
    onSheet(sheet, 2, 0, (target) => {
      if (visibility === 'VeryHidden') target.visibility = 'Hidden';
      target.delete();
    }),
  ];
}
