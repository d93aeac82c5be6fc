import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { trackWorkbook } from '../../src/core/tracking/trackWorkbook';
import { applyEdits } from '../../src/host/file/apply';
import { openWorkbook } from '../../src/host/file/read';

/** The sample plan in `samples/`, as an .xlsx file. */
export const sampleFile = (): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '../../samples/ke-hoach-mau.xlsx')));

/** The sample plan as the file host leaves it after a first run. */
export function trackedSampleFile(): Uint8Array {
  const opened = openWorkbook(sampleFile());
  if (!opened.ok) throw new Error(opened.refusal.code);
  const { edits } = trackWorkbook(opened.value.snapshot(), { reportDate: '2026-11-20', asOfGiven: true });
  const written = applyEdits(opened.value, edits);
  if (!written.ok) throw new Error(written.refusal.code);
  return written.value;
}
