import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const MADE_OF = ['src', 'public', 'assets', 'scripts/web-policy.cjs', 'scripts/file-index.cjs', 'webpack.config.js'];

/** Folder of the production build. PHULUC_WEB names one that was made elsewhere: it is taken as it is. */
export const WEB = process.env.PHULUC_WEB ?? 'dist/web';

function newest(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Before all browser tests: `dist/web` is built when it is missing or older than what it is made of. */
export default function buildWeb(): void {
  if (process.env.PHULUC_WEB !== undefined) return;
  const made = join(WEB, 'files.json');
  if (existsSync(made) && statSync(made).mtimeMs > Math.max(...MADE_OF.map(newest))) return;
  execFileSync('npx', ['webpack', '--mode', 'production'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
