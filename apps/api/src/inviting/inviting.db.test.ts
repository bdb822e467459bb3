import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { InvitingView } from '@backcast/contracts/events/quotas';
import { countStatements } from '../testing/count-statements.js';
import { makePerson } from '../testing/builders.js';
import { databaseKinds } from '../testing/scratch-database.js';
import { clientOf, seedEvent, type SeededOrganization, seedOrganization } from '../testing/seed-people.js';
import { startTestApp, type TestApp } from '../testing/start-test-app.js';
import type { TestClient } from '../testing/test-client.js';

const today = '2027-06-22';

describe.each(await databaseKinds())('what the invite board is derived from, on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;
  let sales: TestClient;
  let admin: TestClient;
  beforeAll(async () => {
    app = await startTestApp(kind);
    ours = await seedOrganization(app);
    [sales, admin] = [await clientOf(app, ours.people.salesperson), await clientOf(app, ours.people.admin)];
    app.setClock('2027-06-22T02:00:00.000Z');
  }, 60_000);
  afterAll(() => app.close(), 30_000);

  const members = () =>
    (['organizer', 'lead', 'salesperson', 'viewer'] as const).map((role) => ({ person: ours.people[role], role }));
  const newEvent = (date = '2027-07-10'): Promise<string> =>
    seedEvent(app, ours, members(), { when: { date, startTime: '14:00', endTime: '16:00' } });
  const view = async (eventId: string, client = sales): Promise<InvitingView> =>
    (await client.get(`/api/events/${eventId}/inviting`)).body;
  const quotasOf = async (eventId: string) => (await admin.get(`/api/events/${eventId}`)).body.sections.quotas;
  const saveQuotas = async (eventId: string, values: object): Promise<void> => {
    const { version, facts } = await quotasOf(eventId);
    const saved = await admin.put(`/api/events/${eventId}/quotas`, { version, facts: { ...facts, ...values } });
    expect(saved.status).toBe(200);
  };
  const share = (personId: string) => ({ id: randomUUID(), personId, weight: 100, min: null, cap: null, until: null });
  const report = async (eventId: string, values: object = {}): Promise<void> => {
    const body = { id: randomUUID(), personId: ours.people.salesperson.id, sessionId: null, day: today };
    const answer = await sales.post(`/api/events/${eventId}/counts`, {
      ...body,
      stage: 'confirmed',
      delta: 1,
      ...values,
    });
    expect(answer.status).toBe(200);
  };
  const addCount = (
    eventId: string,
    personId: string,
    day: string,
    confirmed: number,
    arrived: number,
    sessionId: string | null = null,
  ) =>
    app.database.query(
      `INSERT INTO invite_count (org_id, event_id, session_id, person_id, day, confirmed, arrived) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [ours.id, eventId, sessionId, personId, day, confirmed, arrived],
    );

  test('has the counts, the first day of inviting and the reader’s own reports, newest first', async () => {
    const eventId = await newEvent();
    await app.database.query(`UPDATE event SET created_at = '2027-05-31T17:00:00Z' WHERE id = $1`, [eventId]);
    await report(eventId, { day: '2027-06-20', stage: 'invited', delta: 5 });
    app.setClock('2027-06-22T03:00:00.000Z');
    await report(eventId, { delta: 2 });
    const { counts, mine, ...rest } = await view(eventId);
    expect(InvitingView.safeParse(await view(eventId)).success).toBe(true);
    const none = { contacted: 0, invited: 0, confirmed: 0, secondConfirmed: 0, arrived: 0 };
    const key = { personId: ours.people.salesperson.id, sessionId: null };
    expect(counts).toEqual([
      { ...key, day: '2027-06-20', ...none, invited: 5 },
      { ...key, day: today, ...none, confirmed: 2 },
    ]);
    expect(mine).toMatchObject([
      { ...key, day: today, stage: 'confirmed', delta: 2, byId: key.personId, at: '2027-06-22T03:00:00.000Z' },
      { ...key, day: '2027-06-20', stage: 'invited', delta: 5 },
    ]);
    expect(rest).toMatchObject({ today, inviteFrom: '2027-06-01' });
    expect((await view(eventId, admin)).mine).toEqual([]);
    await saveQuotas(eventId, { inviteFrom: '2027-06-03' });
    expect((await view(eventId)).inviteFrom).toBe('2027-06-03');
  });

  test('names who invites: who has a share; without shares the salespeople; and whoever counted something', async () => {
    const eventId = await newEvent();
    const names = async () => (await view(eventId)).inviters.map(({ name }) => name);
    expect(await names()).toEqual([ours.people.salesperson.name]);
    const team = (await admin.post('/api/teams', { name: '城西组', kind: 'team', parentId: null })).body.id;
    const withoutAccount = await makePerson(app.database, ours.id, {
      name: '林子涵',
      role: 'salesperson',
      team_id: team,
    });
    await saveQuotas(eventId, { shares: [share(withoutAccount)] });
    expect((await view(eventId)).inviters).toEqual([
      { id: withoutAccount, name: '林子涵', teamId: team, teamName: '城西组' },
    ]);
    await report(eventId);
    expect(await names()).toEqual([ours.people.salesperson.name, '林子涵'].toSorted());
    await app.database.query(`UPDATE person SET disabled_at = now() WHERE id = $1`, [withoutAccount]);
    expect(await names()).toContain('林子涵');
  });

  test('learns from finished events: by days left, in all and by person, arrivals only where somebody counted them', async () => {
    await app.database.query('DELETE FROM invite_count WHERE org_id = $1', [ours.id]);
    const [a, b] = [ours.people.salesperson.id, ours.people.lead.id].toSorted() as [string, string];
    const [done, uncounted, open] = [await newEvent('2027-05-15'), await newEvent('2027-05-01'), await newEvent(today)];
    await addCount(done, a, '2027-05-10', 4, 0);
    await addCount(done, b, '2027-05-10', 3, 0);
    await addCount(done, a, '2027-05-13', 2, 0);
    await addCount(done, a, '2027-05-15', 0, 5);
    await addCount(uncounted, b, '2027-04-30', 6, 0);
    await addCount(open, a, '2027-06-20', 9, 0);
    const eventId = await newEvent();
    expect((await view(eventId)).past).toEqual([
      {
        ...{ eventId: done, confirmed: 9, arrived: 5 },
        daily: [
          { daysLeft: 2, confirmed: 2 },
          { daysLeft: 5, confirmed: 7 },
        ],
        people: [
          { personId: a, confirmed: 6, arrived: 5 },
          { personId: b, confirmed: 3, arrived: 0 },
        ],
      },
      {
        ...{ eventId: uncounted, confirmed: 6, arrived: null, daily: [{ daysLeft: 1, confirmed: 6 }] },
        people: [{ personId: b, confirmed: 6, arrived: null }],
      },
    ]);
    expect((await view(done)).past.map((past) => past.eventId)).toEqual([uncounted]);
    await app.database.query(`UPDATE event_session SET local_date = NULL WHERE event_id = $1`, [done]);
    expect((await view(eventId)).past.map((past) => past.eventId)).toEqual([uncounted]);
  });

  test('is three statements besides the sign-in, however many take part', async () => {
    const eventId = await newEvent();
    const ask = () => countStatements(app.database, () => view(eventId));
    const few = (await ask()).length;
    const people = await Promise.all([1, 2, 3].map(() => makePerson(app.database, ours.id, { role: 'salesperson' })));
    await saveQuotas(eventId, { shares: people.map(share) });
    for (const person of people) await addCount(eventId, person, today, 1, 0);
    expect([few, (await ask()).length]).toEqual([3, 3]);
  });

  test('shows nothing of another organization, and nothing to those it is not shared with', async () => {
    const eventId = await newEvent();
    await report(eventId);
    const theirs = await seedOrganization(app, '别家');
    const foreign = await clientOf(app, theirs.people.admin);
    expect((await foreign.get(`/api/events/${eventId}/inviting`)).status).toBe(404);
    const own = await seedEvent(app, theirs);
    expect(await view(own, foreign)).toMatchObject({ counts: [], past: [], mine: [], inviters: [] });
    expect((await sales.get(`/api/events/${await seedEvent(app, ours)}/inviting`)).status).toBe(404);
  });

  const agreed = (personId: string, values: object = {}) => ({
    ...{ id: randomUUID(), personId, sessionId: null, checkpoint: '2027-07-09', quota: 22 },
    ...{ from: '2027-06-01', acceptedOn: null, ...values },
  });

  test('a salesperson says yes to the own quotas, once, with an audit row', async () => {
    const eventId = await newEvent();
    const [own, other] = [agreed(ours.people.salesperson.id), agreed(ours.people.lead.id)];
    const before = agreed(ours.people.salesperson.id, { checkpoint: '2027-06-18', acceptedOn: '2027-06-02' });
    await saveQuotas(eventId, { agreed: [before, own, other] });
    const { version } = await quotasOf(eventId);
    const accept = (over: number) => sales.post(`/api/events/${eventId}/quotas/accept`, { version: over });
    const stale = await accept(version - 1);
    expect([stale.status, stale.body.code, stale.body.values.current.version]).toEqual([409, 'stale', version]);
    const accepted = await accept(version);
    expect(accepted.status).toBe(200);
    expect(accepted.body.facts.agreed).toEqual([before, { ...own, acceptedOn: today }, other]);
    expect(await quotasOf(eventId)).toEqual(accepted.body);
    expect((await accept(version)).body).toEqual(accepted.body);
    const { changes } = (await admin.get(`/api/events/${eventId}/changes?section=quotas&limit=1`)).body;
    expect(changes[0]).toMatchObject({ after: { [`agreed.${own.id}`]: { acceptedOn: today } } });
    expect(Object.keys(changes[0].after)).toEqual([`agreed.${own.id}`]);
  });

  test('of two that say yes over one version none is lost', async () => {
    const eventId = await newEvent();
    await saveQuotas(eventId, { agreed: [agreed(ours.people.salesperson.id), agreed(ours.people.lead.id)] });
    const { version } = await quotasOf(eventId);
    const clients = [sales, await clientOf(app, ours.people.lead)];
    const answers = await Promise.all(
      clients.map((client) => client.post(`/api/events/${eventId}/quotas/accept`, { version })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const late = clients[answers.findIndex(({ status }) => status === 409)] as TestClient;
    await late.post(`/api/events/${eventId}/quotas/accept`, { version: version + 1 });
    const { facts } = await quotasOf(eventId);
    expect(facts.agreed.map(({ acceptedOn }: { acceptedOn: string }) => acceptedOn)).toEqual([today, today]);
  });

  test('how it stands is told in numbers: who invites, who cannot report, and whether yesterday was', async () => {
    const eventId = await newEvent();
    const state = async (client = admin) => (await client.get(`/api/events/${eventId}/inviting/state`)).body;
    await saveQuotas(eventId, { inviteFrom: '2027-06-01' });
    const begun = { inviteFrom: '2027-06-01', inviters: 1, unlinked: 0, hasReportedYesterday: false };
    expect(await state()).toEqual(begun);
    const outside = await makePerson(app.database, ours.id, {
      name: '没有账号的人',
      phone: '+8613700001111',
      role: 'salesperson',
    });
    await saveQuotas(eventId, { shares: [share(outside), share(ours.people.lead.id)] });
    expect(await state()).toEqual({ ...begun, inviters: 2, unlinked: 1 });
    expect(await state(sales)).toEqual({ ...begun, inviters: 2, unlinked: null });
    await app.database.query(
      `INSERT INTO event_member (org_id, event_id, person_id, role) VALUES ($1, $2, $3, 'salesperson')`,
      [ours.id, eventId, outside],
    );
    expect((await admin.post(`/api/events/${eventId}/personal-links/${outside}`)).status).toBeLessThan(300);
    expect((await state()).unlinked).toBe(0);
    await report(eventId, { day: '2027-06-22' });
    expect((await state()).hasReportedYesterday).toBe(false);
    await report(eventId, { day: '2027-06-21' });
    expect((await state()).hasReportedYesterday).toBe(true);
    const foreign = await clientOf(app, (await seedOrganization(app)).people.admin);
    expect((await foreign.get(`/api/events/${eventId}/inviting/state`)).status).toBe(404);
  });
});
