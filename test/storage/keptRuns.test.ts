import fc from 'fast-check';
import { toForget } from '../../src/storage/keptRuns';
import type { KeptRun } from '../../src/storage/keptRuns';

const limits = { runs: 3, size: 100 };
const run = (stateKey: string, savedAt: number, size: number): KeptRun => ({ stateKey, savedAt, size });

test('the oldest goes when there are too many', () => {
  const kept = [run('a', 1, 1), run('b', 3, 1), run('c', 2, 1)];
  expect(toForget(kept, run('d', 4, 1), limits)).toEqual(['a']);
});

test('a record of the same workbook is replaced, nothing else goes', () => {
  const kept = [run('a', 1, 90), run('b', 3, 1), run('c', 2, 1)];
  expect(toForget(kept, run('a', 4, 90), limits)).toEqual([]);
});

test('one that is larger than everything is not kept and drives nothing out', () => {
  expect(toForget([run('a', 1, 1)], run('b', 2, 101), limits)).toBeUndefined();
});

test('what stays is within both limits, newest first', () => {
  const runs = fc.uniqueArray(
    fc.record({ stateKey: fc.string(), savedAt: fc.nat(50), size: fc.integer({ min: 0, max: 120 }) }),
    { selector: ({ stateKey }) => stateKey, maxLength: 8 },
  );
  fc.assert(
    fc.property(runs, fc.integer({ min: 0, max: 100 }), (kept, size) => {
      const added = run('new', 99, size);
      const gone = toForget(kept, added, limits) ?? [];
      const stay = [...kept.filter(({ stateKey }) => !gone.includes(stateKey) && stateKey !== 'new'), added];
      expect(stay.length).toBeLessThanOrEqual(limits.runs);
      expect(stay.reduce((sum, { size: one }) => sum + one, 0)).toBeLessThanOrEqual(limits.size);
      const oldest = Math.min(...stay.map(({ savedAt }) => savedAt));
      expect(kept.every(({ stateKey, savedAt }) => !gone.includes(stateKey) || savedAt <= oldest)).toBe(true);
    }),
  );
});
