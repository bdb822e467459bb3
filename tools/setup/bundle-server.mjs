// `node tools/setup/bundle-server.mjs`: the server's own files as a few, each door of it one. A start reads and links
// hundreds of small files for longer than it does anything else.
import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { transform } from '@swc/core';
import { rolldown } from 'rolldown';
import { inRoot } from './root.mjs';
import { swcOptions } from './swc-options.mjs';

const DOORS = ['main', 'worker', 'backup', 'restore', 'reset-password'];
/** Started as a thread and as a process, by the name of their file. */
const APART = ['engine-worker', 'make-cluster-child'];

const source = (path) => inRoot('apps', 'api', 'src', `${path}.ts`);
const input = Object.fromEntries(
  [...DOORS, ...APART.map((name) => `platform/database/embedded/${name}`)].map((path) => [
    basename(path),
    source(path),
  ]),
);

/** Decorators with the types of what they stand on, as the tests have them. */
const compiled = {
  name: 'compiled',
  transform: {
    filter: { id: /\.ts$/ },
    handler: (code, id) => transform(code, { ...swcOptions({ sourceMaps: true }), filename: id }),
  },
};

const dist = inRoot('apps', 'api', 'dist');
await rm(dist, { recursive: true, force: true });
const bundle = await rolldown({
  input,
  platform: 'node',
  // Packages stay where they are installed.
  external: (id) => /^[^./]/.test(id) && !id.startsWith('@backcast/'),
  resolve: { conditionNames: ['@backcast/source', 'import', 'node'], extensionAlias: { '.js': ['.ts', '.js'] } },
  plugins: [compiled],
});
await bundle.write({
  dir: dist,
  format: 'esm',
  // TypeORM knows migrations and tables by the names of their classes.
  keepNames: true,
  sourcemap: true,
  entryFileNames: '[name].js',
  chunkFileNames: 'part-[hash].js',
});
await bundle.close();
