import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { databaseKinds } from '../testing/scratch-database.js';
import { clientOf, seedEvent, type SeededOrganization, seedOrganization } from '../testing/seed-people.js';
import { startTestApp, type TestApp } from '../testing/start-test-app.js';
import type { TestClient } from '../testing/test-client.js';

describe.each(await databaseKinds())('where a contact is used, on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;
  let admin: TestClient;
  beforeAll(async () => {
    app = await startTestApp(kind);
    ours = await seedOrganization(app);
    admin = await clientOf(app, ours.people.admin);
  }, 60_000);
  afterAll(() => app.close(), 30_000);

  const addContact = async (): Promise<string> => {
    const id = randomUUID();
    const contact = { id, name: '周工', title: '', company: '', phone: '', mail: '', note: '' };
    expect((await admin.post('/api/contacts', contact)).status).toBe(201);
    return id;
  };
  const supply = async (eventId: string, contactId: string) => {
    const { version } = (await admin.get(`/api/events/${eventId}`)).body.sections.suppliers;
    const supplier = { id: randomUUID(), name: '音响', delivers: '', by: null, status: 'asked', note: '' };
    const facts = { suppliers: [{ ...supplier, ownerId: null, contactId }] };
    expect((await admin.put(`/api/events/${eventId}/suppliers`, { version, facts })).status).toBe(200);
  };
  const usesOf = async (client: TestClient, contactId: string) =>
    (await client.get('/api/contacts/uses')).body.uses.filter(
      (use: { contactId: string }) => use.contactId === contactId,
    );

  test('names event and part once, however often the contact stands there', async () => {
    const contactId = await addContact();
    const eventId = await seedEvent(app, ours);
    expect(await usesOf(admin, contactId)).toEqual([]);
    await supply(eventId, contactId);
    const { version } = (await admin.get(`/api/events/${eventId}`)).body.sections.staff;
    const shift = {
      personId: null,
      contactId,
      sessionId: null,
      from: null,
      to: null,
      trainedOn: null,
      assessedOn: null,
    };
    const shifts = [0, 1].map(() => ({ id: randomUUID(), ...shift }));
    const post = {
      id: randomUUID(),
      key: 'door',
      name: '',
      kind: 'upkeep',
      rule: { per: 'session', count: 2 },
      note: '',
    };
    const facts = { doors: null, posts: [{ ...post, shifts }] };
    expect((await admin.put(`/api/events/${eventId}/staff`, { version, facts })).status).toBe(200);
    const eventName = (await admin.get(`/api/events/${eventId}`)).body.basics.name;
    expect(await usesOf(admin, contactId)).toEqual(
      ['staff', 'suppliers'].map((section) => ({ contactId, eventId, eventName, section })),
    );
  });

  test('says nothing of events that the reader may not open, nor of other organizations', async () => {
    const contactId = await addContact();
    const [shared, other] = [
      await seedEvent(app, ours, [{ person: ours.people.lead, role: 'lead' }]),
      await seedEvent(app, ours),
    ];
    await supply(shared, contactId);
    await supply(other, contactId);
    const eventsOf = async (client: TestClient) =>
      (await usesOf(client, contactId)).map((use: { eventId: string }) => use.eventId).toSorted();
    expect(await eventsOf(await clientOf(app, ours.people.lead))).toEqual([shared]);
    expect(await eventsOf(admin)).toEqual([shared, other].toSorted());
    const theirs = await seedOrganization(app, '别家');
    expect((await (await clientOf(app, theirs.people.admin)).get('/api/contacts/uses')).body).toEqual({ uses: [] });
  });

  test('an erased contact is used nowhere', async () => {
    const contactId = await addContact();
    await supply(await seedEvent(app, ours), contactId);
    await admin.post(`/api/contacts/${contactId}/erase`);
    expect(await usesOf(admin, contactId)).toEqual([]);
  });
});
