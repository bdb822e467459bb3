import { node } from '../../tools/jest-preset.mjs';
export default { ...node, displayName: 'texts', testMatch: ['<rootDir>/src/**/*.test.ts'] };
