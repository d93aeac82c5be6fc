import { join } from 'node:path';
import type { Edit } from '../../../src/core/edit/edit';
import { parseRect } from '../../../src/core/workbook/address';
import { applyEdits } from '../../../src/host/file/apply';
import { openWorkbook } from '../../../src/host/file/read';
import { REAL_PLANS, SHARED_IS_HERE, sharedFile } from '../../acceptance/plans';
import { snapshotOf, track, type Tracked } from '../../acceptance/tracking';

/** A workbook to be tracked. */
export interface Case {
  readonly name: string;
  readonly file: string;
  readonly asOf: string;
  readonly options: readonly string[];
}

export const SAMPLE: Case = {
  name: 'ke-hoach-mau.xlsx',
  file: join(__dirname, '../../../samples/ke-hoach-mau.xlsx'),
  asOf: '2026-11-20',
  options: [],
};

if (!SHARED_IS_HERE) console.log('../shared is not here: LibreOffice sees the sample only');

/** The sample, and the five real plans where they are beside the project. */
export const PLANS: readonly Case[] = [
  SAMPLE,
  ...(SHARED_IS_HERE ? REAL_PLANS : []).map(({ file, asOf }) => ({
    name: file,
    file: sharedFile(`workbooks/${file}`),
    asOf,
    options: [],
  })),
];

const tough = (name: string, ...options: readonly string[]): Case => ({
  name: `${options[0] ?? ''} ${name}`,
  file: sharedFile(`workbooks/tough/${name}`),
  asOf: '2026-06-15',
  options,
});

/** Workbooks full of features, where they are beside the project. */
export const TOUGH: readonly Case[] = SHARED_IS_HERE
  ? [
      tough('tough-open.xlsx', '--at', 'Q'),
      tough('tough-open.xlsx', '--copy-sheet'),
      tough('d1904.xlsx', '--copy-sheet'),
    ]
  : [];

export const trackCase = ({ file, name, asOf, options }: Case, folder: string): Promise<Tracked> =>
  track(file, folder, name, ['--as-of', asOf, ...options]);

/** Sheet and 0-based place of the cell that holds the report date. */
export function reportDateCell(bytes: Uint8Array): { sheet: string; row: number; column: number } {
  const refersTo = snapshotOf(bytes).names.find(({ name }) => name === 'PL_NgayBaoCao')?.refersTo ?? '';
  const [, sheet = '', place = ''] = /^'(.*)'!(.*)$/.exec(refersTo) ?? [];
  const rect = parseRect(place);
  if (!rect) throw new Error(`no report date: ${refersTo}`);
  return { sheet, row: rect.top, column: rect.left };
}

/** The workbook after somebody typed another report date in `Thiết lập`, and nothing else. */
export function onDate(bytes: Uint8Array, date: string): Uint8Array {
  const edit: Edit = { kind: 'cells', ...reportDateCell(bytes), rows: [[{ value: { date } }]] };
  const opened = openWorkbook(bytes);
  const done = opened.ok ? applyEdits(opened.value, [edit]) : opened;
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  return done.value as Uint8Array;
}
