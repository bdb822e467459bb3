import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ENTRY = 'day.html';
/** Beside what the entry imports, its page asks for these. */
const ALWAYS = ['day.html', 'color-scheme.js', 'icon.svg'];

/** Vite plugin: writes the worker that keeps the event day's page, with the list of the files of this build. */
export function dayWorker(source) {
  let root;
  let folder;
  return {
    name: 'day-worker',
    apply: 'build',
    configResolved: (config) => {
      root = config.root;
      folder = resolve(config.root, config.build.outDir);
    },
    closeBundle: () => {
      const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'));
      const files = [...ALWAYS, ...filesBehind(manifest, ENTRY)];
      const hash = createHash('sha256');
      for (const file of files) hash.update(file).update(readFileSync(join(folder, file)));
      const version = hash.digest('hex').slice(0, 12);
      const code = readFileSync(join(root, source), 'utf8');
      writeFileSync(join(folder, 'day-worker.js'), filled(code, files, version));
    },
  };
}

/** The worker's source with the list and the version put in; a source without their places fails the build. */
export function filled(code, files, version) {
  const list = JSON.stringify(files.map((file) => `/${file}`));
  const named = code.replace('const files = [];', `const files = ${list};`);
  const whole = named.replace("const version = '';", `const version = '${version}';`);
  if (named === code || whole === named) throw new Error('The worker has no place for its files or its version.');
  return whole;
}

/** Scripts and styles of an entry, those fetched later included: one may be wanted first without a connection. */
export function filesBehind(manifest, key, files = new Set(), seen = new Set()) {
  if (seen.has(key)) return [...files];
  seen.add(key);
  const { file, css = [], imports = [], dynamicImports = [] } = manifest[key];
  for (const name of [file, ...css]) files.add(name);
  for (const next of [...imports, ...dynamicImports]) filesBehind(manifest, next, files, seen);
  return [...files];
}
