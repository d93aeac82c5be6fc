import type { Rect } from '../../../core/workbook/address';

/** So many columns and rows beyond the last content are read too where they have formats: there may stand prepared, empty cells. */
const BESIDE = 32;
const BELOW = 256;
/** A sheet whose contents are spread over more cells is left out: reading it would take minutes. */
const MOST_CELLS = 3_000_000;

export interface Used {
  /** Cells with content or a format. */
  readonly formatted: Rect | undefined;
  /** Cells with content only. */
  readonly filled: Rect | undefined;
}

/** The block of a sheet that is read: all content, and formatted cells near it; undefined for a sheet without content. */
export function areaToRead({ formatted, filled }: Used): Rect | undefined {
  if (!filled) return undefined;
  const { top, left, bottom, right } = formatted ?? filled;
  return {
    top: Math.min(filled.top, Math.max(top, filled.top - BELOW)),
    left: Math.min(filled.left, Math.max(left, filled.left - BESIDE)),
    bottom: Math.max(filled.bottom, Math.min(bottom, filled.bottom + BELOW)),
    right: Math.max(filled.right, Math.min(right, filled.right + BESIDE)),
  };
}

/** Whether so much is spread over the sheet that it is left out. */
export function isTooLarge({ top, left, bottom, right }: Rect): boolean {
  return (bottom - top + 1) * (right - left + 1) > MOST_CELLS;
}
