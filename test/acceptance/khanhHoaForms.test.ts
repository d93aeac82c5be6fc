import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli, scratchFolder } from '../cli/runCli';
import { describeOnShared, sharedFile, sharedText } from './plans';
import { docxOfTabbedText, type Layout } from './tabbedDocx';

const folder = scratchFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Task = Readonly<Record<string, unknown>>;

const SAME = [
  'id',
  'part',
  'section',
  'number',
  'area',
  'content',
  'result',
  'deadlineText',
  'method',
  'lead',
  'coordinate',
  'schedule',
];

/** The tasks of a file without their places in it. */
async function tasksOf(file: string): Promise<readonly Task[]> {
  const { out, err, code } = await runCli(['read', file, '--json']);
  if (code === 2) throw new Error(err);
  const { tasks } = JSON.parse(out) as { readonly tasks: readonly Task[] };
  return tasks.map((task) => Object.fromEntries(SAME.map((name) => [name, task[name]])));
}

async function tasksOfDocx(name: string, layout: Layout): Promise<readonly Task[]> {
  const file = join(folder, `${name}.docx`);
  writeFileSync(file, docxOfTabbedText(sharedText('seeds/khanh-hoa-so-noi-vu-2024.txt'), layout));
  return tasksOf(file);
}

describeOnShared('Khánh Hòa is the same plan in every form', () => {
  const workbook = tasksOf(sharedFile('workbooks/khanh-hoa-2024-page-split.xlsx'));

  test('the workbook with rows that pages have split: 48 tasks', async () => {
    expect(await workbook).toHaveLength(48);
  });

  test('the workbook with a row for each task', async () => {
    expect(await tasksOf(sharedFile('workbooks/khanh-hoa-2024.xlsx'))).toEqual(await workbook);
  });

  test('the text', async () => {
    expect(await tasksOf(sharedFile('seeds/khanh-hoa-so-noi-vu-2024.txt'))).toEqual(await workbook);
  });

  test.each<[string, Layout]>([
    ['a table on each page', { tables: 'each page', merged: false }],
    ['one table over all pages', { tables: 'one', merged: false }],
    ['one table with merged titles', { tables: 'one', merged: true }],
    ['a table on each page with merged titles', { tables: 'each page', merged: true }],
  ])('Word: %s', async (name, layout) => {
    expect(await tasksOfDocx(name, layout)).toEqual(await workbook);
  });
});
