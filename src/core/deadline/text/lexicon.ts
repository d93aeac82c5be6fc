import { spellingOf } from './spelling';
import type { Spelling } from './spelling';
import type { Phrase, Token } from './phrase';

/** Words that hold a number after them are recognised without accents, or without the tone ("trươc"), even in an accented phrase. */
const OFTEN_BARE: ReadonlySet<string> = new Set(['ngay', 'thang', 'quy', 'truoc']);

function same(phrase: Phrase, token: Token, spelling: Spelling): boolean {
  if (token.kind !== 'word') return false;
  if (phrase.plain) return token.fold === spelling.fold;
  if (token.shape === spelling.shape) return true;
  if (token.fold !== spelling.fold || !OFTEN_BARE.has(spelling.fold)) return false;
  return token.shape === token.fold || spelling.shape.startsWith(token.shape);
}

/** Every word some family looks for, without accents. A word outside cannot begin a statement of time. */
const KNOWN = new Set<string>();
const SHORT_FORMS =
  /^(?:q[iv]{0,3}|t|th|thg|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/u;

/** false for words that no family can start with: most words of a phrase. */
export function canOpen({ kind, fold }: Token): boolean {
  return kind === 'number' || (kind === 'word' && (KNOWN.has(fold) || SHORT_FORMS.test(fold)));
}

function known(word: string): Spelling {
  const spelling = spellingOf(word);
  KNOWN.add(spelling.fold);
  return spelling;
}

/** true when token `at` is one of the words, given as "đến, tới". */
export type WordTest = (phrase: Phrase, at: number) => boolean;

/** Makes a test for single words, listed with commas. */
export function oneOf(words: string): WordTest {
  const spellings = words.split(',').map((word) => known(word.trim()));
  return (phrase, at) => {
    const token = phrase.tokens[at];
    return token !== undefined && spellings.some((spelling) => same(phrase, token, spelling));
  };
}

interface Entry<T> {
  readonly words: readonly Spelling[];
  readonly row: T;
}

/** Finds the longest row whose words stand at a place. */
export type Lexicon<T> = (phrase: Phrase, at: number) => { readonly row: T; readonly end: number } | null;

/** Makes a lexicon from data rows; `words` lists alternatives with commas, longest match wins. */
export function lexicon<T extends { readonly words: string }>(rows: readonly T[]): Lexicon<T> {
  const index = new Map<string, Entry<T>[]>();
  for (const row of rows) {
    for (const words of row.words.split(',')) {
      const entry = { words: words.trim().split(' ').map(spellingOf), row };
      known(words.trim().split(' ')[0] ?? '');
      const key = entry.words[0]?.fold ?? '';
      index.set(
        key,
        [...(index.get(key) ?? []), entry].sort((a, b) => b.words.length - a.words.length),
      );
    }
  }
  return (phrase, at) => {
    const first = phrase.tokens[at];
    const entries = first?.kind === 'word' ? index.get(first.fold) : undefined;
    for (const { words, row } of entries ?? []) {
      if (words.every((word, offset) => sameAt(phrase, at + offset, word))) return { row, end: at + words.length };
    }
    return null;
  };
}

function sameAt(phrase: Phrase, at: number, word: Spelling): boolean {
  const token = phrase.tokens[at];
  return token !== undefined && same(phrase, token, word);
}

/** true when token `at` is this sign. */
export function isSign(phrase: Phrase, at: number, signs: string): boolean {
  const token = phrase.tokens[at];
  return token?.kind === 'sign' && signs.includes(token.text);
}

/** The number at a place if it has at most `digits` digits, else null. */
export function numberAt(phrase: Phrase, at: number, digits: number): number | null {
  const token = phrase.tokens[at];
  return token?.kind === 'number' && token.text.length <= digits ? token.value : null;
}

/** true when token `at` stands directly after the one before it. */
export function isGlued(phrase: Phrase, at: number): boolean {
  return phrase.tokens[at]?.glued === true;
}
