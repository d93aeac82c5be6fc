import type { Reader } from './start';

const SEPARATOR_MARKS = new Set([',', '/', '-', '&', '+', ';']);
const SEPARATOR_WORDS = new Set(['va', 'hoac', 'cung', 'voi', 'kem']);
const LONGEST_PARENTHESIS = 80;

/** Token after a run of separators at `at` ("; ", ", và", "cùng với"), or -1. */
export function separatorEnd(reader: Reader, at: number): number {
  let next = at;
  for (let token = reader.tokens[next]; token !== undefined; token = reader.tokens[next]) {
    const isMark = token.kind === 'mark' && SEPARATOR_MARKS.has(token.key);
    if (!isMark && !SEPARATOR_WORDS.has(token.key)) break;
    next += 1;
  }
  return next === at ? -1 : next;
}

export function isWith(reader: Reader, from: number, to: number): boolean {
  return reader.tokens.slice(from, to).some(({ key }) => key === 'voi' || key === 'cung' || key === 'kem');
}

export function parenthesisEnd(reader: Reader, at: number): number {
  for (let next = at + 1; next < at + LONGEST_PARENTHESIS; next += 1) {
    const token = reader.tokens[next];
    if (token === undefined || token.key === ')') return Math.min(next + 1, reader.tokens.length);
  }
  return at + 1;
}
