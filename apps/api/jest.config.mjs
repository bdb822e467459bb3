import { node } from '../../tools/jest-preset.mjs';
import { inRoot } from '../../tools/setup/root.mjs';
import { writeTestGroups } from './src/testing/test-groups.mjs';

/** Set: the test files are run in so many groups, each on one start of the server. */
const groups = Number(process.env.BACKCAST_TEST_GROUPS ?? 0);

export default {
  ...node,
  displayName: 'api',
  testMatch: groups ? writeTestGroups(inRoot('apps', 'api'), groups) : ['<rootDir>/src/**/*.test.ts'],
  testTimeout: 30_000,
  globalSetup: '<rootDir>/src/testing/prepared-directories.mjs',
  globalTeardown: '<rootDir>/src/testing/remove-prepared-directories.mjs',
};
