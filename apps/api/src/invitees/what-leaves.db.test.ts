import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { alarmKinds } from '@backcast/invitations/alarms/alarm-rule';
import { ConsoleLogger } from '@nestjs/common';
import { RaiseAlarms } from '../alarms/raise-alarms.js';
import { SendChannelMessages } from '../alarms/channels/send-channel-messages.js';
import { TellAlarms } from '../alarms/tell-alarms.js';
import { byEvent } from '../alarms/told-alarms.js';
import { MakeDigests } from '../digest/make-digests.js';
import { describeFailure } from '../platform/http/describe-failure.js';
import { RemindCustomers } from '../reminders/remind-customers.js';
import { SendCustomerReminder } from '../reminders/send-customer-reminder.js';
import { eventually } from '../testing/eventually.js';
import { hearStream } from '../testing/hear-stream.js';
import { type RobotServer, startRobotServer } from '../testing/robot-server.js';
import { databaseKinds } from '../testing/scratch-database.js';
import { clientOf, seedEvent, type SeededOrganization, seedOrganization, seedPerson } from '../testing/seed-people.js';
import { startOwnTestApp, type TestApp } from '../testing/start-test-app.js';
import type { Answer, TestClient } from '../testing/test-client.js';
import { readPage } from './invitee-list.read.js';

/** Words that stand nowhere else. */
const byHand = { name: '龙凤祥', phone: '13657824910', mail: 'long.fengxiang@example.com', note: '腰不好要靠过道' };
const byLink = { name: '欧阳飞雪', phone: '13657824911', answer: '能带小狗吗' };
const byList = { name: '诸葛流云', phone: '13657824912' };
const personal = ['龙凤祥', '欧阳飞雪', '诸葛流云', '3657824', 'long.fengxiang', '腰不好', '小狗', '别催他'];
const secrets = ['body-geheim', 'header-geheim', 'robot-key', 'SEC0123456789abcdef', 'whsec_'];

