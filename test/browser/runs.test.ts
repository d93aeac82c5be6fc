import { briefingParagraph } from '../../src/core/report/buildReport';
import { isPlanView, viewPlan } from '../../src/core/run/viewPlan';
import { openWorkbook } from '../../src/host/file/read';
import { readFileSync } from 'node:fs';
import { inPane, SAMPLE, SAMPLE_SHEET, TODAY } from './stage/pane';
import type { Pane } from './stage/pane';

/** Serial days of 2026. */
const SEPTEMBER_28 = 46293;

const nothingLeft = (pane: Pane, kind: 'status' | 'summaries' | 'normalise') =>
  pane.office.act((stage, request) => stage.expectRun(request), { kind, today: TODAY });

test('update: looked at, put away, looked at again, written; the workbook holds what the core planned', () =>
  inPane({ file: SAMPLE }, async (pane, office) => {
    const { words } = pane;
    await office.act((stage) => stage.remember());
    await pane.preview('status');
    await pane.says(words.preview.addedColumns(11, SAMPLE_SHEET));
    await pane.button(words.preview.cancel).click();
    expect(await office.act((stage) => stage.changes())).toEqual([]);

    await pane.run('status');
    await pane.says(words.outcome.status(24));
    await pane.says(words.plan.current('20/11/2026'));
    expect(await office.act(({ book }) => book.lostWrites)).toEqual([]);
    expect(await nothingLeft(pane, 'status')).toEqual([]);
    await pane.button(words.actions.status).click();
    await pane.says(words.outcome.nothing);
  }));

test('summaries: seven sheets to look at and one that remembers, as the core planned', () =>
  inPane({ file: SAMPLE, environment: { level: '1.14' } }, async (pane, office) => {
    await pane.run('summaries');
    await pane.says(pane.words.outcome.summaries(0).slice(0, 10));
    expect(await office.act(({ book }) => book.sheets.length)).toBeGreaterThan(6);
    expect(await nothingLeft(pane, 'summaries')).toEqual([]);
  }));

test('normalising writes what was shown; no row goes where nobody can tell whether a note hangs on it', () =>
  inPane({ file: SAMPLE, environment: { level: '1.14' } }, async (pane, office) => {
    const { words } = pane;
    await office.act((stage) => stage.remember());
    expect(await pane.text()).not.toContain(words.hostNotes['comments-unknown']);
    await pane.preview('normalise');
    await pane.says(words.hostNotes['comments-unknown']);
    expect(await pane.text()).not.toMatch(/Xóa \d+ dòng/u);
    await pane.write();
    await pane.done();
    await pane.says('Đã chuẩn hóa');
    const changed = await office.act((stage) => stage.changes());
    expect(changed.filter((line) => !line.startsWith('Kế hoạch 2026!'))).toEqual([]);
    expect(await nothingLeft(pane, 'normalise')).toEqual([]);
    await pane.button(words.actions.undo).click();
    await pane.says(words.outcome.undone);
    await pane.settled();
    expect(await office.act((stage) => stage.changes())).toEqual([]);
  }));

test('a column that was read wrongly: the correction is written and read again', () =>
  inPane({ file: SAMPLE }, async (pane, office) => {
    const { words, page } = pane;
    await pane.tab('columns').click();
    const choice = (): ReturnType<typeof page.getByRole> =>
      page.getByRole('combobox', { name: words.columns.roleOf('Kết quả/Sản phẩm') });
    expect(await choice().inputValue()).toBe('result');
    await choice().selectOption('other');
    await pane.says(words.columns.pending);
    await pane.preview('status');
    await office.act((stage, today) => stage.expectRun({ kind: 'status', today }), TODAY);
    await pane.write();
    await pane.done();
    expect(await choice().inputValue()).toBe('other');
    await pane.says(words.columns.corrected);
    expect(await page.getByText(words.columns.pending).count()).toBe(0);
    await office.act((stage) => stage.type('Kế hoạch 2026', 'F26', 46310));
    await pane.run('status');
    expect(await choice().inputValue()).toBe('other');
  }));

test('a completion date typed into the table by the person counts at the next update', () =>
  inPane({ file: SAMPLE }, async (pane, office) => {
    await pane.run('summaries');
    expect(await pane.text()).toContain('B.III.01');
    await office.act((stage, day) => stage.type('Kế hoạch 2026', 'F25', day), SEPTEMBER_28);
    await pane.run('status');
    expect(await office.act((stage) => stage.content('Kế hoạch 2026', 'F25'))).toBe(SEPTEMBER_28);
    expect(await office.act((stage) => stage.value('Kế hoạch 2026', 'N25'))).toBe('Hoàn thành đúng hạn');
    await pane.tab('due').click();
    expect(await pane.page.getByRole('tabpanel').innerText()).not.toContain('B.III.01');
  }));

test('the paragraph for the report is on the clipboard', () =>
  inPane({ file: SAMPLE }, async (pane, office) => {
    await office.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await pane.button(pane.words.actions.paragraph).click();
    await pane.says(pane.words.outcome.copied);
    const opened = openWorkbook(readFileSync(SAMPLE));
    const view = opened.ok ? viewPlan(opened.value.snapshot(), { kind: 'status', today: TODAY }) : undefined;
    if (!view || !isPlanView(view)) throw new Error('no plan');
    expect(await pane.page.evaluate('navigator.clipboard.readText()')).toBe(
      briefingParagraph(view.tracked, view.settings),
    );
  }));

test('where the clipboard is refused the paragraph stands there, chosen, to be copied by hand', () =>
  inPane(
    {
      file: SAMPLE,
      before: 'document.execCommand = () => false; navigator.clipboard.writeText = () => Promise.reject(new Error());',
    },
    async (pane) => {
      await pane.button(pane.words.actions.paragraph).click();
      const text = pane.page.getByRole('textbox', { name: pane.words.paragraph.byHand });
      await text.waitFor();
      const chosen = await text.evaluate((area: HTMLTextAreaElement) =>
        area.value.slice(area.selectionStart, area.selectionEnd),
      );
      expect(chosen).toBe(await text.inputValue());
      await pane.page.keyboard.press('Escape');
      await text.waitFor({ state: 'detached' });
    },
  ));
