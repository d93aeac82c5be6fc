import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inPane, SAMPLE } from './stage/pane';
import type { Pane } from './stage/pane';
import { PLAN_TASKS, PLAN_TEXT } from './stage/planText';

/** `npm run screenshots` names the folder of the guide's pictures; without it the story is told and nothing is kept. */
const PICTURES = process.env.PHULUC_PICTURES;

const GUIDE = readFileSync('docs/huong-dan.md', 'utf8');
const taken: string[] = [];

async function picture({ page }: Pane, name: string, height: number): Promise<void> {
  taken.push(`anh/${name}.png`);
  await page.setViewportSize({ width: 350, height });
  await page.mouse.move(0, 0);
  await page.evaluate(() => window.scrollTo(0, 0));
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

test('the story of docs/huong-dan.md, from the first look to taking a run back', () =>
  inPane({ file: SAMPLE, environment: { level: '1.18' } }, async (pane, office) => {
    const { words, page } = pane;
    await picture(pane, 'mo-ngan', 560);
    await pane.tab('columns').click();
    await page.getByRole('tabpanel').scrollIntoViewIfNeeded();
    await picture(pane, 'cot', 760);
    await pane.preview('status');
    await picture(pane, 'xem-truoc', 520);
    await pane.button(words.preview.cancel).click();
    await pane.run('status');
    await pane.tab('due').click();
    await picture(pane, 'da-cap-nhat', 620);
    await office.act((stage) => stage.select('Kế hoạch 2026', 'D26'));
    await page.getByRole('region', { name: words.task.selected }).waitFor();
    await picture(pane, 'dong-dang-chon', 360);
    await page.getByRole('button', { name: words.task.hide, exact: true }).click();
    await pane.button(words.actions.close).first().click();
    await pane.tab('attention').click();
    await picture(pane, 'can-xem', 700);
    await pane.button(`${words.actions.correct} B.VI.03`).click();
    await page.getByRole('heading', { name: words.correction.title('B.VI.03') }).waitFor();
    await page.getByRole('textbox', { name: words.correction.due, exact: true }).fill('30/6/2026');
    await picture(pane, 'sua', 700);
    await pane.button(words.correction.cancel).click();
    await office.act(({ excel }) => excel.startCellEdit());
    await pane.button(words.actions.summaries).click();
    await pane.says(words.faults['cell-being-edited'].what);
    await picture(pane, 'thong-bao', 480);
    await office.act(({ excel }) => excel.endCellEdit());
  }));

test('a plan out of a text, as the guide shows it', () =>
  inPane({ environment: { level: '1.18' } }, async (pane) => {
    const { words, page } = pane;
    await page.getByRole('button', { name: words.import.open, exact: true }).click();
    await page.getByRole('textbox', { name: words.import.text }).fill(PLAN_TEXT);
    await pane.button(words.import.read).click();
    await page.getByRole('heading', { name: words.import.result(PLAN_TASKS), exact: true }).waitFor();
    await page.getByText('Cải cách thủ tục hành chính').click();
    await picture(pane, 'nhap', 760);
  }));

test('an empty workbook, as the guide shows it', () =>
  inPane({ environment: { level: '1.18' } }, async (pane) => {
    await pane.says(pane.words.noPlan.title);
    await picture(pane, 'bang-mau', 420);
  }));

test('the guide shows these pictures and no other', () => {
  const shown = [...GUIDE.matchAll(/\]\((anh\/[^)]+)\)/gu)].map(([, path]) => path);
  expect([...new Set(shown)].sort()).toEqual([...taken].sort());
});
