import { fromSnapshot } from '../../../excel/load/fromSnapshot';
import { calculateWith, fill, plan, reading, sampleSnapshot, stage, unwrap, viewOf } from './workbook';

test('a whole first run on the sample is written, and a second run has nothing to write', async () => {
  const { excel, host } = await stage();
  fill(excel.book, sampleSnapshot());
  const before = await reading(host);
  const run = plan(before.snapshot);
  calculateWith(excel.book, run.edits);
  excel.resetCounters();
  unwrap(await host.write({ before, edits: run.edits, inverse: run.inverse }));
  expect(excel.counters.roundTrips).toBeLessThanOrEqual(5);
  expect(excel.book.lostWrites).toEqual([]);
  expect(excel.book.enableEvents).toBe(true);
  const after = await reading(host);
  const again = plan(after.snapshot);
  expect(again.edits).toEqual([]);
  const seen = viewOf(excel.book);
  unwrap(await host.write({ before: after, edits: again.edits, inverse: again.inverse }));
  expect(viewOf(excel.book)).toEqual(seen);
});

test('taking the run back leaves the workbook as it was', async () => {
  const { excel, host } = await stage();
  fill(excel.book, sampleSnapshot());
  const was = viewOf(excel.book);
  const before = await reading(host);
  const run = plan(before.snapshot);
  calculateWith(excel.book, run.edits);
  unwrap(await host.write({ before, edits: run.edits, inverse: run.inverse }));
  const after = await reading(host);
  unwrap(await host.write({ before: after, edits: run.inverse, inverse: [] }));
  expect(viewOf(excel.book)).toEqual(was);
});

test('in a table without lines, fill or formats too a second run has nothing to write', async () => {
  const { excel, host } = await stage();
  excel.reset(fromSnapshot(sampleSnapshot()));
  const before = await reading(host);
  const run = plan(before.snapshot);
  calculateWith(excel.book, run.edits);
  unwrap(await host.write({ before, edits: run.edits, inverse: run.inverse }));
  const after = await reading(host);
  expect(plan(after.snapshot).edits).toEqual([]);
});
