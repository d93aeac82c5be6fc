// npm run demo: tracks the sample plan as of a stated day, then makes a table of a sample outline and tracks that too.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const AS_OF = '2026-11-20';
const TRACKED = ['--as-of', AS_OF, '--force'];
const RUNS = [
  ['track', 'samples/ke-hoach-mau.xlsx', '-o', 'samples/ke-hoach-mau-theo-doi.xlsx', '--normalise', ...TRACKED],
  ['import', 'samples/de-cuong-mau.txt', '-o', 'samples/de-cuong-mau.xlsx', '--force'],
  ['track', 'samples/de-cuong-mau.xlsx', '-o', 'samples/de-cuong-mau-theo-doi.xlsx', ...TRACKED],
];

if (!existsSync('dist/cli.js')) {
  const { status } = spawnSync(process.execPath, ['scripts/build-cli.mjs'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 2);
}
for (const words of RUNS) {
  console.log(`\n$ npx phuluc ${words.join(' ')}\n`);
  const { status } = spawnSync(process.execPath, ['bin/phuluc.js', ...words], { stdio: 'inherit' });
  // 1 = done, and there are points that a person should look at: the samples hold some.
  if (status !== 0 && status !== 1) process.exit(status ?? 2);
}
