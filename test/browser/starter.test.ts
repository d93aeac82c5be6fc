import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** What a person sees instead of a blank pane: the pane's own page and its first script, with everything after it failing in turn. */
const BASE = 'https://phu-luc.test/';
const POLICY = execFileSync('node', ['-p', "require('./scripts/web-policy.cjs').contentPolicy"], { encoding: 'utf8' });
const FILES: Readonly<Record<string, string>> = {
  '/trang.css': readFileSync('public/trang.css', 'utf8'),
  '/khoi-dong.js': readFileSync('public/khoi-dong.js', 'utf8'),
  '/taskpane.html': readFileSync('public/taskpane.html', 'utf8')
    .replace('<%= policy %>', POLICY.trim())
    .replace(/<%= files\['(.*?)'\] %>/g, '$1')
    .replace('</head>', '<script defer src="taskpane.js"></script></head>'),
};
const TYPES: Readonly<Record<string, string>> = { html: 'text/html', css: 'text/css', js: 'text/javascript' };

const office = (host: string): string =>
  `window.Office = { onReady: (then) => Promise.resolve({ host: ${host} }).then((info) => { then?.(info); return info; }) };`;
const PANE = `Office.onReady(() => { document.getElementById('root').textContent = 'NGĂN'; });`;

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
});
afterAll(() => browser.close());

interface Scene {
  /** undefined: the proxy stops it. */
  readonly officeJs: string | undefined;
  /** undefined: the file is not on the server. */
  readonly pane: string | undefined;
  readonly options?: BrowserContextOptions;
}

async function open({ officeJs, pane, options = {} }: Scene, act: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 350, height: 620 }, ...options });
  await context.route('**/*', (route) => {
    const { pathname, origin } = new URL(route.request().url());
    const own = pathname === '/taskpane.js' ? pane : FILES[pathname];
    const body = `${origin}/` === BASE ? own : officeJs;
    if (body !== undefined) return route.fulfill({ body, contentType: TYPES[pathname.split('.').pop() ?? ''] ?? '' });
    return `${origin}/` === BASE ? route.fulfill({ status: 404 }) : route.abort();
  });
  const page = await context.newPage();
  await page.goto(`${BASE}taskpane.html`);
  await act(page);
  await context.close();
}

const INTERNET_EXPLORER = 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko';
const inExcel = office("'Excel'");

test.each<[what: string, scene: Scene, title: string, told: string]>([
  [
    'a webview of Internet Explorer',
    { officeJs: inExcel, pane: 'syntax error', options: { userAgent: INTERNET_EXPLORER } },
    'Excel trên máy này chưa mở được Phụ Lục',
    'Cập nhật Office',
  ],
  [
    'a proxy that stops office.js',
    { officeJs: undefined, pane: PANE },
    'Chưa tải được thư viện Office của Microsoft',
    'https://appsforoffice.microsoft.com',
  ],
  ['our code is not on the server', { officeJs: inExcel, pane: undefined }, 'Ngăn Phụ Lục chưa mở được', 'Thử lại'],
  ['our code breaks', { officeJs: inExcel, pane: 'throw Error("x")' }, 'Ngăn Phụ Lục chưa mở được', 'Thử lại'],
  ['an ordinary browser', { officeJs: office('null'), pane: PANE }, 'Hãy mở Phụ Lục trong Excel', 'Trang đầu (Home)'],
])('%s', (_, scene, title, told) =>
  open(scene, async (page) => {
    const notice = page.getByRole('alert');
    await notice.waitFor();
    expect(await notice.getByRole('heading').innerText()).toBe(title);
    expect(await notice.innerText()).toContain(told);
    expect(await page.locator('#root').isVisible()).toBe(false);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(350);
  }),
);

test('a pane that opens hears nothing of it', () =>
  open({ officeJs: inExcel, pane: PANE }, async (page) => {
    await page.getByText('NGĂN').waitFor();
    await page.waitForTimeout(600);
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await page.locator('#root').isVisible()).toBe(true);
  }));
