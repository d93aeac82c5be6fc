import fc from 'fast-check';
import { planUndo } from '../../../src/core/undo/planUndo';
import { recordOf, recordText } from '../../../src/core/undo/recordText';
import { plans } from '../run/plans';
import { ran } from '../run/running';

test('a record goes through text unchanged, holes too', () => {
  fc.assert(
    fc.property(plans, fc.constantFrom('status' as const, 'summaries' as const, 'normalise' as const), (plan, kind) => {
      const { run, workbook } = ran(plan, { kind });
      const back = recordOf(recordText(run.record));
      expect(back).toEqual(run.record);
      expect(back && planUndo(back, workbook)).toEqual(planUndo(run.record, workbook));
      const later = ran(workbook, { kind: 'summaries', today: '2024-12-03', settings: { reportDate: '2024-12-03' } });
      expect(recordOf(recordText(later.run.record))).toEqual(later.run.record);
    }),
    { numRuns: 10 },
  );
});

test('other text is no record', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(recordOf(text)).toBeUndefined();
    }),
  );
  const text = recordText({ version: 1, stateKey: 'x', restoring: [], written: [] });
  expect(recordOf(text)).toEqual({ version: 1, stateKey: 'x', restoring: [], written: [] });
  expect(recordOf(text.replace('\\"version\\":1', '\\"version\\":2'))).toBeUndefined();
});
