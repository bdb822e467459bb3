import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ErrorBody } from '@backcast/contracts/error-codes';
import { type ApiDescription, type ApiRoute, describedRoutes } from './testing/api-routes.js';
import { anything, Chance, nastyTexts, valueOf, withOneLeafChanged } from './testing/fuzz-values.js';
import { databaseKinds } from './testing/scratch-database.js';
import {
  clientOf,
  newEvent,
  seedEvent,
  type SeededOrganization,
  seedOrganization,
  seedPerson,
  signInAs,
} from './testing/seed-people.js';
import { startTestApp, type TestApp } from './testing/start-test-app.js';

/** As many as asked for, over all kinds of database; `FUZZ_SEED` makes a run again. */
const requests = Number(process.env['FUZZ_REQUESTS'] ?? 1_000);
const seed = Number(process.env['FUZZ_SEED'] ?? 20_270_306);
const kinds = await databaseKinds();

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

describe.each(kinds)('fuzzed requests on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;
  let api: ApiDescription;
  let ids: Record<string, string[]>;

  beforeAll(async () => {
    app = await startTestApp(kind);
    ours = await seedOrganization(app);
    api = await describedRoutes(app);
    const admin = await clientOf(app, ours.people.admin);
    const team = (await admin.post('/api/teams', { name: '队', kind: 'team', parentId: null })).body.id;
    const events = [await seedEvent(app, ours), await seedEvent(app, ours), await seedEvent(app, ours)];
    const rule = { place: 'CN', when: "setting=='indoor'", obligation: '报备', authority: '物业', lead: null };
    const asDuty = { severity: 'duty', supersededBy: [], gates: ['opening'], citation: '', dateChecked: null };
    await admin.post('/api/rules', { body: { ...rule, ...asDuty, validFrom: null, validTo: null } });
    const people = [await seedPerson(app, ours.id, 'viewer'), await seedPerson(app, ours.id, 'lead')];
    ids = {
      eventId: events,
      teamId: [team],
      personId: people.map(({ id }) => id),
      changeId: ['1', '2', '3', '4'],
      jurisdiction: ['CN', 'GB', 'ZZ'],
      dutyKey: ['duty.OWN-1', 'duty.ORG-COMMS-FIRSTAID-100'],
    };
  }, 60_000);
  afterAll(() => app.close(), 30_000);

  const parameter = (name: string, chance: Chance): string => {
    if (chance.in(0.8)) return chance.pick(ids[name] ?? [randomUUID()]);
    return encodeURIComponent(chance.pick([...nastyTexts, randomUUID()]).toWellFormed());
  };

  const address = (route: ApiRoute, chance: Chance): string => {
    const path = route.path.replace(/:(\w+)/g, (_, name: string) => parameter(name, chance));
    const query = route.parameters
      .filter((each) => each.in === 'query' && chance.in(0.4))
      .map(
        (each) =>
          `${each.name}=${encodeURIComponent(asText(valueOf(each.schema, api.schemas, chance, 0.4)).toWellFormed())}`,
      );
    return query.length > 0 ? `${path}?${query.join('&')}` : path;
  };

  /** What is stored for this event, as a body that would be accepted; then one leaf goes wrong. */
  const almostValid = async (route: ApiRoute, url: string, chance: Chance): Promise<unknown> => {
    const admin = await clientOf(app, ours.people.admin);
    const { body: event } = await admin.get(url.split('/').slice(0, 4).join('/'));
    if (!event?.goal) return undefined;
    const { name, zone, place, setting } = event.basics;
    const bodies: Record<string, unknown> = {
      'PUT /api/events/:eventId/goal': { version: event.goal.version, facts: event.goal.facts, pins: event.goal.pins },
      'PUT /api/events/:eventId/sessions': { version: event.sessions.version, sessions: event.sessions.sessions },
      'PATCH /api/events/:eventId': { version: event.basics.version, name, zone, place, setting },
      'POST /api/events/:eventId/counts': {
        ...{ id: randomUUID(), personId: ours.people.admin.id, sessionId: null, stage: 'confirmed', delta: 1 },
        day: event.today,
      },
      'POST /api/events/:eventId/quotas/accept': { version: event.sections.quotas.version },
    };
    const body = bodies[`${route.method} ${route.path}`];
    return body && withOneLeafChanged(body, chance);
  };

  const bodyFor = async (route: ApiRoute, url: string, chance: Chance): Promise<unknown> => {
    if (!route.bodySchema && chance.in(0.9)) return undefined;
    const stored = chance.in(0.6) ? await almostValid(route, url, chance) : undefined;
    if (stored !== undefined) return stored;
    if (route.path === '/api/events' && chance.in(0.5)) return withOneLeafChanged(newEvent(), chance);
    const raw = [
      '{',
      '[',
      '"',
      'nul',
      '\u0000',
      '{"a":1,}',
      '['.repeat(20_000),
      `{"__proto__":{}}`,
      `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
    ];
    if (chance.in(0.05)) return chance.pick(raw);
    if (chance.in(0.1)) return anything(chance);
    return valueOf(route.bodySchema ?? {}, api.schemas, chance, chance.pick([0, 0, 0.05, 0.2]));
  };

  const types = [
    'application/json',
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/json; charset=utf-16',
    'x',
    '',
  ];

  const sendOne = async (chance: Chance): Promise<{ line: string; wrong: string | null }> => {
    const route = chance.pick(
      api.routes.filter(({ streams, path }) => !streams && !path.includes('backup') && !path.includes('restore')),
    );
    const client = await signInAs(app, ours.people.admin, app.client());
    const url = address(route, chance);
    const body = await bodyFor(route, url, chance);
    const headers: Record<string, string> = chance.in(0.07) ? { 'content-type': chance.pick(types) } : {};
    if (chance.in(0.1)) headers['idempotency-key'] = chance.pick(['k', 'x'.repeat(200), 'ü']);
    const { status, text, body: answer } = await client.send(route.method, url, body, headers);
    const line = `${route.method} ${url.slice(0, 300)} ${JSON.stringify(body)?.slice(0, 2_000)} → ${status} ${text.slice(0, 300)}`;
    const stack = /\n\s+at |node_modules|\.ts:\d|QueryFailed|SELECT |relation "/.test(text);
    const shapeless = status >= 400 && !ErrorBody.safeParse(answer).success;
    // Whatever was stored can be read and planned again.
    const after = route.path.startsWith('/api/events/:eventId') && route.method !== 'GET' && status === 200;
    const plan = after ? await client.get(`${url.split('/').slice(0, 4).join('/')}/plan`) : null;
    const unreadable = plan !== null && plan.status !== 200;
    return {
      line,
      wrong:
        status >= 500 || stack || shapeless || unreadable
          ? `${line}${unreadable ? ` plan: ${plan.status}` : ''}`
          : null,
    };
  };

  test(
    `none of ${Math.ceil(requests / kinds.length)} ends in a 5xx, a stack trace or an answer without a code`,
    async () => {
      const chance = new Chance(seed + kinds.indexOf(kind));
      const statuses: Record<string, number> = {};
      const wrong: string[] = [];
      for (let n = 0; n < requests / kinds.length && wrong.length < 20; n += 1) {
        const result = await sendOne(chance);
        const status = / → (\d+)/.exec(result.line)?.[1] ?? '?';
        statuses[status] = (statuses[status] ?? 0) + 1;
        if (result.wrong) wrong.push(result.wrong);
      }
      process.stdout.write(`fuzz on ${kind}: ${JSON.stringify(statuses)}\n`);
      expect(wrong).toEqual([]);
      // Enough of them came through the validation for the run to mean something.
      expect(statuses['200'] ?? 0).toBeGreaterThan(requests / kinds.length / 20);
    },
    Math.max(60_000, requests * 100),
  );

  test('every route describes its body, its parameters, its answer and its refusals', () => {
    const wrong = api.routes.flatMap((route) => {
      const name = `${route.method} ${route.path}`;
      const missing: string[] = [];
      for (const [, parameterName] of route.path.matchAll(/:(\w+)/g))
        if (!route.parameters.some((each) => each.in === 'path' && each.name === parameterName))
          missing.push(`${name}: ${parameterName}`);
      if (route.statuses.length === 0) missing.push(`${name}: answer`);
      const refusals = Object.entries(route.responses).filter(([status]) => Number(status) >= 400);
      if (route.permission !== 'public' && !refusals.some(([status]) => status === '401')) missing.push(`${name}: 401`);
      if (route.path.includes(':') && !refusals.some(([status]) => status === '404')) missing.push(`${name}: 404`);
      for (const [status, answer] of refusals)
        if (answer.content?.['application/json']?.schema.$ref !== '#/components/schemas/ErrorBody')
          missing.push(`${name}: ${status}`);
      return missing;
    });
    expect(wrong).toEqual([]);
    expect(api.schemas['ErrorBody']).toMatchObject({ type: 'object', required: ['code', 'values', 'fields'] });
  });

  test('twin: an answer with a stack, or a 500, would be found', async () => {
    const admin = await clientOf(app, ours.people.admin);
    const { database } = app;
    const { prepared } = database;
    database.prepared = (async (name, ...rest) => {
      if (name === 'read-events') throw new TypeError('x is not a function\n    at somewhere.ts:1');
      return prepared.call(database, name, ...rest);
    }) as typeof prepared;
    try {
      const answer = await admin.get(`/api/events/${ids['eventId']?.[0]}`);
      expect(answer.status).toBe(500);
      expect(answer.body).toEqual({ code: 'internal', values: {}, fields: [] });
    } finally {
      database.prepared = prepared;
    }
  });
});
