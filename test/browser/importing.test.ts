import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PANE as ENGLISH } from '../../src/messages/en/pane';
import { PANE } from '../../src/messages/vi/pane';
import { issueSentence } from '../../src/messages/vi';
import type { PaneMessages } from '../../src/messages/vi/pane';
import type { PageSettings } from './stage/officePage';
import { inPane, SAMPLE } from './stage/pane';
import type { Pane } from './stage/pane';
import { longPlanText, PLAN_TASKS, PLAN_TEXT, wordFile } from './stage/planText';

/** PHULUC_SCREENSHOTS names a folder: each state is kept there as a picture, to be looked at. */
const PICTURES = process.env.PHULUC_SCREENSHOTS;
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const FIRST = 'Rà soát văn bản quy phạm';

const openPage = async ({ page, words }: Pane): Promise<void> => {
  await page.getByRole('button', { name: words.import.open, exact: true }).click();
  await page.getByRole('heading', { name: words.import.title, exact: true }).waitFor();
};

const field = ({ page }: Pane, name: string) => page.getByRole('textbox', { name: new RegExp(`^${name}`, 'u') });

async function paste(pane: Pane, text: string): Promise<void> {
  await field(pane, pane.words.import.text).fill(text);
  await pane.button(pane.words.import.read).click();
}

const found = (pane: Pane, tasks: number) =>
  pane.page.getByRole('heading', { name: pane.words.import.result(tasks), exact: true }).waitFor({ timeout: 20_000 });

const task = ({ page }: Pane, content: string) => page.getByRole('listitem').filter({ hasText: content });

async function choose(pane: Pane, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  await pane.page.locator('input[type="file"]').setInputFiles({ name, mimeType, buffer });
}

async function refused(pane: Pane, code: string): Promise<void> {
  const alert = pane.page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.innerText()).toContain(issueSentence({ code, severity: 'error' }));
}

async function write(pane: Pane): Promise<void> {
  const { page, words } = pane;
  await pane.button(words.import.write).click();
  await page.getByRole('heading', { name: words.preview.title }).waitFor({ timeout: 15_000 });
  await pane.write();
  await pane.done();
}

const sheetNames = (pane: Pane) => pane.office.act(({ book }) => book.sheets.map(({ name }) => name));

/** Everything that stands on a sheet, cell by cell. */
const texts = (pane: Pane, name: string) =>
  pane.office.act(
    (stage, sheet) =>
      Array.from({ length: 40 }, (_row, row) =>
        Array.from({ length: 10 }, (_column, column) =>
          String(stage.content(sheet, `${'ABCDEFGHIJ'[column] ?? ''}${row + 1}`) ?? ''),
        ).join(' | '),
      ).join('\n'),
    name,
  );

