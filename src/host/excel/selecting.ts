import type { HostResult, Selection } from '../planHost';
import { refuse } from './faults';
import { rangeOf } from './read/lines';
import { inExcel } from './session';

/** Brings the sheet to the front and selects the place. A sheet that is hidden stays hidden: it cannot be shown to the person. ExcelApi 1.7. */
export function selectPlace({ sheet, rect }: Selection): Promise<HostResult<undefined>> {
  return inExcel({}, async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(sheet);
    found.load('visibility');
    await context.sync();
    if (found.isNullObject || found.visibility !== 'Visible') refuse({ code: 'sheet-gone', sheet });
    found.activate();
    rangeOf(found, rect).select();
    await context.sync();
    return undefined;
  });
}
