import fc from 'fast-check';
import { sharedNames, sharedWorkbook } from '../host/file/shared-workbooks';
import { sampleFile, trackedSampleFile } from '../host/trackedSample';
import { fixedTasks, NOTHING, planFile, plans, type Features } from './generated';
import { KNOWN } from './known';
import { Journey } from './steps';

jest.setTimeout(180_000);

const SUMMER = '2026-06-15';
const AUTUMN = '2026-09-21';

/** Everything that the buttons of the pane start, one after the other. Gives back the known differences met. */
async function everyRun(bytes: Uint8Array, level?: string): Promise<readonly string[]> {
  const journey = await Journey.begin(bytes, level);
  await journey.run({ kind: 'status', today: SUMMER });
  await journey.run({ kind: 'summaries', today: SUMMER });
  await journey.complete({ kind: 'status', today: SUMMER }, '2026-05-20');
  const autumn = { today: AUTUMN, settings: { reportDate: AUTUMN } } as const;
  await journey.run({ kind: 'status', ...autumn });
  await journey.run({ kind: 'correct', today: AUTUMN, tasks: journey.corrections({ kind: 'status', today: AUTUMN }) });
  await journey.run({ kind: 'normalise', today: AUTUMN });
  await journey.run({ kind: 'summaries', today: AUTUMN });
  expect((await journey.run({ kind: 'summaries', today: AUTUMN })).edits).toBe(0);
  return journey.met;
}

/** A first run that is taken back in Excel leaves the file's workbook. */
async function undone(bytes: Uint8Array): Promise<void> {
  const journey = await Journey.begin(bytes);
  const before = journey.both.file;
  const { record } = await journey.run({ kind: 'summaries', today: SUMMER });
  await journey.undo(record, before);
}

const ALL: Features = {
  table: false,
  sections: true,
  notes: true,
  split: true,
  hiddenRow: true,
  completed: true,
  formats: true,
  validations: true,
};
const MADE: readonly (readonly [string, Features])[] = [
  ['nothing but tasks', NOTHING],
  ['an Excel table', { ...NOTHING, table: true }],
  ['rules and entry rules of the office', { ...NOTHING, formats: true, validations: true }],
  ['a completion column of the office', { ...NOTHING, completed: true, sections: true }],
  ['a row torn by a page break', { ...NOTHING, split: true, hiddenRow: true, formats: true }],
  ['everything but a table', ALL],
  ['everything but sections', { ...ALL, table: true, sections: false }],
];
const WORKBOOKS: readonly (readonly [string, () => Uint8Array])[] = [
  ['ke-hoach-mau.xlsx', sampleFile],
  ...MADE.map(([name, features]) => [name, () => planFile(fixedTasks, features)] as const),
  ...sharedNames().map((name) => [name, () => sharedWorkbook(name)] as const),
];

/** What every run meets; row heights only where a file leaves rows to fit themselves. */
const ALWAYS = ['alternative text of charts', 'fill patterns of charts'];

describe.each(WORKBOOKS)('%s', (_name, bytes) => {
  test('goes through both hosts alike', async () => {
    const met = await everyRun(bytes());
    expect(met.filter((what) => what !== 'height')).toEqual(ALWAYS);
  });
  test('a first run taken back in Excel leaves the workbook that the file was', () => undone(bytes()));
});

test.each(WORKBOOKS.filter(([name]) => /torn|everything|page-split|mau/.test(name)))(
  '%s: rows that go away before anything is tracked',
  async (_name, bytes) => {
    const journey = await Journey.begin(bytes());
    expect(await journey.deleteRows({ kind: 'normalise', today: SUMMER })).toBeGreaterThan(0);
    await journey.run({ kind: 'summaries', today: SUMMER });
  },
);

test('a workbook that the file host has tracked before goes on alike', async () => {
  const journey = await Journey.begin(trackedSampleFile());
  const autumn = { today: AUTUMN, settings: { reportDate: AUTUMN } } as const;
  await journey.run({ kind: 'summaries', ...autumn });
  await journey.complete({ kind: 'status', today: AUTUMN }, '2026-09-01');
  await journey.run({ kind: 'summaries', today: AUTUMN });
});

test('Excel of the lowest version does the same', async () => {
  await everyRun(planFile(fixedTasks, { ...ALL, notes: false }), '1.9');
});

test('plans of any make', async () => {
  await fc.assert(
    fc.asyncProperty(plans, async ({ tasks, features }) => {
      await everyRun(planFile(tasks, features));
    }),
    { numRuns: 4, seed: 20_260_615, endOnFailure: true },
  );
});

test('every known difference says why', () => {
  for (const { why } of KNOWN) expect(why).toMatch(/\.\)?$/);
});
