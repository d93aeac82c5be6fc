import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'acorn';

const CDN = 'https://appsforoffice.microsoft.com';
/** Addresses that are never fetched: names of XML vocabularies, and where React and Fluent UI explain their errors. */
const NAMES_ONLY = [
  'http://www.w3.org',
  'http://schemas.',
  'http://purl.oclc.org',
  'https://react.dev',
  'https://reactjs.org',
  'https://aka.ms',
];

const starter = readFileSync('public/khoi-dong.js', 'utf8');

const isEs5 = (text: string): boolean => {
  try {
    parse(text, { ecmaVersion: 5 });
    return true;
  } catch {
    return false;
  }
};

describe('the script that runs first', () => {
  test('is ES5', () => {
    expect(isEs5(starter)).toBe(true);
    expect(isEs5(`${starter}\nconst a = 1;`)).toBe(false);
  });

  test('asks for all that newer members of the language our code uses need', () => {
    for (const member of ['replaceAll', 'prototype.at', 'hasOwn', '(?<!', '\\p{L}']) expect(starter).toContain(member);
  });

  test('writes text only as text', () => {
    expect(starter).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write|eval\(/);
  });
});

const ready = existsSync('src/taskpane/index.tsx') && existsSync('src/commands/index.ts');

(ready ? describe : describe.skip)('the production build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'phuluc-web-'));
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  let files: readonly string[] = [];

  beforeAll(() => {
    execFileSync('npx', ['webpack', '--mode', 'production', '--output-path', folder], { stdio: 'pipe' });
    files = readdirSync(folder);
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const pages = ['taskpane.html', 'commands.html', 'dialog.html', 'ho-tro.html'];

  test('has the pages that the manifest names', () => {
    const manifest = readFileSync('manifest.xml', 'utf8');
    const named = [...manifest.matchAll(/localhost:3000\/([^"]+)"/g)].map(([, file]) => file ?? '');
    expect(named.length).toBeGreaterThan(10);
    for (const file of named) expect(existsSync(join(folder, file))).toBe(true);
  });

  test.each(pages)('%s: strict policy, no code inside, only files that are there', (page) => {
    const html = read(page);
    const policy = /Content-Security-Policy["']? content="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|javascript:/);
    for (const [, address] of html.matchAll(/(?:src|href)=["']?([^"'\s>]+)/g)) {
      const ours = address !== undefined && files.includes(address);
      expect(ours || address?.startsWith(CDN)).toBe(true);
    }
  });

  test.each(['taskpane.html', 'commands.html', 'dialog.html'])(
    '%s loads office.js from Microsoft, before ours',
    (page) => {
      const scripts = [...read(page).matchAll(/<script[^>]*src=["']?([^"'\s>]+)/g)].map(([, address]) => address ?? '');
      const office = scripts.indexOf(`${CDN}/lib/1/hosted/office.js`);
      expect(office).toBeGreaterThanOrEqual(0);
      expect(office).toBeLessThan(scripts.findIndex((address) => address.startsWith('runtime')));
    },
  );

  test('scripts and styles carry a hash of their content; office.js is not among them', () => {
    const hashed = files.filter((file) => /\.(?:js|css)$/.test(file));
    for (const file of hashed) expect(file).toMatch(/\.[0-9a-f]{10}\.(?:js|css)$/);
    for (const file of hashed)
      expect(read(file)).not.toMatch(/OfficeExtension\.ClientRequestContext\s*=|_richApiNativeBridge/);
  });

  test('no code that is made at run time', () => {
    for (const file of files.filter((name) => name.endsWith('.js'))) {
      expect(read(file)).not.toMatch(/\beval\(|new Function\(|Function\("return this"\)/);
    }
  });

  test('names no host but that of office.js', () => {
    const hosts = files
      .filter((file) => /\.(?:js|css|html)$/.test(file))
      .flatMap((file) => [...read(file).matchAll(/https?:\/\/[a-z0-9.-]+/gi)].map(([address]) => address));
    expect(new Set(hosts.filter((host) => host !== CDN && !NAMES_ONLY.some((name) => host.startsWith(name))))).toEqual(
      new Set(),
    );
  });

  test('the first script is served as it was written', () => {
    const name = files.find((file) => /^khoi-dong\.[0-9a-f]+\.js$/.test(file)) ?? '';
    expect(read(name)).toBe(starter);
  });

  test('files.json vouches for every file', () => {
    const index: { file: string; bytes: number; sha256: string }[] = JSON.parse(read('files.json'));
    expect(index.map(({ file }) => file)).toEqual(
      expect.arrayContaining(files.filter((file) => /\.(?:js|html)$/.test(file))),
    );
    for (const { file, bytes, sha256 } of index) {
      const content = readFileSync(join(folder, file));
      expect(content).toHaveLength(bytes);
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    }
  });
});
