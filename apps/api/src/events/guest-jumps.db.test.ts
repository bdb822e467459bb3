import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Guest, GuestStatus } from '@backcast/planning/guests-facts';
import { databaseKinds } from '../testing/scratch-database.js';
import { clientOf, seedEvent, type SeededOrganization, seedOrganization } from '../testing/seed-people.js';
import { startTestApp, type TestApp } from '../testing/start-test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { RefuseGuestJumps } from './refuse-guest-jumps.js';

describe.each(await databaseKinds())('the status of a guest on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;
  let admin: TestClient;
  let contactId: string;
  beforeAll(async () => {
    app = await startTestApp(kind);
    ours = await seedOrganization(app);
    admin = await clientOf(app, ours.people.admin);
    contactId = randomUUID();
    const contact = { id: contactId, name: '顾南', title: '', company: '', phone: '', mail: '', note: '' };
    expect((await admin.post('/api/contacts', contact)).status).toBe(201);
  }, 60_000);
  afterAll(() => app.close(), 30_000);

  const guest = (status: GuestStatus): Guest => ({
    ...{ id: randomUUID(), contactId, kind: 'speaker', isKey: true, ownerId: null, status, movedOn: null },
    ...{ checkpoints: [], freeTimes: [], topic: '', form: 'talk', script: 'none', scriptFileIds: [] },
    ...{ hospitality: '', gladness: '', substitutes: [] },
  });
  const guestsOf = async (id: string) => (await admin.get(`/api/events/${id}`)).body.sections.guests;
  const save = async (id: string, ...guests: Guest[]) => {
    const { version } = await guestsOf(id);
    return admin.put(`/api/events/${id}/guests`, { version, facts: { guests, alarmDays: 14 } });
  };
  const eventWith = async (first: Guest) => {
    const id = await seedEvent(app, ours);
    expect((await save(id, first)).status).toBe(200);
    return id;
  };

  test('goes one step at a time: a jump is refused, says from where to where, and keeps what is stored', async () => {
    const first = guest('proposed');
    const id = await eventWith(first);
    const jump = await save(id, { ...first, status: 'briefed', topic: '志愿' });
    expect([jump.status, jump.body]).toMatchObject([
      409,
      { code: 'guest_jump', values: { id: first.id, from: 'proposed', to: 'briefed' } },
    ]);
    expect((await guestsOf(id)).facts.guests).toEqual([first]);
    expect((await save(id, { ...first, status: 'in-talks' })).status).toBe(200);
  });

  test('a guest who is new begins anywhere, and undo takes back a step that has no way back', async () => {
    const first = guest('confirmed');
    const id = await eventWith(first);
    expect((await save(id, { ...first, status: 'declined' })).status).toBe(200);
    expect((await save(id, first)).body.code).toBe('guest_jump');
    const [change] = (await admin.get(`/api/events/${id}/changes?section=guests&limit=1`)).body.changes;
    expect((await admin.post(`/api/events/${id}/changes/${change.id}/undo`)).status).toBe(200);
    expect((await guestsOf(id)).facts.guests[0].status).toBe('confirmed');
  });

  test('undo jumps no more than saving does: what an older version let through is not jumped back; twin', async () => {
    const first = guest('proposed');
    const id = await eventWith(first);
    const guard = app.app.get(RefuseGuestJumps);
    const undo = async () => {
      const [change] = (await admin.get(`/api/events/${id}/changes?section=guests&limit=1`)).body.changes;
      return admin.post(`/api/events/${id}/changes/${change.id}/undo`);
    };
    const without = async (work: () => Promise<unknown>) => {
      guard.execute = () => {};
      await work().finally(() => (guard.execute = RefuseGuestJumps.prototype.execute));
    };
    await without(() => save(id, { ...first, status: 'arrived' }));
    expect((await undo()).body).toMatchObject({ code: 'guest_jump', values: { from: 'arrived', to: 'proposed' } });
    expect((await guestsOf(id)).facts.guests[0].status).toBe('arrived');
    await without(async () => expect((await undo()).status).toBe(200));
  });

  test('twin: without the guard the jump goes through', async () => {
    const first = guest('proposed');
    const id = await eventWith(first);
    const guard = app.app.get(RefuseGuestJumps);
    guard.execute = () => {};
    try {
      expect((await save(id, { ...first, status: 'arrived' })).status).toBe(200);
    } finally {
      guard.execute = RefuseGuestJumps.prototype.execute;
    }
  });
});
