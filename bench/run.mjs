// npm run bench: ratios against named peers on this machine, in this run. Nothing here is an absolute promise.
// PHULUC_BENCH_SIZES=10000 takes other sizes; `--shapes` measures how the cost of awkward plans grows instead, `--documents` only the reading of documents, `--excel` only what happens in Excel (the
// host's round trips, and the pane in Chromium: see bench/pane-bench.mjs for its peer).
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentsAgainstPeers } from './document-bench.mjs';
import { hostAgainstPerRow } from './host-bench.mjs';
import { inTurns, measure, medianOf } from './measure.mjs';
import { SHAPES } from './shapes.mjs';
import { planRows, writePlan } from './workbook.mjs';

const SIZES = process.env.PHULUC_BENCH_SIZES?.split(',').map(Number) ?? [10000, 100000];
const OURS = 'bench/track-job.cjs';
const THEIRS = 'bench/exceljs-job.mjs';
/** Runs of which the middle one counts; long jobs vary less. */
const runsFor = (tasks) => (tasks <= 20_000 ? 3 : 1);

function prepare() {
  execFileSync('node', ['scripts/build-cli.mjs'], { stdio: 'inherit' });
  if (!existsSync('bench/node_modules'))
    execFileSync('npm', ['ci', '--prefix', 'bench', '--ignore-scripts', '--no-audit', '--no-fund'], {
      stdio: 'inherit',
    });
}

async function trackAgainstExceljs(folder) {
  const rows = [];
  for (const tasks of SIZES) {
    const input = join(folder, `plan-${tasks}.xlsx`);
    await writePlan(input, planRows(tasks));
    const [ours, theirs] = inTurns(OURS, THEIRS, input, runsFor(tasks));
    const ratio = (what) => (ours[what] / theirs[what]).toFixed(2);
    rows.push({
      tasks,
      'time, s': `${ours.seconds.toFixed(2)} : ${theirs.seconds.toFixed(2)}`,
      'ratio (≤ 0.5)': ratio('seconds'),
      'CPU, s': `${ours.cpu.toFixed(2)} : ${theirs.cpu.toFixed(2)}`,
      'CPU ratio': ratio('cpu'),
      'memory, MB': `${ours.megabytes.toFixed(0)} : ${theirs.megabytes.toFixed(0)}`,
      'memory ratio (≤ 0.5)': ratio('megabytes'),
      'µs per task': ((ours.seconds * 1e6) / tasks).toFixed(0),
    });
  }
  console.log('phuluc track : exceljs reading and writing the same file');
  console.table(rows);
}

function deadlinesAgainstChrono() {
  const out = execFileSync('node', ['bench/deadline-job.mjs'], { encoding: 'utf8' });
  const rows = JSON.parse(out.trim().split('\n').at(-1)).map(({ what, ours, theirs }) => ({
    what,
    'phrases/s': Math.round(ours),
    'chrono-node phrases/s': Math.round(theirs),
    'ratio (≥ 5)': (ours / theirs).toFixed(2),
  }));
  console.table(rows);
}

/** Twice the rows should cost about twice; a third more leaves room for noise. */
const MOST_GROWTH = 2.7;

async function growthOfShapes(folder) {
  const rows = [];
  for (const { name, size, rows: rowsOf, merges } of SHAPES) {
    const costs = [];
    for (const count of [size, size * 2]) {
      const input = join(folder, 'shape.xlsx');
      await writePlan(input, rowsOf(count), merges?.(count));
      costs.push(medianOf(Array.from({ length: runsFor(count) }, () => measure(OURS, input))));
    }
    const [half, whole] = costs;
    const growth = whole.cpu / half.cpu;
    rows.push({
      plan: name,
      size: `${size} → ${size * 2}`,
      'CPU, s': `${half.cpu.toFixed(2)} → ${whole.cpu.toFixed(2)}`,
      growth: growth.toFixed(2),
      'memory, MB': `${half.megabytes.toFixed(0)} → ${whole.megabytes.toFixed(0)}`,
      linear: growth <= MOST_GROWTH,
    });
  }
  console.table(rows);
}

function excel() {
  hostAgainstPerRow();
  execFileSync('node', ['bench/pane-bench.mjs'], { stdio: 'inherit' });
}

const folder = mkdtempSync(join(tmpdir(), 'phuluc-bench-'));
try {
  if (process.argv.includes('--excel')) excel();
  else {
    prepare();
    if (process.argv.includes('--shapes')) await growthOfShapes(folder);
    else if (process.argv.includes('--documents')) documentsAgainstPeers(folder);
    else {
      deadlinesAgainstChrono();
      await trackAgainstExceljs(folder);
      documentsAgainstPeers(folder);
      excel();
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
