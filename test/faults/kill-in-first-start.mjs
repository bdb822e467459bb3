import { readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { ApiClient } from '../support/api-client.mjs';
import { makeOwnStore } from '../support/own-store.mjs';
import { launchProduct, startProduct } from '../support/start-product.mjs';
import { inRoot } from '../../tools/setup/root.mjs';
import { admin } from './admin.mjs';

const LONGEST_FIRST_START_MS = 7000;
const KILLS = 2;

/** Kills an empty product twice while it makes its database, migrates and sets itself up; then it has to start whole. */
export async function killInFirstStart(backend) {
  const result = { kind: 'first start', problems: [] };
  const store = await makeOwnStore(backend);
  try {
    for (let kill = 0; kill < KILLS; kill += 1) {
      const product = await launchProduct({ store, admin });
      await pause(Math.random() * LONGEST_FIRST_START_MS);
      await product.kill();
    }
    const product = await startProduct({ store, admin });
    result.problems = await problemsOf(product);
    await product.kill();
  } catch (error) {
    result.problems.push(`after a kill in the first start: ${error.message}`);
  } finally {
    await store.remove();
  }
  return result;
}

async function problemsOf({ url }) {
  const client = new ApiClient(url);
  await client.signIn(admin.signIn);
  const { people } = await client.get('/people');
  const { applied } = (await client.get('/health')).database.migrations;
  const all = readdirSync(inRoot('apps', 'api', 'src', 'migrations')).length;
  return [
    ...(people.length === 1 ? [] : [`set up ${people.length} times over`]),
    ...(applied === all ? [] : [`${applied} of ${all} migrations ran`]),
  ];
}
