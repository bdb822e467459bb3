import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';

export class DirectoryInUseError extends Error {
  readonly code = 'directory_in_use';

  constructor(readonly directory: string) {
    super(`The data directory ${directory} is in use by another running process.`);
    this.name = 'DirectoryInUseError';
  }
}

export type DirectoryLock = { release: () => Promise<void> };

/** BSD's "lock while opening"; Node has no name for it. */
const O_EXLOCK = 0x20;
const LOCKING_OPEN = new Set<NodeJS.Platform>(['darwin', 'freebsd', 'openbsd', 'netbsd']);

/**
 * Takes an existing directory for this process. The operating system keeps the lock and frees it when the process
 * ends, however it ends: nothing is left behind by kill -9, and nothing has to guess whether a holder still lives.
 * Linux: a listening socket in the abstract namespace. Windows: a named pipe. macOS and the BSDs: a file opened with
 * O_EXLOCK. Only Linux has been tested. Two containers that share a directory without sharing the network namespace
 * do not see each other's lock; neither do two hosts on a network file system: they need PostgreSQL.
 * Throws DirectoryInUseError when another living process holds the directory.
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  const { platform } = process;
  if (platform === 'linux' || platform === 'android') return listen(directory, `\0${await lockName(directory)}`);
  if (platform === 'win32') return listen(directory, `\\\\.\\pipe\\${await lockName(directory)}`);
  if (LOCKING_OPEN.has(platform)) return openLocked(directory);
  throw new Error(`The embedded database cannot lock its directory on ${platform}: set DATABASE_URL instead.`);
}

/** The same for every path that leads to the directory: links, bind mounts, another working directory. */
async function lockName(directory: string): Promise<string> {
  const { dev, ino } = await stat(await realpath(directory), { bigint: true });
  return `backcast-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 32)}`;
}

function listen(directory: string, address: string): Promise<DirectoryLock> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new DirectoryInUseError(directory) : error),
    );
    server.listen(address, () => {
      server.unref();
      resolve({ release: () => new Promise((released) => server.close(() => released())) });
    });
  });
}

async function openLocked(directory: string): Promise<DirectoryLock> {
  const flags = constants.O_RDWR | constants.O_CREAT | constants.O_NONBLOCK | O_EXLOCK;
  try {
    const file = await open(join(directory, '.lock'), flags, 0o600);
    return { release: () => file.close() };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') throw new DirectoryInUseError(directory);
    throw error;
  }
}
