import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { databaseKinds } from '../testing/scratch-database.js';
import { clientOf, seedEvent, type SeededOrganization, seedOrganization } from '../testing/seed-people.js';
import { startTestApp, type TestApp } from '../testing/start-test-app.js';
import type { TestClient } from '../testing/test-client.js';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const persona = (name: string) => ({ id: randomUUID(), name, sharePercent: null, who: '', moves: '', shares: '' });

describe.each(await databaseKinds())('a save of a planning step on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;
  let admin: TestClient;
  beforeAll(async () => {
    app = await startTestApp(kind);
    ours = await seedOrganization(app);
    admin = await clientOf(app, ours.people.admin);
  }, 60_000);
  afterAll(() => app.close(), 30_000);

  const eventOf = async (id: string) => (await admin.get(`/api/events/${id}`)).body;
  const put = (id: string, section: string, body: object) => admin.put(`/api/events/${id}/${section}`, body);
  const lastChange = async (id: string, section: string) =>
    (await admin.get(`/api/events/${id}/changes?section=${section}&limit=1`)).body.changes[0];

  test('keeps what was entered, and saving the same again changes nothing', async () => {
    const id = await seedEvent(app, ours);
    const { version } = (await eventOf(id)).sections.personas;
    const facts = { personas: [persona('高三家长')] };
    const saved = await put(id, 'personas', { version, facts });
    expect(saved.status).toBe(200);
    expect(saved.body).toMatchObject({ facts, version: version + 1, writer: { personId: ours.people.admin.id } });
    expect((await put(id, 'personas', { version, facts })).body.version).toBe(version + 1);
    expect((await eventOf(id)).sections.personas.facts).toEqual(facts);
  });

  test('is refused over another version, with what is stored now and who wrote', async () => {
    const id = await seedEvent(app, ours);
    const { version } = (await eventOf(id)).sections.personas;
    await put(id, 'personas', { version, facts: { personas: [persona('家长')] } });
    const stale = await put(id, 'personas', { version, facts: { personas: [persona('学生')] } });
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({ code: 'stale', values: { current: { version: version + 1 } } });
  });

  test('of two at once over one version one is refused, and nothing is lost', async () => {
    const id = await seedEvent(app, ours);
    const { version } = (await eventOf(id)).sections.personas;
    const answers = await Promise.all(
      ['家长', '学生'].map((name) => put(id, 'personas', { version, facts: { personas: [persona(name)] } })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('is taken back by undo, entry by entry', async () => {
    const id = await seedEvent(app, ours);
    const { version } = (await eventOf(id)).sections.personas;
    const [first, second] = [persona('家长'), persona('学生')];
    await put(id, 'personas', { version, facts: { personas: [first] } });
    const change = await lastChange(id, 'personas');
    const renamed = { ...second, name: '大学生' };
    await put(id, 'personas', { version: version + 1, facts: { personas: [first, renamed] } });
    const both = await lastChange(id, 'personas');
    expect((await admin.post(`/api/events/${id}/changes/${change.id}/undo`)).body.code).toBe('undo_overlaps');
    expect((await admin.post(`/api/events/${id}/changes/${both.id}/undo`)).status).toBe(200);
    expect((await eventOf(id)).sections.personas.facts.personas).toEqual([first]);
  });

  test('a lead takes back what happened to guests, not what happened to personas', async () => {
    const id = await seedEvent(app, ours);
    const { guests, personas } = (await eventOf(id)).sections;
    await put(id, 'guests', { version: guests.version, facts: { ...guests.facts, alarmDays: 30 } });
    await put(id, 'personas', { version: personas.version, facts: { personas: [persona('家长')] } });
    const { version } = (await admin.get(`/api/events/${id}/members`)).body;
    const members = [{ personId: ours.people.lead.id, role: 'lead' }];
    expect((await admin.put(`/api/events/${id}/members`, { version, members })).status).toBe(200);
    const lead = await clientOf(app, ours.people.lead);
    const undo = async (section: string) =>
      (await lead.post(`/api/events/${id}/changes/${(await lastChange(id, section)).id}/undo`)).status;
    expect([await undo('guests'), await undo('personas')]).toEqual([200, 403]);
  });

  test('refers only to people, contacts and files of the organization, and names them', async () => {
    const id = await seedEvent(app, ours);
    const { facts, version } = (await eventOf(id)).sections.suppliers;
    const supplier = { id: randomUUID(), name: '音响公司', delivers: '音响', by: null, status: 'asked', note: '' };
    const contact = {
      id: randomUUID(),
      name: '周工',
      title: '',
      company: '',
      phone: '13800138000',
      mail: '',
      note: '',
    };
    expect((await admin.post('/api/contacts', contact)).status).toBe(201);
    const ownerId = ours.people.lead.id;
    const known = { ...facts, suppliers: [{ ...supplier, ownerId, contactId: contact.id }] };
    const unknown = { ...facts, suppliers: [{ ...supplier, ownerId, contactId: randomUUID() }] };
    expect((await put(id, 'suppliers', { version, facts: unknown })).status).toBe(400);
    expect((await put(id, 'suppliers', { version, facts: known })).status).toBe(200);
    const event = await eventOf(id);
    expect(event.contacts).toEqual([{ id: contact.id, name: '周工', title: '', company: '' }]);
    expect(event.people.map((person: { id: string }) => person.id)).toContain(ownerId);
    expect(JSON.stringify((await lastChange(id, 'suppliers')).after)).not.toContain('周工');
    expect(JSON.stringify(event)).not.toContain('13800138000');
  });

  test('a contact with a foreign id cannot be referred to', async () => {
    const id = await seedEvent(app, ours);
    const theirs = await seedOrganization(app, '别家');
    const contact = { id: randomUUID(), name: '别家的人', title: '', company: '', phone: '', mail: '', note: '' };
    await (await clientOf(app, theirs.people.admin)).post('/api/contacts', contact);
    const { version } = (await eventOf(id)).sections.guests;
    const guests = [
      { id: randomUUID(), contactId: contact.id, kind: 'speaker', isKey: true, ownerId: null, status: 'proposed' },
    ];
    const more = { movedOn: null, checkpoints: [], freeTimes: [], topic: '', form: 'talk', script: 'none' };
    const rest = { scriptFileIds: [], hospitality: '', gladness: '', substitutes: [] };
    const facts = { guests: guests.map((guest) => ({ ...guest, ...more, ...rest })), alarmDays: 14 };
    const refused = await put(id, 'guests', { version, facts });
    expect(refused.status).toBe(400);
    expect(refused.body.fields[0]).toMatchObject({ path: 'facts', code: 'unknown_contact' });
  });

  test('names the files that it refers to, with their size, who brought them and when', async () => {
    const id = await seedEvent(app, ours);
    const contact = { id: randomUUID(), name: '林远', title: '', company: '', phone: '', mail: '', note: '' };
    await admin.post('/api/contacts', contact);
    const lead = await clientOf(app, ours.people.lead);
    const bytes = { 'content-type': 'application/octet-stream' };
    const file = (await lead.send('POST', `/api/files?name=${encodeURIComponent('讲稿.png')}`, png, bytes)).body;
    const { version } = (await eventOf(id)).sections.guests;
    const guest = {
      ...{ id: randomUUID(), contactId: contact.id, kind: 'speaker', isKey: true, ownerId: null, status: 'proposed' },
      ...{ movedOn: null, checkpoints: [], freeTimes: [], topic: '', form: 'talk', script: 'draft' },
      ...{ scriptFileIds: [file.id], hospitality: '', gladness: '', substitutes: [] },
    };
    expect((await eventOf(id)).files).toEqual([]);
    expect((await put(id, 'guests', { version, facts: { guests: [guest], alarmDays: 14 } })).status).toBe(200);
    const { files, people } = await eventOf(id);
    const addedBy = ours.people.lead.id;
    expect(files).toEqual([{ id: file.id, name: '讲稿.png', bytes: png.length, addedBy, addedAt: file.addedAt }]);
    expect(people.map((person: { id: string }) => person.id)).toContain(addedBy);
  });

  test('works on an event from before the step existed', async () => {
    const id = await seedEvent(app, ours);
    for (const table of ['event_facts', 'event_section'])
      await app.database.source.query(`DELETE FROM ${table} WHERE event_id = $1 AND section = 'personas'`, [id]);
    const { version, facts } = (await eventOf(id)).sections.personas;
    expect({ version, facts }).toEqual({ version: 0, facts: { personas: [] } });
    expect((await put(id, 'personas', { version, facts: { personas: [persona('家长')] } })).body.version).toBe(1);
  });

  test('a contact is edited with its version and erased for good, and history holds no name', async () => {
    const contact = {
      id: randomUUID(),
      name: '顾南',
      title: '教授',
      company: '',
      phone: '13900139000',
      mail: '',
      note: '',
    };
    await admin.post('/api/contacts', contact);
    expect((await admin.post('/api/contacts', contact)).body.version).toBe(1);
    const { id, ...fields } = contact;
    const edited = await admin.patch(`/api/contacts/${id}`, { ...fields, title: '院士', version: 1 });
    expect(edited.body).toMatchObject({ title: '院士', version: 2 });
    expect((await admin.patch(`/api/contacts/${id}`, { ...fields, version: 1 })).body.code).toBe('stale');
    expect((await admin.post(`/api/contacts/${id}/erase`)).status).toBe(204);
    const { body } = await admin.get('/api/contacts');
    expect(body.contacts.map((each: { id: string }) => each.id)).not.toContain(id);
    const rows = await app.database.source.query(`SELECT * FROM change WHERE subject_id = $1`, [id]);
    expect(rows).toHaveLength(3);
    expect(JSON.stringify(rows)).not.toMatch(/顾南|院士|13900139000/);
  });
});
