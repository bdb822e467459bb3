import { dom } from '../../tools/jest-preset.mjs';

export default {
  ...dom,
  displayName: 'web',
  testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/src/**/*.test.tsx'],
  setupFilesAfterEnv: ['<rootDir>/jest.setup.ts'],
  moduleNameMapper: { ...dom.moduleNameMapper, '\\.css$': '<rootDir>/jest.css-stub.mjs' },
};
