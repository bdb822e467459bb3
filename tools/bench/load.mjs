import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';

const SECONDS = 4;

/** Each connection reads one event, again and again. */
export const readEvents = (url, cookie, events) =>
  run(url, events, (client, event) =>
    client.setRequests([{ method: 'GET', path: pathOf(event), headers: { cookie } }]),
  );

/** Each connection saves the goal of an event of its own, with a new target every time: nothing conflicts. */
export const saveGoals = (url, cookie, events) =>
  run(url, events, (client, event) => {
    const headers = { cookie, 'content-type': 'application/json' };
    const prepare = () => {
      const facts = { ...event.facts, balanced: event.facts.balanced === 60 ? 65 : 60 };
      Object.assign(event, { facts });
      const body = JSON.stringify({ version: event.version, facts, pins: event.pins });
      client.setRequests([{ method: 'PUT', path: `${pathOf(event)}/goal`, headers, body }]);
    };
    client.on('response', (status) => {
      if (status === 200) event.version += 1;
      prepare();
    });
    prepare();
  });

/** Each connection reports one confirmation after the other for one person of an event of its own, each once. */
export const reportCounts = (url, cookie, events) =>
  run(url, events, (client, { id, orgId, personId, today }) => {
    const headers = { cookie, 'content-type': 'application/json' };
    const path = `${pathOf({ id })}/counts?org=${orgId}`;
    const report = { personId, sessionId: null, day: today, stage: 'confirmed', delta: 1 };
    const prepare = () => {
      const body = JSON.stringify({ id: randomUUID(), ...report });
      client.setRequests([{ method: 'POST', path, headers, body }]);
    };
    client.on('response', prepare);
    prepare();
  });

const pathOf = (event) => `/api/events/${event.id}`;

async function run(url, events, setUp) {
  const waiting = [...events];
  const setupClient = (client) => setUp(client, waiting.pop());
  const result = await autocannon({ url, connections: events.length, duration: SECONDS, setupClient });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0)
    throw new Error(`${failed} of ${result.requests.total} requests to ${url} were not answered with success.`);
  return { perSecond: result['2xx'] / result.duration, p50: result.latency.p50, p99: result.latency.p99 };
}
