import { setTimeout as pause } from 'node:timers/promises';

/**
 * The live stream as a browser reads it. `events` grows while it is open; `ended` resolves when the server ends it.
 * @param {import('../support/api-client.mjs').ApiClient} client somebody who is signed in
 */
export async function openHintStream(client) {
  const abort = new AbortController();
  const response = await fetch(`${client.url}/api/stream`, {
    headers: { cookie: client.cookie, accept: 'text/event-stream' },
    signal: abort.signal,
  });
  if (!response.ok) throw new Error(`GET /stream answered ${response.status}`);
  const events = [];
  const ended = readEvents(response.body, events).catch(() => undefined);
  /** Waits for an event that fits and answers it with the milliseconds that it took. */
  const next = async (fits, withinMs = 5000) => {
    const begin = performance.now();
    for (;;) {
      const found = events.find(fits);
      if (found) return { ...found, tookMs: Math.round(performance.now() - begin) };
      if (performance.now() - begin > withinMs) throw new Error(`No such event: ${JSON.stringify(events)}`);
      await pause(5);
    }
  };
  return { headers: response.headers, events, ended, next, close: () => abort.abort() };
}

export const hintAbout = (about) => (event) => event.name === 'hint' && event.data.about === about;

async function readEvents(body, events) {
  let unread = '';
  for await (const text of body.pipeThrough(new TextDecoderStream())) {
    const blocks = (unread + text).split('\n\n');
    unread = blocks.pop() ?? '';
    for (const block of blocks) {
      const name = /^event: (.*)$/m.exec(block)?.[1];
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (name) events.push({ name, data: JSON.parse(data ?? 'null') });
    }
  }
}
