import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STATUS_CODES } from '../../src/core/status/codes';
import { AREA_LABELS } from '../../src/messages/vi/area';

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));

/** Codes as they are written down: `code: 'x-y'`, the first argument of the functions that collect findings, and the closed unions. */
const CODE_PATTERNS = [
  /\bcode: '([a-z]+(?:-[a-z]+)+)'/gu,
  /\b(?:add|tell|report|issue|note|refused)\w*\([^;']{0,160}?'([a-z]+(?:-[a-z]+)+)'/gu,
];
const CODE_UNION = /\btype \w*IssueCode =([^;]+);/gu;
const UNION_MEMBER = /'([a-z]+(?:-[a-z]+)+)'/gu;
const NOT_ISSUES: ReadonlySet<string> = new Set([
  ...Object.keys(AREA_LABELS),
  ...STATUS_CODES,
  'joined-row',
  'header-repeat',
  'numbered-empty',
]);

/** Codes of findings that the source of the core and of the runs writes down. */
export function codesInCore(): readonly string[] {
  const codes = new Set<string>();
  for (const file of [...filesUnder('src/core'), ...filesUnder('src/run')]) {
    const text = readFileSync(file, 'utf8');
    const unions = [...text.matchAll(CODE_UNION)].map((match) => match[1] ?? '').join();
    const found = [
      ...CODE_PATTERNS.flatMap((pattern) => [...text.matchAll(pattern)]),
      ...unions.matchAll(UNION_MEMBER),
    ];
    for (const [, code] of found) if (code !== undefined) codes.add(code);
  }
  return [...codes].filter((code) => !NOT_ISSUES.has(code)).sort();
}
