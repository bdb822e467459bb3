import { node } from '../../tools/jest-preset.mjs';
export default { ...node, displayName: 'pacing', testMatch: ['<rootDir>/{src,test}/**/*.test.ts'] };
