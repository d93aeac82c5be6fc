import { isSign, lexicon } from '../text/lexicon';
import type { Phrase } from '../text/phrase';

/** What joins two calendar expressions. */
export interface Separator {
  readonly kind: 'list' | 'range';
  /** range: "đến trước": its end is not included. */
  readonly before: boolean;
  /** Spelled with a word, so the two sides may be of different size ("từ tháng 3 đến quý IV"). */
  readonly worded: boolean;
  readonly sign: string;
  readonly end: number;
}

const WORDS = lexicon([
  { words: 'và, hoặc, cùng', kind: 'list' as const, before: false },
  {
    words: 'đến, tới, đến hết, tới hết, cho đến, cho tới, cho đến hết, đến khoảng, đến khi hết',
    kind: 'range' as const,
    before: false,
  },
  { words: 'đến trước, tới trước, cho đến trước', kind: 'range' as const, before: true },
]);
const ARROWS = '~→÷';

/** The separator at a place: a comma, "và", a dash, "đến"; null when there is none. */
export function readSeparator(phrase: Phrase, at: number): Separator | null {
  const comma = isSign(phrase, at, ',');
  const words = WORDS(phrase, comma ? at + 1 : at);
  if (words !== null) return { kind: words.row.kind, before: words.row.before, worded: true, sign: '', end: words.end };
  const sign = phrase.tokens[at];
  if (sign?.kind !== 'sign') return null;
  const plain = { before: false, worded: false, sign: sign.text };
  if (',;&+/'.includes(sign.text)) return { ...plain, kind: 'list', end: at + 1 };
  if (sign.text === '-') return { ...plain, kind: 'range', end: isSign(phrase, at + 1, '>') ? at + 2 : at + 1 };
  return ARROWS.includes(sign.text) ? { ...plain, kind: 'range', end: at + 1 } : null;
}
