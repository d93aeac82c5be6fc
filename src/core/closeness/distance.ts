import { addedCost, ALIKE, isHalves, isSplit, isSplitLetter, letterCost, lostCost } from './confusable';

/** The least that an added or lost letter costs. */
const LEAST_SHIFT = 0.6;

/**
 * Weighted edit distance of read letters (see `lettersOf`) to meant ones (see `accentedLettersOf`): 1 for a letter lost,
 * added or replaced, less for what scans do to letters. Beyond `limit` the answer is Infinity. Time: product of the lengths.
 */
export function letterDistance(read: string, meant: string, limit: number): number {
  if (Math.abs(read.length - meant.length) * ALIKE > limit) return Infinity;
  if (Math.abs(read.length - meant.length) > limit / LEAST_SHIFT + SPLITS) return Infinity;
  let before: number[] = [];
  let last = [0];
  for (let column = 1; column <= meant.length; column += 1)
    last.push((last[column - 1] ?? 0) + lostCost(meant.charAt(column - 1)));
  for (let row = 1; row <= read.length; row += 1) {
    const current = rowOf(read, meant, row, last, before);
    if (leastOf(current) > limit && leastOf(last) > limit) return Infinity;
    before = last;
    last = current;
  }
  const distance = last[meant.length] ?? Infinity;
  return distance > limit ? Infinity : distance;
}

/** So many letters of a text may be split or joined. */
const SPLITS = 3;

function leastOf(row: readonly number[]): number {
  let least = Infinity;
  for (const value of row) if (value < least) least = value;
  return least;
}

function rowOf(read: string, meant: string, row: number, last: readonly number[], before: readonly number[]): number[] {
  const letter = read.charAt(row - 1);
  const pair = row > 1 ? read.slice(row - 2, row) : '';
  const pairJoins = isHalves(pair);
  const pairSwaps = CONSONANTS.test(pair);
  const splits = isSplitLetter(letter);
  const current = [(last[0] ?? 0) + addedCost(letter, '', meant.charAt(0))];
  for (let column = 1; column <= meant.length; column += 1) {
    const wanted = meant.charAt(column - 1);
    let least = Math.min(
      (last[column - 1] ?? 0) + letterCost(letter, wanted),
      (last[column] ?? 0) + addedCost(letter, wanted, meant.charAt(column)),
      (current[column - 1] ?? 0) + lostCost(wanted),
    );
    if (pairJoins && isSplit(wanted, pair)) least = Math.min(least, (before[column - 1] ?? 0) + ALIKE);
    if (splits && column > 1 && isSplit(letter, meant.slice(column - 2, column)))
      least = Math.min(least, (last[column - 2] ?? 0) + ALIKE);
    if (pairSwaps && column > 1 && isSwapped(pair, meant.slice(column - 2, column)))
      least = Math.min(least, (before[column - 2] ?? 0) + ALIKE);
    current.push(least);
  }
  return current;
}

const CONSONANTS = /^[cghn]{2}$/u;

/** "gn" for "ng": the consonants that end a syllable, typed or read in the wrong order. */
function isSwapped(read: string, meant: string): boolean {
  const plain = meant.toLowerCase();
  return read.charAt(0) === plain.charAt(1) && read.charAt(1) === plain.charAt(0);
}
