import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PANE as ENGLISH } from '../../src/messages/en/pane';
import { PANE } from '../../src/messages/vi/pane';
import type { PaneMessages } from '../../src/messages/vi/pane';
import { onPage } from './stage/officePage';
import type { PageSettings } from './stage/officePage';
import { inPane, SAMPLE } from './stage/pane';
import type { Pane } from './stage/pane';

/** PHULUC_SCREENSHOTS names a folder: each state is kept there as a picture, to be looked at. */
const PICTURES = process.env.PHULUC_SCREENSHOTS;

/** How a person may have set the pane and its surroundings. */
interface Look {
  readonly name: string;
  readonly settings: PageSettings;
  readonly words: PaneMessages;
}

const LOOKS: readonly Look[] = [
  { name: 'sang', settings: {}, words: PANE },
  { name: 'toi', settings: { dark: true }, words: PANE },
  { name: 'tuong-phan', settings: { dark: true, forcedColors: true }, words: PANE },
  { name: 'hep', settings: { size: { width: 320, height: 800 } }, words: PANE },
  { name: 'english', settings: { environment: { displayLanguage: 'en-US' } }, words: ENGLISH },
];

async function looksRight({ name, settings }: Look, state: string, pane: Pane): Promise<void> {
  const { page, office } = pane;
  if (PICTURES !== undefined) {
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ path: join(PICTURES, `${name}-${state}.png`), fullPage: true });
  }
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect({ state, overflow }).toEqual({ state, overflow: 0 });
  // What axe-core looks at is the same in another width and language.
  if (settings.size !== undefined || settings.environment !== undefined) return;
  expect({ state, barriers: await office.barriers(settings.forcedColors !== true) }).toEqual({ state, barriers: [] });
}

test.each(LOOKS)('$name: no state shuts anybody out, nothing is cut off at the side', (look) => {
  const { words } = look;
  const settings = { ...look.settings, file: SAMPLE, environment: { level: '1.14', ...look.settings.environment } };
  return inPane(
    settings,
    async (pane, office) => {
      const { page } = pane;
      const looks = (state: string): Promise<void> => looksRight(look, state, pane);
      await looks('ke-hoach');
      for (const tab of ['attention', 'columns', 'settings'] as const) {
        await pane.tab(tab).click();
        await looks(tab);
      }
      await pane.preview('summaries');
      await looks('xem-truoc');
      await pane.button(words.preview.cancel).click();
      await pane.run('status');
      await looks('da-ghi');
      await office.act((stage) => stage.select('Kế hoạch 2026', 'D26'));
      await page.getByRole('region', { name: words.task.selected }).waitFor();
      await looks('dong-dang-chon');
      await pane.tab('attention').click();
      await pane.button(`${words.actions.correct} B.VI.03`).click();
      await page.getByRole('heading', { name: words.correction.title('B.VI.03') }).waitFor();
      await looks('sua');
      await page.getByRole('textbox', { name: words.correction.due, exact: true }).fill('31/6/2026');
      await page.keyboard.press('Tab');
      await looks('sua-sai-ngay');
      await pane.button(words.correction.cancel).click();
      await office.act(({ excel }) => excel.startCellEdit());
      await pane.button(words.actions.summaries).click();
      await pane.says(words.faults['cell-being-edited'].what);
      await looks('loi');
      await office.act(({ excel }) => excel.endCellEdit());
      await pane.button(words.actions.close).first().click();
      await pane.preview('normalise');
      await looks('chuan-hoa');
      await pane.button(words.preview.cancel).click();
      await office.act((stage) => stage.type('Kế hoạch 2026', 'L26', 46230));
      await pane.button(words.actions.undo).click();
      await pane.button(words.actions.close).first().waitFor();
      await pane.settled();
      await looks('hoan-tac-giu-lai');
    },
    words,
  );
});

test.each(LOOKS)('$name: no plan, and the first failure', async (look) => {
  const { words } = look;
  await inPane(
    look.settings,
    async (pane) => {
      await pane.says(words.noPlan.title);
      await looksRight(look, 'chua-co-bang', pane);
    },
    words,
  );
  await inPane(
    { ...look.settings, before: 'for (let n = 1; n < 9; n++) stage.excel.faults.failBatch(n, "GeneralException");' },
    async (pane) => {
      await pane.says(words.faults.unknown.what);
      await looksRight(look, 'khong-doc-duoc', pane);
    },
    words,
  );
});

test('the page of a network that stops office.js', () =>
  onPage({ officeJs: 'refused', expects: /ERR_CONNECTION_REFUSED|Office is not defined/u }, async ({ page }) => {
    await page.locator('#khoi-dong').waitFor();
    if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, 'khong-tai-duoc-office.png') });
  }));
