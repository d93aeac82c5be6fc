import fc from 'fast-check';
import { excerpt } from '../../../src/core/report/contentText';

describe('a text cut to a length', () => {
  it.each([
    ['Rà soát quy chế', 15, 'Rà soát quy chế'],
    ['Rà soát quy chế', 14, 'Rà soát quy…'],
    ['Rà soát quy chế', 12, 'Rà soát quy…'],
    ['Rà soát quy chế', 11, 'Rà soát…'],
    ['a'.repeat(60), 30, `${'a'.repeat(10)}…`],
  ])('%s to %i: %s', (text, length, cut) => {
    expect(excerpt(text, length)).toBe(cut);
  });

  it('never passes the length, and ends with whole words of the text', () => {
    const words = fc.array(fc.stringMatching(/^[a-zđơ]{1,9}$/), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 80 }), (list, length) => {
        const cut = excerpt(list.join(' '), length);
        expect(cut.length).toBeLessThanOrEqual(length);
        const kept = cut.replace(/…$/, '').split(' ');
        expect(kept).toEqual(list.slice(0, kept.length));
      }),
    );
  });
});
