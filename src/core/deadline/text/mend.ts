import { isBareSyllable } from '../../closeness/syllable';
import { ACCENT_ONLY, nearestWords, shareOf, type Match } from './mend-match';
import type { Token } from './phrase';
import { spellingOf } from './spelling';

/** A stretch of tokens that was read as other words than it has. */
export interface Mended {
  /** Tokens it covers: from, up to not including to. */
  readonly from: number;
  readonly to: number;
  readonly meant: string;
  /** More than accents was wrong: a person is asked to look. */
  readonly doubtful: boolean;
}

/** Tokens without a space between them that hold a letter: "nim", "th4ng", "h@ng". */
interface Unit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** No sign stands at its beginning, at its end. */
  readonly clear: boolean;
  readonly open: boolean;
}

/** Units a match may span; a split word counts as two. */
const WIDEST = 4;
/** No cell says when in more words; a longer text is left as it is. */
const MOST_TOKENS = 2000;
/** From here on more than accents is wrong. */
const DOUBT = 0.7;
const DOUBTFUL_SHARE = 0.09;
const CLOSES = /^[.,;:)\]!?]+$/u;
const YEAR = /^(?:19|20)[0-9]{2}(?![0-9])/u;
const COUNT = /^[0-9]{1,3}$/u;
const NUMBER = /^(?:[0-9(]|[ivxl1|]{1,4}(?![a-z]))/u;

interface Edges {
  readonly start: number;
  readonly to: number;
  readonly clear: boolean;
  readonly open: boolean;
}

const unitAt = (text: string, tokens: readonly Token[], { start, to, clear, open }: Edges): Unit => ({
  from: start,
  to,
  text: text.slice(tokens[start]?.start, tokens[to - 1]?.end),
  clear,
  open,
});

function unitsOf(text: string, tokens: readonly Token[]): Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < tokens.length;) {
    const from = at;
    do at += 1;
    while (tokens[at]?.glued === true && tokens[at]?.kind !== 'line');
    let [start, to] = [from, at];
    while (start < to - 1 && tokens[start]?.kind === 'sign') start += 1;
    while (to > start + 1 && CLOSES.test(tokens[to - 1]?.text ?? '')) to -= 1;
    units.push(unitAt(text, tokens, { start, to, clear: start === from, open: to === at }));
  }
  return units;
}

const hasLetter = ({ text }: Unit): boolean => /\p{L}/u.test(text);

function matchAt(units: readonly Unit[], at: number): Match | null {
  let best: Match | null = null;
  let text = '';
  let bare = true;
  const counted = COUNT.test(units[at - 1]?.text ?? '');
  for (let count = 1; count <= WIDEST; count += 1) {
    const unit = units[at + count - 1];
    if (unit === undefined || !hasLetter(unit) || (count > 1 && !unit.clear)) break;
    text += unit.text;
    bare = bare && isBareSyllable(unit.text);
    const next = unit.open ? (units[at + count]?.text ?? '') : '';
    const number = NUMBER.test(next.toLowerCase()) || counted;
    best = wider(best, nearestWords(text, { count, bare, year: YEAR.test(next), number }));
    if (!unit.open) break;
  }
  return best;
}

/** Of words over fewer and over more units the latter, unless the former are right as they stand and the latter are not. */
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
  const units = unitsOf(text, tokens);
  const result: Token[] = [];
  const mended: Mended[] = [];
  let done = 0;
  const copy = (at: number): void => {
    const token = tokens[at];
    if (token !== undefined) result.push(token);
  };
  for (let at = 0; at < units.length;) {
    const match = matchAt(units, at);
    const [first, last] = [units[at], units[at + (match?.units ?? 1) - 1]];
    if (match === null || first === undefined || last === undefined) {
      at += 1;
      continue;
    }
    for (; done < first.from; done += 1) copy(done);
    const words = wordsInstead(match.known.words, tokens, first.from, last.to);
    if (match.cost > 0)
      mended.push({
        from: result.length,
        to: result.length + words.length,
        meant: match.known.words,
        doubtful: match.cost > DOUBT && shareOf(match) > DOUBTFUL_SHARE,
      });
    result.push(...words);
    done = last.to;
    at += match.units;
  }
  for (; done < tokens.length; done += 1) copy(done);
  return { tokens: result, mended };
}
