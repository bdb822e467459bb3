import { node } from '../../tools/jest-preset.mjs';
export default { ...node, displayName: 'compliance', testMatch: ['<rootDir>/{src,test}/**/*.test.ts'] };
