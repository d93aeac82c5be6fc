import { readFileSync } from 'node:fs';
import { isPlanView, viewPlan } from '../../src/core/run/viewPlan';
import type { PlanView } from '../../src/core/run/view';
import { openWorkbook } from '../../src/host/file/read';
import { PANE as ENGLISH } from '../../src/messages/en/pane';
import { PANE } from '../../src/messages/vi/pane';
import { REAL_PLANS, SHARED_IS_HERE, sharedFile } from '../acceptance/plans';
import { inPane, SAMPLE, SAMPLE_SHEET, TODAY } from './stage/pane';
import type { Pane } from './stage/pane';

/** What the core says of a file. */
function viewOfFile(file: string, today = TODAY): PlanView {
  const opened = openWorkbook(readFileSync(file));
  if (!opened.ok) throw new Error(opened.refusal.code);
  const view = viewPlan(opened.value.snapshot(), { kind: 'status', today });
  if (!isPlanView(view)) throw new Error(view.refusal.code);
  return view;
}

/** Status in small letters -> count, as the bar's legend tells them. */
async function legend({ page, words }: Pane): Promise<Readonly<Record<string, number>>> {
  const items = await page.getByRole('group', { name: words.plan.bar }).getByRole('button').allInnerTexts();
  return Object.fromEntries(
    items.map((text) => /^(\d+)\s*(.+)$/u.exec(text) ?? []).map(([, count, status]) => [status, Number(count)]),
  );
}

async function showsWhatTheCoreSays(pane: Pane, view: PlanView): Promise<void> {
  const { words } = pane;
  const shown = await pane.text();
  expect(shown).toContain(words.plan.onSheet(view.sheet));
  expect(shown).toContain(words.plan.taskCount(view.tracked.tasks.length));
  const counted = Object.entries(view.summary.total.counts).filter(([, count]) => count > 0);
  expect(await legend(pane)).toEqual(
    Object.fromEntries(
      counted.map(([code, count]) => [
        words.statuses[code as keyof typeof words.statuses].toLocaleLowerCase('vi'),
        count,
      ]),
    ),
  );
  const attention = await pane.tab('attention').innerText();
  expect(attention.replace(words.tabs.attention, '').trim()).toBe(
    view.attention.length === 0 ? '' : String(view.attention.length),
  );
}

test('the plan on the sheet is found and counted', () =>
  inPane({ file: SAMPLE }, (pane) => showsWhatTheCoreSays(pane, viewOfFile(SAMPLE))));

if (!SHARED_IS_HERE) console.log('../shared is not here: the pane opens the sample only');
test.each(SHARED_IS_HERE ? REAL_PLANS : [])('a real plan: $file', ({ file: name, asOf }) => {
  const file = sharedFile(`workbooks/${name}`);
  return inPane({ file, now: `${asOf}T08:00` }, (pane) => showsWhatTheCoreSays(pane, viewOfFile(file, asOf)));
});

test('an Excel with ExcelApi 1.20 is told no more than it needs, one with 1.9 what it cannot tell', async () => {
  const said: string[] = [];
  for (const level of ['1.9', '1.20'])
    await inPane({ file: SAMPLE, environment: { level } }, async (pane) => {
      await showsWhatTheCoreSays(pane, viewOfFile(SAMPLE));
      said.push(await pane.text());
    });
  const { hostNotes } = PANE;
  expect(said[0]).toContain(hostNotes['merges-unknown']);
  expect(said[1]).not.toContain(hostNotes['merges-unknown']);
});

test('an empty workbook: a sample table in one click, then it is a plan', () =>
  inPane({}, async (pane, office) => {
    await pane.says(pane.words.noPlan.title);
    await pane.button(pane.words.actions.sample).click();
    await pane.says(pane.words.outcome.sample);
    await pane.settled();
    expect(await office.act(({ book }) => book.sheets.length)).toBe(2);
    await pane.run('status');
    await pane.says(pane.words.plan.current('20/11/2026'));
  }));

test('the language of Office is the language of the pane', () =>
  inPane(
    { file: SAMPLE, environment: { displayLanguage: 'en-US' } },
    async (pane) => {
      await pane.says(ENGLISH.actions.status);
      expect(await pane.page.locator('html').getAttribute('lang')).toBe('en');
      await pane.run('summaries');
      await pane.says(ENGLISH.outcome.summaries(7));
    },
    ENGLISH,
  ));

test('the theme of Office is the theme of the pane', async () => {
  const colours: unknown[] = [];
  for (const dark of [false, true])
    await inPane({ file: SAMPLE, dark }, async ({ page }) => {
      colours.push(
        await page.evaluate('getComputedStyle(document.querySelector(".fui-FluentProvider")).backgroundColor'),
      );
    });
  expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(41, 41, 41)']);
});

test('a row selected in Excel shows its task; a task chosen in the list is selected in Excel', () =>
  inPane({ file: SAMPLE }, async (pane, office) => {
    await office.act((stage) => stage.select('Kế hoạch 2026', 'D26'));
    const card = pane.page.getByRole('region', { name: pane.words.task.selected });
    await card.getByText('Số hóa hồ sơ, kết quả giải quyết').waitFor();
    expect(await card.innerText()).toContain('6 tháng đầu');
    await card.getByRole('button', { name: pane.words.task.hide }).click();
    await card.waitFor({ state: 'detached' });

    await pane.tab('attention').click();
    await pane.page.getByRole('button', { name: /Kiểm kê tài sản công/u }).click();
    await pane.settled();
    expect(await office.act((stage) => stage.selected())).toBe(`${SAMPLE_SHEET}!D40`);
    expect(await card.innerText()).toContain('31/6/2026');
  }));

test('the switch for opening with the workbook is kept in the workbook', () =>
  inPane({ file: SAMPLE }, async (pane, office) => {
    await pane.tab('settings').click();
    const control = pane.page.getByRole('switch', { name: pane.words.settings.autoOpen });
    expect(await control.isChecked()).toBe(false);
    await control.click();
    await pane.says(pane.words.settings.autoOpen);
    expect(await control.isChecked()).toBe(true);
    const kept = await office.act(({ excel }) => [...excel.documentSettings]);
    expect(kept).toEqual([['Office.AutoShowTaskpaneWithDocument', expect.stringContaining('true')]]);
  }));
