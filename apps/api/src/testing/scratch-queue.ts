import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import type { Config } from '../platform/config/config.js';
import { isReachable } from './is-reachable.js';

const redisUrl = process.env['TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379';

/** Queue settings that tests run on: the database's own queue always, Redis (TEST_REDIS_URL) where it is reachable. */
export const queueEnvs = async (): Promise<[name: string, env: Record<string, string>][]> => {
  const redis = { REDIS_URL: redisUrl, REDIS_PREFIX: `test-${randomBytes(6).toString('hex')}` };
  return (await isReachable(redisUrl, 6379))
    ? [
        ['database', {}],
        ['redis', redis],
      ]
    : [['database', {}]];
};

export const removeRedisKeys = async ({ redisUrl: url, redisPrefix }: Config): Promise<void> => {
  if (url === null) return;
  const redis = new Redis(url);
  const keys = await redis.keys(`${redisPrefix}:*`);
  if (keys.length > 0) await redis.del(...keys);
  await redis.quit();
};
