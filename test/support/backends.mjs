import pg from 'pg';
import { Redis } from 'ioredis';

/** Where the tests may create databases of their own; nothing that exists there is touched. */
export const TEST_DATABASE_URL = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';
export const TEST_REDIS_URL = process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:6379';

/** @typedef {'embedded' | 'postgres-redis'} Backend */

/**
 * The databases and queues that a test can run on here: the embedded one always, the others when they answer.
 * @returns {Promise<Backend[]>}
 */
export async function reachableBackends() {
  const answers = await Promise.all([postgresAnswers(), redisAnswers()]);
  return answers.every(Boolean) ? ['embedded', 'postgres-redis'] : ['embedded'];
}

export async function postgresAnswers() {
  const client = new pg.Client({ connectionString: TEST_DATABASE_URL, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

export async function redisAnswers() {
  const redis = new Redis(TEST_REDIS_URL, { lazyConnect: true, connectTimeout: 2000, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    return (await redis.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    redis.disconnect();
  }
}
