import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { describedRoutes } from './testing/api-routes.js';
import { nastyTexts } from './testing/fuzz-values.js';
import { databaseKinds } from './testing/scratch-database.js';
import { clientOf, newEvent, seedEvent, type SeededOrganization, seedOrganization } from './testing/seed-people.js';
import { startTestApp, type TestApp } from './testing/start-test-app.js';
import type { Answer, TestClient } from './testing/test-client.js';

const kinds = await databaseKinds();
// All of them on the first kind; on the other, which is the same engine, enough to see that it is.
const textsOn = (kind: string): string[] =>
  nastyTexts.filter((text, n) => text.length < 60 && (kind === kinds[0] || n % 4 === 0));

/** Writes a text into one field and gives the answer and what a later read finds there. */
type Field = (text: string) => Promise<{ answer: Answer; stored: () => Promise<unknown> }>;

describe.each(kinds)('texts that broke something somewhere, on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;
  let admin: TestClient;
  let eventId: string;

  beforeAll(async () => {
    app = await startTestApp(kind);
    ours = await seedOrganization(app);
    admin = await clientOf(app, ours.people.admin);
    eventId = await seedEvent(app, ours);
  }, 60_000);
  afterAll(() => app.close(), 30_000);

  const event = async () => (await admin.get(`/api/events/${eventId}`)).body;
  const goal =
    (put: (facts: Facts, text: string) => object, get: (facts: Facts) => unknown): Field =>
    async (text) => {
      const { version, facts, pins } = (await event()).goal;
      const body = { version, pins, facts: { ...facts, ...put(facts, text) } };
      const answer = await admin.put(`/api/events/${eventId}/goal`, body);
      return { answer, stored: async () => get((await event()).goal.facts) };
    };
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the facts as they come over the wire
  type Facts = any;

  const session =
    (field: 'name' | 'room'): Field =>
    async (text) => {
      const { version, sessions } = (await event()).sessions;
      const body = { version, sessions: [{ ...sessions[0], [field]: text }] };
      const answer = await admin.put(`/api/events/${eventId}/sessions`, body);
      return { answer, stored: async () => (await event()).sessions.sessions[0][field] };
    };
  const basics =
    (field: 'name' | 'place'): Field =>
    async (text) => {
      const { version, name, zone, place, setting } = (await event()).basics;
      const answer = await admin.patch(`/api/events/${eventId}`, {
        version,
        name,
        zone,
        place,
        setting,
        [field]: text,
      });
      return { answer, stored: async () => (await event()).basics[field] };
    };
  const person =
    (field: 'name' | 'mail' | 'phone'): Field =>
    async (text) => {
      const body = { name: '人', mail: '', phone: '', role: 'viewer', teamId: null, withLink: false, [field]: text };
      const answer = await admin.post('/api/people', body);
      const { id } = answer.body.person ?? {};
      const find = async () =>
        (await admin.get('/api/people')).body.people.find((each: { id: string }) => each.id === id);
      return { answer, stored: async () => (await find())[field] };
    };

  const fields: Record<string, Field> = {
    'event name': basics('name'),
    'event place': basics('place'),
    'session name': session('name'),
    'session room': session('room'),
    'person name': person('name'),
    'person mail': person('mail'),
    'person phone': person('phone'),
    'lead metric, measured by': goal(
      (facts, text) => ({ leadMetric: { ...facts.leadMetric, measuredBy: text } }),
      (facts) => facts.leadMetric.measuredBy,
    ),
    'comparable event': goal(
      (facts, text) => ({ forward: { ...facts.forward, comparables: [{ name: text, result: 1 }] } }),
      (facts) => facts.forward.comparables[0]?.name,
    ),
    'source of a rate': goal(
      (facts, text) => ({ rates: { ...facts.rates, close: { kind: 'history', successes: 1, trials: 2, from: text } } }),
      (facts) => facts.rates.close.from,
    ),
    'new event': async (text) => {
      const answer = await admin.post('/api/events', newEvent({ name: text }));
      return { answer, stored: async () => (await admin.get(`/api/events/${answer.body.id}`)).body.basics.name };
    },
    team: async (text) => {
      const answer = await admin.post('/api/teams', { name: text, kind: 'team', parentId: null });
      const find = async () => (await admin.get('/api/teams')).body.teams;
      return {
        answer,
        stored: async () => (await find()).find((each: { id: string }) => each.id === answer.body.id).name,
      };
    },
    organization: async (text) => {
      const { version } = (await admin.get('/api/organization')).body;
      const body = { version, name: text, zone: 'Asia/Shanghai', language: 'zh-CN', digestHour: 8 };
      const answer = await admin.patch('/api/organization', body);
      return { answer, stored: async () => (await admin.get('/api/organization')).body.name };
    },
  };

  test.each(Object.keys(fields))(
    '%s: each is kept exactly or refused by name',
    async (name) => {
      const wrong: string[] = [];
      let kept = 0;
      for (const text of textsOn(kind)) {
        const { answer, stored } = await (fields[name] as Field)(text);
        if (answer.status === 400 && answer.body.code === 'invalid' && answer.body.fields.length > 0) continue;
        const found = answer.status < 300 ? await stored() : undefined;
        if (found === text.trim()) kept += 1;
        else
          wrong.push(
            `${JSON.stringify(text)}: ${answer.status} ${answer.text.slice(0, 200)} → ${JSON.stringify(found)}`,
          );
      }
      expect(wrong).toEqual([]);
      expect(kept).toBeGreaterThan(name === 'person mail' ? 0 : 4);
    },
    60_000,
  );

  test('what no text may be is refused everywhere: NUL, half a character, a line break in a name', async () => {
    for (const [name, write] of Object.entries(fields))
      for (const text of [
        'a\u0000b',
        'a\ud800',
        '\udc00b',
        ...(name.includes('measured') ? [] : ['a\nb', 'a\u2028b']),
      ]) {
        const { answer } = await write(text);
        expect([name, JSON.stringify(text), answer.status]).toEqual([name, JSON.stringify(text), 400]);
      }
  }, 60_000);

  test('a body of more than a megabyte is refused on every route, and a long text by its limit', async () => {
    const { routes } = await describedRoutes(app);
    const body = JSON.stringify({ name: '长'.repeat(400_000) });
    for (const route of routes.filter(({ bodySchema }) => bodySchema)) {
      const path = route.path.replace(/:\w+/g, eventId);
      const answer = await admin.send(route.method, path, body);
      expect([route.path, answer.status, answer.body.fields]).toEqual([route.path, 413, []]);
    }
    const { answer } = await (fields['team'] as Field)('长'.repeat(61));
    expect(answer.body.fields).toEqual([
      { path: 'name', code: 'too_big', values: expect.objectContaining({ maximum: 60 }) },
    ]);
  });
});
