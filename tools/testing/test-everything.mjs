import { LIBS_WITH_DATES } from '../fences/libs-with-dates.mjs';
import { buildProduct } from '../setup/build-product.mjs';
import { findChromium, NO_CHROMIUM } from '../setup/find-chromium.mjs';
import { installPackages } from '../setup/install-packages.mjs';
import { prepare } from '../setup/prepare-product.mjs';
import { runSuites } from './run-suites.mjs';
import { budgets, faults, toolTests, format, jest, LIBS, lint, processes, stories, types } from './suites.mjs';

/** Days must come out the same ahead of UTC and behind it; which libs could err there is fenced. */
const [AHEAD, BEHIND] = ['Asia/Shanghai', 'America/New_York'];
const hasDates = (lib) => LIBS_WITH_DATES.includes(lib.replace('libs/', ''));
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
      [types, lint, [format, toolTests, budgets]],
      // The kills mostly wait for what was killed to be there again.
      [
        [
          jest(`libs in ${AHEAD}`, LIBS, { env: { TZ: AHEAD } }),
          jest(`libs in ${BEHIND}`, LIBS.filter(hasDates), { env: { TZ: BEHIND } }),
          jest('web', ['apps/web'], { args: ['--maxWorkers=2'] }),
        ],
        [
          faults('kill-embedded', FAULT_ROUNDS),
          ...(backends.includes('postgres-redis') ? [faults('kill-api', FAULT_ROUNDS)] : []),
          processes,
        ],
      ],
      // Runs on every database and queue that it can reach, within one run. More workers than cores: many tests wait for
      // something to happen, or not to.
      jest('api', ['apps/api'], {
        cached: false,
        minutes: 30,
        args: ['--maxWorkers=4'],
        env: { TEST_DATABASE_URL, TEST_REDIS_URL, BACKCAST_TEST_GROUPS: '9' },
      }),
      stories(chromium, backends),
    ],
    [`\n${coverage(backends, TEST_DATABASE_URL, TEST_REDIS_URL)}`],
  );
  process.exit(passed ? 0 : 1);
}

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
