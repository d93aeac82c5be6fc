import { fold, foldKey } from '../text/fold';
import type { Token } from './tokens';

interface Entry<Row> {
  readonly words: readonly string[];
  readonly row: Row;
}

/** Rows by the first word of their phrase, longest phrase first. */
export type PhraseTable<Row> = ReadonlyMap<string, readonly Entry<Row>[]>;

/** A phrase found at a place: its row and the index of the token after it. */
export interface PhraseMatch<Row> {
  readonly row: Row;
  readonly next: number;
}

/** Builds a look-up table from rows; `phrasesOf` gives the spellings of a row (case and accents do not matter). */
export function phraseTable<Row>(rows: readonly Row[], phrasesOf: (row: Row) => readonly string[]): PhraseTable<Row> {
  const table = new Map<string, Entry<Row>[]>();
  for (const row of rows) {
    for (const phrase of phrasesOf(row)) {
      const words = foldKey(phrase).split(' ');
      const first = words[0] ?? '';
      const entries = table.get(first) ?? [];
      entries.push({ words, row });
      table.set(first, entries);
    }
  }
  for (const entries of table.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return table;
}

function wordsMatch(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, offset) => tokens[at + offset]?.key === word);
}

/** The longest phrase of the table that stands at token `at`, words side by side, whose row is `fit`; null when there is none. */
export function phraseAt<Row>(
  table: PhraseTable<Row>,
  tokens: readonly Token[],
  at: number,
  fit: (row: Row) => boolean = () => true,
): PhraseMatch<Row> | null {
  for (const entry of table.get(tokens[at]?.key ?? '') ?? []) {
    if (wordsMatch(tokens, at, entry.words) && fit(entry.row)) return { row: entry.row, next: at + entry.words.length };
  }
  return null;
}

/** A table of plain phrases. */
export function wordTable(phrases: readonly string[]): PhraseTable<string> {
  return phraseTable(phrases, (phrase) => [phrase]);
}

function marksOf(word: string): string {
  return [...word.normalize('NFD').replace(/[^\p{M}]/gu, '')].sort().join('');
}

/** Same word: same letters and accents (wherever the tone mark is put: "Uỷ", "Ủy"), or `written` has lost its accents. */
export function isSameWord(written: Token, word: string): boolean {
  const lower = written.text.toLowerCase();
  if (lower === word || lower === written.key) return written.key === fold(word);
  return written.key === fold(word) && marksOf(lower) === marksOf(word) && lower.includes('đ') === word.includes('đ');
}

/** Whether the words from token `at` are this phrase, accents included where the text has them. */
export function isSamePhrase(tokens: readonly Token[], at: number, phrase: string): boolean {
  return phrase
    .toLowerCase()
    .split(' ')
    .every((word, offset) => {
      const token = tokens[at + offset];
      return token !== undefined && isSameWord(token, word);
    });
}
