import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newToken } from '../../platform/auth/secret-token.js';
import { databaseKinds } from '../../testing/scratch-database.js';
import { clientOf, seedEvent, type SeededOrganization, seedOrganization } from '../../testing/seed-people.js';
import { startTestApp, type TestApp } from '../../testing/start-test-app.js';
import type { TestClient } from '../../testing/test-client.js';
import * as found from './find-poll-link.js';

const slots = () => [
  { id: randomUUID(), date: '2027-03-06', startTime: '14:00' },
  { id: randomUUID(), date: '2027-03-07', startTime: '09:30' },
];

describe.each(await databaseKinds())('a date poll on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;
  let admin: TestClient;
  let eventId: string;
  let guestId: string;
  beforeAll(async () => {
    app = await startTestApp(kind);
    ours = await seedOrganization(app);
    admin = await clientOf(app, ours.people.admin);
    eventId = await seedEvent(app, ours, [
      { person: ours.people.viewer, role: 'viewer' },
      { person: ours.people.lead, role: 'lead' },
    ]);
    guestId = await addGuest();
  }, 60_000);
  afterAll(() => app.close(), 30_000);

  const addGuest = async (): Promise<string> => {
    const contact = { id: randomUUID(), name: '林教授', title: '', company: '', phone: '', mail: '', note: '' };
    await admin.post('/api/contacts', contact);
    const { version } = (await admin.get(`/api/events/${eventId}`)).body.sections.guests;
    const guest = {
      ...{ id: randomUUID(), contactId: contact.id, kind: 'speaker', isKey: true, ownerId: null, status: 'proposed' },
      ...{ movedOn: null, checkpoints: [], freeTimes: [], topic: '', form: 'talk', script: 'none' },
      ...{ scriptFileIds: [], hospitality: '', gladness: '', substitutes: [] },
    };
    const saved = await admin.put(`/api/events/${eventId}/guests`, {
      version,
      facts: { guests: [guest], alarmDays: 14 },
    });
    expect(saved.status).toBe(200);
    return guest.id;
  };
  const polls = `/api/events/`;
  const make = async (guestIds: string[] = [], asked = slots()) => {
    const id = randomUUID();
    const made = await admin.post(`${polls}${eventId}/polls`, { id, slots: asked, guestIds });
    expect(made.status).toBe(201);
    const links = made.body.links as { linkId: string; guestId: string | null; url: string }[];
    const linkOf = (guest: string | null) => links.find((link) => link.guestId === guest)!;
    const tokenOf = (guest: string | null) => linkOf(guest).url.split('#poll=')[1]!;
    return { id, slots: asked, token: tokenOf(null), linkId: linkOf(null).linkId, linkOf, tokenOf };
  };
  const read = async (id: string, client = admin) =>
    (await client.get(`${polls}${eventId}/polls`)).body.polls.find((poll: { id: string }) => poll.id === id);
  const look = (token: string, device: string | null = null) =>
    app.client().post('/api/date-polls/look', { token, device });
  const answer = (
    poll: { token: string; slots: { id: string }[] },
    name: string,
    choice = 'available',
    device = newToken(),
  ) => {
    const choices = poll.slots.map(({ id }) => ({ slotId: id, choice }));
    return app.client().post('/api/date-polls/answer', { token: poll.token, device, name, choices });
  };

  test('is looked at without signing in and without being used up, and shows nothing of others', async () => {
    const poll = await make();
    await answer(poll, '王小姐');
    for (let round = 0; round < 2; round += 1) {
      const seen = await look(poll.token);
      expect(seen.status).toBe(200);
      expect(seen.body).toEqual({
        ...{ state: 'open', organizationName: '春晖教育', eventName: '暑期讲座', zone: 'Asia/Shanghai' },
        ...{ lengthMinutes: 150, slots: poll.slots, isForGuest: false, mine: null },
      });
    }
  });

  test('takes an answer, and the same device changes it; another one adds its own', async () => {
    const poll = await make();
    const device = newToken();
    expect((await answer(poll, '王小姐', 'no', device)).body.mine).toMatchObject({ name: '王小姐' });
    expect((await answer(poll, '王女士', 'if-need-be', device)).status).toBe(200);
    await answer(poll, '赵先生');
    const { answers } = await read(poll.id);
    expect(answers.map(({ name }: { name: string }) => name)).toEqual(['赵先生', '王女士']);
    expect(answers[1].choices[0]).toEqual({ slotId: poll.slots[0]!.id, choice: 'if-need-be' });
    expect((await look(poll.token, device)).body.mine.name).toBe('王女士');
    expect((await look(poll.token, newToken())).body.mine).toBeNull();
  });

  test('a guest answers through a link of their own, without a name', async () => {
    const poll = await make([guestId]);
    const token = poll.tokenOf(guestId);
    expect((await look(token)).body.isForGuest).toBe(true);
    expect((await answer({ ...poll, token }, '不该留下的名字', 'no')).status).toBe(200);
    expect((await read(poll.id)).answers).toMatchObject([{ guestId, name: '' }]);
    const kept = await app.database.query('SELECT name FROM date_poll_answer WHERE name <> $1', ['']);
    expect(JSON.stringify(kept)).not.toContain('不该留下的名字');
    const stranger = { id: randomUUID(), slots: slots(), guestIds: [randomUUID()] };
    expect((await admin.post(`${polls}${eventId}/polls`, stranger)).status).toBe(400);
  });

  test('refuses an answer without a name, to a slot that was not asked about, or twice to one', async () => {
    const poll = await make();
    expect((await answer(poll, '  ')).body.fields[0].path).toBe('name');
    expect((await answer({ ...poll, slots: slots() }, '王小姐')).body.fields[0]).toMatchObject({ code: 'not_found' });
    const twice = { ...poll, slots: [poll.slots[0]!, poll.slots[0]!] };
    expect((await answer(twice, '王小姐')).body.fields[0]).toMatchObject({ code: 'duplicate' });
    expect((await read(poll.id)).answers).toEqual([]);
  });

  test('closed: what was answered can be seen, nothing is taken any more', async () => {
    const poll = await make();
    const device = newToken();
    await answer(poll, '王小姐', 'available', device);
    expect((await admin.post(`${polls}${eventId}/polls/${poll.id}/close`)).status).toBe(204);
    const late = await answer(poll, '王小姐', 'no', device);
    expect([late.status, late.body.code]).toEqual([409, 'poll_closed']);
    expect((await look(poll.token, device)).body).toMatchObject({ state: 'closed', mine: { name: '王小姐' } });
    expect((await admin.post(`${polls}${eventId}/polls/${poll.id}/links`, { guestId: null })).status).toBe(409);
  });

  test('is over when every day that it asked about is', async () => {
    const poll = await make([], [{ id: randomUUID(), date: '2020-01-01', startTime: '10:00' }]);
    expect((await look(poll.token)).body.state).toBe('closed');
    expect((await answer(poll, '王小姐')).body.code).toBe('poll_closed');
  });

  test('a link that was revoked, made anew or never made opens nothing; its answers stay', async () => {
    const poll = await make();
    await answer(poll, '王小姐');
    const anew = await admin.post(`${polls}${eventId}/polls/${poll.id}/links`, { guestId: null });
    const token = anew.body.links[0].url.split('#poll=')[1];
    for (const dead of [poll.token, newToken()])
      expect([(await look(dead)).status, (await answer({ ...poll, token: dead }, '谁')).status]).toEqual([410, 410]);
    expect((await look(token)).status).toBe(200);
    expect((await admin.send('DELETE', `${polls}${eventId}/polls/${poll.id}/links/${poll.linkId}`)).status).toBe(204);
    expect((await look(token)).body.code).toBe('link_used_or_expired');
    expect((await read(poll.id)).answers).toHaveLength(1);
  });

  test('twin: without the guard a revoked link would open', async () => {
    const poll = await make();
    await admin.send('DELETE', `${polls}${eventId}/polls/${poll.id}/links/${poll.linkId}`);
    const { manager } = app.database.source;
    const query = manager.query.bind(manager);
    const unguarded = {
      query: (sql: string, values: unknown[]) => query(sql.replace('AND l.revoked_at IS NULL', ''), values),
    };
    await expect(found.findPollLink(manager, poll.token, false)).rejects.toMatchObject({
      code: 'link_used_or_expired',
    });
    expect((await found.findPollLink(unguarded as never, poll.token, false)).id).toBe(poll.linkId);
  });

  test('keeps no secret of a link or a device', async () => {
    const poll = await make();
    const device = newToken();
    await answer(poll, '王小姐', 'available', device);
    for (const table of ['date_poll', 'date_poll_link', 'date_poll_answer', 'change', 'outbox']) {
      const text = JSON.stringify(await app.database.query(`SELECT t::text FROM ${table} t`));
      expect([table, text.includes(poll.token), text.includes(device)]).toEqual([table, false, false]);
    }
  });

  test('names are in the poll only, for those who may see contacts, and go with the answer', async () => {
    const poll = await make();
    await answer(poll, '不进历史的名字');
    const history = JSON.stringify(await app.database.query('SELECT before, after FROM change'));
    expect(history).not.toContain('不进历史的名字');
    const [viewer, lead] = [await clientOf(app, ours.people.viewer), await clientOf(app, ours.people.lead)];
    expect((await read(poll.id, viewer)).answers[0].name).toBe('');
    const seen = (await read(poll.id, lead)).answers[0];
    expect(seen.name).toBe('不进历史的名字');
    const address = `${polls}${eventId}/polls/${poll.id}/answers/${seen.id}`;
    expect((await lead.send('DELETE', address)).status).toBe(403);
    expect((await admin.send('DELETE', address)).status).toBe(204);
    expect((await admin.send('DELETE', address)).status).toBe(404);
    expect((await read(poll.id)).answers).toEqual([]);
  });

  test('a name with markup comes back as it was typed, as JSON and not as a page', async () => {
    const poll = await make();
    const name = '<img src=x onerror=alert(1)>';
    const answered = await answer(poll, name);
    expect(answered.body.mine.name).toBe(name);
    expect(answered.headers['content-type']).toMatch(/^application\/json/);
  });

  test('a link takes so many answers an hour, and a guest’s own link only a few; changing one goes on', async () => {
    const poll = await make([guestId]);
    const guests = { ...poll, token: poll.tokenOf(guestId) };
    const device = newToken();
    await answer(guests, '', 'available', device);
    for (let i = 0; i < 4; i += 1) await answer(guests, '');
    expect((await answer(guests, '')).body.code).toBe('poll_full');
    expect((await answer(guests, '', 'no', device)).status).toBe(200);
    const choices = JSON.stringify([]);
    await app.database.query(
      `INSERT INTO date_poll_answer (org_id, link_id, device_hash, name, choices, made_at, answered_at)
       SELECT $1, $2, decode(md5(i::text), 'hex'), 'x', $3, now(), now() FROM generate_series(1, 60) i RETURNING id`,
      [ours.id, poll.linkId, choices],
    );
    expect([(await answer(poll, '王小姐')).status]).toEqual([429]);
    await app.database.query(
      `UPDATE date_poll_answer SET made_at = now() - interval '2 hours' WHERE link_id = $1 RETURNING id`,
      [poll.linkId],
    );
    expect((await answer(poll, '王小姐')).status).toBe(200);
  });

  test('belongs to one event of one organization, and is taken away with everything in it', async () => {
    const poll = await make();
    await answer(poll, '王小姐');
    const theirs = await seedOrganization(app, '别家');
    const foreign = await clientOf(app, theirs.people.admin);
    const other = await seedEvent(app, theirs);
    for (const event of [eventId, other]) {
      expect((await foreign.post(`${polls}${event}/polls/${poll.id}/close`)).status).toBe(404);
      expect((await foreign.send('DELETE', `${polls}${event}/polls/${poll.id}`)).status).toBe(404);
    }
    expect((await foreign.get(`${polls}${other}/polls`)).body.polls).toEqual([]);
    expect((await admin.send('DELETE', `${polls}${eventId}/polls/${poll.id}`)).status).toBe(204);
    expect((await look(poll.token)).status).toBe(410);
    const left = 'SELECT 1 FROM date_poll_link WHERE poll_id = $1';
    expect(await app.database.query(left, [poll.id])).toEqual([]);
    const changes = (await admin.get(`${polls}${eventId}/changes?section=date-poll`)).body.changes;
    expect(changes[0].after).toEqual({ poll: 'removed' });
  });
});
