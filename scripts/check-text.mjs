// Source text must be NFC and free of hidden characters: Vietnamese typed on some keyboards is not, and then
// "Tiến độ" no longer equals "Tiến độ".
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const TEXT_FILE = /\.(?:ts|tsx|js|mjs|cjs|json|md|txt|xml|html|css|yml)$/u;
/** In TCVN3 the soft hyphen is a letter: its corpora hold it. */
const OLD_ENCODINGS = /^test\/core\/encoding\//u;
const HIDDEN = /[\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u00AD]/u;

const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' });
const faults = [];
for (const file of listed.split('\n').filter((name) => TEXT_FILE.test(name))) {
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, index) => {
      if (line !== line.normalize('NFC')) faults.push(`${file}:${index + 1}: not NFC`);
      if (HIDDEN.test(line) && !OLD_ENCODINGS.test(file)) faults.push(`${file}:${index + 1}: hidden character`);
    });
}
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
