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

interface Spelling {
  readonly word: string;
  readonly key: string;
  readonly marks: string;
}

function marksOf(word: string): string {
  return [...word.normalize('NFD').replace(/[^\p{M}]/gu, '')].sort().join('');
}

const spellings = new Map<string, readonly Spelling[]>();

/** Words of a phrase of the tables; kept, for the tables do not change. */
function spellingsOf(phrase: string): readonly Spelling[] {
  const known = spellings.get(phrase);
  if (known !== undefined) return known;
  const words = phrase.toLowerCase().split(' ');
  const made = words.map((word) => ({ word, key: fold(word), marks: marksOf(word) }));
  spellings.set(phrase, made);
  return made;
}

/** Same letters and accents (wherever the tone mark is put: "Uỷ", "Ủy"), or the written word has lost its accents. */
function isSameWord(written: Token | undefined, { word, key, marks }: Spelling): boolean {
  if (written?.key !== key) return false;
  const lower = written.text.toLowerCase();
  if (lower === word || lower === written.key) return true;
  return marksOf(lower) === marks && lower.includes('đ') === word.includes('đ');
}

/** Whether the words from token `at` are this phrase of a table, accents included where the text has them. */
export function isSamePhrase(tokens: readonly Token[], at: number, phrase: string): boolean {
  return spellingsOf(phrase).every((spelling, offset) => isSameWord(tokens[at + offset], spelling));
}
