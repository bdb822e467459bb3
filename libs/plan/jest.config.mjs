import { node } from '../../tools/jest-preset.mjs';
export default { ...node, displayName: 'plan', testMatch: ['<rootDir>/src/**/*.test.ts'] };
