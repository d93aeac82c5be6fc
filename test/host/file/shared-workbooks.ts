import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../../../../shared/workbooks');
const THERE = existsSync(FOLDER);

if (!THERE) console.log('../shared/workbooks is not here: the tests on real workbooks are left out');

/** `test` where the real workbooks are beside the project, else a test that is shown as skipped. */
export const testOnShared = THERE ? test : test.skip;

/** One of the real workbooks. */
export function sharedWorkbook(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}

/** Names of the real workbooks; none when they are not here. */
export function sharedNames(folder = ''): string[] {
  if (!THERE) return [];
  return readdirSync(join(FOLDER, folder))
    .filter((name) => /\.xls[xm]$/.test(name))
    .map((name) => join(folder, name));
}
