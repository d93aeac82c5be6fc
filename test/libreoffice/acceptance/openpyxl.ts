import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The interpreter that Debian's python3-openpyxl belongs to. */
const PYTHON = '/usr/bin/python3';
const SCRIPT = join(__dirname, 'type_cells.py');

/** What a person types into one cell. */
export type Typed = { readonly sheet: string; readonly cell: string } & (
  { readonly date: string } | { readonly text: string }
);

export function needOpenpyxl(): void {
  if (spawnSync(PYTHON, ['-c', 'import openpyxl']).status === 0) return;
  throw new Error('openpyxl is not here: apt-get install python3-openpyxl');
}

/** Workbooks as openpyxl saves them after typing into their cells; it keeps no cached results. */
export function typedByOpenpyxl(
  books: readonly { readonly bytes: Uint8Array; readonly cells: readonly Typed[] }[],
  folder: string,
): Uint8Array[] {
  const jobs = books.map(({ bytes, cells }, index) => {
    const [input, output] = [join(folder, `type-${index}.xlsx`), join(folder, `typed-${index}.xlsx`)];
    writeFileSync(input, bytes);
    return { in: input, out: output, cells };
  });
  const run = spawnSync(PYTHON, ['-B', SCRIPT], { input: JSON.stringify(jobs), encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return jobs.map(({ out }) => new Uint8Array(readFileSync(out)));
}
