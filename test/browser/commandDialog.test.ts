import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { buildSync } from 'esbuild';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Notice } from '../../src/commands/dialog/notice';

/**
 * The conversation of a command with its dialog: our own class and the dialog page of the production build, each over the real office.js of the npm package,
 * on pages of their own. What stands for Excel are the native functions that office.js calls on Windows (`window.external`); they pass messages on.
 */
const OFFICE_JS = 'node_modules/@microsoft/office-js/dist';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

const folder = mkdtempSync(join(tmpdir(), 'phuluc-dialog-'));
const [bundle] = buildSync({
  stdin: {
    contents: `import { OfficeConversation } from './src/commands/officeConversation';
      Office.onReady(() => { globalThis.conversation = new OfficeConversation(); });`,
    resolveDir: process.cwd(),
    loader: 'ts',
  },
  bundle: true,
  write: false,
  format: 'iife',
  target: 'es2020',
}).outputFiles;
const COMMAND_PAGE = `<!doctype html><title>lệnh</title>
  <script defer src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script defer src="command.js"></script>`;

function served(path: string): string | Buffer | undefined {
  if (path === '/command.html') return COMMAND_PAGE;
  if (path === '/command.js') return bundle?.text ?? '';
  const file = join(folder, path);
  return existsSync(file) ? readFileSync(file) : undefined;
}

let browser: Browser;
/** office.js opens dialogs only over https. */
const base = 'https://phu-luc.test/';

beforeAll(async () => {
  execFileSync('npx', ['webpack', '--mode', 'production', '--output-path', folder], { stdio: 'pipe' });
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
}, 180_000);
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Stands where Excel on Windows has its native functions. `toExcel` carries what the page tells Excel; `fromExcel` what Excel tells the page. */
function nativeFunctions({ dialogApi, isDialog }: { readonly dialogApi: string; readonly isDialog: boolean }): void {
  const page = globalThis as unknown as Record<string, unknown> & { toExcel(kind: string, text: string): void };
  /** dispidDialogParentMessageReceivedEvent; the event of a dialog is told by its target. */
  const FROM_PARENT = 12;
  let listener: ((id: number, payload: unknown) => void) | undefined;
  const texts: Record<string, unknown> = {
    GetAppType: 1,
    GetSettings: { Read: (_names: unknown, _values: unknown) => undefined },
    GetAppVersionMajor: 16,
    GetAppVersionMinor: 0,
    GetAppUILocale: 1066,
    GetAppDataLocale: 1066,
    GetSupportedMatrix: `{"DialogApi":${dialogApi}}`,
    GetDialogRequirementMatrix: `{"DialogApi":${dialogApi}}`,
  };
  const context = new Proxy({}, { get: (_, name) => () => texts[String(name)] ?? '' });
  const external = {
    GetHostInfo: () => `Excel$Win32$16.01$vi-VN$telemetry$${isDialog ? 'isDialog' : ''}$disableLogging`,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute: (_id: number, _params: unknown, done: (result: unknown) => void) => done({ toArray: () => [0, ''] }),
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
  };
  Object.defineProperty(globalThis, 'external', { value: external });
  page.fromExcel = (payload: readonly unknown[]) => {
    listener?.(0, { toArray: () => payload });
  };
}

const MESSAGE = 0;
const PARENT_MESSAGE = 1;
const CLOSED = 12006;

/** Excel with one command running: opens the dialog as a page of its own and passes messages between the two. */
class Excel {
  readonly opened: string[] = [];
  readonly sentToDialog: string[] = [];
  dialog: Page | undefined;
  command: Page | undefined;
  closed = 0;

  constructor(
    private readonly context: BrowserContext,
    private readonly dialogApi: string,
  ) {}

  private async page(isDialog: boolean, address: string): Promise<Page> {
    const page = await this.context.newPage();
    if (isDialog) this.dialog = page;
    await page.exposeFunction('toExcel', (kind: string, text: string) => this.hear(kind, text));
    await page.addInitScript(nativeFunctions, { dialogApi: this.dialogApi, isDialog });
    await page.goto(address);
    return page;
  }

  async start(): Promise<Page> {
    this.command = await this.page(false, `${base}command.html`);
    await this.command.waitForFunction('globalThis.conversation !== undefined');
    return this.command;
  }

