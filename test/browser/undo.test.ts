import { REAL_PLANS, SHARED_IS_HERE, sharedFile } from '../acceptance/plans';
import { inPane, SAMPLE, SAMPLE_SHEET } from './stage/pane';

test.each(['1.9', '1.20'])('undo: the workbook is as it was (ExcelApi %s)', (level) =>
  inPane({ file: SAMPLE, environment: { level } }, async (pane, office) => {
    const { words } = pane;
    await office.act((stage) => stage.remember());
    await pane.run('summaries');
    expect(await office.act((stage) => stage.changes())).not.toEqual([]);
    await pane.button(words.actions.undo).click();
    await pane.says(words.outcome.undone);
    await pane.settled();
    expect(await office.act((stage) => stage.changes())).toEqual([]);
    expect(await pane.button(words.actions.undo).count()).toBe(0);
    await pane.says(words.plan.notTracked);
  }),
);

test('a cell that was edited since stays, and is named with a way to it', () =>
  inPane({ file: SAMPLE }, async (pane, office) => {
    const { words, page } = pane;
    await pane.run('status');
    await office.act((stage) => stage.type('Kế hoạch 2026', 'L26', 46230));
    await pane.button(words.actions.undo).click();
    await pane.says('nên giữ nguyên');
    await pane.settled();
    expect(await office.act((stage) => stage.content('Kế hoạch 2026', 'L26'))).toBe(46230);
    expect(await office.act((stage) => stage.content('Kế hoạch 2026', 'L25'))).toBe('');
    await page.getByRole('button', { name: /ô L26/u }).last().click();
    await pane.settled();
    expect(await office.act((stage) => stage.selected())).toBe(`${SAMPLE_SHEET}!L26`);
  }));

if (!SHARED_IS_HERE) console.log('../shared is not here: runs are taken back in the sample only');
test.each(SHARED_IS_HERE ? REAL_PLANS : [])('a real plan, summaries and back: $file', ({ file, asOf }) =>
  inPane(
    { file: sharedFile(`workbooks/${file}`), now: `${asOf}T08:00`, environment: { level: '1.14' } },
    async (pane, office) => {
      await office.act((stage) => stage.remember());
      await pane.run('summaries', asOf);
      expect(await office.act(({ book }) => book.lostWrites)).toEqual([]);
      await pane.button(pane.words.actions.undo).click();
      await pane.says(pane.words.outcome.undone);
      await pane.settled();
      expect(await office.act((stage) => stage.changes())).toEqual([]);
    },
  ),
);
