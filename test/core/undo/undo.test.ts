import fc from 'fast-check';
import { applyToSnapshot } from '../../../src/core/edit/applyToSnapshot';
import { applyRestoring } from '../../../src/core/undo/applyRestoring';
import { planUndo } from '../../../src/core/undo/planUndo';
import type { PlannedUndo } from '../../../src/core/undo/planUndo';
import type { UndoRecord } from '../../../src/core/undo/record';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { cellName } from '../../../src/core/workbook/address';
import { fixedPlan, plans, SHEET } from '../run/plans';
import { planned, ran, viewed } from '../run/running';
import { sheetNamed, typed } from '../tracking/harness';
import { described } from './sameWorkbook';

export function undone(
  record: UndoRecord,
  now: WorkbookSnapshot,
): PlannedUndo & { readonly workbook: WorkbookSnapshot } {
  const planned = planUndo(record, now);
  if ('refusal' in planned) throw new Error(`refused: ${JSON.stringify(planned.refusal)}`);
  return { ...planned, workbook: applyRestoring(now, planned.edits) };
}

const kinds = fc.constantFrom('status' as const, 'summaries' as const);

test('a first run taken back leaves the workbook as it was: cells, names, sheets, tables, widths, merges', () => {
  fc.assert(
    fc.property(plans, kinds, (before, kind) => {
      const { run, workbook } = ran(before, { kind });
      const back = undone(run.record, workbook);
      expect(described(back.workbook)).toEqual(described(before));
      expect(back.kept).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('the way back for a failure half-way leaves the workbook as it was, wherever it failed', () => {
  fc.assert(
    fc.property(plans, kinds, fc.nat(60), (before, kind, step) => {
      const run = planned(before, { kind });
      const halfWay = applyToSnapshot(before, run.edits.slice(0, step % (run.edits.length + 1)));
      expect(described(applyRestoring(halfWay, run.inverse))).toEqual(described(before));
    }),
    { numRuns: 40 },
  );
});

test('a later run is taken back as far as it went, and the run after that is right', () => {
  fc.assert(
    fc.property(plans, fc.nat(20), (start, task) => {
      const first = ran(start, { kind: 'summaries' });
      const { tracked } = viewed(first.workbook);
      const row = tracked.tasks[task % tracked.tasks.length]?.row ?? 0;
      const filled = typed(first.workbook, SHEET, row, tracked.columns.completed, { date: '2024-11-18' });
      const second = ran(filled, { kind: 'summaries', today: '2024-12-02', settings: { reportDate: '2024-12-02' } });
      const back = undone(second.run.record, second.workbook);
      const plan = sheetNamed(back.workbook, SHEET);
      expect(described({ ...filled, sheets: [plan] })).toEqual(
        described({ ...filled, sheets: [sheetNamed(filled, SHEET)] }),
      );
      const request = { kind: 'summaries', today: '2024-12-02', settings: { reportDate: '2024-12-02' } } as const;
      const again = ran(back.workbook, request);
      const plain = ran(filled, request);
      expect(described({ ...again.workbook, sheets: [sheetNamed(again.workbook, SHEET)] })).toEqual(
        described({ ...plain.workbook, sheets: [sheetNamed(plain.workbook, SHEET)] }),
      );
      expect(planned(again.workbook, request).edits).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test('the way back of a later run leaves every sheet as it was, ours too', () => {
  fc.assert(
    fc.property(plans, fc.nat(60), (start, step) => {
      const first = ran(start, { kind: 'summaries' });
      const request = { kind: 'summaries', today: '2024-12-02', settings: { reportDate: '2024-12-02' } } as const;
      const { edits, inverse } = planned(first.workbook, request);
      const halfWay = applyToSnapshot(first.workbook, edits.slice(0, step % (edits.length + 1)));
      const content = (workbook: WorkbookSnapshot) => described(workbook, ({ value, formula }) => ({ value, formula }));
      expect(content(applyRestoring(halfWay, inverse))).toEqual(content(first.workbook));
    }),
    { numRuns: 20 },
  );
});

test('cells edited since the run stay and are named', () => {
  fc.assert(
    fc.property(
      plans,
      fc.array(
        fc.record({ task: fc.nat(20), column: fc.constantFrom('completed', 'due', 'area', 'outcome', 'lead') }),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
      (before, entries) => {
        const { run, workbook } = ran(before);
        const { tracked } = viewed(workbook);
        const places = entries.map(({ task, column }) => ({
          row: tracked.tasks[task % tracked.tasks.length]?.row ?? 0,
          column: tracked.columns[column as 'due'],
        }));
        const edited = places.reduce(
          (book, { row, column }) => typed(book, SHEET, row, column, 'của người dùng'),
          workbook,
        );
        const back = undone(run.record, edited);
        for (const { row, column } of places) {
          expect(sheetNamed(back.workbook, SHEET).rows[row]?.[column]?.value).toBe('của người dùng');
        }
        const named = new Set(back.kept.map(({ cell }) => cell));
        const written = run.record.written.flatMap((block) =>
          block.rows.flatMap((cells, i) =>
            Array.from(cells).flatMap((cell, j) => (cell ? [cellName(block.row + i, block.column + j)] : [])),
          ),
        );
        const expected = places
          .map(({ row, column }) => cellName(row, column))
          .filter((name) => written.includes(name));
        expect([...named].sort()).toEqual([...new Set(expected)].sort());
      },
    ),
    { numRuns: 30 },
  );
});

test('another run in between, and a record of another workbook, are refused', () => {
  const first = ran(fixedPlan());
  const second = ran(first.workbook, { kind: 'summaries' });
  expect(planUndo(first.run.record, second.workbook)).toMatchObject({ refusal: { code: 'undo-not-last' } });
  expect(planUndo(first.run.record, fixedPlan())).toMatchObject({ refusal: { code: 'undo-not-last' } });
});
