import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const manifest = readFileSync('manifest.xml', 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'phuluc-manifest-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Fault {
  readonly check: string;
  readonly message: string;
}

/** Faults of several manifests, checked in one process. */
function faultsOf(texts: readonly string[]): readonly (readonly Fault[])[] {
  const files = texts.map((text, index) => {
    const file = join(folder, `${index}.xml`);
    writeFileSync(file, text);
    return file;
  });
  const { stdout } = spawnSync('node', ['scripts/check-manifest.mjs', '--json', ...files], { encoding: 'utf8' });
  return stdout
    .trim()
    .split('\n')
    .map((line): Fault[] => JSON.parse(line));
}

/** The manifest with one thing wrong; a change that changes nothing would prove nothing. */
function broken(from: string | RegExp, to: string): string {
  const text = manifest.replace(from, to);
  if (text === manifest) throw new Error(`nothing to break: ${String(from)}`);
  return text;
}

const long = (count: number): string => 'ạ'.repeat(count);

/** What is broken, how, and the check that must say so. */
const BROKEN: readonly (readonly [what: string, check: string, text: string])[] = [
  ['not XML', 'xml', broken('</OfficeApp>', '')],
  ['an id that is no GUID', 'guid', broken(/<Id>.*<\/Id>/, '<Id>phu-luc</Id>')],
  ['a version of three parts', 'version', broken(/<Version>.*<\/Version>/, '<Version>0.1.0</Version>')],
  ['a version other than the package', 'version', broken(/<Version>.*<\/Version>/, '<Version>9.9.9.0</Version>')],
  ['a missing English text', 'locale', broken(/<Override Locale="en-US" Value="Phụ Lục \(plan[^>]*>/, '')],
  [
    'a missing English text in the ribbon',
    'locale',
    broken(/<bt:Override Locale="en-US" Value="Update status" \/>/, ''),
  ],
  ['a language of its own', 'locale', broken('Locale="en-US" Value="Build', 'Locale="fr-FR" Value="Build')],
  ['an empty text', 'locale', broken('Value="Update status"', 'Value=" "')],
  ['another default language', 'locale', broken('<DefaultLocale>vi-VN', '<DefaultLocale>en-US')],
  ['a page over http', 'url', broken(/(<SourceLocation DefaultValue=")https/, '$1http')],
  ['an icon over http', 'url', broken(/(id="Update.Icon16" DefaultValue=")https/, '$1http')],
  ['an address that is none', 'url', broken(/(<SupportUrl DefaultValue=")[^"]*/, '$1ho-tro')],
  ['a page on another host', 'place', broken(/(id="Commands.Url" DefaultValue="https:\/\/)localhost/, '$1example')],
  ['a page that is not there', 'place', broken('/commands.html', '/command.html')],
  ['a resource that nobody defined', 'resid', broken('resid="Update.Tip"', 'resid="Update.Tipp"')],
  ['a resource that nobody uses', 'resid', broken('<LearnMoreUrl resid="Support.Url" />', '')],
  ['a resource of the wrong kind', 'resid', broken('<Label resid="Update.Label"', '<Label resid="Update.Tip"')],
  [
    'a name of a resource that is too long',
    'resid',
    broken('<bt:String id="Pane.Tip"', `<bt:String id="${'x'.repeat(33)}"`),
  ],
  ['two resources of one name', 'id', broken('<bt:Image id="Summary.Icon32"', '<bt:Image id="Summary.Icon16"')],
  ['two controls of one name', 'id', broken('id="PhuLuc.UpdateStatus"', 'id="PhuLuc.Pane"')],
  ['a label of 126 characters', 'limit', broken('DefaultValue="Cập nhật trạng thái"', `DefaultValue="${long(126)}"`)],
  ['a tip of 251 characters', 'limit', broken(/(id="Pane.Tip" DefaultValue=")[^"]*/, `$1${long(251)}`)],
  ['an English description of 251', 'limit', broken(/(en-US" Value=")Tracks[^"]*/, `$1${long(251)}`)],
  ['a pane that cannot open with the file', 'ribbon', broken('Office.AutoShowTaskpaneWithDocument', 'Pane')],
  ['an icon size left out', 'ribbon', broken('<bt:Image size="80" resid="Update.Icon80" />', '')],
  ['an icon of another size', 'icon', broken('/assets/update-16.png', '/assets/update-32.png')],
  ['an icon that is not there', 'icon', broken('/assets/update-16.png', '/assets/updat-16.png')],
  ['a picture for the list that is too small', 'icon', broken('/assets/icon-64.png', '/assets/icon-32.png')],
  ['another program', 'scope', broken('<Host Name="Workbook"', '<Host Name="Document"')],
  ['a higher floor', 'scope', broken('MinVersion="1.9"', 'MinVersion="1.14"')],
  ['less permission than reading needs', 'scope', broken('ReadWriteDocument<', 'Restricted<')],
  [
    'a domain with a star',
    'domain',
    broken('<Hosts>', '<AppDomains><AppDomain>https://*.example.vn</AppDomain></AppDomains><Hosts>'),
  ],
];

const found = faultsOf([manifest, ...BROKEN.map(([, , text]) => text)]);

test('our manifest has no fault', () => {
  expect(found[0]).toEqual([]);
});

test.each(BROKEN.map(([what, check], index) => ({ what, check, index })))('$what is found', ({ check, index }) => {
  expect((found[index + 1] ?? []).map((fault) => fault.check)).toContain(check);
});

test('every check was red once', () => {
  const source = readFileSync('scripts/manifest/checks.mjs', 'utf8');
  const names = [...source.slice(source.indexOf('export const CHECKS')).matchAll(/^ {2}(\w+): /gm)].map(
    ([, name]) => name,
  );
  expect(names).toHaveLength(12);
  expect(names.filter((name) => !BROKEN.some(([, check]) => check === name))).toEqual([]);
});

describe('npm run manifest', () => {
  const write = (...args: readonly string[]) =>
    spawnSync('node', ['scripts/write-manifest.mjs', ...args], { encoding: 'utf8' });

  test.each(['https://may-chu.local/phu-luc', 'https://may-chu.local/phu-luc/', 'https://may-chu.local:8443'])(
    'writes one for %s',
    (base) => {
      const file = join(folder, 'place.xml');
      expect(write('--base', base, '-o', file, '--force').status).toBe(0);
      const text = readFileSync(file, 'utf8');
      expect(text).not.toContain('localhost');
      expect(text).toContain(`"${base.replace(/\/$/, '')}/taskpane.html"`);
      expect(faultsOf([text])).toEqual([[]]);
    },
  );

  test.each([
    ['http://may-chu.local/', 'https://'],
    ['https://may-chu.local/?a=1', 'dấu ?'],
    ['https://may-chu.local/#a', 'dấu #'],
    ['https://u:p@may-chu.local/', 'mật khẩu'],
    ['https://may-chu.local/taskpane.html', '.html'],
    ['may-chu.local', 'không phải địa chỉ'],
    ['https://may chu/', 'không phải địa chỉ'],
  ])('refuses %s', (base, reason) => {
    const { status, stderr } = write('--base', base, '-o', join(folder, 'no.xml'));
    expect(status).toBe(2);
    expect(stderr).toContain(reason);
    expect(existsSync(join(folder, 'no.xml'))).toBe(false);
  });

  test('does not overwrite a file unasked', () => {
    const file = join(folder, 'there.xml');
    writeFileSync(file, 'x');
    expect(write('--base', 'https://may-chu.local', '-o', file).status).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe('x');
  });
});

const SCHEMA = '../shared/schemas/OfficeAppManifestV1_1.xsd';
const xmllint = spawnSync('xmllint', ['--version']).status === 0;
const missing = existsSync(SCHEMA) ? (xmllint ? undefined : 'xmllint') : SCHEMA;

(missing === undefined ? test : test.skip)(
  `valid against Microsoft's schema${missing === undefined ? '' : ` (not checked: ${missing} is not here)`}`,
  () => {
    expect(() =>
      execFileSync('xmllint', ['--noout', '--schema', SCHEMA, 'manifest.xml'], { stdio: 'pipe' }),
    ).not.toThrow();
    const file = join(folder, 'invalid.xml');
    writeFileSync(file, broken('<Hosts>', '<Hosts2>').replace('</Hosts>', '</Hosts2>'));
    expect(() => execFileSync('xmllint', ['--noout', '--schema', SCHEMA, file], { stdio: 'pipe' })).toThrow();
  },
);
