import { node } from '../../tools/jest-preset.mjs';
export default { ...node, displayName: 'planning', testMatch: ['<rootDir>/src/**/*.test.ts'] };
