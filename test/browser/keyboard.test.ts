import { inPane, SAMPLE } from './stage/pane';
import type { Pane } from './stage/pane';

const MOST_STOPS = 60;

/** What has the focus, as a screen reader names it. */
function focused({ page }: Pane): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    return at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? '';
  });
}

/** Tab, until this has the focus. */
async function tabTo(pane: Pane, name: string): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await pane.page.keyboard.press('Tab');
    if ((await focused(pane)) === name) return;
  }
  throw new Error(`${name} is not reached by Tab`);
}

/** The focus is to be seen: an outline, a border or a shadow that is not there without it. */
async function showsFocus({ page }: Pane): Promise<boolean> {
  return page.evaluate(async () => {
    const at = document.activeElement;
    if (!at || at === document.body) return false;
    /** Fluent's fields draw a line below themselves, which grows. */
    const painted = (): Promise<void> => new Promise((go) => setTimeout(go, at instanceof HTMLInputElement ? 250 : 30));
    await painted();
    const look = (pseudo?: string): string => {
      const { outline, outlineStyle, boxShadow, borderColor, borderWidth } = getComputedStyle(at, pseudo);
      return [outlineStyle === 'none' ? '' : outline, boxShadow, borderColor, borderWidth].join();
    };
    const all = (): string => [look(), look('::before'), look('::after')].join();
    const parent = at.parentElement;
    const parentLook = (): string =>
      parent
        ? getComputedStyle(parent, '::after').borderBottomColor + getComputedStyle(parent, '::after').transform
        : '';
    const before = all() + parentLook();
    const element = at as HTMLElement;
    element.blur();
    await painted();
    const after = all() + parentLook();
    element.focus();
    return before !== after;
  });
}

test('a whole update without a mouse: from the top to the written table and back by undo', () =>
  inPane({ file: SAMPLE }, async (pane, office) => {
    const { words, page } = pane;
    await office.act((stage) => stage.remember());
    await tabTo(pane, words.actions.status);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: words.preview.title }).waitFor();
    expect(await focused(pane)).toBe(words.preview.title);
    await page.keyboard.press('Escape');
    await pane.says(words.actions.status);
    expect(await focused(pane)).toBe(words.actions.status);

    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: words.preview.title }).waitFor();
    await tabTo(pane, words.preview.write);
    await page.keyboard.press('Enter');
    await pane.says(words.outcome.status(24));
    expect(await focused(pane)).toBe(words.actions.status);
    await tabTo(pane, words.actions.undo);
    await page.keyboard.press('Space');
    await pane.says(words.outcome.undone);
    await pane.settled();
    expect(await office.act((stage) => stage.changes())).toEqual([]);
  }));

test('lists and forms: arrows between tabs, a correction opened, typed and left', () =>
  inPane({ file: SAMPLE }, async (pane) => {
    const { words, page } = pane;
    await pane.tab('due').focus();
    await page.keyboard.press('ArrowRight');
    expect(await pane.tab('attention').getAttribute('aria-selected')).toBe('true');
    await tabTo(pane, `${words.actions.correct} B.VI.03`);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: words.correction.title('B.VI.03') }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: words.correction.title('B.VI.03') }).waitFor({ state: 'detached' });
    expect(await focused(pane)).toBe(`${words.actions.correct} B.VI.03`);
  }));

test('each stop of the keyboard can be seen', () =>
  inPane({ file: SAMPLE }, async (pane) => {
    const unseen: string[] = [];
    const seen = new Set<string>();
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      await pane.page.keyboard.press('Tab');
      const at = await pane.page.evaluate(() => document.activeElement?.outerHTML ?? '');
      if (at.startsWith('<body') || seen.has(at)) break;
      seen.add(at);
      if (!(await showsFocus(pane))) unseen.push(at);
    }
    expect(seen.size).toBeGreaterThan(8);
    expect(unseen).toEqual([]);
  }));
