// Shared by every project: native ESM, SWC, and workspace sources through the "@backcast/source" export condition.
import { inRoot } from './setup/root.mjs';
import { swcOptions } from './setup/swc-options.mjs';

const swc = (tsx) => ['@swc/jest', swcOptions({ tsx, sourceMaps: 'inline' })];
const base = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^fast-check$': inRoot('tools', 'testing', 'seeded-properties.mjs'),
  },
  transform: { '\\.ts$': swc(false), '\\.tsx$': swc(true) },
  transformIgnorePatterns: ['/node_modules/', '/dist/'],
};
export const node = {
  ...base,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@backcast/source', 'node', 'node-addons'] },
};
export const dom = {
  ...base,
  testEnvironment: 'jsdom',
  testEnvironmentOptions: { customExportConditions: ['@backcast/source', 'browser'] },
};
