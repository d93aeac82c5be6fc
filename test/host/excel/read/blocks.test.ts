import fc from 'fast-check';
import { blocksOf, segmentsOf, type Span } from '../../../../src/host/excel/read/blocks';

const spans = fc
  .uniqueArray(fc.tuple(fc.nat(500), fc.nat(20), fc.nat(5)), { selector: ([row]) => row, maxLength: 80 })
  .map((list) => new Map(list.map(([row, first, more]): [number, Span] => [row, { first, last: first + more }])));

test('blocks cover every span, do not overlap, and are few', () => {
  fc.assert(
    fc.property(spans, fc.integer({ min: 1, max: 20 }), (all, most) => {
      const blocks = blocksOf(all, most);
      expect(blocks.length).toBeLessThanOrEqual(most);
      for (const [row, { first, last }] of all) {
        const covering = blocks.filter(({ top, bottom }) => top <= row && row <= bottom);
        expect(covering).toHaveLength(1);
        expect(covering[0]?.left).toBeLessThanOrEqual(first);
        expect(covering[0]?.right).toBeGreaterThanOrEqual(last);
      }
    }),
  );
});

test('where there is room, only rows that follow one another are joined', () => {
  const rows = new Map([3, 4, 5, 9].map((row) => [row, { first: row, last: row }]));
  expect(blocksOf(rows, 10)).toEqual([
    { top: 3, left: 3, bottom: 5, right: 5 },
    { top: 9, left: 9, bottom: 9, right: 9 },
  ]);
});

test('segments are the block, cut by rows', () => {
  fc.assert(
    fc.property(fc.nat(100), fc.nat(5000), (top, more) => {
      const segments = segmentsOf({ top, left: 1, bottom: top + more, right: 4 }, 24, 8);
      expect(segments.length).toBeLessThanOrEqual(24);
      expect(segments[0]?.top).toBe(top);
      expect(segments[segments.length - 1]?.bottom).toBe(top + more);
      segments.forEach(({ bottom }, index) => {
        const next = segments[index + 1];
        if (next) expect(next.top).toBe(bottom + 1);
      });
    }),
  );
});
