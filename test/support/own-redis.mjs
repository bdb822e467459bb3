import { Redis } from 'ioredis';
import { TEST_REDIS_URL } from './backends.mjs';

const CLAIM_SECONDS = 3600;
const claimOf = (number) => `backcast:test:claim:${number}`;

/**
 * One of Redis's numbered databases for oneself, claimed in database 0 so that runs side by side do not meet.
 * One that holds somebody's keys is never taken.
 */
export async function claimOwnRedis() {
  const claims = new Redis(TEST_REDIS_URL);
  for (let number = 15; number > 0; number -= 1) {
    const claimed = await claims.set(claimOf(number), String(process.pid), 'EX', CLAIM_SECONDS, 'NX');
    if (!claimed) continue;
    const own = new Redis(TEST_REDIS_URL, { db: number });
    if ((await own.dbsize()) === 0) return ownRedis(claims, own, number);
    own.disconnect();
    await claims.del(claimOf(number));
  }
  claims.disconnect();
  throw new Error(`No empty database is left on ${TEST_REDIS_URL}.`);
}

function ownRedis(claims, own, number) {
  const url = new URL(TEST_REDIS_URL);
  url.pathname = `/${number}`;
  const release = async () => {
    await own.flushdb();
    await claims.del(claimOf(number));
    own.disconnect();
    claims.disconnect();
  };
  return { url: url.href, release };
}
