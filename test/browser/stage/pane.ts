import type { Locator } from 'playwright-core';
import { PANE } from '../../../src/messages/vi/pane';
import type { PaneMessages } from '../../../src/messages/vi/pane';
import { onPage } from './officePage';
import type { OfficePage, PageSettings } from './officePage';

export const SAMPLE = 'samples/ke-hoach-mau.xlsx';
export const SAMPLE_SHEET = 'Kế hoạch 2026';
export const TODAY = '2026-11-20';

/** The task pane as a person meets it: what it says and what can be pressed. */
export class Pane {
  constructor(
    readonly office: OfficePage,
    readonly words: PaneMessages,
  ) {}

  get page() {
    return this.office.page;
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  tab(name: 'due' | 'attention' | 'columns' | 'settings'): Locator {
    return this.page.getByRole('tab', { name: new RegExp(`^${this.words.tabs[name]}`, 'u') });
  }

  /** Waits until these words stand in the pane, where they can be seen. */
  async says(text: string): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor({ timeout: 15_000 });
  }

  /** What can be seen of the pane, as text. */
  text(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  /** Plans a run and waits for its preview. */
  async preview(run: 'status' | 'summaries' | 'normalise'): Promise<void> {
    await this.button(this.words.actions[run]).click();
    await this.page.getByRole('heading', { name: this.words.preview.title }).waitFor({ timeout: 15_000 });
  }

  async write(): Promise<void> {
    await this.button(this.words.preview.write).click();
  }

  /** A whole run: preview, write, outcome. The cells are to hold what the core planned. */
  async run(kind: 'status' | 'summaries' | 'normalise', today = TODAY): Promise<void> {
    const expected = await this.office.act((stage, request) => stage.expectRun(request), { kind, today });
    await this.preview(kind);
    await this.write();
    await this.done();
    expect(expected.length).toBeGreaterThan(0);
    expect(await this.office.act((stage, cells) => stage.differences(cells), expected)).toEqual([]);
  }

  /** Waits until nothing is under way and something was told. */
  async done(): Promise<void> {
    await this.button(this.words.actions.close).first().waitFor({ timeout: 30_000 });
    await this.settled();
  }

  /** Waits until every request to Excel is answered and the pane shows what came of it. */
  async settled(): Promise<void> {
    await this.page.getByRole('progressbar').first().waitFor({ state: 'detached', timeout: 30_000 });
    await this.office.act((stage) => stage.excel.idle());
    await this.page.evaluate('new Promise((go) => setTimeout(go, 50))');
  }
}

/** Opens the task pane on a workbook and waits until it shows something. */
export function inPane(
  settings: PageSettings,
  act: (pane: Pane, office: OfficePage) => Promise<void>,
  words: PaneMessages = PANE,
): Promise<void> {
  return onPage(settings, async (office) => {
    const pane = new Pane(office, words);
    await office.page.locator('main h1').first().waitFor({ timeout: 20_000 });
    await act(pane, office);
  });
}
