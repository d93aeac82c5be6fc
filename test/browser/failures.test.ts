import type { HostFaultCode } from '../../src/host/planHost';
import { inPane, SAMPLE, TODAY } from './stage/pane';
import type { Pane } from './stage/pane';
import type { OfficePage } from './stage/officePage';
import type { PageStage } from './stage/pageStage';

/** What goes wrong while the preview is being looked at, and how it goes away again. Both run in the page. */
interface Trouble {
  readonly what: string;
  readonly code: HostFaultCode;
  readonly begin: (stage: PageStage) => unknown;
  readonly end: (stage: PageStage) => unknown;
}

const WHILE_WRITING: readonly Trouble[] = [
  {
    what: 'the sheet is protected',
    code: 'sheet-protected',
    begin: (stage) => void (stage.sheet('Kế hoạch 2026').protection = { options: {} }),
    end: (stage) => void (stage.sheet('Kế hoạch 2026').protection = undefined),
  },
  {
    what: 'the structure is locked',
    code: 'structure-locked',
    begin: ({ book }) => void (book.isStructureLocked = true),
    end: ({ book }) => void (book.isStructureLocked = false),
  },
  {
    what: 'the workbook is read-only',
    code: 'read-only',
    begin: ({ book }) => void (book.readOnly = true),
    end: ({ book }) => void (book.readOnly = false),
  },
  {
    what: 'a cell is being edited',
    code: 'cell-being-edited',
    begin: ({ excel }) => excel.startCellEdit(),
    end: ({ excel }) => excel.endCellEdit(),
  },
  {
    what: 'a filter hides rows',
    code: 'filter-on',
    begin: (stage) =>
      void (stage.sheet('Kế hoạch 2026').autoFilter = {
        rect: { top: 4, left: 0, bottom: 43, right: 5 },
        isDataFiltered: true,
      }),
    end: (stage) => void (stage.sheet('Kế hoạch 2026').autoFilter = undefined),
  },
  {
    what: 'another workbook takes the focus',
    code: 'other-workbook-active',
    begin: ({ excel }) => excel.faults.failWrites('InactiveWorkbook'),
    end: ({ excel }) => excel.faults.clear(),
  },
  {
    what: 'Excel takes nothing so large',
    code: 'too-much-at-once',
    begin: ({ excel }) => excel.faults.failWrites('RequestPayloadSizeLimitExceeded'),
    end: ({ excel }) => excel.faults.clear(),
  },
  {
    what: 'the machine has no memory left',
    code: 'out-of-memory',
    begin: ({ excel }) => excel.faults.failWrites('MemoryLimitReached'),
    end: ({ excel }) => excel.faults.clear(),
  },
  {
    what: 'Excel breaks in the middle of writing values',
    code: 'unknown',
    begin: ({ excel }) => excel.faults.failMember('formulas', 'GeneralException'),
    end: ({ excel }) => excel.faults.clear(),
  },
];

