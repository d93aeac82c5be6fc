import type { Rect } from '../../../core/workbook/address';

/** First and last column of what is looked for in a row. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * Few blocks that cover all spans (by row): rows that follow one another make one block, and where there would be more than `most`, blocks with the
 * smallest gaps between them become one.
 */
export function blocksOf(spans: ReadonlyMap<number, Span>, most: number): readonly Rect[] {
  const rows = [...spans.keys()].sort((a, b) => a - b);
  let gap = 1;
  let blocks = joined(spans, rows, gap);
  while (blocks.length > most) blocks = joined(spans, rows, (gap *= 2));
  return blocks;
}

function joined(spans: ReadonlyMap<number, Span>, rows: readonly number[], gap: number): readonly Rect[] {
  const blocks: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const row of rows) {
    const span = spans.get(row);
    if (!span) continue;
    const last = blocks[blocks.length - 1];
    if (last && row - last.bottom <= gap) {
      last.bottom = row;
      last.left = Math.min(last.left, span.first);
      last.right = Math.max(last.right, span.last);
    } else blocks.push({ top: row, bottom: row, left: span.first, right: span.last });
  }
  return blocks;
}

/** Collects spans: tells a cell. */
export function addToSpan(spans: Map<number, Span>, row: number, column: number): void {
  const span = spans.get(row);
  spans.set(
    row,
    span ? { first: Math.min(span.first, column), last: Math.max(span.last, column) } : { first: column, last: column },
  );
}

/** The rows in at most `most` runs of about the same length, each of at least `least` rows. */
export function segmentsOf(rect: Rect, most: number, least: number): readonly Rect[] {
  const rows = rect.bottom - rect.top + 1;
  const length = Math.max(least, Math.ceil(rows / most));
  return Array.from({ length: Math.ceil(rows / length) }, (_, index) => {
    const top = rect.top + index * length;
    return { ...rect, top, bottom: Math.min(top + length - 1, rect.bottom) };
  });
}
