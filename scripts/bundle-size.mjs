// npm run build tells with this what each page costs: gzip of what it asks for at once, and of everything that may come later.
// --json for the benchmark; --dir for another build.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';

const REFERENCE = /(?:src|href)=["']?([^"'\s>]+\.(?:js|css))/gu;

const { values } = parseArgs({ options: { dir: { type: 'string', default: 'dist/web' }, json: { type: 'boolean' } } });
const names = readdirSync(values.dir);
const gzipped = (name) => gzipSync(readFileSync(join(values.dir, name)), { level: 9 }).length;
const sum = (files) => files.reduce((total, name) => total + gzipped(name), 0);

/** A page itself and the files of ours that it names. */
function firstLoad(page) {
  const html = readFileSync(join(values.dir, page), 'utf8');
  return [page, ...[...html.matchAll(REFERENCE)].map(([, name]) => name).filter((name) => names.includes(name))];
}

const pages = names.filter((name) => name.endsWith('.html'));
const sizes = {
  firstLoad: Object.fromEntries(pages.map((page) => [page, sum(firstLoad(page))])),
  all: sum(names.filter((name) => /\.(?:html|js|css)$/u.test(name))),
};

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1).padStart(7)} KB`;
if (values.json) console.log(JSON.stringify(sizes));
else {
  for (const [page, bytes] of Object.entries(sizes.firstLoad)) console.log(`${kilobytes(bytes)}  ${page}`);
  console.log(`${kilobytes(sizes.all)}  tất cả (gzip)`);
}
