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

/** The words, without accents, that something can begin with. */
export interface First {
  readonly first: ReadonlySet<string>;
}

/** true when token `at` is one of the words, given as "đến, tới". */
export type WordTest = (phrase: Phrase, at: number) => boolean;

/** Makes a test for single words, listed with commas. */
export function oneOf(words: string): WordTest & First {
  const spellings = words.split(',').map((word) => spellingOf(word.trim()));
  const first = new Set(spellings.map(({ fold }) => fold));
  const test: WordTest = (phrase, at) => {
    const token = phrase.tokens[at];
    if (token === undefined || !first.has(token.fold)) return false;
    return spellings.some((spelling) => same(phrase, token, spelling));
  };
  return Object.assign(test, { first });
}

interface Entry<T> {
  readonly words: readonly Spelling[];
  readonly row: T;
}

/** Finds the longest row whose words stand at a place. */
export type Lexicon<T> = (phrase: Phrase, at: number) => { readonly row: T; readonly end: number } | null;

/** Makes a lexicon from data rows; `words` lists alternatives with commas, longest match wins. */
export function lexicon<T extends { readonly words: string }>(rows: readonly T[]): Lexicon<T> & First {
  const index = new Map<string, Entry<T>[]>();
  for (const row of rows) {
    for (const words of row.words.split(',')) {
      const entry = { words: words.trim().split(' ').map(spellingOf), row };
      const key = entry.words[0]?.fold ?? '';
      index.set(
        key,
        [...(index.get(key) ?? []), entry].sort((a, b) => b.words.length - a.words.length),
      );
    }
  }
  const find: Lexicon<T> = (phrase, at) => {
    const token = phrase.tokens[at];
    const entries = token?.kind === 'word' ? index.get(token.fold) : undefined;
    if (entries === undefined) return null;
    for (const { words, row } of entries) {
      if (words.every((word, offset) => sameAt(phrase, at + offset, word))) return { row, end: at + words.length };
    }
    return null;
  };
  return Object.assign(find, { first: new Set(index.keys()) });
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
