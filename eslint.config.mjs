import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { fences } from './tools/fences/fences.mjs';

const names = (text) => Object.fromEntries(text.split(' ').map((name) => [name, 'readonly']));
// What the Node that runs this has; process and Buffer among it.
const nodeGlobals = names(Object.getOwnPropertyNames(globalThis).join(' '));

export default tseslint.config(
  { ignores: ['**/dist/**', '**/out-tsc/**', '**/node_modules/**', '**/test-results/**', 'data*/**', '.nx/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  { files: ['**/*.mjs'], languageOptions: { globals: nodeGlobals } },
  {
    // Photographed pages run this code, not Node.
    files: ['tools/**/*.mjs', 'test/**/*.mjs'],
    languageOptions: { globals: names('MutationObserver document window') },
  },
  {
    // Runs in the browser, beside the pages.
    files: ['apps/web/src/shared/shell/page-worker.js'],
    languageOptions: { globals: names('URL caches fetch self setTimeout') },
  },
  {
    // Served as they are, before any module is loaded.
    files: ['apps/web/public/**/*.js'],
    languageOptions: { globals: names('document localStorage matchMedia window') },
  },
  { files: ['apps/web/**/*.{ts,tsx}'], ...reactHooks.configs.flat['recommended-latest'] },
  {
    rules: {
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  ...fences(import.meta.dirname),
  { files: ['**/*.config.{mjs,ts}', '**/jest.*.mjs'], rules: { 'no-restricted-syntax': 'off' } },
);
