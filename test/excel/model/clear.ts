import type { Rect } from '../../../src/core/workbook/address';
import { CONDITIONAL_FORMATS } from './conditionalFormats';
import { DATA_VALIDATIONS } from './dataValidation';
import { asOneOf } from './arguments';
import { HYPERLINKS } from './hyperlink';
import { unmergeBlock } from './merges';
import { isWholeColumns, isWholeRows, localAddress } from './rect';
import type { Sheet } from './sheet';

/** Range.clear, ExcelApi 1.1; Hyperlinks and RemoveHyperlinks 1.7. */
export function clear(sheet: Sheet, rects: readonly Rect[], what: string): void {
  const applyTo = asOneOf(what, ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents']);
  const contents = applyTo === 'All' || applyTo === 'Contents';
  const formats = applyTo === 'All' || applyTo === 'Formats' || applyTo === 'RemoveHyperlinks';
  for (const rect of rects) {
    if (contents) sheet.requireWritable(rect);
    else sheet.requireAllowed('allowFormatCells');
    for (const { cell } of sheet.grid.within(rect)) {
      if (contents) cell.empty();
      if (formats) cell.format = undefined;
    }
    if (formats && applyTo !== 'RemoveHyperlinks') clearLooks(sheet, rect);
    if (applyTo === 'All' || applyTo.endsWith('Hyperlinks')) sheet.part(HYPERLINKS).clear(rect);
    if (contents)
      sheet.book.tell({ kind: 'changed', sheet, args: { address: localAddress(rect), changeType: 'RangeEdited' } });
  }
}

/** Clearing formats also takes merges, conditional formats and (with `All`) validations away, as the Clear button of Excel does. */
function clearLooks(sheet: Sheet, rect: Rect): void {
  unmergeBlock(sheet, rect);
  sheet.part(CONDITIONAL_FORMATS).clear(rect);
  sheet.part(DATA_VALIDATIONS).clear(rect);
  if (isWholeColumns(rect)) for (let at = rect.left; at <= rect.right; at++) delete sheet.grid.columns.get(at)?.format;
  if (isWholeRows(rect))
    for (const [at, line] of sheet.grid.rows) if (at >= rect.top && at <= rect.bottom) delete line.format;
}
