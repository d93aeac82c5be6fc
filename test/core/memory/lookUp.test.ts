import { readArea } from '../../../src/core/area/readArea';
import { readDeadline } from '../../../src/core/deadline/readDeadline';
import { lookUp } from '../../../src/core/memory/lookUp';
import { readUnits } from '../../../src/core/unit/readUnits';

const WORDS = ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty'];

describe('words that every object knows', () => {
  test.each(WORDS)('%s is no row of a table', (word) => {
    expect(lookUp({ a: 1 }, word)).toBeUndefined();
  });

  test.each(WORDS)('%s in a cell is only text', (word) => {
    expect(readDeadline(`${word} trước ngày 15/6/2026`, { year: 2026 }).milestones.at(-1)?.due).toBe('2026-06-14');
    expect(() => [readDeadline(word, { year: 2026 }), readUnits(word), readArea(word)]).not.toThrow();
    expect(readArea(word).code).toBe('khac');
  });
});
