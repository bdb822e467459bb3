import { node } from '../../tools/jest-preset.mjs';
export default { ...node, displayName: 'invitations', testMatch: ['<rootDir>/src/**/*.test.ts'] };
