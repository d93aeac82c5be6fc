// Deadline phrases per second, ours against chrono-node's Vietnamese parser, in the same process and run. Twice:
// each phrase read afresh, and a plan's column, where phrases repeat and the product reads each text once.
import { createRequire } from 'node:module';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);
const SHAPES = [
  (n) => `Trước ngày ${day(n)}/${month(n)}/2026`,
  (n) => `Trong Quý ${(n % 4) + 1}/2026`,
  () => 'Thường xuyên trong năm 2026',
  (n) => `Tháng ${month(n)}/2026`,
  (n) => `Chậm nhất là ngày ${day(n)}/${month(n)}/2026`,
  (n) => `Quý I năm 2026 ban hành kế hoạch; báo cáo kết quả thực hiện trước ngày ${day(n)}/10/2026`,
  () => 'Định kỳ hằng quý',
  () => 'Theo quy định',
  (n) => `Trong thời hạn ${day(n)} ngày kể từ ngày có quyết định phê duyệt`,
  (n) => `Từ tháng 3 đến tháng ${4 + (n % 9)} năm 2026`,
  (n) => `ngày ${day(n)} tháng 11 năm 2026`,
  () => '6 tháng đầu năm 2026',
];
const day = (n) => 1 + (n % 28);
const month = (n) => 1 + (n % 12);
const PHRASES = SHAPES.map((shape) => shape(13));
const COLUMN = Array.from({ length: 10000 }, (_, n) => SHAPES[n % SHAPES.length](Math.floor(n / SHAPES.length)));

await build({
  stdin: {
    contents: `export { readDeadline } from './src/core/deadline/readDeadline'; export { remembered } from './src/core/memory/remembered';`,
    resolveDir: process.cwd(),
  },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  outfile: 'dist/bench-deadline.cjs',
});
const { readDeadline, remembered } = require('../dist/bench-deadline.cjs');
const chrono = require('chrono-node');
const reference = new Date(2026, 0, 1);

/** Texts per second of a pass over them, passes repeated for three seconds. */
function perSecond(texts, pass) {
  for (let warm = 0; warm < 2000 / texts.length + 1; warm += 1) pass(texts);
  const begun = performance.now();
  let read = 0;
  while (performance.now() - begun < 3000) {
    pass(texts);
    read += texts.length;
  }
  return (read * 1000) / (performance.now() - begun);
}

const ours = (phrase) => readDeadline(phrase, { year: 2026 });
const theirs = (phrase) => chrono.vi.parse(phrase, reference);
const afresh = (read) => (texts) => texts.forEach(read);
const asTheProductDoes = (texts) => texts.forEach(remembered(ours));
console.log(
  JSON.stringify([
    { what: 'each phrase afresh', ours: perSecond(PHRASES, afresh(ours)), theirs: perSecond(PHRASES, afresh(theirs)) },
    {
      what: `a column of ${COLUMN.length} cells, ${new Set(COLUMN).size} different`,
      ours: perSecond(COLUMN, asTheProductDoes),
      theirs: perSecond(COLUMN, afresh(theirs)),
    },
  ]),
);
