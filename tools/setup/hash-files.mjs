import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './root.mjs';

/** Every file below the given paths (relative to the root), sorted; a path that is missing counts as nothing. */
export function filesBelow(paths, skip = () => false) {
  const found = [];
  const visit = (path) => {
    if (skip(relative(ROOT, path)) || !existsSync(path)) return;
    if (!statSync(path).isDirectory()) return void found.push(path);
    for (const name of readdirSync(path).sort()) visit(join(path, name));
  };
  for (const path of paths) visit(join(ROOT, path));
  return found;
}

/** Content decides, not times: a checkout or a copy changes times without changing anything. */
export function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const content = readFileSync(file);
    hash.update(`${relative(ROOT, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
