const swc = (tsx) => [
  '@swc/jest',
  {
    jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx }, transform: { react: { runtime: 'automatic' } } },
    module: { type: 'commonjs' },
  },
];

/** Everything that needs nothing but Node. Tests on ../shared run when it is there and say so when it is not. */
module.exports = {
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/test/setup.ts'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/test/libreoffice/', '/test/browser/'],
  transform: { '^.+\\.[tj]s$': swc(false), '^.+\\.[tj]sx$': swc(true) },
};
