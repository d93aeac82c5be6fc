// npm run bench: ratios against named peers on this machine, in this run. Nothing here is an absolute promise.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePlan } from './workbook.mjs';

const SIZES = process.env.PHULUC_BENCH_SIZES?.split(',').map(Number) ?? [10000, 100000];

function prepare() {
  execFileSync('node', ['scripts/build-cli.mjs'], { stdio: 'inherit' });
  if (!existsSync('bench/node_modules'))
    execFileSync('npm', ['ci', '--prefix', 'bench', '--ignore-scripts', '--no-audit', '--no-fund'], {
      stdio: 'inherit',
    });
}

/** Runs a job in a process of its own: seconds and peak memory (MB). */
function measure(script, input, output) {
  const begun = performance.now();
  const run = spawnSync(process.execPath, ['--max-old-space-size=8192', script, input, output], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const seconds = (performance.now() - begun) / 1000;
  const memory = /\{"maxRssKb":(\d+)\}/u.exec(run.stderr);
  if (run.status > 1 || !memory) throw new Error(`${script} failed: ${run.stderr.slice(-2000)}`);
  return { seconds, megabytes: Number(memory[1]) / 1024 };
}

async function trackAgainstExceljs(folder) {
  const rows = [];
  for (const tasks of SIZES) {
    const input = join(folder, `plan-${tasks}.xlsx`);
    await writePlan(input, tasks);
    const ours = measure('bench/track-job.cjs', input, join(folder, `ours-${tasks}.xlsx`));
    const theirs = measure('bench/exceljs-job.mjs', input, join(folder, `theirs-${tasks}.xlsx`));
    rows.push({
      tasks,
      'track s': ours.seconds.toFixed(2),
      'exceljs s': theirs.seconds.toFixed(2),
      'time ratio (≤ 0.5)': (ours.seconds / theirs.seconds).toFixed(2),
      'track MB': ours.megabytes.toFixed(0),
      'exceljs MB': theirs.megabytes.toFixed(0),
      'memory ratio (≤ 0.5)': (ours.megabytes / theirs.megabytes).toFixed(2),
      'µs per task': ((ours.seconds * 1e6) / tasks).toFixed(0),
    });
  }
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

const folder = mkdtempSync(join(tmpdir(), 'phuluc-bench-'));
try {
  prepare();
  deadlinesAgainstChrono();
  await trackAgainstExceljs(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
