import { node } from '../../tools/jest-preset.mjs';
export default {
  ...node,
  displayName: 'api',
  testMatch: ['<rootDir>/src/**/*.test.ts'],
  testTimeout: 30_000,
  globalSetup: '<rootDir>/src/testing/prepared-directories.mjs',
  globalTeardown: '<rootDir>/src/testing/remove-prepared-directories.mjs',
};
