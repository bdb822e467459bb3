import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newToken } from '../platform/auth/secret-token.js';
import { makePerson } from '../testing/builders.js';
import { databaseKinds } from '../testing/scratch-database.js';
import { clientOf, seedEvent, type SeededOrganization, seedOrganization, signInAs } from '../testing/seed-people.js';
import { startTestApp, type TestApp } from '../testing/start-test-app.js';
import type { TestClient } from '../testing/test-client.js';

describe.each(await databaseKinds())('a personal link on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;
  let lead: TestClient;
  let eventId: string;
  beforeAll(async () => {
    app = await startTestApp(kind);
    ours = await seedOrganization(app);
    lead = await clientOf(app, ours.people.lead);
    eventId = await seedEvent(app, ours, [
      { person: ours.people.lead, role: 'lead' },
      { person: ours.people.salesperson, role: 'salesperson' },
    ]);
  }, 60_000);
  afterAll(() => app.close(), 30_000);

  /** An inviter of the event without an account. */
  const addInviter = async (values: Record<string, unknown> = {}): Promise<string> => {
    const id = await makePerson(app.database, ours.id, {
      ...{ name: '林子涵', role: 'salesperson', phone: '+86 138 0000 4321', ...values },
    });
    const sql = `INSERT INTO event_member (org_id, event_id, person_id, role) VALUES ($1, $2, $3, 'salesperson')`;
    await app.database.query(sql, [ours.id, eventId, id]);
    return id;
  };
  const links = () => `/api/events/${eventId}/personal-links`;
  const make = async (personId: string, client = lead): Promise<string> => {
    const made = await client.post(`${links()}/${personId}`);
    expect(made.status).toBe(201);
    return /#personal=([\w-]+)\.[0-9a-f-]{36}$/.exec(made.body.url)![1]!;
  };
  const look = (token: string, client = app.client()) => client.post('/api/personal-links/look', { token });
  const bind = (token: string, digits = '4321', client = app.client()) =>
    client.post('/api/personal-links/bind', { token, digits });
  const me = async (client: TestClient): Promise<number> => (await client.get('/api/me')).status;
  const stateOf = async (personId: string) =>
    (await lead.get(links())).body.links.find((link: { personId: string }) => link.personId === personId);

  test('signs a person without an account in who knows the digits, as a salesperson and no more', async () => {
    const person = await addInviter();
    const phone = app.client();
    const bound = await bind(await make(person), '4321', phone);
    expect(bound.body).toMatchObject({ person: { id: person, role: 'salesperson' }, signInName: '', operator: false });
    expect(bound.body.permissions).toContain('count.report');
    expect((await phone.get(`/api/events/${eventId}/inviting`)).status).toBe(200);
    expect(await stateOf(person)).toMatchObject({ state: 'bound', phones: 1, hasPhone: true });
    const day = (await phone.get(`/api/events/${eventId}/inviting`)).body.today;
    const report = { id: randomUUID(), personId: person, sessionId: null, day, stage: 'confirmed', delta: 1 };
    expect((await phone.post(`/api/events/${eventId}/counts`, report)).body.confirmed).toBe(1);
  });

  test('binds nothing by being looked at, however often and by whatever method', async () => {
    const person = await addInviter();
    const token = await make(person);
    const scanner = app.client();
    for (let round = 0; round < 3; round += 1) {
      expect((await look(token, scanner)).body).toEqual({
        ...{ state: 'open', organizationName: '春晖教育', personName: '林子涵', isHere: false },
      });
      for (const path of ['look', 'bind'])
        expect((await scanner.get(`/api/personal-links/${path}?token=${token}&digits=4321`)).status).toBe(404);
    }
    expect([await me(scanner), scanner.cookies.size]).toEqual([401, 0]);
    expect(await stateOf(person)).toMatchObject({ state: 'open', boundAt: null });
    expect((await bind(token)).status).toBe(200);
  });

  test('says to a browser that is bound that it is, and binds no second one', async () => {
    const token = await make(await addInviter());
    const phone = app.client();
    await bind(token, '4321', phone);
    expect((await look(token, phone)).body).toMatchObject({ state: 'bound', isHere: true });
    expect((await look(token)).body).toMatchObject({ state: 'bound', isHere: false });
    const other = app.client();
    const refused = await bind(token, '4321', other);
    expect([refused.status, refused.body.values, await me(other)]).toEqual([410, { state: 'bound' }, 401]);
  });

  test('binds one of two phones that come at once', async () => {
    const person = await addInviter();
    const token = await make(person);
    const answers = await Promise.all([1, 2, 3, 4].map(() => bind(token)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410, 410, 410]);
    expect((await stateOf(person)).phones).toBe(1);
  });

  test('counts wrong digits, locks at the fifth, and then not even the right ones help', async () => {
    const person = await addInviter();
    const token = await make(person);
    const left: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const missed = await bind(token, '0000');
      expect([missed.status, missed.body.fields[0].code]).toEqual([400, 'wrong_digits']);
      left.push(missed.body.fields[0].values.left);
    }
    expect(left).toEqual([4, 3, 2, 1, 0]);
    expect((await bind(token)).body.values).toEqual({ state: 'locked' });
    expect((await look(token)).body.state).toBe('locked');
    expect((await lead.post(`${links()}/${person}/open`)).status).toBe(409);
    expect((await bind(await make(person))).status).toBe(200);
  });

  test('locks exactly at five when fifty guess at once', async () => {
    const token = await make(await addInviter());
    const guesses = await Promise.all(Array.from({ length: 50 }, () => bind(token, '0000')));
    expect(guesses.filter(({ status }) => status === 400)).toHaveLength(5);
    expect(guesses.filter(({ status }) => status === 410)).toHaveLength(45);
  });

  test('twin: without the lock on the row more than five guesses get through', async () => {
    const person = await addInviter();
    await make(person);
    const readThenWrite = async (): Promise<boolean> => {
      const [link] = await app.database.query<{ misses: number }>(
        'SELECT misses FROM personal_link WHERE person_id = $1',
        [person],
      );
      if (Number(link?.misses) >= 5) return false;
      await app.database.query('UPDATE personal_link SET misses = misses + 1 WHERE person_id = $1', [person]);
      return true;
    };
    const guesses = await Promise.all(Array.from({ length: 50 }, readThenWrite));
    expect(guesses.filter(Boolean).length).toBeGreaterThan(5);
  });

  test('limits guesses by address, whatever the link', async () => {
    const guesser = app.client();
    const statuses: number[] = [];
    for (let round = 0; round < 61; round += 1) statuses.push((await bind(newToken(), '4321', guesser)).status);
    expect([statuses[0], statuses[60]]).toEqual([410, 429]);
  });

  test('opened again by a lead, the same link binds one more phone and the first stays', async () => {
    const person = await addInviter();
    const token = await make(person);
    const [first, second] = [app.client(), app.client()];
    await bind(token, '4321', first);
    expect((await lead.post(`${links()}/${person}/open`)).status).toBe(204);
    expect((await bind(token, '4321', second)).status).toBe(200);
    expect([await me(first), await me(second), (await stateOf(person)).phones]).toEqual([200, 200, 2]);
  });

  test('made anew, the old one opens nothing; revoked, it signs every phone out', async () => {
    const person = await addInviter();
    const old = await make(person);
    const token = await make(person);
    expect([(await look(old)).status, (await bind(old)).status]).toEqual([410, 410]);
    const phone = app.client();
    await bind(token, '4321', phone);
    expect((await lead.send('DELETE', `${links()}/${person}`)).status).toBe(204);
    expect([await me(phone), (await look(token)).status, (await bind(token)).status]).toEqual([401, 410, 410]);
    expect((await stateOf(person)).state).toBe('none');
    expect((await lead.post(`${links()}/${person}/open`)).status).toBe(404);
  });

  test('twin: a session whose link is revoked without ending it would live on', async () => {
    const person = await addInviter();
    const phone = app.client();
    await bind(await make(person), '4321', phone);
    await app.database.query('UPDATE personal_link SET revoked_at = now() WHERE person_id = $1', [person]);
    expect(await me(phone)).toBe(200);
  });

  test('expires after a week', async () => {
    const token = await make(await addInviter());
    await app.database.query(
      `UPDATE personal_link SET open_until = now() - interval '1 second' WHERE bound_at IS NULL`,
    );
    expect((await look(token)).body.state).toBe('expired');
    expect((await bind(token)).body.values).toEqual({ state: 'expired' });
  });

  test('of another person opens with that person’s digits only, and as that person', async () => {
    const [one, other] = [await addInviter(), await addInviter({ phone: '13900008765', name: '方圆' })];
    const [a, b] = [await make(one), await make(other)];
    expect((await bind(b, '4321')).status).toBe(400);
    expect((await bind(b, '8765')).body.person.id).toBe(other);
    expect((await bind(a)).body.person.id).toBe(one);
  });

  test('narrows whoever may more, and ends with “sign out everywhere”, which a phone cannot do to the account', async () => {
    const { organizer } = ours.people;
    await app.database.query('UPDATE person SET phone = $2 WHERE id = $1', [organizer.id, '13700001111']);
    const sql = `INSERT INTO event_member (org_id, event_id, person_id, role) VALUES ($1, $2, $3, 'organizer')`;
    await app.database.query(sql, [ours.id, eventId, organizer.id]);
    const admin = await clientOf(app, ours.people.admin);
    const desk = await clientOf(app, organizer);
    const phone = app.client();
    expect((await lead.post(`${links()}/${organizer.id}`)).status).toBe(403);
    const bound = await bind(await make(organizer.id, admin), '1111', phone);
    expect(bound.body.person.role).toBe('salesperson');
    expect((await phone.post('/api/events', {})).status).toBe(403);
    expect((await phone.post('/api/password', { current: 'x', next: 'yyyyyyyyyyyy' })).status).toBe(403);
    expect((await phone.post('/api/me/organization', { organizationId: ours.id })).status).toBe(403);
    expect((await phone.patch('/api/me', { language: 'en' })).status).toBe(403);
    await phone.post('/api/sign-out-everywhere');
    expect([await me(phone), await me(desk)]).toEqual([401, 200]);
    await bind(await make(organizer.id, admin), '1111', phone);
    await desk.post('/api/sign-out-everywhere');
    expect([await me(phone), await me(desk)]).toEqual([401, 401]);
  });

  test('a disabled person is signed out and the link opens nothing, also not when they come back', async () => {
    const person = await addInviter();
    const token = await make(person);
    const phone = app.client();
    await bind(token, '4321', phone);
    const admin = await clientOf(app, ours.people.admin);
    await admin.post(`/api/people/${person}/disable`);
    expect([await me(phone), (await look(token)).status]).toEqual([401, 410]);
    await admin.post(`/api/people/${person}/enable`);
    expect([await me(phone), (await look(token)).status]).toEqual([401, 410]);
  });

  test('is made for inviters with a phone only, by leads of that event only', async () => {
    const without = await addInviter({ phone: '' });
    const refused = await lead.post(`${links()}/${without}`);
    expect([refused.status, refused.body.fields[0].code]).toEqual([400, 'phone_missing']);
    const stranger = await makePerson(app.database, ours.id, { role: 'salesperson', phone: '13800004321' });
    expect((await lead.post(`${links()}/${stranger}`)).status).toBe(404);
    const sales = await signInAs(app, ours.people.salesperson, app.client());
    expect((await sales.post(`${links()}/${ours.people.salesperson.id}`)).status).toBe(403);
    const theirs = await seedOrganization(app, '别家');
    const foreign = await clientOf(app, theirs.people.admin);
    expect((await foreign.post(`${links()}/${stranger}`)).status).toBe(404);
    expect((await foreign.get(links())).status).toBe(404);
  });
});
