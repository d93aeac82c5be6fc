import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import officeAddins from 'eslint-plugin-office-addins';

const HOST_ONLY = ['**/host/**', '**/cli/**', '**/taskpane/**', '**/commands/**'];
const SURROUNDINGS = [
  'node:*',
  'fs',
  'path',
  'os',
  'react',
  'react-dom',
  '@fluentui/*',
  '@microsoft/office-js',
  'fflate',
  'mammoth',
];

/** Only the rules that know Office.js, out of a configuration that brings many others along. */
const officeRules = Object.fromEntries(
  officeAddins.configs.recommended
    .flatMap((part) => Object.entries(part.rules ?? {}))
    .filter(([name]) => name.startsWith('office-addins/')),
);

/** Folders whose code must be decidable from its arguments alone. */
const pureFolder = (files, patterns) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: [{ group: patterns, message: 'Lõi thuần: không nhập khẩu từ nơi này.' }] },
    ],
    'no-restricted-globals': [
      'error',
      'process',
      'Buffer',
      'window',
      'document',
      'Office',
      'Excel',
      'fetch',
      'setTimeout',
      'performance',
      'require',
    ],
    'no-restricted-syntax': [
      'error',
      {
        selector: "MemberExpression[object.name='Date'][property.name='now']",
        message: 'The core has no clock: take the report date as an argument.',
      },
      {
        selector: "NewExpression[callee.name='Date'][arguments.length=0]",
        message: 'The core has no clock: take the report date as an argument.',
      },
      { selector: "CallExpression[callee.name='Date']", message: 'The core has no clock.' },
      { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Same input, same output.' },
    ],
  },
});

/** Folders that may know only some neighbours and globals. */
const kept = (files, { imports, globals = [], message, except = [] }) => ({
  files,
  ignores: except,
  rules: {
    'no-restricted-imports': ['error', { patterns: [{ group: imports, message }] }],
    'no-restricted-globals': ['error', ...globals.map((name) => ({ name, message }))],
  },
});

export default tseslint.config(
  { ignores: ['bench/node_modules/**', 'dist/**', 'node_modules/**', 'samples/**', 'coverage/**'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-control-regex': 'off',
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: { 'max-lines-per-function': ['error', { max: 80, skipComments: true, skipBlankLines: true }] },
  },
  pureFolder(['src/core/**/*.ts'], [...HOST_ONLY, ...SURROUNDINGS]),
  pureFolder(['src/messages/**/*.ts'], [...HOST_ONLY, ...SURROUNDINGS]),
  pureFolder(
    ['src/host/file/**/*.ts'],
    ['**/cli/**', '**/taskpane/**', '**/commands/**', ...SURROUNDINGS.filter((name) => name !== 'fflate')],
  ),
  {
    files: ['src/host/excel/**/*.ts', 'src/taskpane/**/*.{ts,tsx}', 'src/commands/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: officeRules,
  },
  kept(['src/run/**/*.ts'], {
    imports: ['**/host/excel/**', '**/host/file/**', '**/cli/**', '**/taskpane/**', '**/commands/**', ...SURROUNDINGS],
    globals: ['Office', 'Excel', 'OfficeExtension', 'document', 'window'],
    message: 'Lần chạy chỉ biết PlanHost.',
  }),
  kept(['src/host/excel/**/*.ts'], {
    imports: [
      '../file/**',
      '../../file/**',
      '**/cli/**',
      '**/taskpane/**',
      '**/commands/**',
      'react',
      'react-dom',
      '@fluentui/*',
      'node:*',
    ],
    message: 'Máy chủ Excel chỉ biết lõi và Office.js.',
  }),
  // Work that may have to ask Excel is a generator (`Asking`); one that has nothing to ask does not yield.
  { files: ['src/host/excel/write/**/*.ts'], rules: { 'require-yield': 'off' } },
  kept(['src/taskpane/**/*.{ts,tsx}'], {
    imports: ['**/host/excel/**', '**/host/file/**', '**/cli/**', '**/commands/**', 'node:*'],
    globals: ['Office', 'Excel', 'OfficeExtension'],
    message: 'Ngăn tác vụ chỉ biết PlanHost; Office chỉ có ở index.tsx.',
    except: ['src/taskpane/index.tsx'],
  }),
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/core/**', 'src/messages/**', 'src/host/excel/session.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='Excel'][property.name='run']",
          message: 'Only src/host/excel/session.ts calls Excel.run.',
        },
      ],
    },
  },
  { files: ['test/**/*.ts'], rules: { 'no-console': 'off', '@typescript-eslint/no-non-null-assertion': 'error' } },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        require: 'readonly',
        module: 'writable',
        __dirname: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        performance: 'readonly',
        global: 'readonly',
        setTimeout: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off', 'no-console': 'off' },
  },
);
