import { fold } from '../../text/fold';

/** How a word is compared: by its letters with accents (shape) or without (fold). */
export interface Spelling {
  readonly shape: string;
  readonly fold: string;
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * A word with its tone mark taken out and put last, so that "hoà" = "hòa", "qúy" = "quý"; "uơ"/"ưo" count as "ươ" (a slip of typing),
 * "quí" as "quý". Marks that make another vowel (â ă ê ô ơ ư đ) stay.
 */
function shapeOf(lower: string): string {
  const parts = lower.normalize('NFD');
  const tones = parts.match(TONE)?.join('') ?? '';
  const letters = parts.replace(TONE, '').normalize('NFC');
  return letters.replace(/uơ|ưo/gu, 'ươ').replace(/^qui$/u, 'quy') + tones;
}

const cache = new Map<string, Spelling>();
const CACHE_LIMIT = 4000;
const LONGEST_CACHED = 12;

/** Spelling of one word as typed (any case, NFC). */
export function spellingOf(word: string): Spelling {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const folded = fold(word);
  const spelling = { shape: shapeOf(word.toLowerCase()), fold: folded === 'qui' ? 'quy' : folded };
  if (word.length <= LONGEST_CACHED && cache.size < CACHE_LIMIT) cache.set(word, spelling);
  return spelling;
}
