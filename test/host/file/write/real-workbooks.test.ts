import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbook } from '../../../../src/host/file/read';
import { sharedNames, sharedWorkbook, testOnShared } from '../shared-workbooks';
import { apply, changedParts, opened } from './applying';
import { everyKind, SUMMARY } from './every-kind';

const names = [...sharedNames(), ...sharedNames('tough')].filter((name) => openWorkbook(sharedWorkbook(name)).ok);
const COMPARE = join(__dirname, '../../../../../shared/tools/xlsx_compare.py');

/** Free place to the right of all cells of the first worksheet. */
function rightOf(bytes: Uint8Array): { sheet: string; row: number; column: number } {
  const sheet = opened(bytes).snapshot().sheets[0];
  if (!sheet) throw new Error('no sheet');
  return {
    sheet: sheet.name,
    row: 3,
    column: sheet.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0) + 3,
  };
}

testOnShared('every kind of edit on every real workbook: only its parts change, a second run changes nothing', () => {
  expect(names.length).toBeGreaterThan(5);
  for (const name of names) {
    const before = sharedWorkbook(name);
    const { sheet, row, column } = rightOf(before);
    const edits = everyKind(sheet, row, column, 30);
    const after = apply(before, edits);
    const sheetPart = opened(before).sheets[0]?.part;
    const touched = changedParts(before, after.bytes).filter((part) => opened(before).package.has(part));
    const allowed = [
      sheetPart,
      '[Content_Types].xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/calcChain.xml',
    ];
    expect({ name, extra: touched.filter((part) => !allowed.includes(part)) }).toEqual({ name, extra: [] });
    expect(after.snapshot.sheets.map((one) => one.name)).toContain(SUMMARY);
    expect(apply(after.bytes, edits).bytes).toEqual(after.bytes);
  }
});

testOnShared(
  'the comparing tool finds nothing lost and the package valid',
  () => {
    if (!existsSync(COMPARE) || spawnSync('python3', ['--version']).status !== 0) return;
    const folder = mkdtempSync(join(tmpdir(), 'phuluc-'));
    for (const name of ['tough/tough-open.xlsx', 'tough/tough-open.xlsm']) {
      const before = sharedWorkbook(name);
      const { sheet, row, column } = rightOf(before);
      const cellsOnly = everyKind(sheet, row, column, 30).filter(
        ({ kind }) => kind === 'cells' || kind === 'columnWidths',
      );
      for (const [label, edits] of [
        ['cells', cellsOnly],
        ['all', everyKind(sheet, row, column, 30)],
      ] as const) {
        const [a, b] = [join(folder, 'a.xlsx'), join(folder, 'b.xlsx')];
        writeFileSync(a, before);
        writeFileSync(b, apply(before, edits).bytes);
        const { stdout } = spawnSync('python3', [COMPARE, a, b, '-v'], { encoding: 'utf8' });
        expect(stdout).not.toContain('INVALID');
        expect(stdout).toMatch(/ lost: \n/);
        if (label === 'cells') expect(stdout).toMatch(/features kept 65\/65/);
      }
    }
    rmSync(folder, { recursive: true });
  },
  60_000,
);
