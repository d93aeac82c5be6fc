import { cleanText } from './clean';

/** A list item's mark at the start of a line: "- ", "+ ", "• ", also glued to its word ("-100%"). */
const BULLET = /^[-–—+•●▪◦*]\s?(?=[\p{L}\p{N}("“])/u;
/** The same mark in the middle of a line, after the end of a sentence. Its own letter says which mark. */
const INNER_BULLET = /(?<=[.;:!?…])\s+(?=([-–—+•●▪◦*])\s?[\p{L}\p{N}("“])/gu;

/** true when the text begins with a list mark. */
export function startsWithBullet(text: string): boolean {
  return BULLET.test(text);
}

/** A line that is a list item gives each further item of the same mark its own line; other lines stay whole. */
function splitItems(line: string): string {
  if (!BULLET.test(line)) return line;
  const mark = line.charAt(0);
  return line.replace(INNER_BULLET, (space, inner: string) => (inner === mark ? '\n' : space));
}

/**
 * The text of a cell as reading and normalising use it: clean (see `cleanText`), list items on lines of their own.
 * "- Một. - Hai." -> two lines; "Một; trong đó: - hai" stays, since the cell is no list. Tidy text comes back unchanged.
 */
export function tidyText(raw: string): string {
  const clean = cleanText(raw);
  if (!clean.includes('\n')) return splitItems(clean);
  return clean.split('\n').map(splitItems).join('\n');
}
