import { prepareProduct, prepare } from '../setup/prepare-product.mjs';
import { findChromium, NO_CHROMIUM } from '../setup/find-chromium.mjs';
import { installPackages } from '../setup/install-packages.mjs';
import { runSuites } from './run-suites.mjs';
import { faults, jest, LIBS, mutants, stories } from './suites.mjs';

const ROUNDS = 200;
const MINUTES = 90;

/**
 * What takes too long for every day: 200 rounds of kills, the stories on PostgreSQL and Redis, 100,000 requests made up
 * from the description of the API, each role on each route on every database, and small faults put into the planning
 * library, of which its tests must notice 85 %.
 */
export async function proveAtLength() {
  await prepare(installPackages);
  await prepareProduct();
  const { reachableBackends } = await import('../../test/support/backends.mjs');
  const backends = await reachableBackends();
  const chromium = await prepare(findChromium);
  if (!chromium) throw new Error(NO_CHROMIUM);
  const onPostgres = backends.includes('postgres-redis');
  const passed = await runSuites(
    [
      faults('kill-embedded', ROUNDS, MINUTES),
      ...(onPostgres
        ? [
            faults('kill-api', ROUNDS, MINUTES),
            faults('kill-workers', ROUNDS, MINUTES),
            stories(chromium, ['postgres-redis'], { BACKCAST_STORIES: 'all' }),
          ]
        : []),
      jest('fuzz of the API', ['apps/api'], {
        cached: false,
        minutes: MINUTES,
        env: { FUZZ_REQUESTS: '100000' },
        args: ['--testPathPatterns=fuzz'],
      }),
      jest('rights on every database', ['apps/api'], {
        cached: false,
        minutes: MINUTES,
        env: { RIGHTS_CELLS: 'all' },
        args: ['--testPathPatterns=rights-matrix'],
      }),
      jest('properties with other dice', LIBS, { cached: false, env: { PROPERTY_SEED: String(Date.now() % 2 ** 31) } }),
      mutants('planning', 4 * MINUTES),
    ],
    onPostgres ? [] : ['\nPostgreSQL and Redis did not answer: kills were proved on the embedded database only.'],
  );
  process.exit(passed ? 0 : 1);
}
