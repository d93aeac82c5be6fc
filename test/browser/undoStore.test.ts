import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSync } from 'esbuild';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

/** The store as the pane bundles it, on a page of its own, over the browser's real IndexedDB. */
const [bundle] = buildSync({
  stdin: {
    contents: `import { indexedUndoStore } from './src/storage/indexedUndoStore';
      let now = 0;
      globalThis.openStore = (limits) => indexedUndoStore({ factory: indexedDB, now: () => ++now, limits });
      globalThis.record = (stateKey, text = '') => ({ version: 1, stateKey, restoring: [], written: [], text });`,
    resolveDir: process.cwd(),
    loader: 'ts',
  },
  bundle: true,
  write: false,
  format: 'iife',
  target: 'es2020',
}).outputFiles;

const server = createServer((_, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(`<!doctype html><title>kho</title><script>${bundle?.text ?? ''}</script>`);
});
let browser: Browser;
let address = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, resolve));
  address = `http://localhost:${(server.address() as AddressInfo).port}/`;
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
});
afterAll(async () => {
  await browser.close();
  server.close();
});

async function withPages(count: number, act: (pages: readonly Page[]) => Promise<void>): Promise<void> {
  const context = await browser.newContext();
  const pages = await Promise.all(Array.from({ length: count }, () => context.newPage()));
  await Promise.all(pages.map((page) => page.goto(address)));
  await act(pages);
  await context.close();
}

test('the pane finds what a command has stored, and a later page finds it too', () =>
  withPages(2, async ([command, pane]) => {
    await command?.evaluate(`openStore().put(record('a', 'việc'))`);
    expect(await pane?.evaluate(`openStore().get('a')`)).toMatchObject({ stateKey: 'a', text: 'việc' });
    await pane?.reload();
    expect(await pane?.evaluate(`openStore().get('a')`)).toMatchObject({ stateKey: 'a' });
    expect(await pane?.evaluate(`openStore().get('b')`)).toBeUndefined();
    await pane?.evaluate(`openStore().clear('a')`);
    expect(await command?.evaluate(`openStore().get('a')`)).toBeUndefined();
  }));

test('only the last few are kept', () =>
  withPages(1, async ([page]) => {
    const kept = await page?.evaluate(`(async () => {
      const store = openStore({ runs: 2, size: 1000 });
      for (const key of ['a', 'b', 'c']) await store.put(record(key));
      return Promise.all(['a', 'b', 'c'].map(async (key) => (await store.get(key)) !== undefined));
    })()`);
    expect(kept).toEqual([false, true, true]);
  }));

test('one that is too large stays in the page and takes its older one out of the storage', () =>
  withPages(2, async ([page, other]) => {
    const text = await page?.evaluate(`(async () => {
      const store = openStore({ runs: 2, size: 1000 });
      await store.put(record('a', 'old'));
      await store.put(record('a', 'x'.repeat(2000)));
      return (await store.get('a')).text.length;
    })()`);
    expect(text).toBe(2000);
    expect(await other?.evaluate(`openStore().get('a')`)).toBeUndefined();
  }));

test('what another version wrote is as good as nothing', () =>
  withPages(1, async ([page]) => {
    const found = await page?.evaluate(`(async () => {
      const store = openStore();
      await store.put({ ...record('a'), version: 2 });
      return store.get('a');
    })()`);
    expect(found).toBeUndefined();
  }));
