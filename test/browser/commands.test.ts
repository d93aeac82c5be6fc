import { COMMANDS as WORDS } from '../../src/messages/vi/commands';
import { PANE } from '../../src/messages/vi/pane';
import { SAMPLE, TODAY } from './stage/pane';
import { Ribbon } from './stage/ribbon';

const { preview, runNames, faults } = PANE;

async function onRibbon(act: (ribbon: Ribbon) => Promise<void>): Promise<void> {
  const ribbon = await Ribbon.open({ file: SAMPLE });
  await act(ribbon);
  await ribbon.end();
}

/** What closes the dialog: its page may be gone before the browser has said that it was done. */
const lastAct = (act: Promise<void>): Promise<void> => act.catch(() => undefined);

const firstPreview = `${runNames.status} - ${preview.title}`;

test('update from the ribbon: the first time looked at and written, the next time at once', () =>
  onRibbon(async (ribbon) => {
    const { office } = ribbon;
    const expected = await office.act((stage, today) => stage.expectRun({ kind: 'status', today }), TODAY);
    const first = ribbon.click('updateStatus');
    const dialog = await ribbon.dialog(firstPreview);
    expect(await dialog.barriers()).toEqual([]);
    await dialog.page.getByRole('button', { name: preview.write }).click();
    await ribbon.dialog(WORDS.done(runNames.status));
    await lastAct(dialog.page.getByRole('button', { name: WORDS.close }).click());
    await first;
    expect(await office.act((stage, cells) => stage.differences(cells), expected)).toEqual([]);

    await office.act((stage) => stage.type('Kế hoạch 2026', 'F25', 46293));
    await office.act((stage, today) => stage.expectRun({ kind: 'status', today }), TODAY);
    const dialogs = ribbon.dialogs;
    await ribbon.click('updateStatus');
    expect(ribbon.dialogs).toBe(dialogs);
    expect(await office.act((stage) => stage.value('Kế hoạch 2026', 'N25'))).toBe('Hoàn thành đúng hạn');
  }));

test('summaries from the ribbon; closing the window writes nothing', () =>
  onRibbon(async (ribbon) => {
    const { office } = ribbon;
    await office.act((stage) => stage.remember());
    const left = ribbon.click('buildSummaries');
    await ribbon.dialog(`${runNames.summaries} - ${preview.title}`);
    await ribbon.closeByHand();
    await left;
    expect(await office.act((stage) => stage.changes())).toEqual([]);

    const expected = await office.act((stage, today) => stage.expectRun({ kind: 'summaries', today }), TODAY);
    const written = ribbon.click('buildSummaries');
    const dialog = await ribbon.dialog(`${runNames.summaries} - ${preview.title}`);
    await dialog.page.getByRole('button', { name: preview.write }).click();
    await ribbon.dialog(WORDS.done(runNames.summaries));
    await lastAct(dialog.page.keyboard.press('Escape'));
    await written;
    expect(await office.act((stage, cells) => stage.differences(cells), expected)).toEqual([]);
  }));

test('something is in the way: the dialog says it calmly, nothing is written', () =>
  onRibbon(async (ribbon) => {
    const { office } = ribbon;
    await office.act((stage) => stage.remember());
    await office.act(({ excel }) => excel.startCellEdit());
    const done = ribbon.click('updateStatus');
    const dialog = await ribbon.dialog(WORDS.notDone(runNames.status));
    expect(await dialog.page.locator('body').innerText()).toContain(faults['cell-being-edited'].next);
    await lastAct(dialog.page.getByRole('button', { name: WORDS.close }).click());
    await done;
    await office.act(({ excel }) => excel.endCellEdit());
    expect(await office.act((stage) => stage.changes())).toEqual([]);
  }));
