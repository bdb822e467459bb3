import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import { TEST_REDIS_URL } from './backends.mjs';

/** A prefix of one's own on the shared Redis; `release` removes the keys below it and no others. */
export function claimOwnRedis() {
  const prefix = `backcast-test-${randomBytes(5).toString('hex')}`;
  return { url: TEST_REDIS_URL, prefix, release: () => removeKeys(prefix) };
}

async function removeKeys(prefix) {
  const redis = new Redis(TEST_REDIS_URL);
  try {
    for await (const keys of redis.scanStream({ match: `${prefix}*`, count: 1000 })) {
      if (keys.length > 0) await redis.del(...keys);
    }
  } finally {
    redis.disconnect();
  }
}
