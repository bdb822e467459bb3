import { ApiClient } from '../../test/support/api-client.mjs';
import { makeOwnStore } from '../../test/support/own-store.mjs';
import { startProduct } from '../../test/support/start-product.mjs';
import { freshEvents, makeEvents } from './compare-with-bare.mjs';
import { reportCounts } from './load.mjs';
import { median } from './median.mjs';

const ROUNDS = 3;
const admin = { email: 'bench@demo.example', password: 'seminar-bench-admin' };

/** Counts reported a second on the embedded database, 16 connections: nothing to compare with, but a goal to reach. */
export async function measureEmbeddedCounts() {
  const store = await makeOwnStore('embedded');
  const product = await startProduct({ store, admin, env: { LOG_LEVEL: 'warn' } });
  try {
    const client = new ApiClient(product.url);
    await client.signIn({ signInName: admin.email, password: admin.password });
    const events = await freshEvents(client, await makeEvents(client));
    const rounds = [];
    for (let round = 0; round <= ROUNDS; round += 1)
      rounds.push(await reportCounts(product.url, client.cookie, events));
    const of = (figure) => median(rounds.slice(1).map((round) => round[figure]));
    return { perSecond: of('perSecond'), p99: of('p99') };
  } finally {
    await product.stop();
    await store.remove();
  }
}
