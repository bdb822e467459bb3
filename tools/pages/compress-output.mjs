import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const WORTH_IT = /\.(js|css|html|svg|json|txt)$/;
const SMALLEST = 1000;

/** Vite plugin: lays a .br and a .gz beside each file, once at the build, so that the server sends them without work. */
export function compressOutput() {
  let folder;
  return {
    name: 'compress-output',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir);
    },
    closeBundle: () => {
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (entry.isFile() && WORTH_IT.test(entry.name)) compress(join(entry.parentPath ?? entry.path, entry.name));
      }
    },
  };
}

function compress(path) {
  const content = readFileSync(path);
  if (content.length < SMALLEST) return;
  writeFileSync(`${path}.br`, brotliCompressSync(content));
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
}
