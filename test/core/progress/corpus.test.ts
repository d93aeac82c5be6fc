import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProgressContext } from '../../../src/core/progress/proposal';
import { readProgress } from '../../../src/core/progress/readProgress';
import { cleanText } from '../../../src/core/text/clean';
import { contextOf, notation } from './notation';

interface Line {
  readonly place: string;
  readonly context: ProgressContext;
  readonly expected: string;
  readonly note: string;
}

const FOLDER = join(__dirname, 'corpus');

/** Reads one corpus file: "@ year=2024; …" context, "= …" expectation, then its spellings. */
function linesOf(file: string): Line[] {
  let context: ProgressContext = { year: null };
  let expected = '';
  return readFileSync(join(FOLDER, file), 'utf8')
    .split('\n')
    .flatMap((text, index) => {
      if (text.startsWith('@')) context = contextOf(text);
      else if (text.startsWith('= ')) expected = text.slice(2);
      else if (text !== '' && !text.startsWith('#'))
        return [{ place: `${file}:${String(index + 1)}`, context, expected, note: text.replaceAll('\\n', '\n') }];
      return [];
    });
}

const LINES = readdirSync(FOLDER).sort().flatMap(linesOf);

describe('corpus of progress notes', () => {
  test.each(LINES.map((line) => [line.place, line.note, line] as const))('%s %s', (_place, _note, line) => {
    expect(notation(readProgress(line.note, line.context))).toBe(line.expected);
  });

  test('has at least 200 notes', () => {
    expect(LINES.length).toBeGreaterThanOrEqual(200);
  });

  test('the evidence is words of the note', () => {
    for (const { note, context } of LINES) {
      const evidence = readProgress(note, context)?.evidence ?? '';
      expect(cleanText(note).replaceAll('\n', ' ')).toContain(evidence.replaceAll('\n', ' '));
    }
  });
});
