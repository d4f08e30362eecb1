// Packages that are ES modules only; jest loads them as CommonJS.
const modules = '/node_modules/(openid-client|oauth4webapi|jose)/.+\\.js$';
const common = {
  testEnvironment: '<rootDir>/tests/one-realm.cjs',
  runtime: '<rootDir>/tests/compiled-once.cjs',
  transform: { '^.+\\.ts$': '@swc/jest', [modules]: '@swc/jest' },
  transformIgnorePatterns: ['/node_modules/(?!(openid-client|oauth4webapi|jose)/)'],
};
const folder = (...names) => names.map((name) => `<rootDir>/tests/${name}/**/*.test.ts`);

/** @type {import('jest').Config} */
module.exports = {
  // It ends what hangs, and decides nothing else: machines differ by far.
  testTimeout: 240_000,
  // On two cores: files that wait more than they work are as many as those that work.
  maxWorkers: 3,
  testSequencer: '<rootDir>/tests/longest-first.cjs',
  // jest keeps some of what each file loaded: a process that has grown is replaced between two files.
  workerIdleMemoryLimit: '1.5GB',
  projects: [
    { ...common, displayName: 'pure', testMatch: folder('domain', 'stack') },
    {
      ...common,
      displayName: 'real',
      testMatch: folder(
        'api',
        'cases',
        'imports',
        'replay',
        'registers',
        'rules',
        'papers',
        'files',
        'batches',
        'channels',
        'lists',
        'sign-in',
        'operations',
        'rehearsal',
        'procedures',
        'upgrade',
        'console',
      ),
      globalSetup: '<rootDir>/tests/support/global-setup.ts',
      globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
    },
    { ...common, displayName: 'faults', testMatch: folder('faults') },
  ],
};
