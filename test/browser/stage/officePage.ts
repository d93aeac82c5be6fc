import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { buildSync } from 'esbuild';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import type { Environment } from '../../excel/host';
import type { PageStage } from './pageStage';
import { WEB } from './webBuild';

/** Where the pages stand: https, as Office wants it. No server: every request of the browser is answered here, or it is an offence. */
export const BASE = 'https://phu-luc.test/phu-luc/';
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const OFFICE_FILES = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

const { contentPolicy } = jest.requireActual<{ readonly contentPolicy: string }>('../../../scripts/web-policy.cjs');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
};

/** The width of a task pane, and a usual height. */
export const PANE_SIZE = { width: 350, height: 800 };

export interface PageSettings {
  readonly file?: string;
  readonly page?: string;
  readonly environment?: Partial<Environment>;
  /** Day and hour on the person's clock, ISO without zone. */
  readonly now?: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly forcedColors?: boolean;
  readonly dark?: boolean;
  /** office.js: answered from the npm package; or the network stops it; or it never comes. */
  readonly officeJs?: 'there' | 'refused' | 'hanging';
  /** Time goes on only where the test lets it (`page.clock`). */
  readonly runningClock?: boolean;
  /** A webview of another day. */
  readonly userAgent?: string;
  /** More script before everything else, e.g. what Excel adds for commands. */
  readonly before?: string;
  /** Done to the browser's page before it opens anything. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** Complaints that this test is about. */
  readonly expects?: RegExp;
}

const [bundle] = buildSync({
  entryPoints: [join(__dirname, 'pageStage.ts')],
  bundle: true,
  write: false,
  format: 'iife',
  target: 'es2022',
}).outputFiles;

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let browser: Promise<Browser> | undefined;
beforeAll(async () => {
  browser = chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  await browser;
}, 60_000);
afterAll(async () => (await browser)?.close());

/** One page of the add-in inside Excel. */
export class OfficePage {
  /** Requests elsewhere, errors, breaches of the content policy. */
  readonly complaints: string[] = [];

  constructor(
    readonly page: Page,
    readonly context: BrowserContext,
  ) {}

  /** Does something in the page with the Excel around it. The function stands alone: it is sent there as text. */
  act<T, Given>(work: (stage: PageStage, given: Given) => T | Promise<T>, given?: Given): Promise<T> {
    return this.page.evaluate(`(${work.toString()})(globalThis.stage, ${JSON.stringify(given)})`);
  }

  /** Nothing that shuts a person out: rules of axe-core that are serious or critical. */
  async barriers(isContrastOurs = true): Promise<readonly string[]> {
    await this.page.evaluate(`globalThis.axe ?? (() => { ${AXE} })()`);
    const rules = isContrastOurs ? {} : { 'color-contrast': { enabled: false } };
    const found = await this.page.evaluate(
      `axe.run(document, { resultTypes: ['violations'], rules: ${JSON.stringify(rules)} }).then(({ violations }) => violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html.slice(0, 160) + ' ' + (node.any[0]?.message ?? ''))))`,
    );
    return found as readonly string[];
  }
}

async function answer(route: Route, { complaints }: OfficePage, settings: PageSettings): Promise<void> {
  const url = new URL(route.request().url());
  const address = `${url.origin}${url.pathname}`;
  if (address.startsWith(OFFICE_JS)) return answerOffice(route, address.slice(OFFICE_JS.length), settings);
  if (!address.startsWith(BASE)) {
    complaints.push(`request: ${url.href}`);
    return route.abort();
  }
  const file = join(WEB, address.slice(BASE.length));
  if (!existsSync(file)) {
    complaints.push(`no such file: ${address}`);
    return route.fulfill({ status: 404 });
  }
  return route.fulfill({
    contentType: TYPES[extname(file)] ?? 'application/octet-stream',
    headers: { 'Content-Security-Policy': contentPolicy, 'X-Content-Type-Options': 'nosniff' },
    body: readFileSync(file),
  });
}

function answerOffice(route: Route, path: string, { officeJs = 'there' }: PageSettings): Promise<void> {
  if (officeJs === 'hanging') return new Promise(() => undefined);
  const file = join(OFFICE_FILES, path.toLowerCase());
  if (officeJs === 'refused' || !existsSync(file)) return route.abort('connectionrefused');
  return route.fulfill({ contentType: 'text/javascript', body: readFileSync(file) });
}

const LIGHT = { bodyBackgroundColor: '#FFFFFF', bodyForegroundColor: '#000000' };
const DARK = { bodyBackgroundColor: '#292929', bodyForegroundColor: '#FFFFFF' };

function environmentOf({ environment = {}, dark = false }: PageSettings): Partial<Environment> {
  const { bodyBackgroundColor, bodyForegroundColor } = dark ? DARK : LIGHT;
  const officeTheme = {
    ...{ bodyBackgroundColor, bodyForegroundColor },
    ...{ controlBackgroundColor: bodyBackgroundColor, controlForegroundColor: bodyForegroundColor },
  };
  return { officeTheme, ...environment };
}

const CSP_WATCH = `document.addEventListener('securitypolicyviolation', (event) =>
  console.error('policy: ' + event.effectiveDirective + ' ' + event.blockedURI + ' from ' + event.sourceFile));`;

function scriptsOf(settings: PageSettings): string {
  const given = {
    fakeExcelEnvironment: environmentOf(settings),
    ...(settings.file === undefined ? {} : { stageFile: readFileSync(settings.file).toString('base64') }),
  };
  return [CSP_WATCH, `Object.assign(globalThis, ${JSON.stringify(given)});`, bundle?.text, settings.before].join('\n');
}

/** Opens a page of the production build inside Excel, before any of its own scripts has run. */
export async function openPage(settings: PageSettings): Promise<OfficePage> {
  const { size = PANE_SIZE, forcedColors = false, dark = false, userAgent } = settings;
  const launched = await browser;
  if (!launched) throw new Error('no browser');
  const context = await launched.newContext({
    viewport: size,
    colorScheme: dark ? 'dark' : 'light',
    forcedColors: forcedColors ? 'active' : 'none',
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Ho_Chi_Minh',
    locale: 'vi-VN',
    ...(userAgent === undefined ? {} : { userAgent }),
  });
  const page = await context.newPage();
  const opened = new OfficePage(page, context);
  page.on('console', (message) => {
    if (message.type() === 'error') opened.complaints.push(message.text());
  });
  page.on('pageerror', (error) => opened.complaints.push(`${error.name}: ${error.message}`));
  await context.route('**/*', (route) => answer(route, opened, settings));
  const now = new Date(`${settings.now ?? '2026-11-20T08:00'}:00+07:00`);
  if (settings.runningClock) await page.clock.install({ time: now });
  else await page.clock.setFixedTime(now);
  await settings.prepare?.(page);
  await page.addInitScript(scriptsOf(settings));
  const waitUntil = settings.officeJs === 'hanging' ? 'commit' : 'domcontentloaded';
  await page.goto(`${BASE}${settings.page ?? 'taskpane.html'}`, { waitUntil });
  return opened;
}

/** Opens a page, does something with it and closes it; fails on anything that the page complained about. */
export async function onPage(settings: PageSettings, act: (opened: OfficePage) => Promise<void>): Promise<void> {
  const opened = await openPage(settings);
  try {
    await act(opened);
    const { complaints } = opened;
    expect(complaints.filter((each) => !settings.expects?.test(each))).toEqual([]);
  } finally {
    await opened.context.close();
  }
}
