import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Beside what the entry imports, its page asks for these. */
const ALWAYS = ['color-scheme.js', 'icon.svg'];

/**
 * Vite plugin: writes the worker `NAME-worker.js` that keeps the page `NAME.html`, with the list of the files of this
 * build.
 */
export function pageWorker(page, source) {
  const entry = `${page}.html`;
  let root;
  let folder;
  return {
    name: `${page}-worker`,
    apply: 'build',
    configResolved: (config) => {
      root = config.root;
      folder = resolve(config.root, config.build.outDir);
    },
    closeBundle: () => {
      const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'));
      const files = [entry, ...ALWAYS, ...filesBehind(manifest, entry)];
      const hash = createHash('sha256');
      for (const file of files) hash.update(file).update(readFileSync(join(folder, file)));
      const version = hash.digest('hex').slice(0, 12);
      const code = readFileSync(join(root, source), 'utf8');
      writeFileSync(join(folder, `${page}-worker.js`), filled(code, page, files, version));
    },
  };
}

/** The worker's source with name, list and version put in; a source without their places fails the build. */
export function filled(code, page, files, version) {
  const list = JSON.stringify(files.map((file) => `/${file}`));
  const places = [
    ["const name = '';", `const name = '${page}';`],
    ['const files = [];', `const files = ${list};`],
    ["const version = '';", `const version = '${version}';`],
  ];
  return places.reduce((text, [place, value]) => {
    if (!text.includes(place)) throw new Error('The worker has no place for its name, its files or its version.');
    return text.replace(place, value);
  }, code);
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
