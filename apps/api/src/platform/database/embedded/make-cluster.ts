import { PGlite } from '@electric-sql/pglite';
import { syncTree } from './sync-tree.js';

/** Runs initdb into a directory that is not there yet and brings the result to the disk. */
export async function makeCluster(directory: string): Promise<void> {
  const pglite = await PGlite.create(directory);
  await pglite.close();
  await syncTree(directory);
}
