import { parseRect, rectName, type Rect } from '../../../../core/workbook/address';
import type { RowMove } from './row-move';

/** What is left of a block of cells; undefined when nothing is. */
export function movedRect(rect: Rect, move: RowMove): Rect | undefined {
  const span = move.spanOf(rect.top, rect.bottom);
  return span && { ...rect, ...span };
}

/** A `ref` after the rows went; "" when nothing is left. What is no block of cells (whole columns) stays. */
export function movedArea(text: string, move: RowMove): string {
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text.trim());
  if (rows) {
    const span = move.spanOf(Number(rows[1]) - 1, Number(rows[2]) - 1);
    return span ? `${span.top + 1}:${span.bottom + 1}` : '';
  }
  const rect = parseRect(text);
  if (!rect) return text;
  const moved = movedRect(rect, move);
  return moved ? rectName(moved) : '';
}

/** A list of areas (`sqref`); areas with nothing left drop out. */
export function movedAreas(text: string, move: RowMove): string {
  return text
    .trim()
    .split(/\s+/)
    .map((area) => movedArea(area, move))
    .filter((area) => area !== '')
    .join(' ');
}

/** A cell that only says where something is shown: a deleted one gives its place to the next. */
export function movedView(text: string, move: RowMove): string {
  const rect = parseRect(text);
  if (!rect) return text;
  const row = move.keptFrom(rect.top);
  return rectName({ top: row, left: rect.left, bottom: row, right: rect.left });
}