  private async hear(kind: string, text: string): Promise<void> {
    if (kind === 'open') {
      const { url = '' } = JSON.parse(text) as { url?: string };
      this.opened.push(url);
      await this.page(true, url);
    } else if (kind === 'close') {
      this.closed += 1;
      await this.dialog?.close();
    } else if (kind === 'parent') await this.tell(this.command, [MESSAGE, text, base]);
    else {
      this.sentToDialog.push(text);
      await this.tell(this.dialog, [PARENT_MESSAGE, text, base]);
    }
  }

  private async tell(page: Page | undefined, payload: readonly unknown[]): Promise<void> {
    await page?.evaluate(
      (data) => (globalThis as unknown as { fromExcel(all: unknown): void }).fromExcel(data),
      payload,
    );
  }

  /** The person closes the window. */
  async closeByHand(): Promise<void> {
    await this.dialog?.close();
    await this.tell(this.command, [CLOSED, '', base]);
  }
}

const notice = (title: string, lines: Notice['lines'] = []): Notice => ({
  language: 'vi',
  title,
  text: 'Lời',
  lines,
  buttons: [
    { choice: 'write', label: 'Ghi vào bảng' },
    { choice: 'leave', label: 'Thôi' },
  ],
  busy: 'Đang ghi…',
});

async function inExcel(dialogApi: string, act: (excel: Excel, command: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 480, height: 460 } });
  await context.route('https://appsforoffice.microsoft.com/**', (route) => {
    const path = new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '').toLowerCase();
    const file = join(OFFICE_JS, path);
    return existsSync(file)
      ? route.fulfill({ contentType: 'text/javascript', body: readFileSync(file) })
      : route.fulfill({ status: 404 });
  });
  await context.route(`${base}**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const body = served(pathname);
    return body === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({ contentType: TYPES[extname(pathname)] ?? 'text/plain', body });
  });
  const excel = new Excel(context, dialogApi);
  await act(excel, await excel.start());
  await context.close();
}

const ask = (command: Page, said: Notice): Promise<unknown> =>
  command.evaluate(
    (text) =>
      (globalThis as unknown as { conversation: { ask(n: unknown): unknown } }).conversation.ask(JSON.parse(text)),
    JSON.stringify(said),
  );

async function heading(excel: Excel, title: string): Promise<Page> {
  for (const end = Date.now() + 15_000; Date.now() < end;) {
    const { dialog } = excel;
    // It may close while it is being looked at.
    const found = dialog ? dialog.locator('h1', { hasText: title }).count() : Promise.resolve(0);
    if (dialog && (await found.catch(() => 0)) > 0) return dialog;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no dialog says “${title}”; opened: ${excel.opened.join(' ')}`);
}

test('with DialogApi 1.2 one dialog holds the whole conversation', () =>
  inExcel('1.2', async (excel, command) => {
    const first = ask(command, notice('Xem trước', [{ text: '<b>dòng</b>', details: 'chi tiết' }]));
    const dialog = await heading(excel, 'Xem trước');
    expect(await dialog.locator('li').innerText()).toBe('<b>dòng</b>\nchi tiết');
    await dialog.getByRole('button', { name: 'Ghi vào bảng' }).click();
    expect(await first).toBe('write');
    expect(await dialog.getByRole('status').innerText()).toBe('Đang ghi…');
    const second = ask(command, notice('Đã xong'));
    expect(await heading(excel, 'Đã xong')).toBe(dialog);
    await dialog.keyboard.press('Escape');
    expect(await second).toBe('leave');
    expect(excel.opened).toHaveLength(1);
    expect(excel.opened[0]).not.toContain('#');
    await command.evaluate('conversation.end()');
    expect(excel.closed).toBe(1);
  }));

test('with DialogApi 1.1 each notice comes in the address of its own dialog', () =>
  inExcel('1.1', async (excel, command) => {
    const first = ask(command, notice('Xem trước', [{ text: 'dòng một' }]));
    const dialog = await heading(excel, 'Xem trước');
    expect(await dialog.locator('li').innerText()).toBe('dòng một');
    await dialog.getByRole('button', { name: 'Ghi vào bảng' }).click();
    expect(await first).toBe('write');
    const second = ask(command, notice('Đã xong'));
    const next = await heading(excel, 'Đã xong');
    await next.getByRole('button', { name: 'Thôi' }).click();
    expect(await second).toBe('leave');
    expect(excel.sentToDialog).toEqual([]);
    expect(excel.opened).toHaveLength(2);
  }));

test('closing the window is leaving it', () =>
  inExcel('1.2', async (excel, command) => {
    const answer = ask(command, notice('Xem trước'));
    await heading(excel, 'Xem trước');
    await excel.closeByHand();
    expect(await answer).toBe('leave');
  }));
