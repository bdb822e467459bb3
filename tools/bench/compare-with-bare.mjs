import { ApiClient } from '../../test/support/api-client.mjs';
import { demoGoal, demoSeminar } from '../../test/support/demo-seminar.mjs';
import { makeOwnStore } from '../../test/support/own-store.mjs';
import { startProduct } from '../../test/support/start-product.mjs';
import { readEvents, reportCounts, saveGoals } from './load.mjs';
import { median } from './median.mjs';
import { startBare } from './start-bare.mjs';

const CONNECTIONS = 16;
const ROUNDS = 5;
const admin = { email: 'bench@demo.example', password: 'seminar-bench-admin' };

/** Bare and product in turn, round after round, so that a busy moment of the computer hits both. */
export async function compareWithBare() {
  const store = await makeOwnStore('postgres-redis');
  const product = await startProduct({ store, admin, env: { LOG_LEVEL: 'warn' } });
  const bare = await startBare(store.env.DATABASE_URL);
  try {
    const client = new ApiClient(product.url);
    await client.signIn({ signInName: admin.email, password: admin.password });
    return await interleave({ client, product, bare });
  } finally {
    await bare.stop();
    await product.stop();
    await store.remove();
  }
}

async function interleave({ client, product, bare }) {
  const ofProduct = await makeEvents(client);
  const ofBare = await makeEvents(client);
  const loads = [
    { what: 'read of an event, sign-in checked', load: readEvents, rounds: { product: [], bare: [] } },
    { what: 'save of the goal, with audit row', load: saveGoals, rounds: { product: [], bare: [] } },
    { what: 'report of a count, once, with history', load: reportCounts, rounds: { product: [], bare: [] } },
  ];
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const { load, rounds } of loads) {
      const measured = {
        bare: await load(bare.url, client.cookie, await freshEvents(client, ofBare)),
        product: await load(product.url, client.cookie, await freshEvents(client, ofProduct)),
      };
      // The first round warms both up.
      if (round > 0) for (const side of ['bare', 'product']) rounds[side].push(measured[side]);
    }
  }
  return loads.map(({ what, rounds }) => summarize(what, rounds));
}

export async function makeEvents(client) {
  const events = [];
  for (let number = 1; number <= CONNECTIONS; number += 1) {
    const { id } = await client.post('/events', { ...demoSeminar('2027-07-10'), name: `讲座 ${number}` });
    const { goal } = await client.get(`/events/${id}`);
    await client.put(`/events/${id}/goal`, { version: goal.version, facts: demoGoal(goal.facts), pins: {} });
    events.push({ id });
  }
  return events;
}

/** A save under way when a round ends may or may not have counted: ask for the versions before the next. */
export async function freshEvents(client, events) {
  const me = await client.get('/me');
  const who = { orgId: me.organization.id, personId: me.person.id };
  return Promise.all(
    events.map(async ({ id }) => {
      const { goal, today } = await client.get(`/events/${id}`);
      const { version, facts, pins } = goal;
      return { id, today, ...who, version, facts, pins, balanced: facts.balanced };
    }),
  );
}

function summarize(what, { bare, product }) {
  const of = (rounds, figure) => median(rounds.map((round) => round[figure]));
  const perSecond = { bare: of(bare, 'perSecond'), product: of(product, 'perSecond') };
  return {
    what,
    bare: perSecond.bare,
    product: perSecond.product,
    ratio: median(product.map((round, index) => round.perSecond / bare[index].perSecond)),
    p50: of(product, 'p50'),
    p99: of(product, 'p99'),
  };
}
