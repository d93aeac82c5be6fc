import { execFileSync } from 'node:child_process';

const FORBIDDEN: readonly (readonly [file: string, text: string, rule: string])[] = [
  ['src/core/plan/x.ts', "import '../../host/file/read';\n", 'no-restricted-imports'],
  ['src/core/plan/x.ts', "import 'react';\n", 'no-restricted-imports'],
  ['src/core/plan/x.ts', "import 'node:fs';\n", 'no-restricted-imports'],
  ['src/core/plan/x.ts', 'export const now = Date.now();\n', 'no-restricted-syntax'],
  ['src/core/plan/x.ts', 'export const now = new Date();\n', 'no-restricted-syntax'],
  ['src/core/plan/x.ts', 'export const luck = Math.random();\n', 'no-restricted-syntax'],
  ['src/core/plan/x.ts', 'export const here = process.env;\n', 'no-restricted-globals'],
  ['src/core/plan/x.ts', 'export const size = Buffer.from("");\n', 'no-restricted-globals'],
  ['src/messages/vi/x.ts', "import '../../cli/run';\n", 'no-restricted-imports'],
  ['src/host/file/x.ts', "import 'node:zlib';\n", 'no-restricted-imports'],
  ['src/host/file/x.ts', "import '../../cli/run';\n", 'no-restricted-imports'],
  [
    'src/core/plan/x.ts',
    'export const a = (b: string | null): number => b!.length;\n',
    '@typescript-eslint/no-non-null-assertion',
  ],
  ['src/core/plan/x.ts', 'export const a = (b: any): number => b;\n', '@typescript-eslint/no-explicit-any'],
];

/** Who may know what, outside the core. */
const KEPT: typeof FORBIDDEN = [
  ['src/run/x.ts', "import '../host/excel/session';\n", 'no-restricted-imports'],
  ['src/run/x.ts', 'export const host = Office.context;\n', 'no-restricted-globals'],
  ['src/host/excel/x.ts', "import '../file/read';\n", 'no-restricted-imports'],
  ['src/host/excel/x.ts', "import 'react';\n", 'no-restricted-imports'],
  ['src/host/excel/read/x.ts', 'export const run = Excel.run;\n', 'no-restricted-syntax'],
  ['src/commands/x.ts', 'export const run = Excel.run;\n', 'no-restricted-syntax'],
  ['src/taskpane/x.tsx', 'export const here = Office.context;\n', 'no-restricted-globals'],
  ['src/taskpane/x.tsx', "import '../host/excel/excelHost';\n", 'no-restricted-imports'],
];

const ALLOWED: readonly (readonly [file: string, text: string])[] = [
  ['src/core/plan/x.ts', "import { addDays } from 'date-fns';\nexport const next = addDays;\n"],
  ['src/core/plan/x.ts', 'export const first = new Date(0);\n'],
  ['src/host/excel/session.ts', 'export const run = Excel.run;\n'],
  ['src/taskpane/index.tsx', 'export const ready = Office.onReady;\n'],
  ['src/host/file/x.ts', "import { strToU8 } from 'fflate';\nexport const bytes = strToU8;\n"],
];

/** Rules that each text breaks, in one ESLint process. */
function lint(cases: readonly (readonly [string, string, ...string[]])[]): string[][] {
  const input = JSON.stringify(cases.map(([file, text]) => [file, text]));
  return JSON.parse(execFileSync(process.execPath, ['test/lint/lintTexts.mjs'], { input, encoding: 'utf8' }));
}

describe('the core is pure, and a machine says so', () => {
  const refused = [...FORBIDDEN, ...KEPT];
  const rules = lint([...refused, ...ALLOWED]);

  test.each(refused.map(([file, text, rule], index) => [file, text, rule, index] as const))(
    '%s may not hold %j',
    (_file, _text, rule, index) => {
      expect(rules[index]).toContain(rule);
    },
  );

  test.each(ALLOWED.map(([file, text], index) => [file, text, index] as const))(
    '%s may hold %j',
    (_file, _text, index) => {
      expect(rules[refused.length + index]).toEqual([]);
    },
  );
});
