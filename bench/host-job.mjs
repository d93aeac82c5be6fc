// Round trips, actions and bytes of `track` with all summary sheets through the Excel host, and of the same contents written row by row, over Microsoft's own
// office.js and our workbook in memory. PHULUC_HOST_SIZES=100,1000 takes other sizes.
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { readPerRow, writePerRow } from './host-perRow.mjs';
import { planRows, writePlan } from './workbook.mjs';

const SIZES = process.env.PHULUC_HOST_SIZES?.split(',').map(Number) ?? [100, 1_000, 10_000];
const REQUEST = { kind: 'summaries', today: '2026-06-15' };

await build({
  stdin: {
    contents: `export { fakeExcel } from './test/excel/bridge/node';
      export { fromFile } from './test/excel/load/fromFile';
      export { calculateWith } from './test/host/excel/write/workbook';
      export { createExcelHost } from './src/host/excel/excelHost';
      export { readWorkbook } from './src/host/excel/read/readWorkbook';
      export { WEB_BYTES } from './src/host/excel/read/questions';
      export { inExcel } from './src/host/excel/session';
      export { openWorkbook } from './src/host/file/read';
      export { planRun } from './src/core/run/planRun';
      export { serialOf } from './src/core/calendar/serial';`,
    resolveDir: process.cwd(),
  },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  outfile: 'dist/bench-host.cjs',
});
const product = createRequire(import.meta.url)('../dist/bench-host.cjs');

const unwrap = (result) => {
  if (!result.ok) throw new Error(JSON.stringify(result.fault ?? result.refusal));
  return result.value;
};

async function planFile(tasks) {
  const path = join(tmpdir(), `phuluc-host-${process.pid}.xlsx`);
  await writePlan(path, planRows(tasks));
  const bytes = new Uint8Array(readFileSync(path));
  rmSync(path);
  return unwrap(product.openWorkbook(bytes));
}

function timed(work) {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, seconds: (user + system) / 1e6 };
}

/** What the work costs, in the library's own requests, and the CPU seconds of library, workbook in memory and us together. */
async function cost(excel, work) {
  excel.resetCounters();
  const before = process.cpuUsage();
  const result = await work();
  await excel.idle();
  const { user, system } = process.cpuUsage(before);
  return { result, cost: { ...excel.counters, cpu: (user + system) / 1e6 } };
}

/** As `host.read` does in Excel on the web, where answers of more than 5 MB are refused; a desktop is asked for more at once. */
const readOnTheWeb = () =>
  product.inExcel({}, (context) => product.readWorkbook(context, { budget: product.WEB_BYTES }));

async function ours(file) {
  const excel = await product.fakeExcel('1.14');
  excel.reset(product.fromFile(file));
  const host = product.createExcelHost();
  const read = await cost(excel, async () => unwrap(await readOnTheWeb()));
  const { result: run, seconds: plan } = timed(() => product.planRun(read.result.snapshot, REQUEST));
  const { edits, inverse } = run;
  product.calculateWith(excel.book, edits);
  const write = await cost(excel, async () => unwrap(await host.write({ before: read.result, edits, inverse })));
  return { read: read.cost, write: write.cost, plan: { first: plan, ...(await laterPlans(run)) }, edits };
}

/** CPU seconds of planning on the workbook as it is written: nothing new, and one corrected task. */
async function laterPlans({ view }) {
  const { snapshot } = unwrap(await readOnTheWeb());
  const tasks = [{ id: view.tracked.tasks[5].task.id, due: '2026-09-01' }];
  const { seconds: again } = timed(() => product.planRun(snapshot, REQUEST));
  const { seconds: correction } = timed(() => product.planRun(snapshot, { ...REQUEST, kind: 'correct', tasks }));
  return { again, correction };
}

async function theirs(file, edits) {
  const excel = await product.fakeExcel('1.14');
  excel.reset(product.fromFile(file));
  product.calculateWith(excel.book, edits);
  const read = await cost(excel, () => readPerRow(file.sheets[0].name));
  const write = await cost(excel, () => writePerRow(edits, product.serialOf));
  return { read: read.cost, write: write.cost };
}

const all = [];
for (const tasks of SIZES) {
  const file = await planFile(tasks);
  const { edits, ...mine } = await ours(file);
  all.push({ tasks, ours: mine, theirs: await theirs(file, edits) });
}
console.log(JSON.stringify(all));
