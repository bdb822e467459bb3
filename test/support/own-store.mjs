import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOwnDatabase } from './own-database.mjs';
import { claimOwnRedis } from './own-redis.mjs';

/**
 * What a product keeps: a data directory of its own and, for `postgres-redis`, a database and a part of Redis of its own.
 * Several processes may share one; `remove` takes everything away again.
 * @param {import('./backends.mjs').Backend} backend
 * @returns {Promise<{ backend: string, directory: string, env: Record<string, string>, remove: () => Promise<void> }>}
 */
export async function makeOwnStore(backend = 'embedded') {
  const directory = await mkdtemp(join(tmpdir(), 'backcast-'));
  const removeDirectory = () => rm(directory, { recursive: true, force: true, maxRetries: 5 });
  const env = { BACKCAST_DATA_DIR: directory };
  if (backend === 'embedded') return { backend, directory, env, remove: removeDirectory };
  const database = await createOwnDatabase();
  const redis = claimOwnRedis();
  const remove = async () => {
    await database.drop();
    await redis.release();
    await removeDirectory();
  };
  const own = { DATABASE_URL: database.url, REDIS_URL: redis.url, REDIS_PREFIX: redis.prefix };
  return { backend, directory, env: { ...env, ...own }, remove };
}
