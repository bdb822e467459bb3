import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesBehind, filled } from './page-worker.mjs';

const manifest = {
  'day.html': { file: 'day.js', css: ['day.css'], imports: ['_shared.js'], dynamicImports: ['zh.ts', 'en.ts'] },
  '_shared.js': { file: 'shared.js', imports: ['day.html'] },
  'zh.ts': { file: 'zh.js' },
  'en.ts': { file: 'en.js', imports: ['_shared.js'] },
  'index.html': { file: 'index.js' },
};

test('the worker keeps all files of its entry, fetched later or not, and none of another', () =>
  assert.deepEqual(filesBehind(manifest, 'day.html'), ['day.js', 'day.css', 'shared.js', 'zh.js', 'en.js']));

test('name, files and version are put into the source; a source that lost their place fails the build', () => {
  const source = "const name = '';\nconst files = [];\nconst version = '';\n";
  assert.equal(
    filled(source, 'day', ['day.html'], 'abc'),
    `const name = 'day';\nconst files = ["/day.html"];\nconst version = 'abc';\n`,
  );
  for (const line of source.trim().split('\n'))
    assert.throws(() => filled(source.replace(line, ''), 'day', [], 'abc'), /no place/);
});
