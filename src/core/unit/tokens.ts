import { fold } from '../text/fold';

/** A word, a punctuation mark or a line break of the text. */
export interface Token {
  readonly text: string;
  /** The word without case and accents. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'mark' | 'line';
  /** A space, a line break or the start of the text stands before it. */
  readonly gap: boolean;
  /** First letter is a capital (or a digit starts it: false). */
  readonly capital: boolean;
}

const PIECES = /\n|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;
const DASHES = new Set(['–', '—', '‑', '−']);

function kindOf(piece: string): Token['kind'] {
  if (piece === '\n') return 'line';
  return /^[\p{L}\p{N}]/u.test(piece) ? 'word' : 'mark';
}

function startsWithCapital(piece: string): boolean {
  const first = piece.charAt(0);
  return first !== first.toLowerCase();
}

const MOST_REMEMBERED = 20_000;
const folded = new Map<string, string>();

/** Folded words are remembered: the same few thousand words make up any workbook. */
function keyOf(piece: string): string {
  if (DASHES.has(piece)) return '-';
  const known = folded.get(piece);
  if (known !== undefined) return known;
  if (folded.size >= MOST_REMEMBERED) folded.clear();
  const key = fold(piece);
  folded.set(piece, key);
  return key;
}

/** The words and marks of a clean NFC text, in order, each with its place in the text. Every kind of dash has the key "-". */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let before = -1;
  for (const found of text.matchAll(PIECES)) {
    const piece = found[0];
    const start = found.index;
    tokens.push({
      text: piece,
      key: keyOf(piece),
      start,
      end: start + piece.length,
      kind: kindOf(piece),
      gap: start !== before,
      capital: startsWithCapital(piece),
    });
    before = piece === '\n' ? -1 : start + piece.length;
  }
  return tokens;
}
