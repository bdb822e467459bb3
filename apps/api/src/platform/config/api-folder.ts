import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folderOf = (path: string): string => {
  const folder = dirname(path);
  return existsSync(join(folder, 'package.json')) ? folder : folderOf(folder);
};

/** Where the server's manifest lies, from its sources and from what is built of them, which lies elsewhere below it. */
export const apiFolder = folderOf(fileURLToPath(import.meta.url));