/** The calm sentence: what, what was written, what to do; and the buttons are alive. */
async function saysCalmly(pane: Pane, code: HostFaultCode): Promise<void> {
  const { words } = pane;
  await pane.says(words.faults[code].what);
  await pane.settled();
  const said = await pane.text();
  expect(said).toContain(words.faults[code].next);
  expect(said).not.toMatch(/undefined|\[object|NaN/u);
  expect(await pane.page.locator('button:visible[aria-disabled=true], button:visible[disabled]').count()).toBe(0);
  expect(await pane.button(words.faultWords.retry).isVisible()).toBe(true);
}

const leftWords = ({ words }: Pane): readonly string[] => [words.faultLeft.nothing, words.faultLeft.restored];

async function trying(pane: Pane, office: OfficePage, trouble: Trouble): Promise<void> {
  const { words } = pane;
  await office.act((stage, today) => stage.expectRun({ kind: 'status', today }), TODAY);
  await pane.preview('status');
  await office.act(trouble.begin);
  await office.act((stage) => stage.remember());
  await pane.write();
  await saysCalmly(pane, trouble.code);
  const said = await pane.text();
  expect(leftWords(pane).filter((left) => said.includes(left))).toHaveLength(1);
  expect(await office.act((stage) => stage.changes())).toEqual([]);

  await office.act(trouble.end);
  await pane.button(words.faultWords.retry).click();
  await pane.page.getByRole('heading', { name: words.preview.title }).waitFor();
  await pane.write();
  await pane.says(words.outcome.status(24));
  await pane.settled();
  expect(await office.act((stage) => stage.content('Kế hoạch 2026', 'N5'))).toBe('Trạng thái');
}

test.each(WHILE_WRITING)('$what: told calmly, nothing is written, trying again works', (trouble) =>
  inPane({ file: SAMPLE }, (pane, office) => trying(pane, office, trouble)),
);

/** Cells to the right of the table are merged although they hold nothing. */
async function overMerged(level: string, act: (pane: Pane, office: OfficePage) => Promise<void>): Promise<void> {
  await inPane({ file: SAMPLE, environment: { level } }, async (pane, office) => {
    await office.act((stage) => {
      const sheet = stage.sheet('Kế hoạch 2026');
      for (const row of [7, 8]) {
        for (const column of [6, 7, 8]) {
          sheet.grid.make(row, column).format = { ...sheet.grid.formatAt(row, column), horizontalAlignment: 'Center' };
        }
      }
      sheet.merges.push({ top: 7, left: 6, bottom: 8, right: 8 });
      stage.remember();
    });
    await pane.button(pane.words.actions.status).click();
    await act(pane, office);
    expect(await office.act(({ book }) => book.lostWrites)).toEqual([]);
  });
}

test('cells merged where columns are to come: another place is offered, nothing is lost under them', () =>
  overMerged('1.14', async (pane, office) => {
    await pane.button(pane.words.noPlan.copySheet).waitFor({ timeout: 8_000 });
    expect(await pane.text()).toMatch(/ô đang dùng|ô gộp|ô đã gộp/u);
    expect(await office.act((stage) => stage.changes())).toEqual([]);
  }));

test('where Excel cannot tell merged cells, what would be lost under them is found by reading back, and all is taken back', () =>
  overMerged('1.9', async (pane, office) => {
    await pane.button(pane.words.preview.write).click();
    await saysCalmly(pane, 'merged-cells');
    await office.act(({ book }) => void book.lostWrites.splice(0));
    // The alignment of empty cells, which nobody can see, is cleared with what was written.
    const changes = await office.act((stage) => stage.changes());
    expect(changes.filter((line) => !/^Kế hoạch 2026!\w+ look: undefined/u.test(line))).toEqual([]);
  }));

test('a co-author changes the table meanwhile: the cell is named and a click leads to it', () =>
  inPane({ file: SAMPLE }, async (pane, office) => {
    await pane.preview('status');
    await office.act((stage) => stage.type('Kế hoạch 2026', 'D25', 'Trong Quý IV/2026'));
    await office.act((stage) => stage.remember());
    await pane.write();
    await saysCalmly(pane, 'workbook-changed');
    expect(await office.act((stage) => stage.changes())).toEqual([]);
    await pane.page.getByRole('button', { name: /ô D25/u }).first().click();
    await pane.settled();
    expect(await office.act((stage) => stage.selected())).toBe('Kế hoạch 2026!D25');
    await pane.run('status');
    await pane.says(pane.words.outcome.status(24));
  }));

test('taking back fails too: what was written is said, with its place', () =>
  inPane({ file: SAMPLE }, async (pane, office) => {
    await office.act((stage, today) => stage.expectRun({ kind: 'summaries', today }), TODAY);
    await pane.preview('summaries');
    await office.act(({ excel }) => {
      excel.faults.failMember('setPosition', 'GeneralException');
      excel.faults.failMember('style', 'GeneralException');
      excel.faults.failMember('delete', 'GeneralException');
    });
    await office.act((stage) => stage.remember());
    await pane.write();
    await saysCalmly(pane, 'unknown');
    const changed = await office.act((stage) => stage.changes());
    const said = await pane.text();
    expect(said.includes(pane.words.faultLeft.partly)).toBe(changed.length > 0);
    if (changed.length > 0) expect(said).toMatch(/trang tính “.+”/u);
    expect(await office.act(({ book }) => book.enableEvents)).toBe(true);
  }));

const WHILE_READING: readonly Trouble[] = [
  {
    what: 'a cell is being edited',
    code: 'cell-being-edited',
    begin: ({ excel }) => excel.startCellEdit(),
    end: ({ excel }) => excel.endCellEdit(),
  },
  {
    what: 'the answer is larger than Excel sends',
    code: 'too-much-at-once',
    begin: ({ excel }) => void (excel.limits.payload = 900),
    end: ({ excel }) => void (excel.limits.payload = 5_000_000),
  },
  {
    what: 'Excel is busy',
    code: 'busy',
    begin: ({ excel }) => {
      for (const batch of [1, 2, 3, 4, 5, 6, 7, 8]) excel.faults.failBatch(batch, 'ActivityLimitReached');
    },
    end: ({ excel }) => excel.faults.clear(),
  },
];

test.each(WHILE_READING)('reading, $what: the last reading stays, told calmly, trying again works', (trouble) =>
  inPane({ file: SAMPLE }, async (pane, office) => {
    const { words } = pane;
    await pane.settled();
    await office.act(trouble.begin);
    await pane.button(words.actions.status).click();
    await saysCalmly(pane, trouble.code);
    await pane.says(words.plan.onSheet('Kế hoạch 2026'));
    await office.act(trouble.end);
    await pane.button(words.faultWords.retry).click();
    await pane.page.getByRole('heading', { name: words.preview.title }).waitFor();
  }),
);

test('a plan on a protected sheet: the copy of the sheet is offered before anything is tried', () =>
  inPane({ file: SAMPLE }, async (pane, office) => {
    const { words } = pane;
    await office.act((stage) => void (stage.sheet('Kế hoạch 2026').protection = { options: {} }));
    await pane.button(words.actions.status).click();
    await pane.says(words.noPlan.sheetProtected('Kế hoạch 2026'));
    await office.act((stage) => stage.remember());
    await pane.button(words.noPlan.copySheet).click();
    await pane.page.getByRole('heading', { name: words.preview.title }).waitFor();
    expect(await office.act((stage) => stage.changes())).toEqual([]);
  }));

test('undo, with the sheet protected meanwhile: told calmly, and possible later', () =>
  inPane({ file: SAMPLE }, async (pane, office) => {
    const { words } = pane;
    await office.act((stage) => stage.remember());
    await pane.run('status');
    await office.act((stage) => void (stage.sheet('Kế hoạch 2026').protection = { options: {} }));
    await pane.button(words.actions.undo).click();
    await pane.says('Hãy bỏ bảo vệ');
    await office.act((stage) => void (stage.sheet('Kế hoạch 2026').protection = undefined));
    await pane.button(words.actions.reread).last().click();
    await pane.button(words.actions.undo).click();
    await pane.says(words.outcome.undone);
    await pane.settled();
    expect(await office.act((stage) => stage.changes())).toEqual([]);
  }));

test('long work can be stopped as long as nothing is written', () =>
  inPane({ file: SAMPLE }, async (pane, office) => {
    const { words } = pane;
    await pane.settled();
    await office.act((stage) => stage.remember());
    await office.act(({ excel }) => void (excel.limits.latency = 300));
    await pane.button(words.actions.status).click();
    await pane.button(words.actions.stop).click();
    await pane.says(words.outcome.stopped);
    await office.act(({ excel }) => void (excel.limits.latency = 0));
    await pane.settled();
    expect(await office.act((stage) => stage.changes())).toEqual([]);
  }));
