// npm run check:manifest [-- file.xml...] [--json]: everything about a manifest that can be checked without Excel and without a network.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { faultsOf } from './manifest/checks.mjs';
import { readTree } from './manifest/tree.mjs';

const root = new URL('../', import.meta.url);
const PNG = '89504e470d0a1a0a';

/** Width and height stand in the first chunk of a PNG. */
function pictureSize(path) {
  const file = new URL(path, root);
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  if (bytes.subarray(0, 8).toString('hex') !== PNG) return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

const surroundings = {
  packageVersion: JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).version,
  picture: pictureSize,
  page: (path) => existsSync(new URL(`public/${path}`, root)),
};

async function check(file) {
  try {
    return faultsOf(await readTree(readFileSync(file, 'utf8')), surroundings);
  } catch (error) {
    return [{ check: 'xml', message: `không đọc được: ${String(error.message).split('\n')[0]}` }];
  }
}

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
const files = positionals.length > 0 ? positionals : [fileURLToPath(new URL('manifest.xml', root))];
let failed = false;
for (const file of files) {
  const faults = await check(file);
  failed ||= faults.length > 0;
  if (values.json) console.log(JSON.stringify(faults));
  else if (faults.length === 0) console.log(`${file}: đạt`);
  else for (const { message } of faults) console.error(`${file}: ${message}`);
}
process.exitCode = failed ? 1 : 0;
