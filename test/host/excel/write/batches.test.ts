import fc from 'fast-check';
import { rowBytes, textBytes } from '../../../../src/host/excel/write/bytes';
import { inLockstep, type Asking } from '../../../../src/host/excel/write/asking';
import { addressesOf, blocksByKey, overlaps, spansOf, without } from '../../../../src/host/excel/write/rectangles';
import { batchesOf, type Task } from '../../../../src/host/excel/write/tasks';
import { parseRect, type Rect } from '../../../../src/core/workbook/address';

const rects = fc
  .tuple(fc.nat(12), fc.nat(12), fc.nat(5), fc.nat(5))
  .map(([top, left, height, width]): Rect => ({ top, left, bottom: top + height, right: left + width }));

const cellsOf = ({ top, left, bottom, right }: Rect): string[] =>
  Array.from({ length: bottom - top + 1 }, (_, i) =>
    Array.from({ length: right - left + 1 }, (__, j) => `${top + i},${left + j}`),
  ).flat();

describe('bytes of a batch', () => {
  test('a text weighs what its JSON does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(textBytes(text)).toBeGreaterThanOrEqual(Buffer.byteLength(JSON.stringify(text)));
      }),
    );
    for (const text of ['Sở Nội vụ', 'a"b\\c\n', '😀', 'ầ']) {
      expect(textBytes(text)).toBe(Buffer.byteLength(JSON.stringify(text)));
    }
  });

  test('a row weighs what its JSON does and a comma', () => {
    const cells = fc.array(fc.oneof(fc.constant(null), fc.boolean(), fc.integer(), fc.string()));
    fc.assert(
      fc.property(cells, (row) => {
        expect(rowBytes(row)).toBeGreaterThanOrEqual(Buffer.byteLength(JSON.stringify(row)) + 1);
      }),
    );
  });

  test('batches keep the order, the limit, and tasks that stand alone alone', () => {
    const task = fc.record({ bytes: fc.integer({ min: 1, max: 50 }), alone: fc.boolean() });
    fc.assert(
      fc.property(fc.array(task), fc.integer({ min: 50, max: 120 }), (given, limit) => {
        const tasks: Task[] = given.map((one) => ({ ...one, places: [], queue: () => undefined }));
        const batches = batchesOf(tasks, limit);
        expect(batches.flat()).toEqual(tasks);
        for (const batch of batches) {
          expect(batch.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(limit);
          if (batch.some(({ alone }) => alone)) expect(batch).toHaveLength(1);
        }
      }),
    );
  });
});

describe('blocks of cells', () => {
  const grid = fc.array(fc.array(fc.option(fc.constantFrom('a', 'b'), { nil: undefined }), { maxLength: 6 }), {
    maxLength: 8,
  });

  test('cover each cell once, under its key', () => {
    fc.assert(
      fc.property(grid, (rows) => {
        const found = new Map<string, string>();
        for (const [key, blocks] of blocksByKey(rows)) {
          for (const cell of blocks.flatMap(cellsOf)) {
            expect(found.has(cell)).toBe(false);
            found.set(cell, key);
          }
        }
        rows.forEach((cells, i) => cells.forEach((key, j) => expect(found.get(`${i},${j}`)).toBe(key)));
      }),
    );
  });

  test('a column of ten thousand equal cells is one block', () => {
    const rows = Array.from({ length: 10_000 }, () => ['a', 'a', undefined, 'b']);
    expect([...blocksByKey(rows, 4, 2)]).toEqual([
      ['a', [{ top: 4, left: 2, bottom: 10_003, right: 3 }]],
      ['b', [{ top: 4, left: 5, bottom: 10_003, right: 5 }]],
    ]);
  });

  test('what is cut out is gone, the rest is there once', () => {
    fc.assert(
      fc.property(rects, fc.array(rects, { maxLength: 4 }), (rect, holes) => {
        const kept = without(rect, holes).flatMap(cellsOf);
        const gone = new Set(holes.flatMap(cellsOf));
        expect(kept.sort()).toEqual(
          cellsOf(rect)
            .filter((cell) => !gone.has(cell))
            .sort(),
        );
        expect(without(rect, holes).some((part) => holes.some((hole) => overlaps(part, hole)))).toBe(false);
      }),
    );
  });

  test('addresses stay short and name every block', () => {
    const many = Array.from({ length: 3000 }, (_, i): Rect => ({ top: i * 2, left: 3, bottom: i * 2, right: 9 }));
    const addresses = addressesOf(many);
    expect(addresses.length).toBeGreaterThan(1);
    for (const address of addresses) expect(address.length).toBeLessThanOrEqual(8192);
    expect(addresses.join(',').split(',').map(parseRect)).toEqual(many);
  });

  test('spans', () => {
    expect(spansOf([5, 1, 2, 9, 3, 2])).toEqual([
      { first: 1, last: 3 },
      { first: 5, last: 5 },
      { first: 9, last: 9 },
    ]);
  });
});

describe('asking side by side', () => {
  function* works(questions: number, answer: string): Asking<string> {
    for (let i = 0; i < questions; i++) yield;
    return answer;
  }

  test('takes as many round trips as the longest, and keeps the order', async () => {
    let trips = 0;
    const trip = (): Promise<void> => Promise.resolve(void trips++);
    expect(await inLockstep([works(1, 'a'), works(3, 'b'), works(0, 'c')], trip)).toEqual(['a', 'b', 'c']);
    expect(trips).toBe(3);
    expect(await inLockstep([works(0, 'd')], trip)).toEqual(['d']);
    expect(trips).toBe(3);
  });
});
