import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCli, scratchFolder } from '../cli/runCli';
import { compared, type Comparison, hasPython } from './compare';
import { describeOnShared, sharedBytes, sharedFile } from './plans';
import { contentsOf, shown, snapshotOf, track, type Tracked, trackingRows } from './tracking';

const folder = scratchFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tough = (name: string): string => sharedFile(`workbooks/tough/${name}`);
const DAY = ['--as-of', '2026-06-15'];

const runs = new Map<string, Promise<Tracked>>();
function tracked(name: string, ...options: readonly string[]): Promise<Tracked> {
  const output = `${options.join('')}-${name}`;
  const run = runs.get(output) ?? track(tough(name), folder, output, [...DAY, ...options]);
  runs.set(output, run);
  return run;
}

/** Features in which the tool may leave its mark, and parts it has to write in. */
const MARKS = ['sheets', 'definedNames', 'CF rules (type,sqref)', 'DV', 'dxfs', 'part:chart'];
const WRITTEN = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/workbook.xml', 'xl/styles.xml'];

/** Feature lists that lost an entry, counts that fell. */
function taken({ diff }: Comparison): readonly string[] {
  return Object.entries(diff).flatMap(([feature, [before, after]]) => {
    if (typeof before === 'number') return before <= Number(after) ? [] : [feature];
    const left = new Set((after as readonly unknown[]).map((entry) => JSON.stringify(entry)));
    const gone = (before as readonly unknown[]).filter((entry) => !left.has(JSON.stringify(entry)));
    return gone.map((entry) => `${feature}: ${JSON.stringify(entry)}`);
  });
}

describeOnShared('the tough workbooks', () => {
  test.each(['tough-open.xlsx', 'tough-open.xlsm'])(
    '%s: cells right of the table are in the way; they are named and nothing is written',
    async (name) => {
      const output = join(folder, `no-${name}`);
      const { code, out, err } = await runCli(['track', tough(name), '-o', output, ...DAY]);
      expect([code, out]).toEqual([2, '']);
      expect(err.split('\n')).toHaveLength(1);
      for (const cell of ['M16', 'M17', 'M20', 'M22', 'Kế hoạch 2026', '--at Q', '--copy-sheet'])
        expect(err).toContain(cell);
      expect(existsSync(output)).toBe(false);
    },
  );

  test.each([
    ['tough.xlsx', ['Kế hoạch 2026', 'bảo vệ']],
    ['tough.xlsm', ['Kế hoạch 2026', 'bảo vệ']],
    ['d1904.xlsx', ['Kế hoạch 2026', 'bảo vệ']],
    ['strict.xlsx', ['strict.xlsx', 'Strict Open XML']],
  ])('%s is refused in one line that says why: %j', async (name, words) => {
    const output = join(folder, `no-${name}`);
    const { code, out, err } = await runCli(['track', tough(name), '-o', output, ...DAY]);
    expect([code, out]).toEqual([2, '']);
    expect(err.split('\n')).toHaveLength(1);
    for (const word of words) expect(err).toContain(word);
    expect(existsSync(output)).toBe(false);
  });

  const ways: readonly [string, readonly string[]][] = [
    ['tough-open.xlsx', ['--at', 'Q']],
    ['tough-open.xlsm', ['--at', 'Q']],
    ['tough-open.xlsx', ['--copy-sheet']],
    ['tough-open.xlsm', ['--copy-sheet']],
  ];

  (hasPython ? test : test.skip).each(ways)('%s %j: no part lost, valid, only additions', async (name, options) => {
    const { file } = await tracked(name, ...options);
    const found = compared(tough(name), file);
    expect(found.lost).toEqual([]);
    expect(found.invalid).toEqual([]);
    expect(Object.keys(found.diff).filter((feature) => !MARKS.includes(feature))).toEqual([]);
    expect(taken(found)).toEqual([]);
    const sheet = options[0] === '--at' ? ['xl/worksheets/sheet1.xml'] : [];
    expect(found.changed.filter((part) => ![...WRITTEN, ...sheet, 'xl/calcChain.xml'].includes(part))).toEqual([]);
    expect(found.nfeat).toBeGreaterThanOrEqual(65);
  });

  test.each(ways)('%s %j: nothing typed changes; a second run changes nothing', async (name, options) => {
    const { file, bytes } = await tracked(name, ...options);
    const after = contentsOf(snapshotOf(bytes));
    const before = [...contentsOf(snapshotOf(sharedBytes(`workbooks/tough/${name}`)))];
    expect(before.map(([cell]) => [cell, after.get(cell)])).toEqual(before);
    const again = await track(file, folder, `again-${options[0]}-${name}`, DAY);
    expect(Buffer.from(again.bytes).equals(bytes)).toBe(true);
  });

  test('a workbook that counts days from 1904 has the days of the same workbook that does not', async () => {
    const [from1900, from1904] = await Promise.all(
      ['tough-open.xlsx', 'd1904.xlsx'].map((name) => tracked(name, '--copy-sheet')),
    );
    const facts = (run: Tracked | undefined): unknown =>
      run?.json.tasks.map(({ id, due, completed, status, daysLate }) => ({ id, due, completed, status, daysLate }));
    expect(from1904?.json.tasks.filter(({ due }) => due !== null).length).toBeGreaterThan(30);
    expect(facts(from1904)).toEqual(facts(from1900));
    const rows = (run: Tracked | undefined): unknown =>
      run &&
      trackingRows(snapshotOf(run.bytes), run.json.sheet).map(({ at }) => [
        shown(at('Hạn')),
        shown(at('Ngày hoàn thành')),
        shown(at('Trạng thái')),
      ]);
    expect(rows(from1904)).toEqual(rows(from1900));
  });
});
