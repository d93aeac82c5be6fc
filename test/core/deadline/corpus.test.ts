import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recognise } from '../../../src/core/deadline/assemble/clauses';
import { FAMILIES } from '../../../src/core/deadline/families';
import { readDeadline } from '../../../src/core/deadline/readDeadline';
import { readPhrase } from '../../../src/core/deadline/text/phrase';
import { mayStart } from '../../../src/core/deadline/text/starts';
import { notation } from './notation';

interface Line {
  readonly place: string;
  readonly year: number | null;
  readonly expected: string;
  readonly phrase: string;
}

const FOLDER = join(__dirname, 'corpus');

/** Reads one corpus file: "@2024" plan year, "= …" expectation, then its spellings. */
function linesOf(file: string): Line[] {
  let year: number | null = null;
  let expected = '';
  return readFileSync(join(FOLDER, file), 'utf8')
    .split('\n')
    .flatMap((text, index) => {
      if (text.startsWith('@')) year = text === '@none' ? null : Number(text.slice(1));
      else if (text.startsWith('= ')) expected = text.slice(2);
      else if (text !== '' && !text.startsWith('#')) {
        return [{ place: `${file}:${String(index + 1)}`, year, expected, phrase: text.replaceAll('\\n', '\n') }];
      }
      return [];
    });
}

const LINES = readdirSync(FOLDER).sort().flatMap(linesOf);

describe('corpus of deadline phrases', () => {
  test.each(LINES.map((line) => [line.place, line.phrase, line] as const))('%s %s', (_place, _phrase, line) => {
    expect(notation(readDeadline(line.phrase, { year: line.year }))).toBe(line.expected);
  });

  test('has at least 400 spellings and no two expectations for one', () => {
    expect(LINES.length).toBeGreaterThanOrEqual(400);
    const seen = new Map<string, string>();
    for (const { phrase, year, expected, place } of LINES) {
      const key = `${String(year)} ${phrase}`;
      expect([place, seen.get(key) ?? expected]).toEqual([place, expected]);
      seen.set(key, expected);
    }
  });

  test('no family reads anything where its starts say that it cannot', () => {
    for (const { phrase } of LINES) {
      const read = readPhrase(phrase);
      for (const [at, token] of read.tokens.entries())
        for (const { name, starts, read: reads } of FAMILIES)
          if (token.kind !== 'sign' && reads(read, at) !== null)
            expect([phrase, at, name, mayStart(starts, token)]).toEqual([phrase, at, name, true]);
    }
  });

  test('every family is hit by the corpus and by its own example', () => {
    const hit = new Set(LINES.flatMap(({ phrase }) => recognise(readPhrase(phrase)).map(({ family }) => family)));
    for (const { name, example } of FAMILIES) {
      expect([name, hit.has(name)]).toEqual([name, true]);
      const own = recognise(readPhrase(example)).map(({ family }) => family);
      expect([name, own.includes(name)]).toEqual([name, true]);
    }
  });
});
