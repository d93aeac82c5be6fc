// npm run demo: tracks the sample plan as of a stated day and shows the summary.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const INPUT = 'samples/ke-hoach-mau.xlsx';
const OUTPUT = 'samples/ke-hoach-mau-theo-doi.xlsx';
const AS_OF = '2026-11-20';

if (!existsSync('dist/cli.js')) execFileSync(process.execPath, ['scripts/build-cli.mjs'], { stdio: 'inherit' });
const words = ['track', INPUT, '-o', OUTPUT, '--as-of', AS_OF, '--normalise', '--force'];
console.log(`$ npx phuluc ${words.join(' ')}\n`);
const { status } = spawnSync(process.execPath, ['bin/phuluc.js', ...words], { stdio: 'inherit' });
// 1 = done, and the sample holds points that a person should look at: it is made so.
process.exit(status === 0 || status === 1 ? 0 : (status ?? 2));
