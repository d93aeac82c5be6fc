import fc from 'fast-check';
import { item, list, template } from './docx';
import { readLines } from './read';

const FORMATS = ['decimal', 'lowerLetter', 'upperRoman'] as const;
const DEPTH = 4;

/** "1.2.3" of each paragraph by counting, for lists whose numbers are all digits and hold their parents. */
function counted(levels: readonly number[]): string[] {
  const count: number[] = [];
  return levels.map((level) => {
    for (let above = 0; above < level; above++) count[above] ??= 1;
    count[level] = (count[level] ?? 0) + 1;
    count.length = level + 1;
    return count.join('.');
  });
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
const written = (value: number, format: string): string => {
  if (format === 'lowerLetter') return (LETTERS[(value - 1) % 26] ?? '').repeat(Math.ceil(value / 26));
  if (format === 'upperRoman') return 'X'.repeat(Math.floor(value / 10)) + (ROMAN[value % 10] ?? '');
  return String(value);
};

const levelsOf = fc.array(fc.nat(DEPTH - 1), { minLength: 1, maxLength: 35 });

describe('any nesting of levels', () => {
  test('is counted as by hand', async () => {
    const formats = fc.array(fc.constantFrom(...FORMATS), { minLength: DEPTH, maxLength: DEPTH });
    await fc.assert(
      fc.asyncProperty(levelsOf, formats, async (levels, chosen) => {
        const numbering =
          template(
            0,
            chosen.map((format, level) => ({
              format,
              text: Array.from({ length: level + 1 }, (_, at) => `%${at + 1}`).join('.'),
            })),
          ) + list(1, 0);
        const expected = counted(levels).map((number) =>
          number
            .split('.')
            .map((digits, level) => written(Number(digits), chosen[level] ?? ''))
            .join('.'),
        );
        const read = await readLines({ body: levels.map((level) => item('x', 1, level)).join(''), numbering });
        expect(read).toEqual(expected.map((number) => `${number} x`));
      }),
    );
  });

  test('two lists of two templates do not disturb each other', async () => {
    const both = fc.array(fc.tuple(fc.constantFrom(1, 2), fc.nat(DEPTH - 1)), { maxLength: 35 });
    const levels = Array.from({ length: DEPTH }, (_, level) => ({
      format: 'decimal',
      text: Array.from({ length: level + 1 }, (__, at) => `%${at + 1}`).join('.'),
    }));
    const numbering = template(0, levels) + template(1, levels) + list(1, 0) + list(2, 1);
    await fc.assert(
      fc.asyncProperty(both, async (paragraphs) => {
        const body = paragraphs.map(([id, level]) => item(`${id}`, id, level)).join('');
        const read = await readLines({ body, numbering });
        for (const id of [1, 2]) {
          const own = paragraphs.filter(([each]) => each === id).map(([, level]) => level);
          expect(read.filter((text) => text.endsWith(` ${id}`))).toEqual(
            counted(own).map((number) => `${number} ${id}`),
          );
        }
      }),
    );
  });
});
