import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { runCli, scratchFolder } from './runCli';

test('a deadline cell full of dates stops no run: its reading is cut in the cell', async () => {
  const parts = unzipSync(readFileSync('samples/ke-hoach-mau.xlsx'));
  const sheet = 'xl/worksheets/sheet1.xml';
  const text = strFromU8(parts[sheet] ?? new Uint8Array()).replace('Cả năm', 'trước ngày 15/6/2026; '.repeat(1400));
  const folder = scratchFolder();
  const input = join(folder, 'dai.xlsx');
  writeFileSync(input, zipSync({ ...parts, [sheet]: strToU8(text) }));
  const { code, err } = await runCli(['track', input, '-o', join(folder, 'ra.xlsx'), '--as-of', '2026-11-20']);
  expect({ code, err }).toEqual({ code: 1, err: '' });
});
