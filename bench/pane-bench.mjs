// Start of the pane in Chromium and size of its first load, against Microsoft's React task-pane template (OfficeDev/Office-Addin-TaskPane-React, MIT) built the
// same way: production, served from the same place, over the same office.js of npm and the same Excel in memory. PHULUC_TEMPLATE = a checkout of the template with
// its packages installed, or one that is built already. Nothing of it is kept here.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const BASE = 'https://phu-luc.test/';
const EXCEL_PAGE = 'excel';
const OFFICE_HOST = 'appsforoffice.microsoft.com';
const OFFICE_FILES = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
};
const RUNS = Number(process.env.PHULUC_PANE_RUNS ?? 11);
const MOST_KILOBYTES = 300;
const MOST_RATIO = 1.2;

/** Folder of the template's production build; undefined, with a word about it, when there is none. */
function builtTemplate() {
  const folder = process.env.PHULUC_TEMPLATE;
  if (folder === undefined || !existsSync(folder)) {
    console.log(
      'PHULUC_TEMPLATE is not given (a checkout of OfficeDev/Office-Addin-TaskPane-React): the pane is measured alone.',
    );
    return undefined;
  }
  const built = join(folder, 'dist');
  if (!existsSync(join(built, 'taskpane.html')))
    execFileSync('npx', ['webpack', '--mode', 'production'], { cwd: folder, stdio: 'inherit' });
  return built;
}

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/** The window around the pane: Excel with the sample plan in it. It is all set up before the pane opens in a frame of it, as on the web. */
function excelPage() {
  const [stage] = buildSync({
    stdin: {
      contents: `import './test/excel/browser';
        import { openWorkbook } from './src/host/file/read';
        import { fromFile } from './test/excel/load/fromFile';
        const bytes = Uint8Array.from(atob('${readFileSync('samples/ke-hoach-mau.xlsx').toString('base64')}'), (one) => one.charCodeAt(0));
        globalThis.fakeExcel.reset(fromFile(openWorkbook(bytes).value));`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
  }).outputFiles;
  return `<!doctype html><meta charset="utf-8"><title>Excel</title><body><script>${stage.text.replaceAll('</script', '<\\/script')}</script>`;
}

/** In the pane's frame, before any script of it: the way to Excel, and a look for the first button that can be pressed. */
function inFrame() {
  const { top } = globalThis;
  if (top === globalThis) return;
  globalThis._richApiNativeBridge = top._richApiNativeBridge;
  Object.defineProperty(globalThis, 'external', { value: top.external });
  const look = () => {
    const buttons = globalThis.document.querySelectorAll('button:not([disabled]):not([aria-disabled="true"])');
    const isThere = [...buttons].some((button) => button.getClientRects().length > 0);
    if (!isThere) return globalThis.requestAnimationFrame(look);
    top.started = performance.now();
  };
  globalThis.requestAnimationFrame(look);
}

/** In the window of Excel: opens the pane; gives the milliseconds from there to its first button. */
async function openPane() {
  await new Promise((go) => setTimeout(go, 300));
  const frame = globalThis.document.createElement('iframe');
  Object.assign(frame, { width: 350, height: 800, src: 'taskpane.html' });
  globalThis.document.body.append(frame);
  for (const end = Date.now() + 60_000; Date.now() < end;) {
    await new Promise((go) => setTimeout(go, 100));
    if (globalThis.started !== undefined) return globalThis.started;
  }
  throw new Error('no button after a minute');
}

/** A certificate for an hour; Chromium is told not to mind who signed it. */
function certificate(folder) {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=phu-luc.test', '-days', '1'];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, ...subject], {
    stdio: 'pipe',
  });
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

/** Serves one build and office.js, gzipped, as a web server would; notes which files of the build are asked for. */
class Server {
  folder = '';
  requested = new Set();
  #gzipped = new Map();
  #excel = excelPage();

