import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ChannelKind, ChannelMessage, ChannelView } from '@backcast/contracts/alarms/channel';
import { alarmKinds } from '@backcast/invitations/alarms/alarm-rule';
import { type RobotServer, startRobotServer } from '../../testing/robot-server.js';
import { databaseKinds } from '../../testing/scratch-database.js';
import { clientOf, seedEvent, type SeededOrganization, seedOrganization } from '../../testing/seed-people.js';
import { startOwnTestApp, type TestApp } from '../../testing/start-test-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { TellAlarms } from '../tell-alarms.js';
import { SendChannelMessages } from './send-channel-messages.js';

const robots = ['wecom', 'dingtalk', 'feishu'] as const;
const day = 24 * 3_600;
const noon = Date.parse('2027-03-03T04:00:00Z');

describe.each(await databaseKinds())('channels on %s', (kind) => {
  let app: TestApp;
  let robot: RobotServer;
  let ours: SeededOrganization;
  let admin: TestClient;
  let eventId: string;
  let seconds = 0;
  const now = (): Date => new Date(noon + seconds * 1_000);

  beforeAll(async () => {
    robot = await startRobotServer(now);
    app = await startOwnTestApp(kind, { BACKCAST_PRIVATE_HOSTS: robot.host });
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await robot.close();
  }, 30_000);

  const after = (more: number): void => {
    seconds += more;
    app.setClock(now().toISOString());
  };
  beforeEach(async () => {
    // At noon of a later day each time, so that no test meets the rate of the one before.
    after((Math.ceil(seconds / day) + 1) * day - seconds);
    Object.assign(robot, { taken: [], refused: [], next: [], onTheWay: () => undefined });
    ours = await seedOrganization(app, '春晖教育');
    admin = await clientOf(app, ours.people.admin);
    eventId = await seedEvent(app, ours);
  });
  afterEach(async () => {
    await app.database.query(`UPDATE channel SET is_on = false`);
  });

  const send = () => app.app.get(SendChannelMessages, { strict: false }).execute();
  const tell = () => app.app.get(TellAlarms, { strict: false }).execute();
  const add = async (what: ChannelKind, values: object = {}): Promise<ChannelView & { shownSecret: string }> => {
    const added = await admin.post('/api/channels', {
      ...{ id: randomUUID(), kind: what, name: `群 ${what}`, alarmKinds, language: 'zh-CN' },
      ...{ url: robot.url(what), secret: what === 'wecom' || what === 'webhook' ? '' : robot.secret, ...values },
    });
    expect(added.status).toBe(200);
    return { ...added.body.channel, shownSecret: added.body.secret };
  };
  const messages = async (): Promise<ChannelMessage[]> => (await admin.get('/api/channel-messages')).body.messages;
  /** Alarms as the look at events raises them, for every channel that is on. */
  const raise = async (count: number, name = '张三'): Promise<void> => {
    await app.database.query('UPDATE person SET name = $2 WHERE id = $1', [ours.people.salesperson.id, name]);
    for (let at = 0; at < count; at += 1)
      await app.database.query(
        `WITH raised AS (
           INSERT INTO alarm (org_id, event_id, cause, kind, subject_kind, subject_id, person_id, because, raised_at)
           VALUES ($1, $2, $3, 'unmoved', 'invitee', gen_random_uuid(), $4, '{"hours": 48}', $5) RETURNING id)
         INSERT INTO channel_alarm (org_id, channel_id, alarm_id)
         SELECT $1, c.id, r.id FROM raised r, channel c WHERE c.org_id = $1 AND c.removed_at IS NULL`,
        [ours.id, eventId, randomUUID(), ours.people.salesperson.id, now()],
      );
  };
  const tellAndSend = async (): Promise<void> => {
    await tell();
    await send();
  };

  test.each(robots)('a test message gets through to %s, signed where it signs', async (what) => {
    const channel = await add(what);
    expect((await admin.post(`/api/channels/${channel.id}/test`)).status).toBe(200);
    await send();
    expect(robot.refused).toEqual([]);
    expect(robot.taken.map(({ text }) => text)).toEqual([expect.stringContaining('「春晖教育」发来的测试消息')]);
    expect(await messages()).toMatchObject([{ state: 'sent', attempts: 1, about: 'test', answer: '0', problem: null }]);
  });

  test.each(['dingtalk', 'feishu'] as const)(
    'twin: with the wrong secret %s refuses, and nobody tries again',
    async (what) => {
      const channel = await add(what, { secret: 'SECwrong' });
      await admin.post(`/api/channels/${channel.id}/test`);
      await send();
      expect(robot.taken).toEqual([]);
      const code = what === 'dingtalk' ? '310000' : '19021';
      expect(await messages()).toMatchObject([{ state: 'failed', attempts: 1, problem: 'refused', answer: code }]);
      after(3_600);
      await send();
      expect(robot.refused).toHaveLength(1);
    },
  );

  test('many alarms are one message, with colleagues by name and customers by number', async () => {
    await add('wecom');
    await raise(30);
    await tellAndSend();
    expect(robot.taken.map(({ text }) => text)).toEqual([
      `倒推 Backcast 提醒\n【暑期讲座】\n· 张三：30 组客户 48 小时没有进展\nhttp://localhost:3000/e/${eventId}/alarms`,
    ]);
    expect(await messages()).toMatchObject([{ about: 'alarms', alarms: 30, state: 'sent' }]);
    await tellAndSend();
    expect(robot.taken).toHaveLength(1);
  });

  test.each(robots)(
    '%s never gets more in a minute than it takes, and misses nothing',
    async (what) => {
      const channel = await add(what);
      const most = channel.perMinute;
      for (let at = 0; at < most + 5; at += 1) {
        await raise(1);
        await tellAndSend();
      }
      expect([robot.taken.length, robot.refused]).toEqual([most, []]);
      // Those beyond the rate gathered in one message.
      const waiting = (await messages()).filter(({ state }) => state === 'waiting');
      expect(waiting).toMatchObject([{ alarms: 5, attempts: 0 }]);
      after(59);
      await send();
      expect(robot.taken).toHaveLength(most);
      after(1);
      await send();
      expect([robot.taken.length, robot.refused]).toEqual([most + 1, []]);
      expect(robot.taken.at(-1)?.text).toContain('5 组客户');
    },
    60_000,
  );

  test('twin: without the count of the last minute the robot refuses', async () => {
    await add('wecom');
    for (let at = 0; at < 22; at += 1) {
      await raise(1);
      await tell();
      await app.database.query(`UPDATE channel SET sent_times = '{}'`);
      await send();
    }
    expect(robot.refused).toContainEqual({ path: '/cgi-bin/webhook/send', code: 45009 });
  });

  /** Twenty messages of which the last is five seconds on its way; a minute after they were taken twenty more. */
  const sendOverSlowLine = async (meanwhile: () => Promise<unknown>): Promise<void> => {
    await add('wecom');
    const one = async (): Promise<void> => {
      await raise(1);
      await tellAndSend();
    };
    for (let at = 0; at < 19; at += 1) await one();
    robot.onTheWay = () => after(5);
    await one();
    robot.onTheWay = () => undefined;
    await meanwhile();
    after(55);
    for (let at = 0; at < 20; at += 1) await one();
  };

  test('what is long on its way counts from when it was answered', async () => {
    await sendOverSlowLine(async () => undefined);
    expect([robot.taken.length, robot.refused]).toEqual([39, []]);
  });

  test('twin: counted from when they were taken, the robot refuses', async () => {
    const taken = now();
    await sendOverSlowLine(() =>
      app.database.query('UPDATE channel SET sent_times = array_fill($1::timestamptz, ARRAY[20])', [taken]),
    );
    expect(robot.refused).toEqual([{ path: '/cgi-bin/webhook/send', code: 45009 }]);
  });

  test('over no minute is it more, however long messages take, also with two processes', async () => {
    await add('wecom');
    let seed = 7;
    const random = (most: number): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % (most + 1);
    };
    robot.onTheWay = () => after(random(2));
    for (let at = 0; at < 60; at += 1) {
      await raise(1);
      await tell();
      await Promise.all([send(), send()]);
      after(random(1));
    }
    after(120);
    await send();
    expect(robot.refused).toEqual([]);
    expect((await messages()).filter(({ state }) => state !== 'sent')).toEqual([]);
    // It was at its limit: fewer messages than alarms, each of which is told.
    expect(robot.taken.length).toBeGreaterThan(20);
    expect(robot.taken.length).toBeLessThan(60);
  }, 60_000);

  test('two processes at once send a message once, and no more than a minute takes together', async () => {
    await add('wecom');
    for (let at = 0; at < 25; at += 1) {
      await raise(1);
      await tell();
      await Promise.all([send(), send()]);
    }
    expect([robot.taken.length, robot.refused]).toEqual([20, []]);
  });

  test('a robot that says it had enough rests as long as it says, and no attempt is used up', async () => {
    await add('dingtalk');
    robot.next = [{ status: 200, body: { errcode: 130101, errmsg: 'send too fast' } }];
    await raise(1);
    await tellAndSend();
    expect(await messages()).toMatchObject([{ state: 'waiting', attempts: 0, problem: 'too-fast', answer: '130101' }]);
    after(599);
    await send();
    expect(robot.taken).toEqual([]);
    after(1);
    await send();
    expect(await messages()).toMatchObject([{ state: 'sent', attempts: 1, problem: null }]);
  });

  test('what fails is tried again later and later; what comes meanwhile is told together afterwards', async () => {
    await add('feishu');
    robot.next = [{ status: 502, body: {} }, 'hang up'];
    await raise(1);
    await tellAndSend();
    expect(await messages()).toMatchObject([{ state: 'waiting', attempts: 1, problem: 'answered', answer: '502' }]);
    await raise(2);
    await tellAndSend();
    expect(await messages()).toHaveLength(1);
    after(10);
    await tellAndSend();
    expect(await messages()).toMatchObject([{ attempts: 2, problem: 'unreachable' }]);
    after(59);
    await send();
    expect(robot.taken).toEqual([]);
    after(1);
    await send();
    await tellAndSend();
    expect(robot.taken.map(({ text }) => /(\d+) 组客户/.exec(text)?.[1])).toEqual(['1', '2']);
  });

  test('after eight attempts it has failed, stays in the list and is repeated from there', async () => {
    await add('wecom');
    robot.next = Array.from({ length: 8 }, () => 'hang up' as const);
    await raise(1);
    for (let attempt = 0; attempt < 9; attempt += 1) {
      await tellAndSend();
      after(6 * 3_600);
    }
    const [message] = await messages();
    expect(message).toMatchObject({ state: 'failed', attempts: 8, problem: 'unreachable' });
    expect((await admin.post(`/api/channel-messages/${message?.id}/repeat`)).body.messages).toHaveLength(1);
    expect((await admin.post(`/api/channel-messages/${message?.id}/repeat`)).status).toBe(409);
    await send();
    expect(robot.taken).toHaveLength(1);
    expect(await messages()).toMatchObject([{ id: message?.id, state: 'sent' }]);
  });

  test('in the quiet hours it waits, but a test goes out at once', async () => {
    const channel = await add('wecom');
    await admin.put('/api/alarm-settings/hours', {
      ...{ version: 0, quietFrom: '11:00', quietUntil: '13:00', gatherMinutes: 0 },
    });
    await raise(1);
    await admin.post(`/api/channels/${channel.id}/test`);
    await tellAndSend();
    expect(robot.taken).toHaveLength(1);
    after(3_600);
    await tellAndSend();
    expect(robot.taken).toHaveLength(2);
  });

  test('what was settled before its turn is not said any more', async () => {
    await add('wecom');
    await raise(1);
    await tell();
    await app.database.query('UPDATE alarm SET over_at = now() WHERE org_id = $1', [ours.id]);
    await send();
    expect([robot.taken, await messages()]).toEqual([[], []]);
  });

  test('a webhook is signed so that its receiver can check it, and a repeat has the same id', async () => {
    const channel = await add('webhook');
    expect(channel.shownSecret).toMatch(/^whsec_/);
    await raise(2);
    await tellAndSend();
    const [message] = await messages();
    await admin.post(`/api/channel-messages/${message?.id}/repeat`);
    after(30);
    await send();
    expect(robot.taken).toHaveLength(2);
    for (const { headers, raw } of robot.taken) {
      const key = Buffer.from(channel.shownSecret.slice('whsec_'.length), 'base64');
      const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${raw}`;
      const signature = createHmac('sha256', key).update(signed).digest('base64');
      expect(headers['webhook-signature']).toBe(`v1,${signature}`);
      expect(headers['webhook-id']).toBe(message?.id);
    }
    expect(robot.taken[0]?.headers['webhook-timestamp']).not.toBe(robot.taken[1]?.headers['webhook-timestamp']);
    expect(JSON.parse(robot.taken[0]?.raw ?? '')).toMatchObject({
      type: 'alarms.raised',
      data: { alarms: [{ kind: 'unmoved', event: { id: eventId } }, {}] },
    });
  });

  test('adding the same one again is refused, so that no secret is shown which is not kept', async () => {
    const channel = await add('webhook');
    const again = await admin.post('/api/channels', {
      ...{ id: channel.id, kind: 'webhook', name: '再来', alarmKinds, language: 'zh-CN', secret: '' },
      url: robot.url('webhook'),
    });
    expect([again.status, again.text.includes('whsec_')]).toEqual([409, false]);
  });

  test('neither address nor secret is ever shown again, nor in the history', async () => {
    const channel = await add('dingtalk');
    const hook = await add('webhook');
    await admin.post(`/api/channels/${channel.id}/test`);
    await send();
    const body = { name: '新名字', isOn: true, alarmKinds: ['stuck'], language: 'en', url: null, secret: 'SECother' };
    const saved = await admin.put(`/api/channels/${channel.id}`, { version: 1, ...body });
    expect(saved.body).toMatchObject({ version: 2, name: '新名字', alarmKinds: ['stuck'], hasSecret: true });
    const pages = ['/api/channels', '/api/channel-messages', '/api/changes'];
    const seen = (await Promise.all(pages.map((page) => admin.get(page)))).map(({ text }) => text).join();
    expect(seen).toContain('新名字');
    for (const secret of [robot.secret, 'SECother', 'access_token', 'robot-key', hook.shownSecret])
      expect(seen).not.toContain(secret);
  });

  test.each([
    ['http://hook.example.com/', 'address_insecure'],
    ['https://127.0.0.1/', 'address_private'],
    ['https://169.254.169.254/', 'address_private'],
    ['https://me:you@hook.example.com/', 'address_address'],
    ['robot', 'address_address'],
  ])('the address %s is refused where it is typed (%s)', async (url, code) => {
    const refused = await admin.post('/api/channels', {
      ...{ id: randomUUID(), kind: 'webhook', name: '内网', alarmKinds, language: 'zh-CN', url, secret: '' },
    });
    expect([refused.status, refused.body.fields]).toEqual([400, [expect.objectContaining({ path: 'url', code })]]);
  });

  test('a name that leads inside is found out when it is sent, and not tried again', async () => {
    const channel = await add('webhook', { url: 'https://localhost/hook' });
    await admin.post(`/api/channels/${channel.id}/test`);
    await send();
    expect(await messages()).toMatchObject([{ state: 'failed', problem: 'private', attempts: 1 }]);
  });

  test('a removed channel gets nothing, and what it sent stays in the list', async () => {
    const channel = await add('wecom');
    await admin.post(`/api/channels/${channel.id}/test`);
    await send();
    await raise(1);
    await tell();
    expect((await admin.post(`/api/channels/${channel.id}/remove`)).body.channels).toEqual([]);
    await tellAndSend();
    expect(robot.taken).toHaveLength(1);
    expect((await messages()).map(({ state }) => state)).toEqual(['failed', 'sent']);
    expect((await admin.post(`/api/channels/${channel.id}/test`)).status).toBe(404);
  });

  test('an event’s name cannot call everybody in a chat, and too much is cut where lines end', async () => {
    await add('feishu');
    await add('wecom');
    await app.database.query('UPDATE event SET name = $2 WHERE id = $1', [eventId, '讲座<at user_id="all"></at>']);
    for (let at = 0; at < 80; at += 1) {
      const id = randomUUID();
      await app.database.query(
        `INSERT INTO person (org_id, id, name, mail, role) VALUES ($1, $2, $3, '', 'salesperson')`,
        [ours.id, id, `某某某某某某某某${at}`],
      );
      await app.database.query(
        `WITH raised AS (
           INSERT INTO alarm (org_id, event_id, cause, kind, subject_kind, subject_id, person_id, because, raised_at)
           VALUES ($1, $2, $3, 'unmoved', 'invitee', gen_random_uuid(), $4, '{"hours": 48}', $5) RETURNING id)
         INSERT INTO channel_alarm (org_id, channel_id, alarm_id)
         SELECT $1, c.id, r.id FROM raised r, channel c WHERE c.org_id = $1`,
        [ours.id, eventId, id, id, now()],
      );
    }
    await tellAndSend();
    expect(robot.refused).toEqual([]);
    const [first, second] = robot.taken.map(({ text }) => text);
    for (const text of [first, second]) {
      expect(text).toMatch(/还有 \d+ 行/);
      expect(text).not.toContain('\uFFFD');
    }
    expect(robot.taken.find(({ path }) => path.includes('open-apis'))?.text).not.toContain('<at');
  });
});
