// Jobs are measured in processes of their own.
import { spawnSync } from 'node:child_process';

/** Runs a job in a process of its own: seconds on the clock, CPU seconds of all threads, peak memory (MB). */
export function measure(script, input) {
  const begun = performance.now();
  const run = spawnSync(process.execPath, ['--max-old-space-size=8192', script, input, `${input}.out.xlsx`], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const seconds = (performance.now() - begun) / 1000;
  const usage = /\{"cpu":(\d+),"maxRss":(\d+)\}/u.exec(run.stderr);
  if (run.status > 1 || !usage) throw new Error(`${script} failed: ${run.stderr.slice(-2000)}`);
  return { seconds, cpu: Number(usage[1]) / 1e6, megabytes: Number(usage[2]) / 1024 };
}

const middle = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];
export const medianOf = (runs) =>
  Object.fromEntries(Object.keys(runs[0]).map((what) => [what, middle(runs.map((run) => run[what]))]));

/** Medians of both jobs, run in turns so that what else the machine does falls on both. */
export function inTurns(ourJob, theirJob, input, runs) {
  const pairs = Array.from({ length: runs }, () => [measure(ourJob, input), measure(theirJob, input)]);
  return [medianOf(pairs.map(([ours]) => ours)), medianOf(pairs.map(([, theirs]) => theirs))];
}
