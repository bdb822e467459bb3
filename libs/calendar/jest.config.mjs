import { node } from '../../tools/jest-preset.mjs';
export default { ...node, displayName: 'calendar', testMatch: ['<rootDir>/{src,test}/**/*.test.ts'] };
