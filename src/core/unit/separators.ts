import { isSamePhrase } from './phrases';
import type { Reader } from './start';

const SEPARATOR_MARKS = new Set([',', '/', '-', '&', '+', ';']);
/** Joining words; `not`: what shows, where accents are lost, that it is another word ("cung cap"). */
const SEPARATOR_WORDS: readonly { readonly word: string; readonly with: boolean; readonly not: readonly string[] }[] = [
  { word: 'và', with: false, not: [] },
  { word: 'hoặc', with: false, not: [] },
  { word: 'cùng', with: true, not: ['cap', 'ung', 'co'] },
  { word: 'với', with: true, not: [] },
  { word: 'kèm', with: true, not: ['cap'] },
];
const LONGEST_PARENTHESIS = 80;

/** Token after a run of separators at `at` ("; ", ", và", "cùng với"), or -1. */
export function separatorEnd(reader: Reader, at: number): number {
  let next = at;
  for (let token = reader.tokens[next]; token !== undefined; token = reader.tokens[next]) {
    const isMark = token.kind === 'mark' && SEPARATOR_MARKS.has(token.key);
    if (!isMark && joiningWord(reader, next) === null) break;
    next += 1;
  }
  return next === at ? -1 : next;
}

function joiningWord(reader: Reader, at: number): (typeof SEPARATOR_WORDS)[number] | null {
  if (reader.tokens[at]?.kind !== 'word') return null;
  const after = reader.tokens[at + 1]?.key ?? '';
  return SEPARATOR_WORDS.find(({ word, not }) => isSamePhrase(reader.tokens, at, word) && !not.includes(after)) ?? null;
}

/** The run of separators names a partner: "cùng", "cùng với". */
export function isWith(reader: Reader, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (joiningWord(reader, at)?.with === true) return true;
  return false;
}

export function parenthesisEnd(reader: Reader, at: number): number {
  for (let next = at + 1; next < at + LONGEST_PARENTHESIS; next += 1) {
    const token = reader.tokens[next];
    if (token === undefined || token.key === ')') return Math.min(next + 1, reader.tokens.length);
  }
  return at + 1;
}
