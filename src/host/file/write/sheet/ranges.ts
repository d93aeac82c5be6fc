import { rectName, type Rect } from '../../../../core/workbook/address';

/** Ranges as `sqref` has them. */
export function sqref(ranges: readonly Rect[]): string {
  return ranges.map(rectName).join(' ');
}
