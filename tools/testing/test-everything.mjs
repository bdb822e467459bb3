import { buildProduct } from '../setup/build-product.mjs';
import { findChromium, NO_CHROMIUM } from '../setup/find-chromium.mjs';
import { installPackages } from '../setup/install-packages.mjs';
import { prepare } from '../setup/prepare-product.mjs';
import { runSuites } from './run-suites.mjs';
import { budgets, faults, toolTests, format, jest, LIBS, lint, stories, types } from './suites.mjs';

/** Dates of days must come out the same wherever the computer stands. */
const ZONES = ['UTC', 'Asia/Shanghai', 'America/New_York'];
const FAULT_ROUNDS = 5;

export async function testEverything() {
  await prepare(installPackages);
  const { reachableBackends, TEST_DATABASE_URL, TEST_REDIS_URL } = await import('../../test/support/backends.mjs');
  const backends = await reachableBackends();
  const chromium = await prepare(findChromium);
  if (!chromium) return giveUp(NO_CHROMIUM);
  await prepare(buildProduct);
  const passed = await runSuites(
    [
      types,
      lint,
      format,
      toolTests,
      budgets,
      ...ZONES.map((zone) => jest(`libs in ${zone}`, LIBS, { env: { TZ: zone } })),
      jest('web', ['apps/web']),
      ...backends.map((backend) => api(backend, { TEST_DATABASE_URL, TEST_REDIS_URL })),
      faults('kill-embedded', FAULT_ROUNDS),
      ...(backends.includes('postgres-redis') ? [faults('kill-api', FAULT_ROUNDS)] : []),
      ...backends.map((backend) => stories(chromium, backend)),
    ],
    [`\n${coverage(backends, TEST_DATABASE_URL, TEST_REDIS_URL)}`],
  );
  process.exit(passed ? 0 : 1);
}

/** Unset addresses mean the embedded database; the tests make databases of their own where an address is given. */
const api = (backend, addresses) =>
  jest(`api on ${backend}`, ['apps/api'], {
    cached: false,
    env: backend === 'embedded' ? { TEST_DATABASE_URL: '', TEST_REDIS_URL: '' } : addresses,
  });

const coverage = (backends, database, redis) =>
  backends.includes('postgres-redis')
    ? `Covered: the embedded database, and PostgreSQL with Redis (${withoutPassword(database)}, ${withoutPassword(redis)}).`
    : `Covered: the embedded database only. No PostgreSQL with Redis answered at ${withoutPassword(database)} and ${withoutPassword(redis)}; TEST_DATABASE_URL and TEST_REDIS_URL say where they are.`;

function withoutPassword(address) {
  const url = new URL(address);
  url.password = '';
  return url.href;
}

function giveUp(why) {
  console.error(why);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
