import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const guide = readFileSync('docs/trien-khai.md', 'utf8');
const policy: string = execFileSync('node', ['-p', "require('./scripts/web-policy.cjs').contentPolicy"], {
  encoding: 'utf8',
}).trim();

const sample = (language: string): string =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(guide)?.[1] ?? '';

test('the guide, the nginx and the IIS sample carry the policy of the pages', () => {
  expect(guide.split(policy)).toHaveLength(4);
  expect(sample('nginx')).toContain(`add_header Content-Security-Policy "${policy}";`);
  expect(sample('xml')).toContain(`value="${policy}"`);
});

const READ_XML = "import { readTree } from './scripts/manifest/tree.mjs'; await readTree(process.argv[1]);";

test('the IIS sample is XML, and every page is asked for anew', () => {
  const read = (xml: string) => spawnSync('node', ['--input-type=module', '-e', READ_XML, xml]).status;
  expect(read(sample('xml'))).toBe(0);
  expect(read(sample('xml').replace('</configuration>', ''))).not.toBe(0);
  for (const page of ['taskpane', 'commands', 'dialog', 'ho-tro']) {
    expect(sample('xml')).toContain(`<location path="${page}.html">`);
  }
});

const nginx = spawnSync('nginx', ['-v']).status === 0 && spawnSync('openssl', ['version']).status === 0;

(nginx ? test : test.skip)(`nginx takes the sample${nginx ? '' : ' (not checked: nginx is not here)'}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'phuluc-nginx-'));
  mkdirSync(join(folder, 'trang'));
  const [key, certificate] = [join(folder, 'k.key'), join(folder, 'c.crt')];
  const subject = ['-subj', '/CN=localhost', '-days', '1', '-keyout', key, '-out', certificate];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject], { stdio: 'pipe' });
  const server = sample('nginx')
    .replace('/etc/nginx/tls/may-chu.crt', certificate)
    .replace('/etc/nginx/tls/may-chu.key', key)
    .replace('/srv/phu-luc/', `${folder}/trang/`);
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, `pid ${folder}/pid; error_log ${folder}/log; events {} http {\n${server}\n}\n`);
  const { status, stderr } = spawnSync('nginx', ['-t', '-c', file], { encoding: 'utf8' });
  rmSync(folder, { recursive: true, force: true });
  expect([status, stderr]).toEqual([0, expect.stringContaining('successful')]);
});
