import { ALIKE, isSplit, letterCost } from './confusable';

/**
 * Weighted edit distance of two texts' letters (see `lettersOf`): 1 for a letter lost, added or replaced, less for letters
 * that scans take for one another. Counts only up to `limit`; beyond it the answer is Infinity. Time: product of the lengths.
 */
export function letterDistance(read: string, meant: string, limit: number): number {
  if (Math.abs(read.length - meant.length) > limit / ALIKE) return Infinity;
  let before: number[] = [];
  let last = Array.from({ length: meant.length + 1 }, (_, column) => column);
  for (let row = 1; row <= read.length; row += 1) {
    const current = rowOf(read, meant, row, last, before);
    if (Math.min(...current) > limit && Math.min(...last) > limit) return Infinity;
    before = last;
    last = current;
  }
  const distance = last[meant.length] ?? Infinity;
  return distance > limit ? Infinity : distance;
}

function rowOf(read: string, meant: string, row: number, last: readonly number[], before: readonly number[]): number[] {
  const current = [row];
  const letter = read.charAt(row - 1);
  for (let column = 1; column <= meant.length; column += 1) {
    const wanted = meant.charAt(column - 1);
    let least = Math.min(
      (last[column - 1] ?? 0) + letterCost(letter, wanted),
      (last[column] ?? 0) + 1,
      (current[column - 1] ?? 0) + 1,
    );
    if (row > 1 && isSplit(wanted, read.slice(row - 2, row)))
      least = Math.min(least, (before[column - 1] ?? 0) + ALIKE);
    if (column > 1 && isSplit(letter, meant.slice(column - 2, column)))
      least = Math.min(least, (last[column - 2] ?? 0) + ALIKE);
    current.push(least);
  }
  return current;
}
