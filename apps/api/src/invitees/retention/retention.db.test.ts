import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CustomerData, RetentionView } from '@backcast/contracts/organization/retention';
import { databaseKinds } from '../../testing/scratch-database.js';
import { clientOf, seedEvent, type SeededOrganization, seedOrganization } from '../../testing/seed-people.js';
import { startOwnTestApp, type TestApp } from '../../testing/start-test-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { PurgeNames } from './purge-names.js';

const now = '2031-06-22T02:00:00.000Z';

describe.each(await databaseKinds())('how long names are kept, on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;
  let admin: TestClient;
  let lead: TestClient;
  let phones = 13_600_000_000;
  beforeAll(async () => {
    app = await startOwnTestApp(kind);
    ours = await seedOrganization(app);
    app.setClock(now);
    [admin, lead] = [await clientOf(app, ours.people.admin), await clientOf(app, ours.people.lead)];
  }, 60_000);
  afterAll(() => app.close(), 30_000);

  const eventOn = (date: string | null) =>
    seedEvent(
      app,
      ours,
      (['organizer', 'lead', 'salesperson'] as const).map((role) => ({ person: ours.people[role], role })),
      { when: { date, startTime: null, endTime: null } },
    );
  const invite = async (
    eventId: string,
    phone = `${++phones}`,
    name = '王小姐',
  ): Promise<{ id: string; customerId: string }> => {
    const added = await lead.post(`/api/events/${eventId}/invitees`, {
      ...{ id: randomUUID(), name, phone, mail: 'wang@example.com', persona: '老学员', interests: '升学' },
      ...{ note: '女儿高二', ownerId: ours.people.salesperson.id, sessionId: null, partySize: 2, children: 1 },
      ...{ seatGroup: '王家', state: 'confirmed', channel: 'phone' },
    });
    expect([added.status, added.text]).toEqual([201, added.text]);
    return added.body.invitee;
  };
  const retention = async (days?: number): Promise<RetentionView> =>
    RetentionView.parse((await admin.get(`/api/organization/retention${days ? `?days=${days}` : ''}`)).body);
  const keep = async (keepNamesDays: number | null) => {
    const { version } = await retention();
    return admin.put('/api/organization/retention', { version, keepNamesDays });
  };
  const purge = () => new PurgeNames(app.database, { now: () => new Date(now) } as never).execute();
  const namesOf = async (ids: string[]): Promise<string[]> =>
    (
      await app.database.query<{ name: string }>('SELECT name FROM customer WHERE id = ANY ($1) ORDER BY name', [ids])
    ).map(({ name }) => name);
  const purges = () =>
    app.database.query<{ actor_id: string | null; after: object }>(
      `SELECT actor_id, after FROM change WHERE org_id = $1 AND section = 'retention' ORDER BY at`,
      [ours.id],
    );

  test('names stay until somebody says otherwise; then those whose last event is longer ago go, and counts stay', async () => {
    const [long, lately, ahead, undated] = [
      ...[await eventOn('2031-01-10'), await eventOn('2031-06-01'), await eventOn('2031-07-10'), await eventOn(null)],
    ];
    app.setClock('2031-01-02T02:00:00.000Z');
    const gone = await invite(long!);
    const both = `${++phones}`;
    const back = await invite(long!, both, '李先生');
    await invite(lately!, both, '李先生');
    const kept = [await invite(lately!), await invite(ahead!), await invite(undated!)];
    app.setClock(now);
    await lead.post(`/api/events/${long}/invitees/${gone.id}/moves`, {
      ...{ id: randomUUID(), seen: 'confirmed', to: 'arrived', at: now, channel: 'door', note: '带了外婆' },
      ...{ partySize: null, arrivesAt: null },
    });
    const countsBefore = (await lead.get(`/api/events/${long}/inviting`)).body.counts;
    await purge();
    expect(await namesOf([gone.customerId])).toEqual(['王小姐']);
    expect((await retention()).due).toBeNull();

    // Asked before it is said: nothing changes by looking.
    expect((await retention(90)).due).toEqual({ days: 90, customers: 1 });
    expect((await retention(365)).due?.customers).toBe(0);
    expect((await retention(30)).due?.customers).toBe(1);
    expect(await namesOf([gone.customerId])).toEqual(['王小姐']);
    expect((await keep(90)).status).toBe(200);
    await purge();
    expect(await namesOf([gone.customerId])).toEqual(['']);
    expect(await namesOf([back.customerId])).toEqual(['李先生']);
    expect(await namesOf(kept.map(({ customerId }) => customerId))).toEqual(['王小姐', '王小姐', '王小姐']);
    const held = JSON.stringify(
      await app.database.query(
        `SELECT c.*, i.seat_group, (SELECT jsonb_agg(m.note) FROM invitation_move m WHERE m.invitation_id = i.id) AS notes
         FROM customer c JOIN invitation i ON i.customer_id = c.id WHERE c.id = $1`,
        [gone.customerId],
      ),
    );
    for (const word of ['王', '136', 'wang@', '女儿', '升学', '外婆']) expect(held).not.toContain(word);
    expect((await lead.get(`/api/events/${long}/inviting`)).body.counts).toEqual(countsBefore);
    expect(await purges()).toEqual([{ actor_id: null, after: { customers: 1, days: 90 } }]);
    await purge();
    expect(await purges()).toHaveLength(1);
    await keep(null);
  });

  test('who redeemed without being a customer and what lists were called go with the names; counts stay', async () => {
    const [long, lately] = [await eventOn('2031-01-10'), await eventOn('2031-06-20')];
    app.setClock('2031-01-02T02:00:00.000Z');
    const offer = {
      ...{ kind: 'gift', name: '伴手礼', priceMinor: null, costMinor: null, condition: '' },
      ...{ validFrom: null, validTo: null, stock: null },
    };
    const traces = async (eventId: string): Promise<string[]> => {
      const { version } = (await admin.get(`/api/events/${eventId}`)).body.sections.offers;
      const facts = { offers: [{ ...offer, id: randomUUID() }] };
      const saved = await admin.put(`/api/events/${eventId}/offers`, { version, facts });
      expect([saved.status, saved.text]).toEqual([200, saved.text]);
      const path = `/api/events/${eventId}/offers/${facts.offers[0]!.id}/redemptions`;
      const phone = `${++phones}`;
      const known = await invite(eventId, `${++phones}`, '吴先生');
      for (const customer of [phone, `${++phones}`, `${phones - 1}`])
        expect((await lead.post(path, { id: randomUUID(), customer })).status).toBe(204);
      const list = { id: randomUUID(), name: '王小姐一家的名单.xlsx', source: 'file' };
      expect((await lead.post(`/api/events/${eventId}/imports`, list)).status).toBe(201);
      return [path, known.customerId];
    };
    const [[path = ''], [latelyPath = '']] = [await traces(long), await traces(lately)];
    const held = async (eventId: string): Promise<{ told: number; ends: number; lists: number }> => {
      const [row] = await app.database.query<{ told: number; ends: number; lists: number }>(
        `SELECT (count(*) FILTER (WHERE phone_hash NOT LIKE 'gone %'))::int AS told,
           (count(*) FILTER (WHERE phone_end <> ''))::int AS ends,
           (SELECT count(*)::int FROM customer_import m WHERE m.event_id = $1 AND m.name <> '') AS lists
         FROM offer_redemption WHERE event_id = $1`,
        [eventId],
      );
      return row!;
    };
    const redeemed = async (at: string): Promise<number> =>
      (await lead.get(at.replace(/\/offers\/.*/, '/redemptions'))).body.counts?.[0]?.redeemed;
    const before = await redeemed(path);
    app.setClock(now);
    // Twin: while names stay, all of it stays, whoever asks.
    await purge();
    expect([await held(long), await held(lately)]).toEqual([
      { told: 3, ends: 2, lists: 1 },
      { told: 3, ends: 2, lists: 1 },
    ]);
    await keep(90);
    await purge();
    expect([await held(long), await held(lately)]).toEqual([
      { told: 0, ends: 0, lists: 0 },
      { told: 3, ends: 2, lists: 1 },
    ]);
    expect([await redeemed(path), await redeemed(latelyPath)]).toEqual([before, before]);
    const said = (await purges()).map(({ after }) => after);
    expect(said).toContainEqual({ redemptions: 2, lists: 1, days: 90 });
    await purge();
    expect(await purges()).toHaveLength(said.length);
    await keep(null);
  });

  test('what holds is told with who said it; somebody else’s change is not overwritten, odd numbers are refused', async () => {
    const { version } = await retention();
    expect((await admin.put('/api/organization/retention', { version, keepNamesDays: 365 })).status).toBe(200);
    const stale = await admin.put('/api/organization/retention', { version, keepNamesDays: 30 });
    expect([stale.status, stale.body.code]).toEqual([409, 'stale']);
    for (const keepNamesDays of [29, 3651, 40.5, '90', true])
      expect((await admin.put('/api/organization/retention', { version: version + 1, keepNamesDays })).status).toBe(
        400,
      );
    const [said] = await app.database.query<{ actor_id: string; after: object }>(
      `SELECT actor_id, after FROM change WHERE org_id = $1 AND section = 'organization' ORDER BY at DESC LIMIT 1`,
      [ours.id],
    );
    expect(said).toEqual({ actor_id: ours.people.admin.id, after: { keepNamesDays: 365 } });
    expect((await lead.get('/api/organization/retention')).status).toBe(403);
    await keep(null);
  });

  test('everything held about one customer is handed over as one file, and the history says who took it', async () => {
    const [first, second] = [await eventOn('2031-07-10'), await eventOn('2031-08-10')];
    const phone = `${++phones}`;
    const { id, customerId } = await invite(first!, phone, '赵女士');
    await invite(second!, phone, '赵女士');
    const other = await invite(first!, `${++phones}`, '不相干');
    const answer = await admin.post(`/api/events/${first}/invitees/${id}/data`);
    expect([answer.status, answer.text]).toEqual([200, answer.text]);
    const data = CustomerData.parse(answer.body);
    expect(data.customers).toMatchObject([{ name: '赵女士', phone: `+86${phone}`, note: '女儿高二' }]);
    expect(data.invitations.map(({ date }) => date)).toEqual(['2031-07-10', '2031-08-10']);
    expect(data.invitations[0]).toMatchObject({ state: 'confirmed', seatGroup: '王家', moves: [{ to: 'confirmed' }] });
    expect(answer.text).not.toContain('不相干');
    expect(answer.text).not.toContain(other.customerId);
    const audit = await app.database.query(
      `SELECT actor_id, cause, after FROM change WHERE section = 'customer' AND subject_id = $1 ORDER BY at DESC LIMIT 1`,
      [customerId],
    );
    expect(audit).toEqual([{ actor_id: ours.people.admin.id, cause: 'access', after: { data: 'handed-over' } }]);
    expect((await lead.post(`/api/events/${first}/invitees/${id}/data`)).status).toBe(403);
    expect((await admin.post(`/api/events/${second}/invitees/${id}/data`)).status).toBe(404);
  });
});
