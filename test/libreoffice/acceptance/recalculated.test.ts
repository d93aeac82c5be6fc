import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '../../cli/runCli';
import { shown, snapshotOf, track, trackingRows } from '../../acceptance/tracking';
import { throughLibreOffice, withoutResults } from '../soffice';
import { type Case, onDate, PLANS, TOUGH, trackCase } from './cases';
import { differences } from './differences';

const folder = scratchFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const DAY = 86_400_000;
const moved = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** Before, on and after a deadline, and both sides of the day from which it is due soon. */
const AROUND = [-8, -7, -1, 0, 1];

/** Report dates around every deadline that stands in the workbook. */
function reportDates(bytes: Uint8Array, plan: string): readonly string[] {
  const dues = trackingRows(snapshotOf(bytes), plan).map(({ at }) => shown(at('Hạn')));
  const days = dues.filter((due): due is string => typeof due === 'string' && /^\d{4}-/.test(due));
  return [...new Set(days.flatMap((due) => AROUND.map((by) => moved(due, by))))].sort();
}

/** The workbook with its report date moved in the settings cell by hand, and what a run of the tool then makes of it. */
async function moveTo(bytes: Uint8Array, date: string): Promise<{ given: Uint8Array; cached: Uint8Array }> {
  const given = onDate(bytes, date);
  const input = join(folder, 'moved.xlsx');
  writeFileSync(input, given);
  const { bytes: cached, json } = await track(input, folder, 'run.xlsx', ['--force']);
  expect(json.reportDate).toBe(date);
  return { given, cached };
}

/** The sentence over the list says whether the list is longer than what is set up to be printed; a run prints more. */
const REWRITTEN = ['DS quá hạn!A4'];

/** Time is short: of workbooks that repeat another one's plan, or one kind of deadline on many days, some dates only. */
const stride = (each: Case): number => (TOUGH.includes(each) ? 12 : each.name.includes('page-split') ? 4 : 1);

describe('LibreOffice calculates what TypeScript says, cell by cell, on dates around every deadline', () => {
  test.each([...PLANS, ...TOUGH].map((each) => [each.name, each] as const))('%s', async (_name, each: Case) => {
    const { bytes, json } = await trackCase(each, folder);
    const all = reportDates(bytes, json.sheet);
    expect(all.length).toBeGreaterThan(5);
    const dates = all.filter((_, index) => index % stride(each) === 0);
    const moves = [];
    for (const date of dates) moves.push(await moveTo(bytes, date));
    const calculated = throughLibreOffice(moves.map(({ given }) => withoutResults(given)));
    moves.forEach((move, index) => {
      const found = differences(json.sheet, { ...move, calculated: calculated[index] ?? new Uint8Array() });
      expect({ date: dates[index], wrong: found.wrong }).toEqual({ date: dates[index], wrong: [] });
      expect(found.rewritten.filter((cell) => !REWRITTEN.includes(cell))).toEqual([]);
      expect(found.compared).toBeGreaterThan(json.tasks.length * 4);
    });
  });
});
