import { writeEdits } from '../../../../src/host/excel/write/writeEdits';
import { calculateWith, fill, longSnapshot, plan, reading, stage, unwrap } from './workbook';

interface Cost {
  readonly rows: number;
  readonly roundTrips: number;
  readonly actions: number;
  readonly bytesOut: number;
}

async function cost(rows: number): Promise<Cost> {
  const { excel, host } = await stage('1.14');
  fill(excel.book, longSnapshot(rows));
  const before = await reading(host);
  const run = plan(before.snapshot);
  calculateWith(excel.book, run.edits);
  excel.resetCounters();
  unwrap(await writeEdits({ before, edits: run.edits, inverse: run.inverse }));
  expect(excel.book.lostWrites).toEqual([]);
  return { rows, ...excel.counters };
}

test('round trips do not grow with the rows until the payload limit', async () => {
  const costs: Cost[] = [];
  for (const rows of [100, 1000, 10_000]) costs.push(await cost(rows));
  const [few, some, many] = costs;
  expect(some?.roundTrips).toBe(few?.roundTrips);
  const chunks = Math.ceil((many?.bytesOut ?? 0) / 4_500_000);
  expect(many?.roundTrips).toBeLessThanOrEqual((few?.roundTrips ?? 0) + 2 * chunks);
  expect(many?.actions).toBeLessThan((few?.actions ?? 0) * 12);
}, 300_000);
