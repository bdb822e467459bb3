import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Invitee, InviteeList } from '@backcast/contracts/invitees/invitee';
import { databaseKinds } from '../../testing/scratch-database.js';
import { clientOf, seedEvent, type SeededOrganization, seedOrganization } from '../../testing/seed-people.js';
import { startTestApp, type TestApp } from '../../testing/start-test-app.js';
import type { TestClient } from '../../testing/test-client.js';

describe.each(await databaseKinds())('customers that are one on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;
  let lead: TestClient;
  beforeAll(async () => {
    app = await startTestApp(kind);
    ours = await seedOrganization(app);
    lead = await clientOf(app, ours.people.lead);
  }, 60_000);
  afterAll(() => app.close(), 30_000);

  const newEvent = () =>
    seedEvent(
      app,
      ours,
      (['lead', 'salesperson'] as const).map((role) => ({ person: ours.people[role], role })),
    );
  const add = async (eventId: string, values: object): Promise<Invitee> => {
    const body = {
      ...{ id: randomUUID(), name: '张静', phone: '', mail: '', persona: '', interests: '', note: '', state: 'new' },
      ...{ ownerId: ours.people.salesperson.id, sessionId: null, partySize: 1, children: 0, seatGroup: '' },
      ...{ channel: 'phone', ...values },
    };
    return (await lead.post(`/api/events/${eventId}/invitees`, body)).body.invitee;
  };
  const list = async (eventId: string, query = ''): Promise<Invitee[]> =>
    ((await lead.get(`/api/events/${eventId}/invitees${query}`)).body as InviteeList).invitees;
  const brief = (invitees: Invitee[]) =>
    invitees.map(({ name, phone, mail, state, customerId }) => ({ name, phone, mail, state, customerId }));
  const byName = (a: { name: string }, b: { name: string }): number => a.name.localeCompare(b.name);

  test('are found by sound, made one, and split again as they were', async () => {
    const [eventId, other] = [await newEvent(), await newEvent()];
    const phone = '+8613655550001';
    const kept = await add(eventId, { name: '张静' });
    const merged = await add(eventId, { name: '章静', phone, mail: 'z@example.com', state: 'confirmed' });
    await add(other, { name: '章静', phone, state: 'invited' });
    await add(eventId, { name: '李四' });
    expect((await list(eventId, '?only=duplicates')).map(({ name }) => name).toSorted()).toEqual(['张静', '章静']);
    const { likes } = (await lead.get(`/api/events/${eventId}/invitees/${kept.id}`)).body;
    expect(likes).toMatchObject([{ customerId: merged.customerId, name: '章静', reason: 'sound' }]);
    const before = [brief(await list(eventId)).toSorted(byName), brief(await list(other))];

    const body = { id: randomUUID(), keptId: kept.customerId, mergedId: merged.customerId };
    const sales = await clientOf(app, ours.people.salesperson);
    expect((await sales.post(`/api/events/${eventId}/merges`, body)).status).toBe(403);
    const merge = () => lead.post(`/api/events/${eventId}/merges`, body);
    expect([(await merge()).status, (await merge()).status]).toEqual([204, 204]);
    expect(brief(await list(eventId)).toSorted(byName)).toMatchObject(
      [{ name: '张静', phone, mail: 'z@example.com', state: 'confirmed' }, { name: '李四' }].toSorted(byName),
    );
    expect(brief(await list(other))).toMatchObject([{ name: '张静', phone, state: 'invited' }]);
    const again = await add(eventId, { name: '章静', phone });
    expect(again.customerId).toBe(kept.customerId);

    const undo = () => lead.post(`/api/events/${eventId}/merges/${body.id}/undo`);
    expect((await undo()).status).toBe(204);
    expect([brief(await list(eventId)).toSorted(byName), brief(await list(other))]).toEqual(before);
    expect((await undo()).body.code).toBe('nothing_to_undo');
  });

  test('two that are made one with each other at once become one, not none', async () => {
    const eventId = await newEvent();
    const [a, b] = [await add(eventId, { name: '许一' }), await add(eventId, { name: '许依', phone: '13655550009' })];
    const merge = (keptId: string, mergedId: string) =>
      lead.post(`/api/events/${eventId}/merges`, { id: randomUUID(), keptId, mergedId });
    const answers = await Promise.all([merge(a.customerId, b.customerId), merge(b.customerId, a.customerId)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 404]);
    expect(await list(eventId)).toHaveLength(1);
  });

  test('those of other events and organizations are not there', async () => {
    const [eventId, other] = [await newEvent(), await newEvent()];
    const [a, b] = [await add(eventId, { name: '甲' }), await add(other, { name: '乙' })];
    const body = { id: randomUUID(), keptId: a.customerId, mergedId: b.customerId };
    expect((await lead.post(`/api/events/${eventId}/merges`, body)).status).toBe(404);
  });

  test('what is taken along is recorded', async () => {
    const eventId = await newEvent();
    await add(eventId, { name: '甲' });
    const taken = await lead.post(`/api/events/${eventId}/invitees/export`, {});
    expect(taken.body.invitees.map(({ name }: Invitee) => name)).toEqual(['甲']);
    const [change] = await app.database.query(
      `SELECT actor_id, after FROM change WHERE section = 'customer-export' AND subject_id = $1`,
      [eventId],
    );
    expect(change).toEqual({ actor_id: ours.people.lead.id, after: { count: 1 } });
  });
});
