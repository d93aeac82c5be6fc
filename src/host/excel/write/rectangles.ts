import { rectName, type Rect } from '../../../core/workbook/address';

/** Longest address that `Worksheet.getRanges` takes; longer ones are cut without a word (docs: "Troubleshooting Excel add-ins"). */
const LONGEST_ADDRESS = 8192;

interface Run<Key> {
  readonly key: Key;
  readonly left: number;
  readonly right: number;
}

/** A block that may still grow downwards. */
interface Growing {
  top: number;
  readonly left: number;
  bottom: number;
  readonly right: number;
}

/** Runs of equal keys side by side; `left` is the column of `cells[0]`. */
function runsOf<Key>(cells: readonly (Key | undefined)[], left: number): Run<Key>[] {
  const runs: Run<Key>[] = [];
  for (let first = 0; first < cells.length;) {
    const key = cells[first];
    let end = first + 1;
    while (end < cells.length && cells[end] === key) end++;
    if (key !== undefined) runs.push({ key, left: left + first, right: left + end - 1 });
    first = end;
  }
  return runs;
}

/**
 * Blocks of cells with the same key, as tall as equal runs of cells stand above each other; in order of their first rows. `rows[i][j]` is the
 * key of the cell (top + i, left + j); cells without one belong to no block.
 */
export function blocksByKey<Key>(
  rows: readonly (readonly (Key | undefined)[] | undefined)[],
  top = 0,
  left = 0,
): Map<Key, Rect[]> {
  const blocks = new Map<Key, Rect[]>();
  let above: { key: Key; block: Growing }[] = [];
  rows.forEach((cells, i) => {
    const row = top + i;
    above = runsOf(cells ?? [], left).map(({ key, ...run }) => {
      const same = above.find(
        ({ key: other, block }) => other === key && block.left === run.left && block.right === run.right,
      );
      if (same?.block.bottom === row - 1) {
        same.block.bottom = row;
        return same;
      }
      const block: Growing = { top: row, bottom: row, ...run };
      const list = blocks.get(key);
      if (list) list.push(block);
      else blocks.set(key, [block]);
      return { key, block };
    });
  });
  return blocks;
}

/** Addresses of many blocks, each short enough for one `getRanges`. */
export function addressesOf(rects: readonly Rect[], longest = LONGEST_ADDRESS): string[] {
  const addresses: string[] = [];
  let current = '';
  for (const rect of rects) {
    const name = rectName(rect);
    if (current !== '' && current.length + 1 + name.length > longest) {
      addresses.push(current);
      current = '';
    }
    current += current === '' ? name : `,${name}`;
  }
  return current === '' ? addresses : [...addresses, current];
}

export function overlaps(a: Rect, b: Rect): boolean {
  return a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left;
}

/** What is left of a block when the others are cut out of it. */
export function without(rect: Rect, holes: readonly Rect[]): Rect[] {
  return holes.reduce<Rect[]>((parts, hole) => parts.flatMap((part) => cutOut(part, hole)), [rect]);
}

function cutOut(rect: Rect, hole: Rect): Rect[] {
  if (!overlaps(rect, hole)) return [rect];
  const top = Math.max(rect.top, hole.top);
  const bottom = Math.min(rect.bottom, hole.bottom);
  const parts: Rect[] = [
    { ...rect, bottom: top - 1 },
    { top, bottom, left: rect.left, right: hole.left - 1 },
    { top, bottom, left: hole.right + 1, right: rect.right },
    { ...rect, top: bottom + 1 },
  ];
  return parts.filter((part) => part.top <= part.bottom && part.left <= part.right);
}

/** Runs of neighbouring numbers, ascending. */
export function spansOf(numbers: readonly number[]): { first: number; last: number }[] {
  const spans: { first: number; last: number }[] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const open = spans[spans.length - 1];
    if (open?.last === number - 1) open.last = number;
    else spans.push({ first: number, last: number });
  }
  return spans;
}
