import type { Rect } from '../../../core/workbook/address';
import { withdraw } from '../capabilities';
import { excelCode } from '../faults';
import { rangeOf } from './lines';
import { rectOf } from './layout';

/** A sheet's block that may hold merged cells. */
export interface MergeArea {
  readonly sheet: string;
  readonly rect: Rect;
}

/** Excel gave up on a block although it is small, or cannot tell at all. */
export const UNKNOWN = 'unknown';

/** Most rows that two halves of a sheet have in common. */
const MOST_SHARED = 64;

type Answer = ReadonlyMap<string, readonly Rect[]> | typeof UNKNOWN;

/**
 * Merged blocks by sheet (`getMergedAreasOrNullObject`, ExcelApi 1.13): one round trip for all sheets. Excel fails above 512 areas in one range; then
 * each sheet is asked for alone, in halves of its rows. Excel tells only blocks whose first cell is in the range (office-js issue 3611), and it is not
 * known whether it cuts them off at the range's end, so halves share some rows.
 */
export async function readMerges(context: Excel.RequestContext, areas: readonly MergeArea[]): Promise<Answer> {
  const all = await mergesIn(context, areas);
  if (all === 'missing') return UNKNOWN;
  if (all !== 'refused') return new Map(areas.map(({ sheet }, index) => [sheet, all[index] ?? []]));
  const found = new Map<string, readonly Rect[]>();
  for (const area of areas) {
    const merges = await inHalves(context, area);
    if (merges === UNKNOWN) return UNKNOWN;
    found.set(area.sheet, united(merges));
  }
  return found;
}

async function mergesIn(
  context: Excel.RequestContext,
  areas: readonly MergeArea[],
): Promise<readonly (readonly Rect[])[] | 'refused' | 'missing'> {
  const asked = areas.map(({ sheet, rect }) => {
    const merged = rangeOf(context.workbook.worksheets.getItem(sheet), rect).getMergedAreasOrNullObject();
    merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
    return merged;
  });
  try {
    await context.sync();
    return asked.map((merged) => (merged.isNullObject ? [] : merged.areas.items.map(rectOf)));
  } catch (error) {
    const code = excelCode(error);
    if (code === undefined || code === 'InvalidOperationInCellEditMode') throw error;
    if (code !== 'ApiNotFound' && code !== 'NotImplemented') return 'refused';
    withdraw('mergedAreas');
    return 'missing';
  }
}

async function inHalves(context: Excel.RequestContext, area: MergeArea): Promise<readonly Rect[] | typeof UNKNOWN> {
  const answer = await mergesIn(context, [area]);
  if (answer === 'missing') return UNKNOWN;
  if (answer !== 'refused') return answer[0] ?? [];
  const { top, bottom } = area.rect;
  if (bottom - top < 2) return UNKNOWN;
  const middle = Math.floor((top + bottom) / 2);
  const shared = Math.max(1, Math.min(MOST_SHARED, Math.floor((bottom - top) / 8)));
  const upper = await inHalves(context, { ...area, rect: { ...area.rect, bottom: middle + shared - 1 } });
  if (upper === UNKNOWN) return UNKNOWN;
  const lower = await inHalves(context, { ...area, rect: { ...area.rect, top: middle } });
  return lower === UNKNOWN ? UNKNOWN : [...upper, ...lower];
}

/** Merged blocks never overlap: those that do are parts of one. A single cell is no merged block, but the first cell of one told elsewhere. */
export function united(rects: readonly Rect[]): readonly Rect[] {
  const whole: Rect[] = [];
  const blocks = rects.filter(({ top, left, bottom, right }) => top < bottom || left < right);
  for (const rect of blocks.sort((a, b) => a.left - b.left || a.right - b.right || a.top - b.top)) {
    const last = whole[whole.length - 1];
    if (last && last.left === rect.left && last.right === rect.right && rect.top <= last.bottom) {
      whole[whole.length - 1] = { ...last, bottom: Math.max(last.bottom, rect.bottom) };
    } else whole.push(rect);
  }
  return whole.sort((a, b) => a.top - b.top || a.left - b.left);
}
