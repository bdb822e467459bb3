import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { roles } from '@backcast/contracts/permissions';
import { Config } from '../platform/config/config.js';
import { GuessLimit } from '../platform/auth/guess-limit.js';
import { isForeignOrigin } from '../platform/auth/refuse-foreign-origin.js';
import { JobHandlers } from '../platform/jobs/job-handlers.js';
import { describedRoutes } from '../testing/api-routes.js';
import { eventually } from '../testing/eventually.js';
import { databaseKinds } from '../testing/scratch-database.js';
import {
  clientOf,
  seedEvent,
  type SeededOrganization,
  type SeededPerson,
  seedOrganization,
  seedPassword,
  seedPerson,
} from '../testing/seed-people.js';
import { newAddress, startTestApp, type TestApp } from '../testing/start-test-app.js';
import type { Answer, TestClient } from '../testing/test-client.js';

const wrong = 'wrong horse, wrong battery';
const good = '竹杖芒鞋轻胜马 谁怕';

describe.each(await databaseKinds())('signing in on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;

  beforeAll(async () => {
    app = await startTestApp(kind);
    ours = await seedOrganization(app);
  }, 60_000);
  afterAll(() => app.close(), 30_000);

  const signIn = (client: TestClient, signInName: string, password = seedPassword): Promise<Answer> =>
    client.post('/api/sign-in', { signInName, password });
  const tokenOf = (client: TestClient): string => client.cookies.get('backcast') ?? '';
  const rename = (person: SeededPerson, signInName: string) =>
    app.database.query('UPDATE account SET sign_in_name = $2 WHERE id = $1', [person.accountId, signInName]);

  test('goes by mail and by phone, however they are written', async () => {
    const person = await seedPerson(app, ours.id, 'lead');
    await rename(person, 'li.lei@example.com');
    for (const spelling of ['li.lei@example.com', ' Li.Lei@Example.COM ', 'ｌｉ.lei@example.com'])
      expect((await signIn(app.client(), spelling)).body).toMatchObject({ person: { id: person.id } });
    await rename(person, '+8613812345678');
    for (const spelling of [
      '13812345678',
      '138 1234 5678',
      '+86 138-1234-5678',
      '0086 13812345678',
      '１３８１２３４５６７８',
    ])
      expect((await signIn(app.client(), spelling)).status).toBe(200);
    expect((await signIn(app.client(), '13812345679')).status).toBe(401);
  });

  test('a wrong name and a wrong password look the same and take as long', async () => {
    const person = await seedPerson(app, ours.id, 'viewer');
    const times: Record<string, number[]> = { known: [], unknown: [] };
    const answers = new Set<string>();
    for (let round = 0; round < 8; round += 1)
      for (const [which, name] of [
        ['known', person.signInName],
        ['unknown', `nobody-${round}@example.com`],
      ] as const) {
        const start = performance.now();
        const { status, text } = await signIn(app.client(), name, wrong);
        times[which]?.push(performance.now() - start);
        answers.add(`${status} ${text}`);
      }
    expect([...answers]).toEqual(['401 {"code":"wrong_credentials","values":{},"fields":[]}']);
    const median = (values: number[] = []): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
    const ratio = median(times['known']) / median(times['unknown']);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  }, 30_000);

  test('gives a new token each time and ends the one that this browser had', async () => {
    const client = app.client();
    await signIn(client, ours.people.viewer.signInName);
    const first = tokenOf(client);
    client.cookies.set('backcast', first);
    await signIn(client, ours.people.viewer.signInName);
    expect(tokenOf(client)).not.toBe(first);
    expect((await client.get('/api/me')).status).toBe(200);
    const thief = app.client();
    thief.cookies.set('backcast', first);
    expect((await thief.get('/api/me')).status).toBe(401);
  });

  test('a token that somebody planted is not taken over', async () => {
    const client = app.client();
    client.cookies.set('backcast', 'planted-by-somebody-else-0123456789abcdefghij');
    await signIn(client, ours.people.viewer.signInName);
    expect(tokenOf(client)).not.toMatch(/planted/);
    expect(tokenOf(client).length).toBeGreaterThanOrEqual(43);
  });

  test('the database keeps no token and no password', async () => {
    const client = app.client();
    await signIn(client, ours.people.lead.signInName);
    const rows = await app.database.query<{ text: string }>(
      `SELECT encode(token_hash, 'escape') || token_hash::text AS text FROM sign_in_session
       UNION ALL SELECT password_hash FROM account UNION ALL SELECT key FROM guess`,
    );
    const everything = rows.map((row) => row.text).join('\n');
    expect(everything).not.toContain(tokenOf(client));
    expect(everything).not.toContain(seedPassword);
    expect(everything).not.toContain(ours.people.lead.signInName);
    expect(everything).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  });

  describe('cookies', () => {
    test('are out of reach of scripts and other sites, on plain HTTP', async () => {
      const { setCookies } = await signIn(app.client(), ours.people.viewer.signInName);
      expect(setCookies.map((cookie) => cookie.split('=')[0]).toSorted()).toEqual(['backcast', 'backcast-device']);
      for (const cookie of setCookies) {
        expect(cookie).toMatch(/; Path=\/(;|$)/);
        expect(cookie).toMatch(/; HttpOnly/);
        expect(cookie).toMatch(/; SameSite=Lax/);
        expect(cookie).not.toMatch(/Secure|Domain/);
      }
    });

    test('forwarded headers of somebody who is no trusted proxy count for nothing', async () => {
      const client = app.client();
      client.headers = {
        'x-forwarded-proto': 'https',
        'x-forwarded-for': '1.2.3.4',
        'x-forwarded-host': 'evil.example',
      };
      const { setCookies } = await signIn(client, ours.people.viewer.signInName);
      expect(setCookies.join()).not.toMatch(/__Host-|Secure/);
      const [row] = await app.database.query<{ address: string }>(
        'SELECT address FROM sign_in_session ORDER BY created_at DESC LIMIT 1',
      );
      expect(row?.address).toBe(client.address);
    });
  });

  describe('guessing', () => {
    const guess = async (name: string, times: number, client: () => TestClient): Promise<number[]> => {
      const statuses: number[] = [];
      for (let round = 0; round < times; round += 1) statuses.push((await signIn(client(), name, wrong)).status);
      return statuses;
    };
    const heard = (statuses: number[]): number => statuses.filter((status) => status === 401).length;

    test('from many addresses: at most 20 an account an hour, and the right password then is refused as well', async () => {
      const { signInName } = await seedPerson(app, ours.id, 'viewer');
      const statuses = await guess(signInName, 30, app.client);
      expect(heard(statuses)).toBeLessThanOrEqual(20);
      expect(heard(statuses)).toBeGreaterThan(0);
      const late = await signIn(app.client(), signInName);
      expect(late.status).toBe(429);
      expect(Number(late.headers['retry-after'])).toBeGreaterThan(0);
      expect(late.body.values.retryAfterSeconds).toBeLessThanOrEqual(3600);
      expect(heard(await guess(signInName.toUpperCase(), 3, app.client))).toBe(0);
    }, 30_000);

    test('a browser that signed in before is not locked out by the guesses of others, and has a limit of its own', async () => {
      const { signInName } = await seedPerson(app, ours.id, 'viewer');
      const known = app.client();
      await signIn(known, signInName);
      await guess(signInName, 20, app.client);
      expect((await signIn(app.client(), signInName)).status).toBe(429);
      expect((await signIn(known, signInName)).status).toBe(200);
      expect(heard(await guess(signInName, 15, () => known))).toBe(10);
      expect((await signIn(known, signInName)).status).toBe(429);
    }, 30_000);

    test('one browser keeps its own guesses for every account that signed in there', async () => {
      const [one, two] = [await seedPerson(app, ours.id, 'viewer'), await seedPerson(app, ours.id, 'viewer')];
      const client = app.client();
      const devices: (string | undefined)[] = [];
      for (const person of [one, two, one]) {
        expect((await signIn(client, person.signInName)).status).toBe(200);
        devices.push(client.cookies.get('backcast-device'));
      }
      expect(new Set(devices).size).toBe(1);
      for (const person of [one, two]) {
        for (let n = 0; n < 12; n += 1) await signIn(app.client(), person.signInName, wrong);
        expect((await signIn(app.client(), person.signInName)).status).toBe(429);
        expect((await signIn(client, person.signInName)).status).toBe(200);
      }
    }, 60_000);

    test('a device cookie that nobody was given is replaced', async () => {
      const person = await seedPerson(app, ours.id, 'viewer');
      const client = app.client();
      client.cookies.set('backcast-device', 'x'.repeat(43));
      expect((await signIn(client, person.signInName)).status).toBe(200);
      expect(client.cookies.get('backcast-device')).not.toBe('x'.repeat(43));
    });

    test('a device cookie of one account gives no further guesses at another', async () => {
      const known = app.client();
      await signIn(known, ours.people.lead.signInName);
      const { signInName } = await seedPerson(app, ours.id, 'viewer');
      await guess(signInName, 20, app.client);
      expect((await signIn(known, signInName, wrong)).status).toBe(429);
    }, 30_000);

    test('twin: without the limit every guess would be heard', async () => {
      const { signInName } = await seedPerson(app, ours.id, 'viewer');
      const limit = app.app.get(GuessLimit);
      limit.take = async () => {};
      try {
        expect(heard(await guess(signInName, 25, app.client))).toBe(25);
      } finally {
        limit.take = GuessLimit.prototype.take;
      }
    });

    test('of past hours is forgotten, of this hour is not', async () => {
      const { signInName } = await seedPerson(app, ours.id, 'viewer');
      await guess(signInName, 12, app.client);
      await app.database.query(`INSERT INTO guess (key, points, expire) VALUES ('past', 9, 1)`);
      await app.app.get(JobHandlers, { strict: false }).run('forget-old', {});
      expect(await app.database.query(`SELECT key FROM guess WHERE key = 'past'`)).toEqual([]);
      expect((await signIn(app.client(), signInName)).status).toBe(429);
    });

    test('one address that tries many accounts is stopped', async () => {
      const client = app.client();
      const statuses: number[] = [];
      for (let round = 0; round < 65; round += 1)
        statuses.push((await client.post('/api/access-links/look', { token: `${round}-no-such-token-at-all` })).status);
      expect(statuses.filter((status) => status === 410)).toHaveLength(60);
      expect((await signIn(client, 'somebody@example.com', wrong)).status).toBe(429);
    }, 30_000);

    test('an office where everybody signs in at nine is not taken for an attack', async () => {
      const office = newAddress();
      const { signInName } = ours.people.salesperson;
      const statuses = new Set<number>();
      for (let round = 0; round < 70; round += 1) {
        const browser = app.client();
        Object.assign(browser, { address: office });
        statuses.add((await signIn(browser, signInName)).status);
      }
      expect([...statuses]).toEqual([200]);
    }, 60_000);
  });

  describe('a sign-in session ends', () => {
    test('at sign-out, here only', async () => {
      const [here, there] = [await clientOf(app, ours.people.viewer), await clientOf(app, ours.people.viewer)];
      const token = tokenOf(here);
      expect((await here.post('/api/sign-out')).status).toBe(204);
      expect(here.cookies.has('backcast')).toBe(false);
      here.cookies.set('backcast', token);
      expect((await here.get('/api/me')).status).toBe(401);
      expect((await there.get('/api/me')).status).toBe(200);
    });

    test('at sign-out everywhere, everywhere', async () => {
      const person = await seedPerson(app, ours.id, 'viewer');
      const clients = [await clientOf(app, person), await clientOf(app, person), await clientOf(app, person)];
      await clients[0]?.post('/api/sign-out-everywhere');
      for (const client of clients) expect((await client.get('/api/me')).status).toBe(401);
      expect((await (await clientOf(app, ours.people.viewer)).get('/api/me')).status).toBe(200);
    });

    test('at a change of the password, everywhere but here, where a new one begins', async () => {
      const person = await seedPerson(app, ours.id, 'viewer');
      const [here, there] = [await clientOf(app, person), await clientOf(app, person)];
      const old = tokenOf(here);
      const refused = await here.post('/api/password', { current: wrong, next: good });
      expect([refused.status, refused.body.fields[0].code]).toEqual([400, 'wrong_password']);
      for (const next of ['short', '1234567890', 'password123', person.signInName, 'aaaaaaaaaaaa'])
        expect((await here.post('/api/password', { current: seedPassword, next })).status).toBe(400);
      expect((await here.post('/api/password', { current: seedPassword, next: good })).status).toBe(200);
      expect(tokenOf(here)).not.toBe(old);
      expect((await here.get('/api/me')).status).toBe(200);
      expect((await there.get('/api/me')).status).toBe(401);
      expect((await signIn(app.client(), person.signInName)).status).toBe(401);
      expect((await signIn(app.client(), person.signInName, good)).status).toBe(200);
    });

    test('when the person is disabled, from the next request on; and the right password opens nothing', async () => {
      const person = await seedPerson(app, ours.id, 'organizer');
      const admin = await clientOf(app, ours.people.admin);
      const client = await clientOf(app, person);
      expect((await client.get('/api/me')).status).toBe(200);
      expect((await admin.post(`/api/people/${person.id}/disable`)).body.account).toBe('disabled');
      expect((await client.get('/api/me')).status).toBe(401);
      const refused = await signIn(app.client(), person.signInName);
      expect([refused.status, refused.body.code]).toEqual([401, 'wrong_credentials']);
      await admin.post(`/api/people/${person.id}/enable`);
      expect((await client.get('/api/me')).status).toBe(401);
      expect((await signIn(app.client(), person.signInName)).status).toBe(200);
    });

    test('when it is old, or was not used for a month', async () => {
      for (const column of ['expires_at', 'seen_at']) {
        const client = await clientOf(app, ours.people.viewer);
        await app.database.query(
          `UPDATE sign_in_session SET ${column} = now() - interval '31 days' WHERE id = (
             SELECT id FROM sign_in_session WHERE person_id = $1 AND ended_at IS NULL ORDER BY created_at DESC LIMIT 1)`,
          [ours.people.viewer.id],
        );
        expect((await client.get('/api/me')).status).toBe(401);
      }
    });

    test('for nobody by guessing the id of a sign-in session', async () => {
      await clientOf(app, ours.people.viewer);
      const [row] = await app.database.query<{ id: string; hash: string }>(
        `SELECT id, encode(token_hash, 'base64') AS hash FROM sign_in_session ORDER BY created_at DESC LIMIT 1`,
      );
      for (const token of [row?.id, row?.hash, '', 'null', "' OR 1=1 --"]) {
        const client = app.client();
        client.cookies.set('backcast', encodeURIComponent(String(token)));
        expect((await client.get('/api/me')).status).toBe(401);
      }
    });
  });

  test('a role that was taken away counts at once, in the session that is open', async () => {
    const person = await seedPerson(app, ours.id, 'admin');
    const admin = await clientOf(app, ours.people.admin);
    const demoted = await clientOf(app, person);
    expect((await demoted.get('/api/changes')).status).toBe(200);
    const body = { version: 1, name: person.name, mail: '', phone: '', role: 'viewer', teamId: null };
    expect((await admin.patch(`/api/people/${person.id}`, body)).status).toBe(200);
    expect((await demoted.get('/api/changes')).status).toBe(403);
    expect((await demoted.get('/api/me')).body.permissions).not.toContain('audit.read');
  });

  describe('several organizations with one account', () => {
    test('switching needs a person there who is not disabled', async () => {
      const theirs = await seedOrganization(app, '别家');
      const client = await clientOf(app, ours.people.viewer);
      const before = tokenOf(client);
      expect((await client.post('/api/me/organization', { organizationId: theirs.id })).status).toBe(404);
      const there = { name: '我', mail: '', account_id: ours.people.viewer.accountId };
      const second = await seedPerson(app, theirs.id, 'organizer', there);
      const moved = await client.post('/api/me/organization', { organizationId: theirs.id });
      expect(moved.body).toMatchObject({
        organization: { id: theirs.id },
        person: { id: second.id, role: 'organizer' },
      });
      const old = app.client();
      old.cookies.set('backcast', before);
      expect((await old.get('/api/me')).status).toBe(401);
      const theirAdmin = await clientOf(app, theirs.people.admin);
      await theirAdmin.post(`/api/people/${second.id}/disable`);
      expect((await client.get('/api/me')).status).toBe(401);
      const home = app.client();
      expect((await signIn(home, ours.people.viewer.signInName)).body.organization.id).toBe(ours.id);
      expect((await home.post('/api/me/organization', { organizationId: theirs.id })).status).toBe(404);
    });
  });

  describe('last admin', () => {
    const edit = (client: TestClient, { id, name }: SeededPerson) =>
      client.patch(`/api/people/${id}`, { version: 1, name, mail: '', phone: '', role: 'organizer', teamId: null });

    test('cannot step down, and nobody disables himself', async () => {
      const { people } = await seedOrganization(app, '小店');
      const admin = await clientOf(app, people.admin);
      const refused = await edit(admin, people.admin);
      expect([refused.status, refused.body.code]).toEqual([409, 'last_admin']);
      for (const id of [people.admin.id, people.admin.id.toUpperCase()]) {
        const himself = await admin.post(`/api/people/${id}/disable`);
        expect([himself.status, himself.body.code]).toEqual([409, 'not_yourself']);
      }
    });

    test('two admins who demote or disable each other at once: one stays', async () => {
      for (const by of ['demoting', 'disabling'] as const) {
        const { id, people } = await seedOrganization(app, '两个人的店');
        const [a, b] = [people.admin, await seedPerson(app, id, 'admin')];
        const [asA, asB] = [await clientOf(app, a), await clientOf(app, b)];
        const act = (client: TestClient, other: SeededPerson) =>
          by === 'demoting' ? edit(client, other) : client.post(`/api/people/${other.id}/disable`);
        const answers = await Promise.all([act(asA, b), act(asB, a)]);
        const statuses = answers.map((answer) => answer.status).toSorted();
        // The slower one may also find that it is no admin any more.
        expect(statuses[0]).toBe(200);
        expect([401, 403, 409]).toContain(statuses[1]);
        const admins = await app.database.query(
          `SELECT id FROM person WHERE org_id = $1 AND role = 'admin' AND disabled_at IS NULL`,
          [id],
        );
        expect(admins).toHaveLength(1);
      }
    });
  });

  describe('writes from other sites', () => {
    const attempts: [name: string, headers: Record<string, string>, refused: boolean][] = [
      ['another site', { origin: 'https://evil.example' }, true],
      ['a sandboxed frame', { origin: 'null' }, true],
      ['the same name on another port', { origin: 'http://localhost:3001' }, true],
      ['a name that begins alike', { origin: 'http://localhost:3000.evil.example' }, true],
      ['another site without an origin', { 'sec-fetch-site': 'cross-site' }, true],
      ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }, true],
      ['our own page', { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }, false],
      ['a program', {}, false],
    ];

    test.each(attempts)('%s', async (_, headers, refused) => {
      const client = await clientOf(app, ours.people.admin);
      const answers = [
        await client.post('/api/teams', { name: '队', kind: 'team', parentId: null }, headers),
        await client.patch('/api/me', { language: 'en' }, headers),
        await client.post('/api/sign-in', { signInName: 'a@example.com', password: wrong }, headers),
        await client.post('/api/sign-out', undefined, headers),
      ];
      const codes = answers.map((answer) => answer.body?.code ?? answer.status);
      if (refused) expect(codes).toEqual(Array(4).fill('foreign_origin'));
      else expect(codes).toEqual([201, 200, 'wrong_credentials', 204]);
      expect((await client.get('/api/me', headers)).status).toBe(refused ? 200 : 401);
    });

    test('forms and text that a browser sends without asking are no JSON', async () => {
      const client = await clientOf(app, ours.people.admin);
      const text = JSON.stringify({ name: '队', kind: 'team', parentId: null });
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'application/odd',
      ])
        expect((await client.post('/api/teams', text, { 'content-type': type })).status).toBeGreaterThanOrEqual(400);
    });

    test('no route that writes lets another site in, signed in or not', async () => {
      const client = await clientOf(app, ours.people.admin);
      const { routes } = await describedRoutes(app);
      const writes = routes.filter(({ method }) => method !== 'GET');
      expect(writes.length).toBeGreaterThan(15);
      for (const { method, path } of writes) {
        const url = path.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000');
        for (const browser of [client, app.client()]) {
          const { status, body } = await browser.send(method, url, {}, { origin: 'https://evil.example' });
          expect([method, path, status, body?.code]).toEqual([method, path, 403, 'foreign_origin']);
        }
      }
      expect((await client.get('/api/me')).status).toBe(200);
    });

    test('twin: without the look at the origin the write of another site would go through', async () => {
      const client = await clientOf(app, ours.people.admin);
      const body = { name: '别人写的队', kind: 'team', parentId: null };
      expect((await client.post('/api/teams', body, { origin: 'https://evil.example' })).status).toBe(403);
      expect((await client.post('/api/teams', body)).status).toBe(201);
      const request = {
        method: 'POST',
        protocol: 'http',
        host: 'localhost:3000',
        headers: { origin: 'https://evil.example' },
      };
      expect(isForeignOrigin(request as never, new Config({}))).toBe(true);
      expect(isForeignOrigin(request as never, new Config({ PUBLIC_URL: 'https://evil.example' }))).toBe(false);
    });
  });

  test('answers carry the strict headers', async () => {
    const client = app.client();
    for (const path of ['/api/health', '/api/me', '/api/nothing', '/'])
      for (const { headers } of [await client.get(path)]) {
        const policy = String(headers['content-security-policy']);
        for (const rule of [
          "default-src 'none'",
          "script-src 'self'",
          "frame-ancestors 'none'",
          "base-uri 'none'",
          "form-action 'self'",
        ])
          expect(policy).toContain(rule);
        expect(policy).not.toMatch(/unsafe|\*|http:/);
        expect(headers['x-content-type-options']).toBe('nosniff');
        expect(headers['x-frame-options']).toBe('DENY');
        expect(headers['referrer-policy']).toBe('no-referrer');
        expect(headers['strict-transport-security']).toBeUndefined();
        expect(headers['x-powered-by']).toBeUndefined();
      }
    expect((await client.get('/api/me')).headers['cache-control']).toBe('no-store');
    const bad = await client.get('/api/%');
    expect([bad.status, bad.body]).toEqual([400, { code: 'invalid', values: {}, fields: [] }]);
    expect(bad.headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
  });

  test('what a body names beyond its contract is refused or dropped, never stored (mass assignment)', async () => {
    const admin = await clientOf(app, ours.people.admin);
    const theirs = await seedOrganization(app, '别家');
    const eventId = await seedEvent(app, ours);
    const basics = (await admin.get(`/api/events/${eventId}`)).body.basics;
    const bodies: [method: 'POST' | 'PATCH', path: string, body: object][] = [
      ['POST', '/api/teams', { name: '队', kind: 'team', parentId: null }],
      ['POST', '/api/people', { name: '人', mail: '', phone: '', role: 'viewer', teamId: null, withLink: false }],
      [
        'PATCH',
        `/api/people/${ours.people.lead.id}`,
        { version: 1, name: '领', mail: '', phone: '', role: 'lead', teamId: null },
      ],
      ['PATCH', `/api/events/${eventId}`, { version: 1, name: '改', zone: basics.zone, place: '', setting: null }],
      ['PATCH', '/api/organization', { version: 1, name: '改名', zone: 'UTC', language: 'en', digestHour: 3 }],
      ['PATCH', '/api/me', { language: 'en' }],
    ];
    const extras = [
      { id: theirs.people.admin.id },
      { orgId: theirs.id },
      { org_id: theirs.id },
      { accountId: theirs.people.admin.accountId },
      { account_id: theirs.people.admin.accountId },
      { operator: true },
      { disabledAt: null },
      { createdAt: '2000-01-01T00:00:00Z' },
      { status: 'announced' },
    ];
    for (const [method, path, body] of bodies) {
      for (const extra of extras) {
        const answer = await admin.send(method, path, { ...body, ...extra });
        expect([path, answer.status, answer.body.fields[0]?.code]).toEqual([path, 400, 'unrecognized_keys']);
      }
      for (const poison of ['__proto__', 'constructor', 'prototype']) {
        const text = `{"${poison}":{"orgId":"${theirs.id}","operator":true,"prototype":{"operator":true}},${JSON.stringify(body).slice(1)}`;
        const answer = await admin.send(method, path, text);
        if (poison === '__proto__' || answer.status >= 400) expect(answer.status).toBe(400);
      }
    }
    expect(({} as Record<string, unknown>)['operator']).toBeUndefined();
    const [{ operators } = { operators: -1 }] = await app.database.query<{ operators: number }>(
      'SELECT count(*)::int AS operators FROM account WHERE operator',
    );
    expect(operators).toBe(0);
    const people = await app.database.query<{ name: string }>('SELECT name FROM person WHERE org_id = $1', [theirs.id]);
    expect(people).toHaveLength(roles.length);
  });

  test('a forgotten password: the same answer for everybody, a link only where the address is the account’s own', async () => {
    const mails = async (person: SeededPerson) =>
      app.database.query<{ text: string }>('SELECT text FROM mail WHERE person_id = $1', [person.id]);
    const forgot = async (signInName: string): Promise<string> => {
      const { status, text } = await app.client().post('/api/password/forgot', { signInName });
      return `${status} ${text}`;
    };
    const person = await seedPerson(app, ours.id, 'viewer');
    expect(await forgot(person.signInName)).toBe(await forgot('nobody@example.com'));
    const [mail] = await eventually(
      () => mails(person),
      (seen) => seen.length > 0,
    );
    const token = /reset-password=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    expect((await app.client().post('/api/access-links/look', { token })).body.kind).toBe('reset-password');
    // A person of two organizations: neither's admins may read or redirect the link, and there is no mail server here.
    const theirs = await seedOrganization(app, '别家');
    const shared = await seedPerson(app, ours.id, 'viewer');
    await seedPerson(app, theirs.id, 'admin', { account_id: shared.accountId });
    await forgot(shared.signInName);
    const next = await seedPerson(app, ours.id, 'viewer');
    await forgot(next.signInName);
    await eventually(
      () => mails(next),
      (seen) => seen.length > 0,
    );
    expect(await mails(shared)).toEqual([]);
  }, 30_000);
});
