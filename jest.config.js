const transform = { '^.+\\.ts$': '@swc/jest' };
const pure = ['<rootDir>/tests/domain/**/*.test.ts', '<rootDir>/tests/stack/**/*.test.ts'];

/** @type {import('jest').Config} */
module.exports = {
  testTimeout: 60_000,
  maxWorkers: 2,
  projects: [
    { displayName: 'pure', testEnvironment: 'node', transform, testMatch: pure },
    {
      displayName: 'real',
      testEnvironment: 'node',
      transform,
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/domain/', '<rootDir>/tests/stack/', '<rootDir>/tests/faults/'],
      globalSetup: '<rootDir>/tests/support/global-setup.ts',
      globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
    },
  ],
};
