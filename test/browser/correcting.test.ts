import { inPane, SAMPLE, TODAY } from './stage/pane';
import type { Pane } from './stage/pane';

const JUNE_30 = 46203;

async function correctDue(pane: Pane, id: string, day: string): Promise<void> {
  const { words, page } = pane;
  await pane.tab('attention').click();
  await pane.button(`${words.actions.correct} ${id}`).click();
  await page.getByRole('heading', { name: words.correction.title(id) }).waitFor();
  const field = page.getByRole('textbox', { name: words.correction.due, exact: true });
  await field.fill(day);
  await field.blur();
}

test('a deadline that was not understood is corrected; the correction survives later runs', () =>
  inPane({ file: SAMPLE }, async (pane, office) => {
    const { words } = pane;
    await pane.run('status');
    const expected = await office.act(
      (stage, today) => stage.expectRun({ kind: 'correct', today, tasks: [{ id: 'B.VI.03', due: '2026-06-30' }] }),
      TODAY,
    );
    await correctDue(pane, 'B.VI.03', '30/6/2026');
    await pane.button(words.correction.save).click();
    await pane.says(words.outcome.correct);
    await pane.settled();
    expect(await office.act((stage, cells) => stage.differences(cells), expected)).toEqual([]);
    const due = (): Promise<unknown> => office.act((stage) => stage.content('Kế hoạch 2026', 'L40'));
    expect(await due()).toBe(JUNE_30);
    expect(await pane.button(`${words.actions.correct} B.VI.03`).count()).toBe(0);

    await pane.run('summaries');
    expect(await due()).toBe(JUNE_30);
    await office.act((stage) => stage.type('Kế hoạch 2026', 'F26', 46310));
    await pane.run('status');
    expect(await due()).toBe(JUNE_30);
    expect(await office.act((stage) => stage.content('Kế hoạch 2026', 'D40'))).toBe('Hoàn thành trước ngày 31/6/2026');
  }));

test('a day that the calendar does not have is not taken', () =>
  inPane({ file: SAMPLE }, async (pane) => {
    await correctDue(pane, 'B.VI.03', '31/6/2026');
    const { words, page } = pane;
    await pane.says(words.dates.noSuchDay('31/6/2026'));
    expect(await pane.button(words.correction.save).getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('textbox', { name: words.correction.due, exact: true }).press('Escape');
    await pane.says(words.actions.status);
  }));

test('before the first run a correction comes with the preview of all that is added', () =>
  inPane({ file: SAMPLE }, async (pane, office) => {
    const { words, page } = pane;
    await office.act(
      (stage, today) => stage.expectRun({ kind: 'correct', today, tasks: [{ id: 'B.VI.03', due: '2026-06-30' }] }),
      TODAY,
    );
    await correctDue(pane, 'B.VI.03', '30/6/2026');
    await pane.button(words.correction.save).click();
    await page.getByRole('heading', { name: words.preview.title }).waitFor();
    await pane.write();
    await pane.says(words.outcome.correct);
    expect(await office.act((stage) => stage.content('Kế hoạch 2026', 'L40'))).toBe(JUNE_30);
  }));
