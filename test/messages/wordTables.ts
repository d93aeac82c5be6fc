import { readdirSync } from 'node:fs';
import type { Wording } from '../../src/messages/language';
import { wording as english } from '../../src/messages/en/wording';
import { wording as vietnamese } from '../../src/messages/vi/wording';

export const WORDINGS: readonly Wording[] = [vietnamese, english];

/** Concepts whose words only a terminal, a file or a sheet shows: they stay Vietnamese. */
const VIETNAMESE_ONLY: ReadonlySet<string> = new Set(['cli', 'file', 'report']);

export type Words = Readonly<Record<string, unknown>>;

/** A table of words: all exports of `messages/<language>/<concept>.ts` that are named like one. */
export interface WordTable {
  /** "unit.UNIT_SENTENCES". */
  readonly name: string;
  readonly kind: 'sentences' | 'reasons';
  readonly keys: readonly string[];
}

const conceptsOf = (language: string): readonly string[] =>
  readdirSync(`src/messages/${language}`, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map(({ name }) => name.slice(0, -'.ts'.length))
    .filter((concept) => !VIETNAMESE_ONLY.has(concept));

const KINDS = { _SENTENCES: 'sentences', _REASONS: 'reasons' } as const;

/** The tables of one language, found in its folder: a new one counts without being named here. */
export async function wordTables(language: 'vi' | 'en'): Promise<readonly WordTable[]> {
  const tables: WordTable[] = [];
  for (const concept of conceptsOf(language)) {
    const exported = (await import(`../../src/messages/${language}/${concept}`)) as Words;
    for (const [name, value] of Object.entries(exported)) {
      const end = (Object.keys(KINDS) as (keyof typeof KINDS)[]).find((each) => name.endsWith(each));
      if (end === undefined || typeof value !== 'object' || value === null) continue;
      tables.push({ name: `${concept}.${name}`, kind: KINDS[end], keys: Object.keys(value).sort() });
    }
  }
  return tables.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Vietnamese letters that English does not have. */
export const VIETNAMESE_LETTERS = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;

/** Words of a text that are the tool's own: names, quoted text and labels of the workbook stand in “ ”. */
export const ownWords = (text: string): string => text.replace(/“[^“”]*”/gu, '');
