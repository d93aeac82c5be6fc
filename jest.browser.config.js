/** Needs Chromium (/usr/bin/chromium, or CHROMIUM) and the production build: the real pages over the real office.js. */
const base = require('./jest.config.js');
module.exports = {
  ...base,
  globalSetup: '<rootDir>/test/browser/stage/webBuild.ts',
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 120000,
  maxWorkers: 1,
};
