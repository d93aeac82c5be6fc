import { spawnSync } from 'node:child_process';
import { sharedFile } from './plans';

/** What ../shared/tools/xlsx_compare.py says of a workbook before and after. */
export interface Comparison {
  readonly parts: number;
  readonly same: number;
  readonly changed: readonly string[];
  readonly lost: readonly string[];
  readonly new: readonly string[];
  readonly invalid: readonly string[];
  readonly nfeat: number;
  /** Features that differ: before and after. */
  readonly diff: Readonly<Record<string, readonly [unknown, unknown]>>;
}

const SCRIPT =
  'import sys, json; sys.path.insert(0, sys.argv[1]); import xlsx_compare as c; print(json.dumps(c.cmp(*sys.argv[2:4])))';

export const hasPython = spawnSync('python3', ['--version']).status === 0;

export function compared(before: string, after: string): Comparison {
  const run = spawnSync('python3', ['-B', '-c', SCRIPT, sharedFile('tools'), before, after], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as Comparison;
}
