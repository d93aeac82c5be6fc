import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';

export interface CliOutcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, on a fixed day. */
export async function runCli(words: readonly string[], input = ''): Promise<CliOutcome> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(words, {
    version: '0.0.0-test',
    today: '2026-11-20',
    print: (text) => void out.push(text),
    complain: (text) => void err.push(text),
    input: () => Promise.resolve(input),
    progress: { step: () => undefined, done: () => undefined },
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** An empty folder of its own for one test file. */
export const scratchFolder = (): string => mkdtempSync(join(tmpdir(), 'phuluc-test-'));