describe.each(await databaseKinds())('what leaves the server about customers, on %s', (kind) => {
  let app: TestApp;
  let robot: RobotServer;
  let ours: SeededOrganization;
  let [admin, lead, sales, viewer, colleague]: TestClient[] = [];
  let colleagueId: string;
  let eventId: string;
  let invitationId: string;
  let port: number;
  let now = new Date('2027-02-20T02:00:00Z');
  const streams: { text: () => string; end: () => void }[] = [];
  let logged = '';
  const restore: (() => void)[] = [];

  const after = (days: number): void => {
    now = new Date(now.getTime() + days * 24 * 3_600_000);
    app.setClock(now.toISOString());
  };
  const ok = async (asked: ReturnType<TestClient['post']>): Promise<Answer> => {
    const answer = await asked;
    expect([answer.status < 300, answer.text]).toEqual([true, answer.text]);
    return answer;
  };
  const wordsIn = (text: string, words: readonly string[]): string[] => words.filter((word) => text.includes(word));

  beforeAll(async () => {
    for (const stream of [process.stdout, process.stderr]) {
      const spy = jest.spyOn(stream, 'write').mockImplementation((text) => {
        logged += String(text);
        return true;
      });
      restore.push(() => spy.mockRestore());
    }
    robot = await startRobotServer(() => now);
    app = await startOwnTestApp(kind, { LOG_LEVEL: 'debug', BACKCAST_PRIVATE_HOSTS: robot.host });
    app.setClock(now.toISOString());
    ours = await seedOrganization(app);
    const other = await seedPerson(app, ours.id, 'salesperson');
    colleagueId = other.id;
    [admin, lead, sales, viewer] = await Promise.all(
      (['admin', 'lead', 'salesperson', 'viewer'] as const).map((role) => clientOf(app, ours.people[role])),
    );
    colleague = await clientOf(app, other);
    eventId = await seedEvent(app, ours, [
      ...(['organizer', 'lead', 'salesperson', 'viewer'] as const).map((role) => ({ person: ours.people[role], role })),
      { person: other, role: 'salesperson' as const },
    ]);
    await app.app.listen(0, '127.0.0.1');
    port = (app.app.getHttpServer().address() as AddressInfo).port;
    for (const client of [sales!, viewer!, colleague!]) streams.push(await hearStream(client, port));
    await setUpOutgoing();
    await liveThroughIt();
  }, 180_000);
  afterAll(async () => {
    for (const stream of streams) stream.end();
    await app.close();
    await robot.close();
    for (const each of restore) each();
  }, 30_000);

  const setUpOutgoing = async (): Promise<void> => {
    for (const what of ['wecom', 'dingtalk', 'feishu', 'webhook'] as const)
      await ok(
        admin!.post('/api/channels', {
          ...{ id: randomUUID(), kind: what, name: `群 ${what}`, alarmKinds, language: 'zh-CN', url: robot.url(what) },
          secret: what === 'dingtalk' || what === 'feishu' ? robot.secret : '',
        }),
      );
    await ok(
      admin!.put('/api/sms-gateway', {
        ...{ version: 0, isOn: true, method: 'POST', url: `http://${robot.host}/webhook?key={secret}` },
        ...{ contentType: 'json', headers: [{ name: 'X-Key', value: 'header-geheim' }], secret: 'body-geheim' },
        ...{ successAt: '', successIs: '', body: '{"to":"{number}","text":"{text}","key":"{secret}"}' },
        ...{ perMinute: 60, reminderText: '' },
      }),
    );
  };

  /** Everything that is done with customers until they are reminded, and all that is told meanwhile. */
  const liveThroughIt = async (): Promise<void> => {
    const invitees = `/api/events/${eventId}/invitees`;
    const ownerId = ours.people.salesperson.id;
    const fields = { persona: '', interests: '', sessionId: null, partySize: 2, children: 0, seatGroup: '' };
    const body = { ...byHand, ...fields, ownerId, state: 'invited', channel: 'phone' };
    invitationId = (await ok(sales!.post(invitees, { ...body, id: randomUUID() }))).body.invitationId;
    await ok(colleague!.post(invitees, { ...body, id: randomUUID(), ownerId: colleagueId }));
    const credits = [
      { personId: ownerId, percent: 50 },
      { personId: colleagueId, percent: 50 },
    ];
    await ok(lead!.post(`${invitees}/${invitationId}/claim`, { ownerId, credits }));
    const importId = randomUUID();
    await ok(lead!.post(`/api/events/${eventId}/imports`, { id: importId, name: '名单.xlsx', source: 'file' }));
    const row = { row: 2, ...byList, mail: '', persona: '', interests: '', note: '', owner: '', ownerPhone: '' };
    const rows = [{ ...row, partySize: '', children: '', seatGroup: '', state: '' }];
    const part = { part: 0, ownerId, sessionId: null, addsOwners: false, rows };
    await ok(lead!.post(`/api/events/${eventId}/imports/${importId}/parts`, part));
    const made = await ok(sales!.post(`/api/events/${eventId}/registration-links`));
    const code = String(made.body.url).split('/r/')[1]!;
    const { stamp } = (await app.client().post('/api/registrations/look', { code })).body;
    now = new Date(now.getTime() + 30_000);
    app.setClock(now.toISOString());
    await ok(
      app.client().post('/api/registrations', {
        ...{ code, stamp, key: randomUUID(), sessionId: null, ...byLink, partySize: 1 },
        ...{ consent: 'registration-1', website: '' },
      }),
    );
    for (let day = 0; day < 9; day += 1) {
      after(1);
      await app.app.get(RaiseAlarms, { strict: false }).execute();
      await app.app.get(TellAlarms, { strict: false }).execute();
      await app.app.get(SendChannelMessages, { strict: false }).execute();
    }
    const at = new Date(now.getTime() - 60_000).toISOString();
    await ok(
      sales!.post(`${invitees}/${invitationId}/moves`, {
        ...{ id: randomUUID(), seen: 'invited', to: 'confirmed', at, channel: 'phone', note: '别催他' },
        ...{ partySize: null, arrivesAt: null },
      }),
    );
    await app.app.get(MakeDigests, { strict: false }).execute();
    // The event begins on 6 March at 06:00 UTC.
    now = new Date('2027-03-05T06:01:00Z');
    app.setClock(now.toISOString());
    await app.app.get(RemindCustomers, { strict: false }).execute();
    const due = await app.database.query<{ id: string }>(
      `SELECT payload->>'reminderId' AS id FROM outbox WHERE name = 'send-customer-reminder'`,
    );
    for (const { id } of due) await app.app.get(SendCustomerReminder, { strict: false }).execute(id);
    await ok(lead!.post(`${invitees}/export`, {}));
    await ok(admin!.post(`${invitees}/${invitationId}/data`));
  };

  const heard = (): string[] => streams.map(({ text }) => text());
  const mails = () =>
    app.database.query<{ role: string; text: string }>(
      `SELECT p.role, m.subject || m.text AS text FROM mail m JOIN person p ON p.id = m.person_id WHERE m.org_id = $1`,
      [ours.id],
    );

  test('live pages hear that something moved, and nobody’s name, phone or note', async () => {
    await eventually(heard, (texts) => texts.every((text) => text.includes('"section":"reminders"')));
    for (const text of heard()) {
      expect(text).toContain('"section":"invitees"');
      expect(wordsIn(text, [...personal, ...secrets])).toEqual([]);
    }
  });

  test('twin: a hint that carries what it should not is not sent on; as it was written it would be', async () => {
    const leaky = { orgId: ours.id, about: 'inviting', id: eventId, section: null, version: 7_001, name: byHand.name };
    const worse = { ...leaky, section: byHand.name, version: 7_002 };
    const good = { ...leaky, version: 7_003, section: 'goal' };
    await app.database.transaction(async (tx) => {
      for (const hint of [leaky, worse, good])
        await tx.query(`INSERT INTO outbox (org_id, kind, name, payload) VALUES ($1, 'hint', 'inviting', $2)`, [
          ...[ours.id, JSON.stringify(hint)],
        ]);
    });
    const [seen] = await eventually(heard, ([text]) => text!.includes('7003'));
    expect(seen).toContain('7001');
    expect(seen).not.toContain('7002');
    expect(wordsIn(seen!, personal)).toEqual([]);
    const written = await app.database.query(
      `SELECT payload FROM outbox WHERE payload->>'version' IN ('7001', '7002')`,
    );
    expect(wordsIn(JSON.stringify(written), personal)).toEqual(['龙凤祥']);
    await app.database.query(`DELETE FROM outbox WHERE payload->>'version' IN ('7001', '7002')`);
  });

  test('mails tell how many customers wait and where to look, to those who call them or lead', async () => {
    const sent = await mails();
    const text = sent.map((mail) => mail.text).join('\n');
    expect(text).toContain('组客户 48 小时没有进展');
    expect(text).toContain(`/e/${eventId}/alarms`);
    expect(wordsIn(text, [...personal, ...secrets])).toEqual([]);
    const roles = new Set(sent.map(({ role }) => role));
    expect([...roles].toSorted()).toEqual(['admin', 'lead', 'organizer', 'salesperson']);
  });

  test('chat groups and webhooks hear the same: colleagues by name, customers by number', () => {
    const messages = robot.taken.filter(({ headers }) => headers['x-key'] === undefined);
    expect(new Set(messages.map(({ path }) => path)).size).toBe(4);
    const text = messages.map(({ raw }) => raw).join('\n');
    expect(text).toContain(ours.people.salesperson.name);
    expect(wordsIn(text, personal)).toEqual([]);
  });

  test('twin: with a customer in the place of the colleague both would say the name', () => {
    const alarm = {
      id: randomUUID(),
      kind: 'unmoved',
      about: 'invitee',
      eventId,
      eventName: '讲座',
      because: { hours: 48 },
    };
    const told = byEvent([{ ...alarm, personName: byHand.name }], 'https://x.example');
    expect(wordsIn(JSON.stringify(told), personal)).toEqual(['龙凤祥']);
  });

  test('a reminder goes to the customer whom it is about, and to nobody else', () => {
    const sent = robot.taken.filter(({ headers }) => headers['x-key'] !== undefined).map(({ body }) => body);
    expect(sent.map(({ to }) => to).toSorted()).toEqual([byHand.phone, byLink.phone]);
    for (const { to, text } of sent)
      expect(wordsIn(String(text), personal)).toEqual([to === byHand.phone ? byHand.name : byLink.name]);
  });

  test('an export is for those who lead: salespeople and viewers take nobody along', async () => {
    const take = async (client: TestClient) => client.post(`/api/events/${eventId}/invitees/export`, {});
    const all = ['龙凤祥', '欧阳飞雪', '诸葛流云', '3657824', 'long.fengxiang', '腰不好'];
    expect(wordsIn((await take(lead!)).text, personal)).toEqual(all);
    for (const client of [colleague!, sales!, viewer!]) {
      const none = await take(client);
      expect([none.status, wordsIn(none.text, personal)]).toEqual([403, []]);
    }
    const reader = { orgId: ours.id, eventId, personId: colleagueId };
    const page = { sort: 'name', offset: 0, limit: 500 } as const;
    const read = (role: 'salesperson' | 'lead') =>
      app.database.snapshot((tx) => readPage(tx, { ...reader, role }, page));
    expect((await read('salesperson')).total).toBe(0);
    // Twin: taken for somebody who leads, the same colleague would have everybody.
    expect((await read('lead')).total).toBe(3);
  });

  test('the history keeps who took what along, and none of it', async () => {
    const kept = await app.database.query(`SELECT section, before, after FROM change WHERE org_id = $1`, [ours.id]);
    const text = JSON.stringify(kept);
    expect(text).toContain('customer-export');
    expect(wordsIn(text, [...personal, ...secrets])).toEqual([]);
  });

  test('the log of every request at its most talkative holds neither customers nor secrets', () => {
    expect(logged).toContain('/api/events/:eventId/invitees');
    expect(logged).toContain('Told of alarms');
    expect(wordsIn(logged, [...personal, ...secrets])).toEqual([]);
  });

  test('nor does what it says of a write that the database refuses; twin: the failure itself has it all', async () => {
    await app.database.query(`ALTER TABLE customer ADD CONSTRAINT no_dragons CHECK (name <> '龙凤祥之友') NOT VALID`);
    const trouble: unknown[] = [];
    try {
      const before = logged.length;
      const refused = await lead!.post(`/api/events/${eventId}/invitees`, {
        ...{
          id: randomUUID(),
          name: '龙凤祥之友',
          phone: '13657824913',
          mail: '',
          persona: '',
          interests: '',
          note: '',
        },
        ...{ ownerId: colleagueId, sessionId: null, partySize: 1, children: 0, seatGroup: '' },
        ...{ state: 'new', channel: 'phone' },
      });
      expect([refused.status, refused.body.code]).toEqual([500, 'internal']);
      const said = logged.slice(before);
      expect(said).toContain('23514, no_dragons');
      expect(said).toContain('add-invitee');
      expect(wordsIn(said, personal)).toEqual([]);
      await app.database
        .query(`INSERT INTO customer (org_id, name, phone) VALUES ($1, $2, $3)`, [ours.id, '龙凤祥之友', byHand.phone])
        .catch((error: unknown) => trouble.push(error));
      const lines = new ConsoleLogger({ json: true, colors: false });
      const mark = logged.length;
      lines.error({ err: trouble[0] });
      expect(wordsIn(logged.slice(mark), personal)).toEqual(['龙凤祥', '3657824']);
      expect(wordsIn(JSON.stringify(describeFailure(trouble[0])), personal)).toEqual([]);
    } finally {
      await app.database.query('ALTER TABLE customer DROP CONSTRAINT no_dragons');
    }
  });
});