test('a text is pasted, corrected, written to a new sheet and tracked; undo takes the sheet away', () =>
  inPane({ environment: { level: '1.14' } }, async (pane) => {
    const { words, page } = pane;
    const before = await sheetNames(pane);
    await openPage(pane);
    await paste(pane, PLAN_TEXT);
    await found(pane, PLAN_TASKS);
    await pane.says(words.import.toCheck(1));
    const doubtful = page.getByRole('list', { name: words.import.doubtful });
    expect(await doubtful.getByRole('listitem').count()).toBe(1);
    expect(await doubtful.innerText()).toContain('31/6/2026');

    await task(pane, FIRST)
      .getByRole('button', { name: /^Sửa nhiệm vụ/u })
      .click();
    await field(pane, words.import.deadline).fill('Trước ngày 30/6/2026');
    await pane.says(words.import.understood('Hạn: hết ngày 29/06/2026'));
    await field(pane, words.import.lead).fill('Văn phòng Ủy ban nhân dân xã');
    await pane.button(words.import.done).click();
    await pane.says(words.import.nothingToCheck);

    await page.keyboard.press('Escape');
    await pane.says(words.noPlan.title);
    await openPage(pane);
    expect(await task(pane, FIRST).innerText()).toContain('Văn phòng Ủy ban nhân dân xã');

    await write(pane);
    const [sheet, ...more] = (await sheetNames(pane)).filter((name) => !before.includes(name));
    expect(more).toEqual([]);
    const name = sheet ?? '';
    await pane.says(words.outcome.import(PLAN_TASKS, name));
    expect(await pane.office.act((stage) => stage.selected())).toBe(`${name}!A1`);
    const written = await texts(pane, name);
    for (const text of [FIRST, 'Trước ngày 30/6/2026', 'Văn phòng Ủy ban nhân dân xã', 'Báo cáo khảo sát']) {
      expect(written).toContain(text);
    }
    expect(written).not.toContain('31/6');
    await pane.says(words.plan.taskCount(PLAN_TASKS));
    await pane.says(words.plan.notTracked);
    await pane.button(words.actions.undo).click();
    await pane.says(words.outcome.undone);
    await pane.settled();
    expect(await sheetNames(pane)).toEqual(before);
    await pane.says(words.noPlan.title);
    await openPage(pane);
    await write(pane);
    await pane.run('status');
    await pane.says(words.outcome.status(PLAN_TASKS));
  }));

test('a Word document, beside a plan that is there already and stays as it is', () =>
  inPane({ file: SAMPLE, environment: { level: '1.14' } }, async (pane, office) => {
    const { words } = pane;
    await office.act((stage) => stage.remember());
    await openPage(pane);
    await choose(pane, 'kế hoạch.docx', WORD, wordFile(PLAN_TEXT));
    await found(pane, PLAN_TASKS);
    await pane.says(words.import.fromFile('kế hoạch.docx'));
    expect(await office.act((stage) => stage.changes())).toEqual([]);
    await write(pane);
    await pane.says(words.plan.taskCount(PLAN_TASKS));
    const changed = await office.act((stage) => stage.changes());
    expect(changed.filter((line) => line.startsWith('Kế hoạch 2026!'))).toEqual([]);
  }));

test.each([
  ['a PDF', 'ke-hoach.pdf', 'application/pdf', '%PDF-1.7\n%âãÏÓ\n', 'document-pdf'],
  ['a picture', 'quet.docx', WORD, '\x89PNG\r\n\x1a\n', 'document-picture'],
  ['an empty file', 'rong.txt', 'text/plain', '', 'document-no-bytes'],
])('%s is refused calmly; the way on stays open', (_, name, type, content, code) =>
  inPane({}, async (pane) => {
    await openPage(pane);
    await choose(pane, name, type, Buffer.from(content, 'latin1'));
    if (code === 'document-picture') await pane.says(pane.words.import.refusedFile(name));
    else await refused(pane, code);
    await paste(pane, PLAN_TEXT);
    await found(pane, PLAN_TASKS);
    expect(await pane.page.getByRole('alert').count()).toBe(0);
  }),
);

test('nothing pasted', () =>
  inPane({}, async (pane) => {
    await openPage(pane);
    await pane.button(pane.words.import.read).click();
    await refused(pane, 'document-empty');
  }));

test('three hundred tasks: counted by section, drawn as they are asked for, all written', () =>
  inPane({ environment: { level: '1.14' } }, async (pane) => {
    const { page, words } = pane;
    await openPage(pane);
    await paste(pane, longPlanText(300));
    await found(pane, 300);
    expect(await page.locator('details').count()).toBeGreaterThanOrEqual(30);
    expect(await page.getByRole('listitem').count()).toBeLessThan(60);
    await page.getByText('Nhóm công việc thứ 30').click();
    expect(await task(pane, 'công việc số 300 ').innerText()).toContain('Phòng Kinh tế');
    await write(pane);
    await pane.says(words.plan.taskCount(300));
  }));

