import autocannon from 'autocannon';

const SECONDS = 4;

/** Reads the events in turn. */
export const readEvents = (url, cookie, events) =>
  run(url, cookie, events.length, [
    { method: 'GET', setupRequest: (request, own) => ({ ...request, path: pathOf(eventOf(own, events)) }) },
  ]);

/** Each connection saves the goal of an event of its own, with a new target every time: nothing conflicts. */
export function saveGoals(url, cookie, events) {
  const setupRequest = (request, own) => {
    const event = eventOf(own, events);
    event.balanced = event.balanced === 60 ? 65 : 60;
    const body = JSON.stringify({
      version: event.version,
      facts: { ...event.facts, balanced: event.balanced },
      pins: event.pins,
    });
    return { ...request, path: `${pathOf(event)}/goal`, body };
  };
  const onResponse = (status, _body, own) => {
    if (status === 200) own.event.version += 1;
  };
  const headers = { 'content-type': 'application/json' };
  return run(url, cookie, events.length, [{ method: 'PUT', headers, setupRequest, onResponse }]);
}

const pathOf = (event) => `/api/events/${event.id}`;

/** The event of this connection; each takes the next one that no other has. */
function eventOf(own, events) {
  own.event ??= events[(events.taken = (events.taken ?? -1) + 1) % events.length];
  return own.event;
}

async function run(url, cookie, connections, requests) {
  const result = await autocannon({ url, connections, duration: SECONDS, headers: { cookie }, requests });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0)
    throw new Error(`${failed} of ${result.requests.total} requests to ${url} were not answered with success.`);
  return { perSecond: result['2xx'] / result.duration, p50: result.latency.p50, p99: result.latency.p99 };
}
