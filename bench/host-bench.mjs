// The Excel host against the same contents written row by row: tables of what bench/host-job.mjs counts.
import { execFileSync } from 'node:child_process';

/** Bytes that the product puts into one request or asks for in one answer at most, on the web. */
const BATCH = { read: 4_000_000, write: 4_500_000 };

const count = (number) => number.toLocaleString('en-US');
const kilobytes = (bytes) => `${count(Math.round(bytes / 1024))} KB`;

/** Round trips may grow by one for each payload that does not fit into the ones before, and by no more. */
function isFlat(first, now) {
  const payloads = ({ read, write }) =>
    Math.floor(read.bytesIn / BATCH.read) + Math.floor(write.bytesOut / BATCH.write);
  const trips = ({ read, write }) => read.roundTrips + write.roundTrips;
  return trips(now) <= trips(first) + 2 * payloads(now);
}

export function hostAgainstPerRow() {
  const out = execFileSync('node', ['bench/host-job.mjs'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const sizes = JSON.parse(out.trim().split('\n').at(-1));
  const rows = sizes.flatMap(({ tasks, ours, theirs }) =>
    ['read', 'write'].map((what) => {
      const [mine, other] = [ours[what], theirs[what]];
      return {
        tasks,
        what,
        'round trips': `${count(mine.roundTrips)} : ${count(other.roundTrips)}`,
        actions: `${count(mine.actions)} : ${count(other.actions)}`,
        sent: `${kilobytes(mine.bytesOut)} : ${kilobytes(other.bytesOut)}`,
        received: `${kilobytes(mine.bytesIn)} : ${kilobytes(other.bytesIn)}`,
        'CPU, s': `${mine.cpu.toFixed(2)} : ${other.cpu.toFixed(2)}`,
        flat: isFlat(sizes[0].ours, ours),
      };
    }),
  );
  console.log(
    'track with all summary sheets in Excel (office.js, workbook in memory) : the same contents, one sync for each row',
  );
  console.table(rows);
  console.log('planning a run, CPU seconds');
  console.table(
    sizes.map(({ tasks, ours: { plan } }) => ({
      tasks,
      'first run': plan.first.toFixed(2),
      'nothing new': plan.again.toFixed(2),
      'one correction': plan.correction.toFixed(2),
    })),
  );
  if (rows.some(({ flat }) => !flat)) process.exitCode = 1;
}
