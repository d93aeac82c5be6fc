import type { Rect } from '../../../src/core/workbook/address';
import { asText } from './arguments';
import { HostError } from './error';
import { property, type Property } from './object';
import type { Sheet } from './sheet';

/**
 * Range.style (ExcelApi 1.7), RangeAreas.style (1.9): only "Normal" is known. It gives back all six parts of a format (number, alignment, font, border,
 * fill, protection) and leaves contents, conditional formats, validations and merges alone.
 */
export function styleProperty(since: string): Property<{ readonly sheet: Sheet; readonly rects: readonly Rect[] }> {
  return property(
    since,
    () => {
      throw new HostError('ApiNotFound', 'fake host: the style of cells cannot be read');
    },
    ({ sheet, rects }, value) => {
      if (asText(value) !== 'Normal')
        throw new HostError('ApiNotFound', 'fake host: only the style Normal is implemented');
      sheet.requireAllowed('allowFormatCells');
      for (const rect of rects) sheet.grid.changeFormat(rect, () => sheet.grid.plain);
    },
  );
}
