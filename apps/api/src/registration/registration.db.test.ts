import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { convertIcsCalendar } from 'ts-ics';
import { databaseKinds } from '../testing/scratch-database.js';
import { clientOf, seedEvent, type SeededOrganization, seedOrganization } from '../testing/seed-people.js';
import { startTestApp, type TestApp } from '../testing/start-test-app.js';
import type { Answer, TestClient } from '../testing/test-client.js';
import { MoveUpWaiting } from './move-up-waiting.js';

const opened = '2027-02-01T02:00:00.000Z';
const filled = '2027-02-01T02:00:30.000Z';

describe.each(await databaseKinds())('registration by link on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;
  let admin: TestClient;
  let sales: TestClient;
  beforeAll(async () => {
    app = await startTestApp(kind);
    ours = await seedOrganization(app);
    admin = await clientOf(app, ours.people.admin);
    sales = await clientOf(app, ours.people.salesperson);
  }, 60_000);
  afterAll(() => app.close(), 30_000);

  /** An event whose room takes so many people, with the salesperson's link. */
  const open = async (capacityPeople: number | null = 120) => {
    app.setClock(opened);
    const members = (['organizer', 'lead', 'salesperson'] as const).map((role) => ({
      person: ours.people[role],
      role,
    }));
    const where = { place: '三楼报告厅', setting: 'indoors', capacityPeople };
    const eventId = await seedEvent(app, ours, members, { where });
    const made = await sales.post(`/api/events/${eventId}/registration-links`);
    expect(made.status).toBe(201);
    const code = /\/r\/([\w-]{22,})$/.exec(made.body.url)![1]!;
    const { stamp } = (await look(code)).body;
    app.setClock(filled);
    return { eventId, code, stamp };
  };
  type Opened = Awaited<ReturnType<typeof open>>;
  const look = (code: string) => app.client().post('/api/registrations/look', { code });
  let numbers = 13_900_000_000;
  const newPhone = (): string => `${++numbers}`;
  const bodyOf = ({ code, stamp }: Opened, values: object = {}) => ({
    ...{ code, stamp, key: randomUUID(), sessionId: null, name: '王小姐', phone: newPhone(), partySize: 1 },
    ...{ answer: '', consent: 'registration-1', website: '', ...values },
  });
  const register = (at: Opened, values: object = {}): Promise<Answer> =>
    app.client().post('/api/registrations', bodyOf(at, values));
  /** As a person in a rush: told to come later, the page sends the same again. */
  const registerPatiently = async (at: Opened): Promise<Answer> => {
    const body = bodyOf(at);
    for (let attempt = 1; ; attempt += 1) {
      const answer = await app.client().post('/api/registrations', body);
      if (answer.status !== 503 || attempt === 20) return answer;
    }
  };
  const ticketOf = (ticket: string) => app.client().post('/api/tickets/look', { ticket });
  const cancel = (ticket: string) => app.client().post('/api/tickets/cancel', { ticket });
  const board = async (eventId: string, client = sales) =>
    (await client.get(`/api/events/${eventId}/registrations`)).body;
  const statesOf = async (eventId: string): Promise<string[]> =>
    (await board(eventId)).registrations.map(({ state }: { state: string }) => state);
  const taken = async (eventId: string): Promise<number> => {
    const [row] = await app.database.query<{ sum: number }>(
      `SELECT coalesce(sum(party_size), 0)::int AS sum FROM invitation WHERE event_id = $1 AND state = 'confirmed'`,
      [eventId],
    );
    return row!.sum;
  };

  test('lands in the row of whoever’s link it is, with consent, and gives a ticket', async () => {
    const at = await open();
    const answer = await register(at, {
      name: '  欧阳 娜娜 ',
      phone: '139 0013 8000',
      partySize: 3,
      answer: '有停车吗',
    });
    expect([answer.status, answer.body.state]).toEqual([200, 'placed']);
    const [customer] = await app.database.query(
      `SELECT c.name, c.phone, c.consent_text, i.owner_id, i.party_size, i.state, i.source
       FROM customer c JOIN invitation i ON i.customer_id = c.id WHERE i.event_id = $1`,
      [at.eventId],
    );
    expect(customer).toEqual({
      ...{ name: '欧阳 娜娜', phone: '+8613900138000', consent_text: 'registration-1', party_size: 3 },
      ...{ owner_id: ours.people.salesperson.id, state: 'confirmed', source: 'link' },
    });
    expect((await ticketOf(answer.body.ticket)).body).toMatchObject({
      ...{ state: 'placed', mayChange: true, name: '欧阳 娜娜', partySize: 3, eventName: '暑期讲座' },
      ...{ place: '三楼报告厅', session: { date: '2027-03-06', startTime: '14:00' }, registrationCode: at.code },
    });
    expect((await board(at.eventId)).registrations).toMatchObject([{ name: '欧阳 娜娜', answer: '有停车吗' }]);
    const changes = await app.database.query('SELECT before, after FROM change WHERE event_id = $1', [at.eventId]);
    expect(JSON.stringify(changes)).not.toMatch(/欧阳|39001380/);
  });

  test('shows what, when and where, and nothing about others', async () => {
    const at = await open(1);
    expect((await look(at.code)).body).toMatchObject({
      ...{ isOpen: true, eventName: '暑期讲座', organizationName: '春晖教育', zone: 'Asia/Shanghai' },
      ...{ inviterName: ours.people.salesperson.name, sessions: [{ date: '2027-03-06', isFull: false }] },
    });
    await register(at, { name: '不该给人看的名字' });
    const seen = await look(at.code);
    expect(seen.body.sessions[0].isFull).toBe(true);
    expect(seen.text).not.toContain('不该给人看的名字');
    const calendarOf = (code: string) => app.client().get(`/api/registrations/${code}/calendar`);
    const file = await calendarOf(at.code);
    expect(file.headers['content-type']).toContain('text/calendar');
    const { events } = convertIcsCalendar(undefined, file.text);
    expect(events).toMatchObject([
      {
        ...{ summary: '暑期讲座', location: '三楼报告厅', url: `http://localhost:3000/r/${at.code}` },
        ...{ start: { date: new Date('2027-03-06T06:00:00Z') }, end: { date: new Date('2027-03-06T08:00:00Z') } },
      },
    ]);
    expect(convertIcsCalendar(undefined, (await calendarOf(at.code)).text).events![0]!.uid).toBe(events![0]!.uid);
  });

  test('the same request again registers once, also four at once, and gets the same ticket', async () => {
    const at = await open();
    const body = bodyOf(at);
    const answers = await Promise.all([1, 2, 3, 4].map(() => app.client().post('/api/registrations', body)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(new Set(answers.map(({ body: { ticket } }) => ticket)).size).toBe(1);
    expect(await statesOf(at.eventId)).toEqual(['placed']);
  });

  test('whoever types a number that is registered gets no ticket and changes nothing', async () => {
    const at = await open();
    const phone = newPhone();
    await register(at, { phone });
    const again = await register(at, { phone: `+86 ${phone}`, name: '别人', partySize: 9 });
    expect(again.body).toEqual({ state: 'known', ticket: null });
    expect((await board(at.eventId)).registrations).toMatchObject([{ name: '王小姐', partySize: 1 }]);
  });

  test('whoever was invited by hand is the same customer, and the ticket does not tell their name', async () => {
    const at = await open();
    const phone = newPhone();
    await register(at, { phone, name: '本名' });
    await app.database.query(`DELETE FROM registration WHERE event_id = $1`, [at.eventId]);
    await app.database.query(`UPDATE invitation SET state = 'contacted' WHERE event_id = $1`, [at.eventId]);
    const answer = await register(at, { phone, name: '假名', partySize: 2 });
    expect((await ticketOf(answer.body.ticket)).body).toMatchObject({ state: 'placed', name: '假名', partySize: 2 });
    expect((await app.database.query('SELECT 1 FROM invitation WHERE event_id = $1', [at.eventId])).length).toBe(1);
  });

  test('ten times as many at once as there are places: exactly so many get in, the rest wait in order', async () => {
    const at = await open(12);
    const answers = await Promise.all(Array.from({ length: 120 }, () => registerPatiently(at)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 120 }, () => 200));
    expect(answers.filter(({ body }) => body.state === 'placed')).toHaveLength(12);
    expect(await taken(at.eventId)).toBe(12);
    expect(await statesOf(at.eventId)).toEqual([
      ...Array.from({ length: 12 }, () => 'placed'),
      ...Array.from({ length: 108 }, () => 'waiting'),
    ]);
  }, 60_000);

  test('twin: without the lock the same rush overfills', async () => {
    const at = await open(12);
    await register(at);
    const [row] = await app.database.query<{ org_id: string; customer_id: string; owner_id: string }>(
      'SELECT org_id, customer_id, owner_id FROM invitation WHERE event_id = $1',
      [at.eventId],
    );
    const checkThenWrite = async (): Promise<void> => {
      if ((await taken(at.eventId)) >= 12) return;
      await app.database.query(
        `WITH c AS (INSERT INTO customer (org_id, name, sound, initials, phone, created_at)
           VALUES ($1, '客户', '', '', '', now()) RETURNING id)
         INSERT INTO invitation (org_id, event_id, customer_id, owner_id, state, state_since, source)
         SELECT $1, $2, c.id, $3, 'confirmed', now(), 'link' FROM c`,
        [row!.org_id, at.eventId, row!.owner_id],
      );
    };
    await Promise.all(Array.from({ length: 120 }, checkThenWrite));
    expect(await taken(at.eventId)).toBeGreaterThan(12);
  }, 60_000);

  test('a party that does not fit waits, and nobody who came later goes before it', async () => {
    const at = await open(4);
    expect((await register(at, { partySize: 3 })).body.state).toBe('placed');
    expect((await register(at, { partySize: 2 })).body.state).toBe('waiting');
    expect((await register(at, { partySize: 1 })).body.state).toBe('waiting');
    expect(await taken(at.eventId)).toBe(3);
  });

  test('who cancels makes room for the first who waits; twice is once', async () => {
    const at = await open(2);
    const [first, , third, fourth] = [await register(at), await register(at), await register(at), await register(at)];
    expect((await cancel(first.body.ticket)).body).toMatchObject({ state: 'cancelled', mayChange: false });
    expect((await cancel(first.body.ticket)).body.state).toBe('cancelled');
    expect((await ticketOf(third!.body.ticket)).body.state).toBe('placed');
    expect((await ticketOf(fourth!.body.ticket)).body.state).toBe('waiting');
    expect(await taken(at.eventId)).toBe(2);
  });

  test('many cancel while many register: never more than there are places, and none stays free', async () => {
    const at = await open(10);
    const placed = await Promise.all(Array.from({ length: 10 }, () => register(at)));
    await Promise.all([
      ...placed.slice(0, 6).map(({ body }) => cancel(body.ticket)),
      ...Array.from({ length: 20 }, () => registerPatiently(at)),
    ]);
    expect(await taken(at.eventId)).toBe(10);
    const states = (await statesOf(at.eventId)).filter((state) => state !== 'cancelled');
    expect(states.toSorted()).toEqual(states);
  }, 60_000);

  test('who cancelled may come again: at the end, with another ticket', async () => {
    const at = await open(1);
    const phone = newPhone();
    const first = await register(at, { phone });
    await register(at);
    await cancel(first.body.ticket);
    const again = await register(at, { phone });
    expect(again.body.state).toBe('waiting');
    expect(await statesOf(at.eventId)).toEqual(['placed', 'waiting']);
    expect((await ticketOf(first.body.ticket)).status).toBe(410);
  });

  test('a party grows while there is room and shrinks always, and what gets free goes on', async () => {
    const at = await open(3);
    const one = await register(at, { partySize: 2 });
    const party = (ticket: string, partySize: number) => app.client().post('/api/tickets/party', { ticket, partySize });
    expect((await party(one.body.ticket, 3)).body.partySize).toBe(3);
    const full = await party(one.body.ticket, 4);
    expect([full.status, full.body.code]).toEqual([409, 'registration_full']);
    const waiting = await register(at, { partySize: 2 });
    expect(waiting.body.state).toBe('waiting');
    await party(one.body.ticket, 1);
    expect((await ticketOf(waiting.body.ticket)).body.state).toBe('placed');
    expect(await taken(at.eventId)).toBe(3);
  });

  test('more places, given by the organizers, go to those who wait; a stale page is refused', async () => {
    const at = await open(1);
    for (let round = 0; round < 4; round += 1) await register(at);
    const page = { version: 0, isOpen: true, why: '名师到场', question: '', places: 3 };
    const put = (body: object) => admin.put(`/api/events/${at.eventId}/registration-page`, body);
    expect((await put(page)).body).toEqual({ ...page, version: 1 });
    expect(await statesOf(at.eventId)).toEqual(['placed', 'placed', 'placed', 'waiting']);
    const stale = await put({ ...page, places: 9 });
    expect([stale.status, stale.body.code]).toEqual([409, 'stale']);
    await put({ ...page, version: 1, isOpen: false });
    expect((await look(at.code)).body).toMatchObject({ isOpen: false, why: '名师到场' });
    expect((await register(at)).body.code).toBe('registration_closed');
  });

  test('a place that a call set free goes to who waits, without anybody asking', async () => {
    const at = await open(1);
    await register(at);
    await register(at);
    await app.database.query(`UPDATE invitation SET state = 'declined' WHERE event_id = $1 AND state = 'confirmed'`, [
      at.eventId,
    ]);
    expect(await statesOf(at.eventId)).toEqual(['cancelled', 'waiting']);
    for (let round = 0; round < 2; round += 1) await app.app.get(MoveUpWaiting, { strict: false }).execute();
    expect(await statesOf(at.eventId)).toEqual(['cancelled', 'placed']);
  });

  test('no program: not within two seconds, not with a stamp of its own, not into the hidden field', async () => {
    const at = await open();
    app.setClock(opened);
    expect((await register(at)).body.code).toBe('form_expired');
    app.setClock('2027-02-02T02:00:31.000Z');
    expect((await register(at)).body.code).toBe('form_expired');
    app.setClock(filled);
    expect((await register(at, { stamp: `${at.stamp.slice(0, -1)}_` })).body.code).toBe('form_expired');
    expect((await register(at, { website: 'https://example.com' })).body.code).toBe('form_expired');
    expect((await register(at)).body.state).toBe('placed');
    expect(await statesOf(at.eventId)).toHaveLength(1);
  });

  test('limits registrations from one address', async () => {
    const at = await open();
    const bot = app.client();
    const statuses: number[] = [];
    for (let round = 0; round < 121; round += 1)
      statuses.push((await bot.post('/api/registrations', bodyOf(at, { website: 'x' }))).status);
    expect([statuses[0], statuses[120]]).toEqual([409, 429]);
  }, 30_000);

  test('refuses what is no phone, nobody and no party; an unknown code says no more than a revoked one', async () => {
    const at = await open();
    const codeFor = async (values: object) => (await register(at, values)).body.fields?.[0]?.path;
    expect(await codeFor({ phone: '123' })).toBe('phone');
    expect(await codeFor({ name: '   ' })).toBe('name');
    expect(await codeFor({ partySize: 0 })).toBe('partySize');
    expect(await codeFor({ partySize: 11 })).toBe('partySize');
    expect(await codeFor({ consent: '' })).toBe('consent');
    expect(await codeFor({ sessionId: randomUUID() })).toBe('sessionId');
    const url = `/api/events/${at.eventId}/registration-links/${ours.people.salesperson.id}`;
    expect((await sales.send('DELETE', url)).status).toBe(403);
    expect((await admin.send('DELETE', url)).status).toBe(204);
    const [revoked, unknown] = [await look(at.code), await look('a'.repeat(23))];
    expect([revoked.status, revoked.text]).toEqual([410, unknown.text]);
    expect((await register(at)).status).toBe(410);
    const anew = await admin.post(url);
    expect(anew.body.url).not.toContain(at.code);
  });

  test('a ticket that was flipped, cut, signed by another organization or made anew opens nothing', async () => {
    const at = await open();
    const { ticket } = (await register(at)).body;
    const flipped = `${ticket.slice(0, 60)}${ticket[60] === 'A' ? 'B' : 'A'}${ticket.slice(61)}`;
    for (const bad of [flipped, ticket.slice(0, -1), `${ticket}A`, 'A'.repeat(132)])
      expect([(await ticketOf(bad)).status, (await cancel(bad)).status]).toEqual([410, 410]);
    const { registrations } = await board(at.eventId);
    const anew = await sales.post(`/api/events/${at.eventId}/registrations/${registrations[0].id}/ticket`);
    const fresh = anew.body.url.split('#ticket=')[1];
    expect([(await ticketOf(ticket)).status, (await ticketOf(fresh)).body.state]).toEqual([410, 'placed']);
  });

  test('a door device tells a ticket without asking: with the organization’s public key', async () => {
    const at = await open();
    const { ticket } = (await register(at)).body;
    const { publicKey } = await board(at.eventId);
    const bytes = Buffer.from(ticket, 'base64url');
    const key = await crypto.subtle.importKey('raw', Buffer.from(publicKey, 'base64url'), 'Ed25519', false, ['verify']);
    const isGenuine = (code: Buffer) => crypto.subtle.verify('Ed25519', key, code.subarray(35), code.subarray(0, 35));
    expect(await isGenuine(bytes)).toBe(true);
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    expect(await isGenuine(bytes)).toBe(false);
  });

  test('a ticket outlives that its customer was found twice', async () => {
    const at = await open();
    const [one, two] = [await register(at), await register(at)];
    const [kept, merged] = await app.database.query<{ customer_id: string; id: string }>(
      `SELECT i.customer_id, i.id FROM registration r JOIN invitation i ON i.id = r.invitation_id
       WHERE r.event_id = $1 ORDER BY r.number`,
      [at.eventId],
    );
    await app.database.query('UPDATE invitation SET removed_at = now() WHERE id = $1', [merged!.id]);
    expect((await ticketOf(two.body.ticket)).body.state).toBe('cancelled');
    await app.database.query('UPDATE customer SET merged_into = $2 WHERE id = $1', [
      merged!.customer_id,
      kept!.customer_id,
    ]);
    expect((await ticketOf(two.body.ticket)).body.state).toBe('placed');
    await cancel(two.body.ticket);
    expect((await ticketOf(one.body.ticket)).body.state).toBe('cancelled');
  });

  test('erased with the customer, what was typed is gone and the place stays', async () => {
    const at = await open();
    await register(at, { name: '不该留下的名字', answer: '不该留下的话' });
    const { registrations } = await board(at.eventId);
    const erase = `/api/events/${at.eventId}/invitees/${registrations[0].invitationId}/erase`;
    expect((await admin.post(erase)).status).toBe(204);
    expect((await board(at.eventId)).registrations).toMatchObject([{ name: '', answer: '', state: 'placed' }]);
    const kept = await app.database.query('SELECT name, answer FROM registration WHERE event_id = $1', [at.eventId]);
    expect(JSON.stringify(kept)).not.toContain('不该留下');
  });

  test('a salesperson sees their own registrations and makes their own link only; strangers see nothing', async () => {
    const at = await open();
    await register(at);
    const lead = await clientOf(app, ours.people.lead);
    const leadsLink = await lead.post(`/api/events/${at.eventId}/registration-links/${ours.people.lead.id}`);
    const leads = { ...at, code: leadsLink.body.url.split('/r/')[1] };
    app.setClock(opened);
    leads.stamp = (await look(leads.code)).body.stamp;
    app.setClock(filled);
    await register(leads);
    expect((await board(at.eventId)).registrations).toHaveLength(1);
    const all = await board(at.eventId, lead);
    expect([all.registrations.length, all.links.length]).toEqual([2, 2]);
    const others = all.registrations.find(({ personId }: { personId: string }) => personId === ours.people.lead.id);
    const base = `/api/events/${at.eventId}`;
    expect((await sales.post(`${base}/registrations/${others.id}/ticket`)).status).toBe(404);
    expect((await sales.post(`${base}/registration-links/${ours.people.lead.id}`)).status).toBe(403);
    const theirs = await seedOrganization(app, '别家');
    const foreign = await clientOf(app, theirs.people.admin);
    expect((await foreign.get(`${base}/registrations`)).status).toBe(404);
    expect((await foreign.post(`${base}/registrations/${others.id}/ticket`)).status).toBe(404);
  });
});
