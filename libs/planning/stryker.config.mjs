// `npm run proof`: what the tests of this library would notice. Each mutant is the source with one small fault.
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Of a search it is proved that nothing better is found by trying everything; a fault in a shortcut only makes it slower.
const searches = ['arrange-exact', 'arrange-heuristically', 'least-broken', 'least-loss'];

export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  mutate: [
    'libs/planning/src/**/*.ts',
    '!libs/planning/src/**/*.test.ts',
    ...searches.map((name) => `!libs/planning/src/program/${name}.ts`),
  ],
  // Texts that name a field in an error are nothing that a test should repeat.
  mutator: { excludedMutations: ['StringLiteral'] },
  ignoreStatic: true,
  coverageAnalysis: 'perTest',
  jest: {
    configFile: 'libs/planning/jest.config.mjs',
    // Minutes of throwing dice, for each mutant again.
    config: { testPathIgnorePatterns: ['monte-carlo'] },
  },
  testRunnerNodeArgs: ['--experimental-vm-modules'],
  concurrency: 2,
  dryRunTimeoutMinutes: 30,
  thresholds: { high: 90, low: 85, break: 85 },
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { reportTests: false, allowColor: false },
  tempDirName: join(tmpdir(), 'backcast-mutants'),
  ignorePatterns: ['/apps', '/docs', '/test', '/data*', '**/dist', '**/*.tsbuildinfo'],
};
