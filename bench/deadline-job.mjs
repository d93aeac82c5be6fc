// Deadline phrases per second, ours against chrono-node's Vietnamese parser, in the same process and run.
import { createRequire } from 'node:module';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);
const PHRASES = [
  'Trước ngày 14/12/2026',
  'Trong Quý 4/2026',
  'Thường xuyên trong năm 2026',
  'Tháng 9/2026',
  'Chậm nhất là ngày 30/6/2026',
  'Quý I năm 2026 ban hành kế hoạch; báo cáo kết quả thực hiện trước ngày 30/10/2026',
  'Định kỳ hằng quý',
  'Theo quy định',
  'Trong thời hạn 30 ngày kể từ ngày có quyết định phê duyệt',
  'Từ tháng 3 đến tháng 6 năm 2026',
  'ngày 30 tháng 11 năm 2026',
  '6 tháng đầu năm 2026',
];

await build({
  entryPoints: ['src/core/deadline/readDeadline.ts'],
  bundle: true,
  platform: 'node',
  format: 'cjs',
  outfile: 'dist/bench-deadline.cjs',
});
const { readDeadline } = require('../dist/bench-deadline.cjs');
const chrono = require('chrono-node');
const reference = new Date(2026, 0, 1);

function perSecond(read) {
  for (let warm = 0; warm < 200; warm += 1) PHRASES.forEach(read);
  const begun = performance.now();
  let rounds = 0;
  while (performance.now() - begun < 3000) {
    PHRASES.forEach(read);
    rounds += 1;
  }
  return (rounds * PHRASES.length * 1000) / (performance.now() - begun);
}

const ours = perSecond((phrase) => readDeadline(phrase, { year: 2026 }));
const theirs = perSecond((phrase) => chrono.vi.parse(phrase, reference));
console.log(JSON.stringify({ ours, theirs }));
