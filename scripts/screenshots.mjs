// Takes the pictures of docs/huong-dan.md anew: the production build over the real office.js, in Chromium (see test/browser).
import { spawnSync } from 'node:child_process';

const { status } = spawnSync('npx', ['jest', '--config', 'jest.browser.config.js', 'test/browser/guide.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, PHULUC_PICTURES: 'docs/anh' },
});
process.exitCode = status ?? 1;
