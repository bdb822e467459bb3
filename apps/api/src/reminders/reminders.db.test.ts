import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ReminderBoard, SaveSmsGateway } from '@backcast/contracts/registration/reminder';
import { roles } from '@backcast/contracts/permissions';
import { databaseKinds } from '../testing/scratch-database.js';
import { clientOf, seedEvent, type SeededOrganization, seedOrganization } from '../testing/seed-people.js';
import { startOwnTestApp, type TestApp } from '../testing/start-test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { RemindCustomers } from './remind-customers.js';
import { SendCustomerReminder } from './send-customer-reminder.js';

type Asked = { path: string; body: Record<string, string>; headers: IncomingMessage['headers'] };

describe.each(await databaseKinds())('reminders of customers on %s', (kind) => {
  let app: TestApp;
  let gateway: Server;
  let port: number;
  let asked: Asked[] = [];
  let answer: (response: ServerResponse, asked: Asked) => void;
  let ours: SeededOrganization;
  let [admin, lead, sales]: TestClient[] = [];
  let eventId: string;
  let phones = 13_900_000_000;

  beforeAll(async () => {
    gateway = createServer((request, response) => {
      let text = '';
      request.on('data', (part: Buffer) => (text += part.toString()));
      request.on('end', () => {
        const one = { path: request.url ?? '', body: JSON.parse(text || '{}'), headers: request.headers };
        asked.push(one);
        answer(response, one);
      });
    });
    await new Promise<void>((done) => gateway.listen(0, '127.0.0.1', done));
    port = (gateway.address() as AddressInfo).port;
    app = await startOwnTestApp(kind, { BACKCAST_PRIVATE_HOSTS: `127.0.0.1:${port}` });
  }, 120_000);
  afterAll(async () => {
    gateway.closeAllConnections();
    gateway.close();
    await app.close();
  }, 30_000);

  const takes = (response: ServerResponse): void => void response.end('{"code":"OK"}');
  const body = (values: Partial<SaveSmsGateway> = {}): SaveSmsGateway => ({
    ...{
      version: 0,
      isOn: true,
      method: 'POST',
      url: `http://127.0.0.1:${port}/send?key={secret}`,
      contentType: 'json',
    },
    ...{
      headers: [{ name: 'X-Key', value: 'header-geheim' }],
      secret: 'body-geheim',
      successAt: 'code',
      successIs: 'OK',
    },
    ...{ body: '{"to":"{number}","text":"{text}","id":"{id}","key":"{secret}"}', perMinute: 60, reminderText: '' },
    ...values,
  });
  const save = (values: Partial<SaveSmsGateway> = {}, client = admin) => client!.put('/api/sms-gateway', body(values));
  const addCustomer = async (values: object = {}): Promise<string> => {
    const invitee = {
      ...{
        id: randomUUID(),
        name: `客户${phones}`,
        phone: `${++phones}`,
        mail: '',
        persona: '',
        interests: '',
        note: '',
      },
      ...{ ownerId: ours.people.salesperson.id, sessionId: null, partySize: 2, children: 0, seatGroup: '' },
      ...{ state: 'confirmed', channel: 'phone', ...values },
    };
    const added = await lead!.post(`/api/events/${eventId}/invitees`, invitee);
    expect([added.status, added.text]).toEqual([201, added.text]);
    return added.body.invitationId;
  };
  /** Every job that the tick queued, as a worker would do them. */
  const tick = async (instant: string): Promise<void> => {
    app.setClock(instant);
    await app.app.get(RemindCustomers, { strict: false }).execute();
    const jobs = await app.database.query<{ id: string }>(
      `WITH taken AS (DELETE FROM outbox WHERE name = 'send-customer-reminder' RETURNING payload)
       SELECT payload->>'reminderId' AS id FROM taken`,
    );
    const send = app.app.get(SendCustomerReminder, { strict: false });
    for (const { id } of jobs) await send.execute(id);
  };
  const rows = () =>
    app.database.query<Record<string, unknown>>(
      'SELECT kind, channel, state, problem, attempts FROM customer_reminder WHERE event_id = $1 ORDER BY made_at, id',
      [eventId],
    );
  const states = async () => (await rows()).map(({ kind: each, channel, state }) => `${each} ${channel} ${state}`);
  const board = async (client = sales): Promise<ReminderBoard> =>
    (await client!.get(`/api/events/${eventId}/reminders`)).body;

  // It begins on 10 July 2027 at 14:00 in Shanghai, 06:00 UTC.
  beforeEach(async () => {
    asked = [];
    answer = takes;
    // The tick looks at everybody's events: those of the tests before are over.
    await app.database.query('DELETE FROM customer_reminder');
    await app.database.query('DELETE FROM sms_gateway');
    await app.database.query('UPDATE invitation SET removed_at = now()');
    app.setClock('2027-06-20T02:00:00Z');
    ours = await seedOrganization(app);
    [admin, lead, sales] = await Promise.all(
      (['admin', 'lead', 'salesperson'] as const).map((role) => clientOf(app, ours.people[role])),
    );
    eventId = await seedEvent(
      app,
      ours,
      roles.filter((role) => role !== 'admin').map((role) => ({ person: ours.people[role], role })),
      { when: { date: '2027-07-10', startTime: '14:00', endTime: '16:00' } },
    );
  });

  test('go out at each of the four times, once, also to who said yes to a salesperson', async () => {
    await save();
    await addCustomer();
    await addCustomer({ state: 'invited' });
    await tick('2027-07-03T05:59:00Z');
    expect(await states()).toEqual([]);
    for (const instant of [
      '03T06:00',
      '03T06:01',
      '07T06:00',
      '07T07:00',
      '09T06:00',
      '10T04:00',
      '10T05:00',
      '10T06:30',
    ])
      await tick(`2027-07-${instant}:00Z`);
    expect(await states()).toEqual(['7d sms sent', '3d sms sent', '1d sms sent', '2h sms sent']);
    expect(asked).toHaveLength(4);
    expect(asked[0]!.path).toBe('/send?key=body-geheim');
    expect(asked[0]!.headers['x-key']).toBe('header-geheim');
    expect(asked[0]!.body['to']).toBe(String(phones - 1));
    expect(asked[0]!.body['text']).toContain('7月10日 周六 14:00');
    expect(new Set(asked.map((each) => each.body['id'])).size).toBe(4);
    expect((await board()).counts).toMatchObject({ sms: 0 });
  });

  test('not to who said yes after the time had come, who says no, or at night', async () => {
    await save();
    const gone = await addCustomer();
    app.setClock('2027-07-03T12:00:00Z');
    await addCustomer();
    // 22:30 and 07:30 in Shanghai, then 08:00.
    await tick('2027-07-03T14:30:00Z');
    await tick('2027-07-03T23:30:00Z');
    expect(asked).toEqual([]);
    await tick('2027-07-04T00:00:00Z');
    expect(asked).toHaveLength(1);
    await app.database.query(`UPDATE invitation SET state = 'declined' WHERE id = $1`, [gone]);
    await tick('2027-07-07T06:00:00Z');
    expect(asked).toHaveLength(2);
    expect(asked[1]!.body['to']).toBe(String(phones));
  });

  test('whoever declines between planning and sending hears nothing', async () => {
    await save({ perMinute: 1 });
    await addCustomer();
    await addCustomer();
    await tick('2027-07-03T06:00:00Z');
    expect(asked).toHaveLength(1);
    await app.database.query(`UPDATE invitation SET state = 'declined' WHERE event_id = $1`, [eventId]);
    await tick('2027-07-03T06:01:00Z');
    expect(asked).toHaveLength(1);
    expect((await states()).toSorted()).toEqual(['7d sms dropped', '7d sms sent']);
  });

  test('a date that moves is reminded of anew, and the old one no more', async () => {
    await save();
    await addCustomer();
    await tick('2027-07-03T06:00:00Z');
    const { version, sessions } = (await admin!.get(`/api/events/${eventId}`)).body.sessions;
    const moved = sessions.map((session: object) => ({ ...session, date: '2027-07-20' }));
    await admin!.put(`/api/events/${eventId}/sessions`, { version, sessions: moved });
    await tick('2027-07-09T06:00:00Z');
    expect(asked).toHaveLength(1);
    await tick('2027-07-13T06:00:00Z');
    expect(await states()).toEqual(['7d sms sent', '7d sms sent']);
    expect(asked[1]!.body['text']).toContain('7月20日');
  });

  test('what the gateway puts off is tried later, with the same id, and in the end left to a person', async () => {
    await save();
    await addCustomer();
    answer = (response) => void response.writeHead(429).end();
    for (const minutes of ['00', '01', '02', '04', '14', '44', '59']) await tick(`2027-07-03T06:${minutes}:00Z`);
    expect(await rows()).toEqual([{ kind: '7d', channel: 'sms', state: 'failed', problem: 'busy', attempts: 5 }]);
    expect(asked).toHaveLength(5);
    expect(new Set(asked.map((each) => each.body['id'])).size).toBe(1);
    const { toTell, counts } = await board();
    expect([toTell.map(({ problem }) => problem), counts.toTell]).toEqual([['busy'], 1]);
    expect(toTell[0]!.text).toContain('7月10日');
    const told = `/api/events/${eventId}/reminders/${toTell[0]!.id}/told`;
    expect([(await sales!.post(told)).status, (await sales!.post(told)).status]).toEqual([204, 204]);
    expect((await board()).counts).toMatchObject({ byHand: 1, toTell: 0 });
  });

  test('what it refuses is not tried again; what it never answered is not sent twice', async () => {
    await save();
    await addCustomer();
    answer = (response) => void response.end('{"code":"isv.MOBILE_NUMBER_ILLEGAL"}');
    await tick('2027-07-03T06:00:00Z');
    answer = (response) => void response.destroy();
    await addCustomer();
    await app.database.query(`UPDATE invitation SET confirmed_at = '2027-06-20' WHERE event_id = $1`, [eventId]);
    for (const minutes of ['01', '06', '20']) await tick(`2027-07-03T06:${minutes}:00Z`);
    expect((await rows()).map(({ state, problem, attempts }) => [state, problem, attempts])).toEqual([
      ['failed', 'refused', 1],
      ['unsure', 'no-answer', 1],
    ]);
    expect(asked).toHaveLength(2);
  });

  test('a gateway that nobody finds is asked again, because it never heard of the message', async () => {
    const closed = createServer();
    await new Promise<void>((done) => closed.listen(0, '127.0.0.1', done));
    const free = (closed.address() as AddressInfo).port;
    await new Promise((done) => closed.close(done));
    await save();
    await app.database.query('UPDATE sms_gateway SET url = $2 WHERE org_id = $1', [
      ours.id,
      `http://127.0.0.1:${free}/send`,
    ]);
    app.config.privateHosts.push(`127.0.0.1:${free}`);
    await addCustomer();
    await tick('2027-07-03T06:00:00Z');
    expect(await rows()).toMatchObject([{ state: 'waiting', problem: 'unreachable', attempts: 1 }]);
    await app.database.query('UPDATE sms_gateway SET url = $2 WHERE org_id = $1', [
      ours.id,
      `http://127.0.0.1:${port}/`,
    ]);
    await tick('2027-07-03T06:01:00Z');
    expect(await rows()).toMatchObject([{ state: 'sent', problem: '', attempts: 2 }]);
  });

  test('as many a minute as the gateway takes, and each once however many do it at once', async () => {
    await save({ perMinute: 3 });
    for (let each = 0; each < 5; each++) await addCustomer();
    app.setClock('2027-07-03T06:00:00Z');
    const remind = app.app.get(RemindCustomers, { strict: false });
    await Promise.all([remind.execute(), remind.execute()]);
    const jobs = await app.database.query<{ id: string }>(
      `SELECT payload->>'reminderId' AS id FROM outbox WHERE name = 'send-customer-reminder'`,
    );
    const send = app.app.get(SendCustomerReminder, { strict: false });
    await Promise.all([...jobs, ...jobs].map(({ id }) => send.execute(id)));
    await app.database.query(`DELETE FROM outbox WHERE name = 'send-customer-reminder'`);
    expect(await rows()).toHaveLength(5);
    expect(new Set(asked.map(({ body: { id } }) => id)).size).toBe(asked.length);
    await tick('2027-07-03T06:01:00Z');
    await tick('2027-07-03T06:02:00Z');
    expect(asked).toHaveLength(5);
  });

  test('twin: without the state that a sender claims, two senders send twice', async () => {
    await save();
    await addCustomer();
    await tick('2027-07-03T06:00:00Z');
    const [row] = await app.database.query<{ id: string }>('SELECT id FROM customer_reminder WHERE event_id = $1', [
      eventId,
    ]);
    const send = app.app.get(SendCustomerReminder, { strict: false });
    await send.execute(row!.id);
    expect(asked).toHaveLength(1);
    await app.database.query(`UPDATE customer_reminder SET state = 'waiting' WHERE id = $1`, [row!.id]);
    await send.execute(row!.id);
    expect(asked).toHaveLength(2);
  });

  test('twin: without the one row for a time and a start every minute would remind again', async () => {
    await save();
    await addCustomer();
    await tick('2027-07-03T06:00:00Z');
    await app.database.query('DELETE FROM customer_reminder WHERE event_id = $1', [eventId]);
    await tick('2027-07-03T06:01:00Z');
    expect(asked).toHaveLength(2);
  });

  test('a sender that died leaves it to a person, who knows whether it arrived', async () => {
    await save();
    await addCustomer();
    await tick('2027-07-03T06:00:00Z');
    await app.database.query(
      `UPDATE customer_reminder SET state = 'sending', next_at = '2027-07-03T06:02:00Z' WHERE event_id = $1`,
      [eventId],
    );
    await tick('2027-07-03T06:01:00Z');
    expect(await states()).toEqual(['7d sms sending']);
    await tick('2027-07-03T06:03:00Z');
    expect(await rows()).toMatchObject([{ state: 'unsure', problem: 'interrupted' }]);
    expect(asked).toHaveLength(1);
  });

  test('without a gateway they are tasks with a text to copy, each person’s own; others see none', async () => {
    const mine = await addCustomer();
    await addCustomer({ ownerId: ours.people.lead.id });
    await tick('2027-07-03T06:00:00Z');
    expect(await states()).toEqual(['7d hand waiting', '7d hand waiting']);
    expect((await board()).toTell.map(({ invitationId }) => invitationId)).toEqual([mine]);
    const all = await board(lead);
    expect(all.counts).toMatchObject({ toTell: 2 });
    const others = all.toTell.find(({ invitationId }) => invitationId !== mine)!;
    expect((await sales!.post(`/api/events/${eventId}/reminders/${others.id}/told`)).status).toBe(404);
    // The next time takes the place of the one before.
    await tick('2027-07-07T06:00:00Z');
    expect((await board()).toTell.map(({ kind: each }) => each)).toEqual(['3d']);
    await tick('2027-07-10T06:30:00Z');
    expect((await board()).toTell).toEqual([]);
    const viewer = await clientOf(app, ours.people.viewer);
    expect((await viewer.get(`/api/events/${eventId}/reminders`)).status).toBe(403);
  });

  describe('with the own ticket', () => {
    const text = '{客户}，明天见\n入场票：{入场票}';
    /** Somebody who registers by the salesperson's link. */
    const register = async (phone: string): Promise<string> => {
      const { url } = (await sales!.post(`/api/events/${eventId}/registration-links`)).body;
      const code = url.slice(url.lastIndexOf('/') + 1);
      const { stamp } = (await app.client().post('/api/registrations/look', { code })).body;
      app.setClock('2027-06-20T02:00:30Z');
      const answer = await app.client().post('/api/registrations', {
        ...{ code, stamp, key: randomUUID(), sessionId: null, name: '王小姐', phone, partySize: 1 },
        ...{ answer: '', consent: 'registration-1', website: '' },
      });
      expect(answer.status).toBe(200);
      return answer.body.ticket;
    };
    const sentTo = (phone: string): string[] =>
      asked.filter(({ body: { to } }) => to === phone).map(({ body: sent }) => sent['text']!);

    test('who registered gets the address of the ticket they hold, the new one once it was made anew; others no such line', async () => {
      await save({ reminderText: text });
      const ticket = await register('13911112222');
      await addCustomer({ phone: '13933334444', name: '李先生' });
      await tick('2027-07-03T06:00:00Z');
      expect(sentTo('13911112222')).toEqual([`王小姐，明天见\n入场票：http://localhost:3000/m.html#ticket=${ticket}`]);
      expect(sentTo('13933334444')).toEqual(['李先生，明天见']);
      const [{ id }] = (await lead!.get(`/api/events/${eventId}/registrations`)).body.registrations;
      expect((await lead!.post(`/api/events/${eventId}/registrations/${id}/ticket`)).status).toBe(201);
      await tick('2027-07-07T06:00:00Z');
      const renewed = /#ticket=([\w-]{132})$/.exec(sentTo('13911112222')[1]!)![1];
      expect(renewed).not.toBe(ticket);
      const looks = await Promise.all(
        [ticket, renewed].map((each) => app.client().post('/api/tickets/look', { ticket: each })),
      );
      expect(looks.map(({ status }) => status)).toEqual([410, 200]);
    });

    test('it is kept nowhere, and no text that a salesperson copies has it', async () => {
      await save({ isOn: false, reminderText: text });
      const ticket = await register('13911112222');
      await tick('2027-07-03T06:00:00Z');
      const { toTell } = await board();
      expect(toTell.map((each) => each.text)).toEqual(['王小姐，明天见']);
      await save({ version: 1, reminderText: text });
      await tick('2027-07-07T06:00:00Z');
      expect(sentTo('13911112222')[0]).toContain(ticket);
      for (const table of ['customer_reminder', 'outbox', 'mail', 'change'])
        expect(JSON.stringify(await app.database.query(`SELECT * FROM ${table}`))).not.toContain(ticket);
    });
  });

  describe('the gateway', () => {
    test('is set up by an admin; its secrets are kept, and never shown, told or recorded', async () => {
      await save({ isOn: false });
      expect((await admin!.post('/api/sms-gateway/try', { phone: '13800138000' })).body.verdict).toBe('taken');
      asked = [];
      const saved = await save({ version: 1, reminderText: '{customer}，{event}' });
      expect(saved.body).toMatchObject({ version: 2, hasSecret: true, headers: [{ name: 'X-Key' }] });
      const again = await save({ version: 2, secret: null, headers: [{ name: 'X-Key', value: null }], perMinute: 9 });
      expect(again.body).toMatchObject({ version: 3, hasSecret: true, perMinute: 9 });
      const [kept] = await app.database.query('SELECT secret, headers FROM sms_gateway WHERE org_id = $1', [ours.id]);
      expect(kept).toEqual({ secret: 'body-geheim', headers: [{ name: 'X-Key', value: 'header-geheim' }] });
      answer = (response, { path }) => void response.end(JSON.stringify({ code: 'OK', asked: path }));
      const tried = await admin!.post('/api/sms-gateway/try', { phone: '138 0013 8000' });
      expect(tried.body).toMatchObject({ verdict: 'taken', status: 200 });
      expect(asked[0]!.body['to']).toBe('13800138000');
      const changes = await app.database.query('SELECT * FROM change WHERE org_id = $1', [ours.id]);
      const shown = [saved.text, again.text, tried.text, (await admin!.get('/api/sms-gateway')).text];
      expect(JSON.stringify([shown, changes])).not.toContain('geheim');
      expect((await save({ version: 1 })).status).toBe(409);
      for (const client of [lead, sales]) expect((await client!.get('/api/sms-gateway')).status).toBe(403);
    });

    test.each([
      [{ url: 'http://sms.example/send' }, 'url', 'address_insecure'],
      [{ url: 'https://10.0.0.8/send' }, 'url', 'address_private'],
      [{ url: 'https://{number}.example/send' }, 'url', 'address_address'],
      [{ url: 'https://sms.example/{nummer}' }, 'url', 'unknown_variable'],
      [{ url: '' }, 'url', 'invalid_type'],
      [{ body: 'to={number}' }, 'body', 'no_json'],
      [{ body: '{"to":"{nummer}"}' }, 'body', 'unknown_variable'],
      [{ reminderText: '{nobody}' }, 'reminderText', 'unknown_variable'],
      [{ headers: [{ name: 'X Key', value: '1' }] }, 'headers.0.name', 'invalid_format'],
    ])('is refused with a reason: %j', async (values, path, code) => {
      const refused = await save(values);
      expect([refused.status, refused.body.fields]).toEqual([400, [expect.objectContaining({ path, code })]]);
    });

    test('one that leads inside is not asked, whatever is stored', async () => {
      await save();
      await app.database.query(`UPDATE sms_gateway SET url = 'https://169.254.169.254/latest' WHERE org_id = $1`, [
        ours.id,
      ]);
      await addCustomer();
      await tick('2027-07-03T06:00:00Z');
      expect(await rows()).toMatchObject([{ state: 'failed', problem: 'address' }]);
    });

    test('one that is slow does not hold anything up for long, and its message is not sent twice', async () => {
      await save();
      await addCustomer();
      answer = () => undefined;
      const began = Date.now();
      await tick('2027-07-03T06:00:00Z');
      expect(Date.now() - began).toBeLessThan(20_000);
      expect(await rows()).toMatchObject([{ state: 'unsure', problem: 'no-answer', attempts: 1 }]);
    }, 40_000);
  });
});
