import { ACCENT_ONLY } from '../../closeness/nearest';
import { isBareSyllable } from '../../closeness/syllable';
import { nearestWords, shareOf, type Match } from './mend-match';
import type { Token } from './phrase';
import { spellingOf } from './spelling';
import { writtenWords, type WrittenWord } from './written-words';

/** A stretch of tokens that was read as other words than it has. */
export interface Mended {
  /** Tokens it covers: from, up to not including to. */
  readonly from: number;
  readonly to: number;
  readonly meant: string;
  /** More than accents was wrong: a person is asked to look. */
  readonly doubtful: boolean;
}

/** Written words that a match may span; a split word counts as two. */
const WIDEST = 4;
/** No cell says when in more words; a longer text is left as it is. */
const MOST_TOKENS = 2000;
/** From here on more than accents is wrong. */
const DOUBT = 0.7;
const DOUBTFUL_SHARE = 0.09;
/** "2024", "2021-2025". */
const YEAR = /^(?:19|20)[0-9]{2}(?![0-9])/u;
/** "6" in "6 tháng". */
const COUNT = /^[0-9]{1,3}$/u;
/** "30/6", "(30", "iii", "1l" for II. */
const NUMBER = /^(?:[0-9(]|[ivxl1|]{1,4}(?![a-z]))/u;

const hasLetter = ({ text }: WrittenWord): boolean => /\p{L}/u.test(text);

/** The words of time that the written words from `at` on are nearest to. */
function matchAt(written: readonly WrittenWord[], at: number): Match | null {
  let best: Match | null = null;
  let text = '';
  let bare = true;
  const counted = COUNT.test(written[at - 1]?.text ?? '');
  for (let count = 1; count <= WIDEST; count += 1) {
    const word = written[at + count - 1];
    if (word === undefined || !hasLetter(word) || (count > 1 && !word.clear)) break;
    text += word.text;
    bare = bare && isBareSyllable(word.text);
    const next = word.open ? (written[at + count]?.text ?? '') : '';
    const number = NUMBER.test(next.toLowerCase()) || counted;
    best = wider(best, nearestWords(text, { count, bare, year: YEAR.test(next), number }));
    if (!word.open) break;
  }
  return best;
}

/** Of words over fewer and over more written ones the latter, unless the former are right as they stand and the latter are not. */
function wider(few: Match | null, more: Match | null): Match | null {
  if (few === null || more === null) return few ?? more;
  return few.cost === 0 && more.cost > ACCENT_ONLY ? few : more;
}

/** The meant words in the place of the read ones; the first starts where they start, the last ends where they end. */
function wordsInstead(meant: string, tokens: readonly Token[], from: number, to: number): Token[] {
  const words = meant.split(' ');
  const same = to - from === words.length;
  const [first, last] = [tokens[from], tokens[to - 1]];
  return words.flatMap((word, index): Token[] => {
    const source = same ? tokens[from + index] : { text: word, start: first?.start ?? 0, end: last?.end ?? 0 };
    if (source === undefined) return [];
    const { shape, fold } = spellingOf(word);
    return [
      {
        kind: 'word',
        text: same ? source.text : word,
        shape,
        fold,
        value: Number.NaN,
        start: source.start,
        end: source.end,
        glued: index === 0 && first?.glued === true,
      },
    ];
  });
}

/**
 * Reads the words of a damaged phrase that say when by closeness: "Thudng xuyen", "trude ngay 30/11", "n4m 2024". Numbers are
 * never touched, nor are words that already are words of time. Tokens keep their places in the text.
 */
export function mendWords(text: string, tokens: readonly Token[]): { tokens: Token[]; mended: Mended[] } {
  if (tokens.length > MOST_TOKENS) return { tokens: [...tokens], mended: [] };
  const written = writtenWords(text, tokens);
  const result: Token[] = [];
  const mended: Mended[] = [];
  let copied = 0;
  for (let at = 0; at < written.length;) {
    const match = matchAt(written, at);
    const count = match?.count ?? 1;
    const [first, last] = [written[at], written[at + count - 1]];
    at += count;
    if (match === null || first === undefined || last === undefined) continue;
    result.push(...tokens.slice(copied, first.from));
    const meant = match.known.words;
    const words = wordsInstead(meant, tokens, first.from, last.to);
    const [from, to] = [result.length, result.length + words.length];
    if (match.cost > 0) mended.push({ from, to, meant, doubtful: isDoubtful(match) });
    result.push(...words);
    copied = last.to;
  }
  return { tokens: [...result, ...tokens.slice(copied)], mended };
}

const isDoubtful = (match: Match): boolean => match.cost > DOUBT && shareOf(match) > DOUBTFUL_SHARE;
