import { isDamaged } from '../closeness/damage';
import { letterDistance } from '../closeness/distance';
import { accentedLettersOf, isSpoiltSign, lettersOf } from '../closeness/letters';
import { ACCENT_ONLY } from '../closeness/nearest';
import { isBareSyllable } from '../closeness/syllable';
import { fold } from '../text/fold';
import { GROUP_NOUNS } from './groups';
import { HEADS } from './heads';
import type { Token } from './tokens';

/** Words beside unit names that decide where a name ends or what kind of unit it is. */
const BESIDE = [
  'trực thuộc',
  'liên quan',
  'còn lại',
  'phối hợp',
  'chủ trì',
  'tổ kiểm tra',
  'tổ công tác',
  'tổ giúp việc',
];
/** Shorter words are too easily near to other words. */
const SHORTEST = 5;
/** Share of the letters that may be damaged. */
const THRESHOLD = 0.15;
/** No cell names units in more words. */
const MOST_TOKENS = 1500;

interface Known {
  readonly words: readonly string[];
  readonly letters: string;
}

const KNOWN: readonly Known[] = [
  ...HEADS.map(({ head }) => head.toLowerCase()),
  ...GROUP_NOUNS.flatMap(({ noun }) => (noun.includes(' ') ? [noun, `các ${noun}`] : [`các ${noun}`])),
  ...BESIDE,
]
  .map((text) => ({ words: text.split(' '), letters: accentedLettersOf(text) }))
  .filter(({ letters }) => letters.length >= SHORTEST);

const BY_COUNT = new Map<number, Known[]>();
for (const known of KNOWN) BY_COUNT.set(known.words.length, [...(BY_COUNT.get(known.words.length) ?? []), known]);
const COUNTS = [...BY_COUNT.keys()].sort((a, b) => b - a);

/** "t€" is one word: signs that were letters are joined to the word they stand in. */
function joinSigns(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const inside =
      last?.kind === 'word' && !token.gap && (isSpoiltSign(token.text) || isSpoiltSign(last.text.slice(-1)));
    if (last === undefined || !inside) joined.push(token);
    else
      joined[joined.length - 1] = { ...last, text: last.text + token.text, key: last.key + token.key, end: token.end };
  }
  return joined;
}

/** The known words that `count` tokens stand nearest to; undefined where they are those words or none is near. */
function nearest(tokens: readonly Token[], from: number, count: number): Known | undefined {
  const stretch = tokens.slice(from, from + count);
  if (stretch.length < count || stretch.some(({ kind }) => kind !== 'word')) return undefined;
  const letters = lettersOf(stretch.map(({ text }) => text).join(''));
  const bare = stretch.every(({ text }) => isBareSyllable(text));
  let best: { known: Known; share: number } | undefined;
  for (const known of BY_COUNT.get(count) ?? []) {
    const most = bare ? ACCENT_ONLY : known.letters.length * THRESHOLD;
    const share = letterDistance(letters, known.letters, most) / known.letters.length;
    if (share < (best?.share ?? Infinity)) best = { known, share };
  }
  return best?.known;
}

const meantToken = (token: Token, word: string): Token => ({
  ...token,
  text: token.capital ? word.charAt(0).toUpperCase() + word.slice(1) : word,
  key: fold(word),
});

/**
 * Tokens of a damaged text with the words that units begin with read by closeness: "Trung tdm" as "trung tâm", "C4c phong" as
 * "các phòng". Places stay, so that names are taken from the text as they came. Clean text comes back unchanged.
 */
export function mendUnitWords(text: string, found: readonly Token[]): readonly Token[] {
  if (found.length > MOST_TOKENS || !isDamaged(text)) return found;
  const tokens = joinSigns(found);
  const result = [...tokens];
  for (let at = 0; at < tokens.length; at += 1) {
    for (const count of COUNTS) {
      const known = nearest(tokens, at, count);
      if (known === undefined) continue;
      known.words.forEach((word, offset) => {
        const token = tokens[at + offset];
        if (token !== undefined && token.key !== fold(word)) result[at + offset] = meantToken(token, word);
      });
      at += count - 1;
      break;
    }
  }
  return result;
}
