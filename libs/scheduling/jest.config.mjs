import { node } from '../../tools/jest-preset.mjs';
export default { ...node, displayName: 'scheduling', testMatch: ['<rootDir>/{src,test}/**/*.test.ts'] };
