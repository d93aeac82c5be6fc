import type { Page } from 'playwright-core';
import { BASE, openPage } from './officePage';
import type { OfficePage, PageSettings } from './officePage';

/** Numbers of Excel's messages about dialogs (office.js, DialogParentMessageReceived and its like). */
const MESSAGE = 0;
const PARENT_MESSAGE = 1;
const CLOSED = 12006;

interface DialogPage {
  external: Record<string, unknown>;
  toExcel(kind: string, text: string): void;
  fromExcel(payload: readonly unknown[]): void;
}

/** Stands alone: runs in each page before office.js, beside the Excel of the stage. Opens and closes dialogs, passes messages between the two pages. */
function withDialogs(isDialog: boolean): void {
  const page = globalThis as unknown as DialogPage;
  const FROM_PARENT = 12;
  let listener: ((id: number, payload: unknown) => void) | undefined;
  Object.assign(page.external, {
    ...(isDialog ? { GetHostInfo: () => 'excel$win32$16.01$en-US$telemetry$isDialog$disableLogging$0' } : {}),
    Execute: (_id: number, _given: unknown, done: (result: unknown) => void) => done({ toArray: () => [0, ''] }),
    RegisterEvent(
      id: number,
      target: string,
      handler: (id: number, payload: unknown) => void,
      done: (status: number) => void,
    ) {
      const opens = target.includes('dialog.html');
      if (opens || id === FROM_PARENT) listener = handler;
      if (opens) page.toExcel('open', target);
      setTimeout(() => done(0), 0);
    },
    UnregisterEvent(_id: number, _target: string, done: (status: number) => void) {
      page.toExcel('close', '');
      setTimeout(() => done(0), 0);
    },
    MessageParent: (text: string) => page.toExcel('parent', text),
    MessageChild: (text: string) => page.toExcel('child', text),
  });
  page.fromExcel = (payload) => listener?.(0, { toArray: () => payload });
}

const tell = async (to: OfficePage | undefined, payload: readonly unknown[]): Promise<void> => {
  if (!to || to.page.isClosed()) return;
  await to.page.evaluate((all) => (globalThis as unknown as DialogPage).fromExcel(all), payload);
};

/** The page of the ribbon commands, with nobody looking at it, and the dialog that it may open. */
export class Ribbon {
  private commands: OfficePage | undefined;
  private dialogPage: OfficePage | undefined;
  dialogs = 0;

  static async open(settings: PageSettings): Promise<Ribbon> {
    const ribbon = new Ribbon(settings);
    ribbon.commands = await ribbon.opened('commands.html', false);
    await ribbon.commands.page.evaluate(() => Office.onReady());
    return ribbon;
  }

  private constructor(private readonly settings: PageSettings) {}

  get office(): OfficePage {
    if (!this.commands) throw new Error('not open');
    return this.commands;
  }

  private opened(page: string, isDialog: boolean): Promise<OfficePage> {
    return openPage({
      ...this.settings,
      page,
      size: { width: 480, height: 460 },
      environment: { ...this.settings.environment, sets: { AddinCommands: '1.1', DialogApi: '1.2' } },
      before: `(${withDialogs.toString()})(${isDialog});`,
      prepare: (raw: Page) => raw.exposeFunction('toExcel', (kind: string, text: string) => this.hear(kind, text)),
    });
  }

  private async hear(kind: string, text: string): Promise<void> {
    if (kind === 'open') {
      this.dialogs += 1;
      this.dialogPage = await this.opened('dialog.html', true);
    } else if (kind === 'close') await this.dialogPage?.context.close();
    else if (kind === 'parent') await tell(this.commands, [MESSAGE, text, BASE]);
    else await tell(this.dialogPage, [PARENT_MESSAGE, text, BASE]);
  }

  /** A click on the ribbon. Resolves when the command says it is done, with what it threw. */
  click(command: string): Promise<void> {
    return this.office.page.evaluate(
      (name) =>
        new Promise<void>((completed) => {
          const actions = Office.actions as unknown as {
            _association: { mappings: Record<string, (event: object) => void> };
          };
          actions._association.mappings[name.toUpperCase()]?.({ completed });
        }),
      command,
    );
  }

  /** The dialog, once it shows this title. */
  async dialog(title: string): Promise<OfficePage> {
    for (const end = Date.now() + 15_000; Date.now() < end;) {
      const shown = this.dialogPage;
      // It may close while it is being looked at.
      const found = shown ? shown.page.locator('h1', { hasText: title }).count() : Promise.resolve(0);
      if (shown && (await found.catch(() => 0)) > 0) return shown;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`no dialog says “${title}”`);
  }

  async closeByHand(): Promise<void> {
    await this.dialogPage?.context.close();
    await tell(this.commands, [CLOSED, '', BASE]);
  }

  /** Closes everything; fails on anything that a page complained about. */
  async end(): Promise<void> {
    const complaints = [this.commands, this.dialogPage].flatMap((each) => each?.complaints ?? []);
    await this.dialogPage?.context.close();
    await this.commands?.context.close();
    expect(complaints).toEqual([]);
  }
}
