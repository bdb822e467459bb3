import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesBehind, filled } from './day-worker.mjs';

const manifest = {
  'day.html': { file: 'day.js', css: ['day.css'], imports: ['_shared.js'], dynamicImports: ['zh.ts', 'en.ts'] },
  '_shared.js': { file: 'shared.js', imports: ['day.html'] },
  'zh.ts': { file: 'zh.js' },
  'en.ts': { file: 'en.js', imports: ['_shared.js'] },
  'index.html': { file: 'index.js' },
};

test('the worker keeps all files of its entry, fetched later or not, and none of another', () =>
  assert.deepEqual(filesBehind(manifest, 'day.html'), ['day.js', 'day.css', 'shared.js', 'zh.js', 'en.js']));

test('files and version are put into the source; a source that lost their place fails the build', () => {
  const source = "const files = [];\nconst version = '';\n";
  assert.equal(filled(source, ['day.html'], 'abc'), `const files = ["/day.html"];\nconst version = 'abc';\n`);
  assert.throws(() => filled('const files = [];', [], 'abc'), /no place/);
  assert.throws(() => filled("const version = '';", [], 'abc'), /no place/);
});
