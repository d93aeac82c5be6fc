import fc from 'fast-check';
import { planRequests, type Question } from '../../../../src/host/excel/read/questions';

const question = (top: number, rows: number, rowBytes: number): Question => ({
  rect: { top, left: 0, bottom: top + rows - 1, right: 3 },
  rowBytes,
  ask: () => () => undefined,
});

const rowsOf = ({ rect }: Question): number => rect.bottom - rect.top + 1;

const questions = fc
  .array(fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 900 })), { maxLength: 8 })
  .map((list) => list.map(([top, rows, rowBytes]) => question(top, rows, rowBytes)));

test('each row of each question is asked once, in order', () => {
  fc.assert(
    fc.property(questions, fc.integer({ min: 1, max: 50_000 }), (all, budget) => {
      const asked = planRequests(all, budget).flat();
      for (const { ask, rect } of all) {
        const pieces = asked.filter((piece) => piece.ask === ask).map((piece) => piece.rect);
        expect(
          pieces.flatMap(({ top, bottom }) => Array.from({ length: bottom - top + 1 }, (_, i) => top + i)),
        ).toEqual(Array.from({ length: rect.bottom - rect.top + 1 }, (_, i) => rect.top + i));
      }
    }),
  );
});

test('no request is larger than the budget, unless it is one row of one question', () => {
  fc.assert(
    fc.property(questions, fc.integer({ min: 1, max: 50_000 }), (all, budget) => {
      for (const request of planRequests(all, budget)) {
        const bytes = request.reduce((sum, piece) => sum + rowsOf(piece) * piece.rowBytes, 0);
        const [only] = request;
        if (request.length > 1 || (only && rowsOf(only) > 1)) expect(bytes).toBeLessThanOrEqual(budget);
      }
    }),
  );
});

test('what fits goes together', () => {
  expect(planRequests([question(0, 10, 100), question(0, 5, 100)], 2_000)).toHaveLength(1);
  expect(planRequests([question(0, 10_000, 1_000)], 4_000_000)).toHaveLength(3);
  expect(planRequests([], 100)).toEqual([]);
});