  async open(options) {
    this.server = createServer(options, (request, response) => this.#answer(request, response));
    await new Promise((go) => this.server.listen(0, '127.0.0.1', go));
    return this.server.address().port;
  }

  #answer({ headers, url }, response) {
    const { pathname } = new URL(url, BASE);
    if (pathname === `/${EXCEL_PAGE}`) return response.end(this.#excel);
    const isOffice = headers.host === OFFICE_HOST;
    const file = isOffice
      ? join(OFFICE_FILES, pathname.replace('/lib/1/hosted/', '').toLowerCase())
      : join(this.folder, pathname);
    if (!existsSync(file)) return response.writeHead(404).end();
    if (!isOffice) this.requested.add(file);
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, {
      'content-type': type,
      'content-encoding': 'gzip',
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
    });
    response.end(this.#packed(file));
  }

  #packed(file) {
    const known = this.#gzipped.get(file) ?? gzipSync(readFileSync(file));
    this.#gzipped.set(file, known);
    return known;
  }
}

/** One start in a browser without any cache: milliseconds to the first button, and what was asked for until then. */
async function start(browser, server, folder) {
  const context = await browser.newContext({
    viewport: { width: 350, height: 800 },
    locale: 'vi-VN',
    ignoreHTTPSErrors: true,
  });
  server.folder = folder;
  server.requested = new Set();
  const page = await context.newPage();
  await page.addInitScript(inFrame);
  await page.goto(`${BASE}${EXCEL_PAGE}`);
  const milliseconds = await page.evaluate(openPane);
  await context.close();
  return { milliseconds, requested: server.requested };
}

const gzipped = (files) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0) / 1024;

/** Starts in turns, so that what else the machine does falls on both; the first of each is not counted. */
async function inTurns(browser, server, folders) {
  const runs = folders.map(() => []);
  for (let run = 0; run <= RUNS; run += 1) {
    for (const [i, folder] of folders.entries()) {
      const one = await start(browser, server, folder);
      if (run > 0) runs[i].push(one);
    }
  }
  return runs.map((all) => {
    const times = all.map(({ milliseconds }) => milliseconds);
    const files = [...new Set(all.flatMap(({ requested }) => [...requested]))];
    return { median: middle(times), least: Math.min(...times), most: Math.max(...times), files };
  });
}

const ours = mkdtempSync(join(tmpdir(), 'phuluc-pane-'));
const build = join(ours, 'web');
const server = new Server();
let browser;
try {
  const port = await server.open(certificate(ours));
  execFileSync('npx', ['webpack', '--mode', 'production', '--output-path', build], { stdio: 'pipe' });
  const template = builtTemplate();
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
    ],
  });
  const folders = [build, ...(template === undefined ? [] : [template])];
  const [mine, theirs] = await inTurns(browser, server, folders);
  const scripts = (folder) => readdirSync(folder).filter((name) => /\.(?:html|js|css)$/u.test(name));
  const row = (what, { median, least, most, files }, folder) => ({
    what,
    'first button, ms': Math.round(median),
    'least - most': `${Math.round(least)} - ${Math.round(most)}`,
    'asked for by then, KB gzip': gzipped(files).toFixed(1),
    files: files.length,
    'all files, KB gzip': gzipped(scripts(folder).map((name) => join(folder, name))).toFixed(1),
  });
  const named = JSON.parse(
    execFileSync('node', ['scripts/bundle-size.mjs', '--json', '--dir', build], { encoding: 'utf8' }),
  );
  console.log(`pane in Chromium, ${RUNS} starts each, in turns`);
  console.table([row('phuluc', mine, build), ...(theirs ? [row('template', theirs, template)] : [])]);
  const kilobytes = gzipped(mine.files);
  console.log(`named by taskpane.html itself: ${(named.firstLoad['taskpane.html'] / 1024).toFixed(1)} KB gzip`);
  console.log(`first load: ${kilobytes.toFixed(1)} KB of at most ${MOST_KILOBYTES}: ${kilobytes <= MOST_KILOBYTES}`);
  if (theirs) {
    const ratio = mine.median / theirs.median;
    console.log(`start: ${ratio.toFixed(2)} times the template, at most ${MOST_RATIO}: ${ratio <= MOST_RATIO}`);
  }
} finally {
  await browser?.close();
  server.server?.close();
  rmSync(ours, { recursive: true, force: true });
}
