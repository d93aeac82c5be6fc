// npm run manifest -- --base https://host/path [-o out.xml]: the manifest for the place where an office serves the add-in.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { manifestFor, readBase } from './manifest/place.mjs';

const USAGE = 'Cách dùng: npm run manifest -- --base https://may-chu/thu-muc [-o tep.xml] [--force]';

function stop(message) {
  console.error(`${message}\n${USAGE}`);
  process.exit(2);
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        base: { type: 'string' },
        output: { type: 'string', short: 'o', default: 'dist/manifest.xml' },
        force: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return stop(`Tham số không đúng: ${error.message}`);
  }
}

const options = readOptions();
const place = readBase(options.base);
if (!place.ok) stop(`Không lập được tệp manifest: ${place.message}`);

const ours = options.output === 'dist/manifest.xml';
if (existsSync(options.output) && !options.force && !ours) stop(`${options.output} đã có; thêm --force để ghi đè.`);

const source = readFileSync(new URL('../manifest.xml', import.meta.url), 'utf8');
mkdirSync(dirname(options.output), { recursive: true });
writeFileSync(options.output, manifestFor(source, place.base));
console.log(`Đã ghi ${options.output} cho ${place.base}`);
