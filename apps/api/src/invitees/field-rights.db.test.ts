import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Role, roles } from '@backcast/contracts/permissions';
import { type ApiRoute, describedRoutes } from '../testing/api-routes.js';
import { databaseKinds } from '../testing/scratch-database.js';
import { clientOf, seedEvent, type SeededOrganization, seedOrganization, seedPerson } from '../testing/seed-people.js';
import { startTestApp, type TestApp } from '../testing/start-test-app.js';
import type { TestClient } from '../testing/test-client.js';

/** Words that stand nowhere else in the database. */
const customer = {
  ...{ name: '龙凤祥', phone: '13657824910', mail: 'long.fengxiang@example.com' },
  ...{ note: '腰不好要靠过道', seatGroup: '龙家一桌' },
};
const remark = '说话声音小别催';
const reach = ['57824910', 'long.fengxiang', '腰不好', '声音小'];
const others = ['龙凤祥', '龙家一桌', ...reach];

describe.each(await databaseKinds())('who sees what of a customer, on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;
  let routes: ApiRoute[];
  let owner: TestClient;
  let colleague: TestClient;
  const clients = new Map<Role, TestClient>();
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    app = await startTestApp(kind);
    ours = await seedOrganization(app);
    for (const role of roles) clients.set(role, await clientOf(app, ours.people[role]));
    const [one, two] = [await seedPerson(app, ours.id, 'salesperson'), await seedPerson(app, ours.id, 'salesperson')];
    [owner, colleague] = [await clientOf(app, one), await clientOf(app, two)];
    ids['eventId'] = await seedEvent(app, ours, [
      ...roles.filter((role) => role !== 'admin').map((role) => ({ person: ours.people[role], role })),
      ...[one, two].map((person) => ({ person, role: 'salesperson' as const })),
    ]);
    const invitees = `/api/events/${ids['eventId']}/invitees`;
    const added = await owner.post(invitees, {
      ...{ ...customer, id: randomUUID(), persona: '', interests: '', ownerId: one.id, sessionId: null },
      ...{ partySize: 2, children: 0, state: 'invited', channel: 'phone' },
    });
    expect([added.status, added.text]).toEqual([201, added.text]);
    ids['invitationId'] = added.body.invitee.id;
    const moved = await owner.post(`${invitees}/${ids['invitationId']}/moves`, {
      ...{ id: randomUUID(), seen: 'invited', to: 'confirmed', at: new Date().toISOString(), channel: 'phone' },
      ...{ note: remark, partySize: null, arrivesAt: null },
    });
    expect([moved.status, moved.text]).toEqual([200, moved.text]);
    await owner.patch(`${invitees}/${ids['invitationId']}`, {
      ...{ ...customer, persona: '', interests: '', ownerId: one.id, sessionId: null, partySize: 3, children: 1 },
      ...{ seatGroup: '龙家二桌', arrivesAt: null, version: moved.body.version ?? 2 },
    });
    routes = (await describedRoutes(app)).routes.filter(({ method, streams }) => method === 'GET' && !streams);
  }, 120_000);
  afterAll(() => app.close(), 30_000);

  /** Everything that can be read without knowing more than the event and the invitation, by address. */
  const readAll = async (client: TestClient): Promise<Map<string, string>> => {
    const answers = new Map<string, string>();
    for (const { path } of routes) {
      const address = path.replace(/:(\w+)/g, (whole, name: string) => ids[name] ?? whole);
      if (address.includes(':')) continue;
      const { status, text } = await client.get(address);
      expect([address, status < 500]).toEqual([address, true]);
      answers.set(path, text);
    }
    for (const q of ['龙凤', '57824910', 'lfx'])
      answers.set(
        `search ${q}`,
        (await client.get(`/api/events/${ids['eventId']}/invitees?q=${encodeURIComponent(q)}`)).text,
      );
    return answers;
  };
  const found = (answers: Map<string, string>, words: readonly string[]): string[] =>
    [...answers].flatMap(([path, text]) =>
      words.filter((word) => text.includes(word)).map((word) => `${path} ${word}`),
    );

  test('whoever calls customers has their phone, mail, notes and remarks: the looking finds what there is', async () => {
    for (const client of [owner, clients.get('lead')!, clients.get('organizer')!]) {
      const places = found(await readAll(client), others);
      for (const word of others.filter((each) => each !== '龙家一桌'))
        expect(places.some((place) => place.endsWith(word))).toBe(true);
    }
  });

  test('a viewer has names and states, and nothing to reach anybody by or that was noted about them', async () => {
    expect(found(await readAll(clients.get('viewer')!), reach)).toEqual([]);
  });

  test('a salesperson has nothing at all of a colleague’s customer, under no address, by no search', async () => {
    expect(found(await readAll(colleague), others)).toEqual([]);
  });

  test('the history keeps no personal value, for anybody', async () => {
    const kept = await app.database.query<{ all: string }>(
      `SELECT string_agg(before::text || after::text, ' ') AS all FROM change WHERE org_id = $1`,
      [ours.id],
    );
    for (const word of others) expect(kept[0]?.all).not.toContain(word);
    expect(kept[0]?.all).toContain('personal');
  });

  test('nor do hints that live pages get, nor answers that are kept for repeated requests', async () => {
    const tables = ['outbox', 'done_request', 'customer_import_part'];
    for (const table of tables) {
      const rows = await app.database.query(`SELECT to_jsonb(t)::text AS row FROM ${table} t`);
      for (const word of others) expect(JSON.stringify(rows)).not.toContain(word);
    }
  });
});
