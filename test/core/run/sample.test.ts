import { isPlanView, viewPlan } from '../../../src/core/run/viewPlan';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { fixedPlan } from './plans';
import { planned, ran } from './running';

const EMPTY: WorkbookSnapshot = {
  sheets: [],
  names: [],
  sheetNames: ['Kế hoạch mẫu'],
  structureLocked: false,
};

test.each(['2024-02-29', '2026-11-20', '2031-01-01'])('the sample of %s reads and tracks well', (today) => {
  const { run, workbook } = ran(EMPTY, { kind: 'sample', today });
  expect(run.preview).toMatchObject({ addedSheets: ['Kế hoạch mẫu (2)'], changedCells: [], filled: [] });
  const view = viewPlan(workbook, { kind: 'status', today });
  if (!isPlanView(view)) throw new Error(JSON.stringify(view.refusal));
  expect(view.plan.year).toBe(Number(today.slice(0, 4)));
  expect(view.tracked.tasks).toHaveLength(8);
  expect(view.issues.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(view.attention.map(({ reason }) => reason)).toEqual(['event-needed']);
  expect(view.tracked.tasks.every(({ lead }) => lead.length === 1)).toBe(true);
  expect(planned(ran(workbook, { kind: 'summaries', today }).workbook, { kind: 'summaries', today }).edits).toEqual([]);
});

test('a locked workbook gets no sample', () => {
  const locked = { ...fixedPlan(), structureLocked: true };
  expect(() => planned(locked, { kind: 'sample' })).toThrow('structure-locked');
});
