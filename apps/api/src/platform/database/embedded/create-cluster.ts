import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeCluster } from './make-cluster.js';
import { syncDirectory } from './sync-tree.js';

const UNFINISHED = 'pg.new-';
const CHILD = fileURLToPath(new URL('./make-cluster-child.js', import.meta.url));

/** Whether a data directory holds a database already. */
export const hasCluster = (dataDirectory: string): boolean => existsSync(join(dataDirectory, 'pg'));

/** Removes what a first start left behind that was killed. */
export async function removeUnfinishedClusters(dataDirectory: string): Promise<void> {
  const left = (await readdir(dataDirectory)).filter((name) => name.startsWith(UNFINISHED));
  for (const name of left) await rm(join(dataDirectory, name), { recursive: true, force: true, maxRetries: 5 });
}

/**
 * Makes a new cluster beside its place and moves it there when it is whole and on the disk: `cluster` is complete or
 * absent at every moment.
 */
export async function createCluster(dataDirectory: string, cluster: string): Promise<void> {
  const unfinished = await mkdtemp(join(dataDirectory, UNFINISHED));
  await makeApart(join(unfinished, 'pg'));
  await rename(join(unfinished, 'pg'), cluster);
  await syncDirectory(dataDirectory);
  await rm(unfinished, { recursive: true, force: true });
}

/** In a child process; Jest runs the TypeScript sources, of which a child could not be started, and does it itself. */
async function makeApart(directory: string): Promise<void> {
  if (import.meta.url.endsWith('.ts') && !existsSync(CHILD)) return makeCluster(directory);
  const child = fork(CHILD, [directory], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], execArgv: [] });
  let complaint = '';
  child.stderr?.on('data', (text: Buffer) => (complaint += text.toString()));
  const code = await new Promise<number | string | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (exitCode, signal) => resolve(exitCode ?? signal));
  });
  if (code !== 0) throw new Error(`The embedded database could not be created (${code}): ${complaint.slice(-2000)}`);
}
