import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { alarmKinds } from '@backcast/invitations/alarms/alarm-rule';
import { SendChannelMessages } from '../alarms/channels/send-channel-messages.js';
import { readTables } from '../platform/backup/table-catalog.js';
import { verifyBackup } from '../platform/backup/verify-backup.js';
import { writeBackup } from '../platform/backup/write-backup.js';
import { ContentStore } from '../platform/files/content-store.js';
import { describedRoutes } from '../testing/api-routes.js';
import { type RobotServer, startRobotServer } from '../testing/robot-server.js';
import { databaseKinds } from '../testing/scratch-database.js';
import { clientOf, seedEvent, type SeededOrganization, seedOrganization } from '../testing/seed-people.js';
import { startOwnTestApp, type TestApp } from '../testing/start-test-app.js';
import type { TestClient } from '../testing/test-client.js';

describe.each(await databaseKinds())('secrets of gateways and channels on %s', (kind) => {
  let app: TestApp;
  let robot: RobotServer;
  let ours: SeededOrganization;
  let admin: TestClient;
  let eventId: string;
  let shownOnce: string;
  let logged = '';
  let quiet: () => void;
  /** By what they open; each stands nowhere else. */
  let secrets: Record<string, string>;
  const answers: string[] = [];

  const gateway = (values: object = {}) => ({
    ...{
      version: 0,
      isOn: true,
      method: 'POST',
      url: `http://${robot.host}/webhook?key={secret}`,
      contentType: 'json',
    },
    ...{ headers: [{ name: 'X-Key', value: 'header-geheim' }], secret: 'body-geheim', successAt: '', successIs: '' },
    ...{ body: '{"to":"{number}","text":"{text}","key":"{secret}"}', perMinute: 60, reminderText: '', ...values },
  });
  const send = async (asked: ReturnType<TestClient['post']>): Promise<Awaited<typeof asked>> => {
    const answer = await asked;
    expect([answer.status < 300, answer.text]).toEqual([true, answer.text]);
    answers.push(answer.text);
    return answer;
  };

  beforeAll(async () => {
    const spies = [process.stdout, process.stderr].map((stream) =>
      jest.spyOn(stream, 'write').mockImplementation((text) => {
        logged += String(text);
        return true;
      }),
    );
    quiet = () => spies.forEach((spy) => spy.mockRestore());
    robot = await startRobotServer(() => new Date());
    app = await startOwnTestApp(kind, { LOG_LEVEL: 'debug', BACKCAST_PRIVATE_HOSTS: robot.host });
    ours = await seedOrganization(app);
    admin = await clientOf(app, ours.people.admin);
    eventId = await seedEvent(app, ours);
    await send(admin.put('/api/sms-gateway', gateway()));
    await send(admin.put('/api/sms-gateway', gateway({ version: 1, secret: null, perMinute: 9 })));
    await send(admin.post('/api/sms-gateway/try', { phone: '13800138000' }));
    for (const what of ['wecom', 'dingtalk', 'feishu', 'webhook'] as const) {
      const id = randomUUID();
      const made = await admin.post('/api/channels', {
        ...{ id, kind: what, name: `群 ${what}`, alarmKinds, language: 'zh-CN', url: robot.url(what) },
        secret: what === 'dingtalk' || what === 'feishu' ? robot.secret : '',
      });
      expect(made.status).toBe(200);
      if (what === 'webhook') shownOnce = made.body.secret;
      else answers.push(made.text);
      await send(admin.post(`/api/channels/${id}/test`));
      const body = { name: `新 ${what}`, isOn: true, alarmKinds: ['stuck'], language: 'en', url: null, secret: null };
      await send(admin.put(`/api/channels/${id}`, { version: 1, ...body }));
    }
    await app.app.get(SendChannelMessages, { strict: false }).execute();
    secrets = {
      ...{ 'gateway secret': 'body-geheim', 'gateway header': 'header-geheim', 'robot key': 'robot-key-3f2a' },
      ...{ 'robot signature': robot.secret, 'webhook secret': shownOnce },
    };
  }, 180_000);
  afterAll(async () => {
    await app.close();
    await robot.close();
    quiet();
  }, 30_000);

  const secretsIn = (text: string): string[] => Object.keys(secrets).filter((name) => text.includes(secrets[name]!));

  test('every message left with them: the looking would find them', () => {
    const sent = robot.taken.map(({ raw, path, headers }) => `${path} ${raw} ${JSON.stringify(headers)}`).join('\n');
    expect(secretsIn(sent)).toEqual(expect.arrayContaining(['gateway secret', 'gateway header']));
    expect(robot.taken.length).toBe(5);
    expect(shownOnce).toMatch(/^whsec_/);
  });

  test('no answer has one after it was saved, whatever an admin reads', async () => {
    const { routes } = await describedRoutes(app);
    for (const { method, path, streams, responses } of routes) {
      const address = path.replace(':eventId', eventId);
      // The backup is everything by its nature; it is looked at below.
      const isFile = 'application/gzip' in (responses['200']?.content ?? {}) || path.includes('backup');
      if (method !== 'GET' || streams || isFile || address.includes(':')) continue;
      const { text } = await admin.get(address);
      expect([path, secretsIn(text)]).toEqual([path, []]);
    }
    expect(answers.flatMap(secretsIn)).toEqual([]);
  });

  test('neither log, nor history, nor what waits to be told or is kept of requests', async () => {
    expect(logged).toContain('/api/sms-gateway');
    expect(secretsIn(logged)).toEqual([]);
    for (const table of ['change', 'outbox', 'done_request', 'channel_message', 'customer_reminder', 'mail'])
      expect([table, secretsIn(JSON.stringify(await app.database.query(`SELECT * FROM ${table}`)))]).toEqual([
        table,
        [],
      ]);
  });

  test('they lie in four columns of the database, and nowhere else in it', async () => {
    const places: string[] = [];
    for (const { name, columns } of await app.database.snapshot((tx) => readTables(tx)))
      for (const column of columns) {
        const rows = await app.database.query<{ text: string }>(`SELECT "${column.name}"::text AS text FROM "${name}"`);
        if (secretsIn(rows.map(({ text }) => text).join('\n')).length > 0) places.push(`${name}.${column.name}`);
      }
    expect(places.toSorted()).toEqual(['channel.secret', 'channel.url', 'sms_gateway.headers', 'sms_gateway.secret']);
  });

  test('a backup has them, or nothing could be restored; what is told of it has not, nor can it be read as text', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'backcast-secrets-'));
    try {
      const path = join(directory, 'backup');
      const written = await writeBackup(app.database, new ContentStore(app.config), path, new Date());
      const { header, totals } = await verifyBackup(app.database, path);
      expect(secretsIn(JSON.stringify([written, header, totals]))).toEqual([]);
      const bytes = await readFile(path);
      expect(secretsIn(bytes.toString('latin1'))).toEqual([]);
      // Twin: unpacked it is all there, which is why a backup is to be kept like a password.
      expect(secretsIn(gunzipSync(bytes).toString('utf8'))).toEqual(Object.keys(secrets));
    } finally {
      await rm(directory, { recursive: true });
    }
  });

  test('typed into address or body, where it would be shown, a secret is refused with what to do instead', async () => {
    const refused = async (values: object) =>
      (await admin.put('/api/sms-gateway', gateway({ version: 2, ...values }))).body.fields;
    const open = { code: 'secret_in_the_open' };
    expect(await refused({ url: `http://${robot.host}/webhook?key=4f0c9a1b22` })).toEqual([
      expect.objectContaining({ path: 'url', ...open }),
    ]);
    expect(await refused({ body: '{"to":"{number}","password":"4f0c9a1b22"}' })).toEqual([
      expect.objectContaining({ path: 'body', ...open }),
    ]);
    const changes = await app.database.query(`SELECT before, after FROM change WHERE section = 'sms-gateway'`);
    expect(JSON.stringify(changes)).not.toContain('4f0c9a1b22');
  });
});