test('a long paste reaches the field at once and whole, where the caret is', () =>
  inPane({}, async (pane) => {
    const { page, words } = pane;
    const long = longPlanText(100);
    await openPage(pane);
    const text = field(pane, words.import.text);
    await text.fill('đầu cuối');
    await text.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(4, 5));
    await page.evaluate((pasted) => {
      const data = new DataTransfer();
      data.setData('text/plain', pasted.replaceAll('\n', '\r\n'));
      const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(paste);
    }, long);
    expect(await text.inputValue()).toBe(`đầu ${long}uối`);
  }));

test('a file is dropped on the pane', () =>
  inPane({}, async (pane) => {
    await openPage(pane);
    await pane.page.evaluate((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'ke-hoach.txt', { type: 'text/plain' }));
      const at = document.querySelector('main');
      for (const kind of ['dragover', 'drop']) {
        at?.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
      }
    }, PLAN_TEXT);
    await found(pane, PLAN_TASKS);
    await pane.says(pane.words.import.fromFile('ke-hoach.txt'));
  }));

test('by keyboard alone: a task is opened, left out and taken back; the focus never gets lost', () =>
  inPane({}, async (pane) => {
    const { page, words } = pane;
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        const at = document.activeElement;
        return at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? '';
      });
    await page.getByRole('button', { name: words.import.open, exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: words.import.title, exact: true }).waitFor();
    expect(await focused()).toBe(words.import.title);
    await page.keyboard.press('Tab');
    await page.keyboard.insertText(PLAN_TEXT);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await found(pane, PLAN_TASKS);
    expect(await focused()).toBe(words.import.result(PLAN_TASKS));
    const edit = task(pane, FIRST).getByRole('button', { name: /^Sửa nhiệm vụ/u });
    const name = (await edit.getAttribute('aria-label')) ?? '';
    await edit.focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe(name);
    await page.keyboard.press('Enter');
    await pane.button(words.import.leaveOut).focus();
    await page.keyboard.press('Enter');
    await found(pane, PLAN_TASKS - 1);
    expect(await focused()).toBe(name.replace('Sửa', 'Lấy lại'));
    await page.keyboard.press('Enter');
    await found(pane, PLAN_TASKS);
    expect(await focused()).toBe(name);
    await page.keyboard.press('Escape');
    expect(await focused()).toBe(words.import.open);
  }));

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

async function looksRight({ name, settings }: Look, state: string, { page, office }: Pane): Promise<void> {
  if (PICTURES !== undefined) {
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ path: join(PICTURES, `${name}-${state}.png`), fullPage: true });
  }
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect({ state, overflow }).toEqual({ state, overflow: 0 });
  expect({ state, barriers: await office.barriers(settings.forcedColors !== true) }).toEqual({ state, barriers: [] });
}

test.each(LOOKS)('$name: no state of the page shuts anybody out, nothing is cut off at the side', (look) => {
  const { words } = look;
  return inPane(
    look.settings,
    async (pane) => {
      const { page } = pane;
      const looks = (state: string): Promise<void> => looksRight(look, state, pane);
      await openPage(pane);
      await looks('nhap');
      await choose(
        pane,
        'Kế hoạch cải cách hành chính năm 2026 (bản quét).pdf',
        'application/pdf',
        Buffer.from('%PDF-1.7\n'),
      );
      await page.getByRole('alert').waitFor();
      await looks('nhap-tu-choi');
      await paste(pane, PLAN_TEXT);
      await found(pane, PLAN_TASKS);
      await looks('nhap-ket-qua');
      await page.getByRole('list', { name: words.import.doubtful }).getByRole('button').last().click();
      await looks('nhap-sua');
      await pane.button(words.import.leaveOut).click();
      for (const summary of await page.locator('summary').all()) await summary.click();
      await looks('nhap-muc');
      await pane.button(words.import.write).click();
      await page.getByRole('heading', { name: words.preview.title }).waitFor();
      await looks('nhap-xem-truoc');
      await pane.write();
      await pane.done();
      await looks('nhap-da-ghi');
    },
    words,
  );
});
