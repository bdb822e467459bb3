import { node } from '../../tools/jest-preset.mjs';
export default { ...node, displayName: 'contracts', testMatch: ['<rootDir>/src/**/*.test.ts'] };
