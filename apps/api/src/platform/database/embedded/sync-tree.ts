import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Brings a directory, and everything in it, to the disk. Files that vanish meanwhile are no error. */
export async function syncTree(directory: string): Promise<void> {
  const entries = await readdir(directory, { withFileTypes: true });
  for (const entry of entries) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) await syncTree(path);
    else if (entry.isFile()) await syncPath(path, 'r+');
  }
  await syncDirectory(directory);
}

/** Makes names durable: what was created, renamed or removed in the directory. */
export async function syncDirectory(directory: string): Promise<void> {
  // Windows has no such call and needs none: its file system journals names.
  if (process.platform !== 'win32') await syncPath(directory, 'r');
}

async function syncPath(path: string, flags: string): Promise<void> {
  try {
    const file = await open(path, flags);
    await file.sync().finally(() => file.close());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
