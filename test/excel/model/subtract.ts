import type { Rect } from '../../../src/core/workbook/address';
import { intersect } from './rect';

/** What is left of blocks when the cells of another one are taken away. */
export function subtract(rects: readonly Rect[], gone: Rect): Rect[] {
  return rects.flatMap((rect) => {
    const shared = intersect(rect, gone);
    if (!shared) return [rect];
    const beside = { top: shared.top, bottom: shared.bottom };
    return [
      { ...rect, bottom: shared.top - 1 },
      { ...rect, top: shared.bottom + 1 },
      { ...rect, ...beside, right: shared.left - 1 },
      { ...rect, ...beside, left: shared.right + 1 },
    ].filter((part) => part.top <= part.bottom && part.left <= part.right);
  });
}
