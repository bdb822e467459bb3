import { dom } from '../../tools/jest-preset.mjs';

export default {
  ...dom,
  displayName: 'web',
  // A page with all its fields takes seconds in jsdom when the other suites share the machine's cores.
  testTimeout: 30_000,
  testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/src/**/*.test.tsx'],
  setupFilesAfterEnv: ['<rootDir>/jest.setup.ts'],
  moduleNameMapper: { ...dom.moduleNameMapper, '\\.css$': '<rootDir>/jest.css-stub.mjs' },
};
