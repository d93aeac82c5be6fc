import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STATUS_CODES } from '../../src/core/status/codes';
import { AREA_LABELS } from '../../src/messages/vi/area';

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));

/** Codes as the core writes them down: `code: 'x-y'`, and the first argument of the functions that collect findings. */
const CODE_PATTERNS = [
  /\bcode: '([a-z]+(?:-[a-z]+)+)'/gu,
  /\b(?:add|tell|report|issue|note)\w*\([^;']{0,160}?'([a-z]+(?:-[a-z]+)+)'/gu,
  /^\s+\| '((?:deadline|unit|table|sheet|column|row|cell|task|completed|year|normalise)-[a-z-]+)'/gmu,
];
const NOT_ISSUES: ReadonlySet<string> = new Set([
  ...Object.keys(AREA_LABELS),
  ...STATUS_CODES,
  'joined-row',
  'header-repeat',
  'numbered-empty',
]);

/** Codes of findings that the source of the core writes down. */
export function codesInCore(): readonly string[] {
  const codes = new Set<string>();
  for (const file of filesUnder('src/core')) {
    const text = readFileSync(file, 'utf8');
    for (const pattern of CODE_PATTERNS) for (const match of text.matchAll(pattern)) codes.add(match[1] ?? '');
  }
  return [...codes].filter((code) => !NOT_ISSUES.has(code)).sort();
}
