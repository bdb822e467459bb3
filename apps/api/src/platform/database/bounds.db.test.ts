import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { eventually } from '../../testing/eventually.js';
import { databaseKinds, scratchPlace, type ScratchPlace } from '../../testing/scratch-database.js';
import { clientOf, seedEvent, type SeededOrganization, seedOrganization } from '../../testing/seed-people.js';
import { startOwnTestApp, startTestApp, type TestApp } from '../../testing/start-test-app.js';
import type { Answer, TestClient } from '../../testing/test-client.js';

const kinds = await databaseKinds();

const timed = async (work: Promise<Answer>): Promise<{ status: number; code: string; seconds: number }> => {
  const began = performance.now();
  const { status, body } = await work;
  return { status, code: body.code, seconds: (performance.now() - began) / 1000 };
};
const unavailable = { status: 503, code: 'unavailable' };

describe.each(kinds)('a database that does not answer, on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;
  let admin: TestClient;
  let eventId: string;
  beforeAll(async () => {
    app = await startTestApp(kind);
    ours = await seedOrganization(app);
    admin = await clientOf(app, ours.people.admin);
    eventId = await seedEvent(app, ours);
  }, 60_000);
  afterAll(() => app.close(), 30_000);

  const save = async (balanced: number) => {
    const { version, facts, pins } = (await admin.get(`/api/events/${eventId}`)).body.goal;
    return () => admin.put(`/api/events/${eventId}/goal`, { version, pins, facts: { ...facts, balanced } });
  };

  test('because somebody holds the lock: 503 in five seconds, and the same save afterwards', async () => {
    const send = await save(61);
    const holder = app.database.source.createQueryRunner();
    await holder.startTransaction();
    try {
      await holder.query(`SELECT 1 FROM event_section WHERE event_id = $1 FOR UPDATE`, [eventId]);
      const answer = await timed(send());
      expect(answer).toMatchObject(unavailable);
      expect(answer.seconds).toBeLessThan(5.5);
    } finally {
      await holder.rollbackTransaction();
      await holder.release();
    }
    expect((await send()).body.facts.balanced).toBe(61);
  }, 30_000);

  test('because every connection is taken: 503 in five seconds, and all is well afterwards', async () => {
    const runners = Array.from({ length: 10 }, () => app.database.source.createQueryRunner());
    const most = kind === 'embedded' ? 8 : 10;
    for (const runner of runners.slice(0, most)) await runner.connect();
    try {
      const answer = await timed(admin.get('/api/me'));
      expect(answer).toMatchObject(unavailable);
      expect(answer.seconds).toBeLessThan(5.5);
    } finally {
      for (const runner of runners) await runner.release();
    }
    expect((await admin.get('/api/me')).status).toBe(200);
  }, 30_000);
});

if (kinds.includes('postgresql'))
  describe('PostgreSQL behind a line that goes silent', () => {
    let place: ScratchPlace;
    let line: Awaited<ReturnType<typeof makeLine>>;
    let app: TestApp;
    let admin: TestClient;
    beforeAll(async () => {
      place = await scratchPlace('postgresql');
      line = await makeLine(new URL(String(place.env['DATABASE_URL'])));
      app = await startOwnTestApp('embedded', { DATABASE_URL: line.url });
      admin = await clientOf(app, (await seedOrganization(app)).people.admin);
    }, 60_000);
    afterEach(() => line.silence(false));
    afterAll(async () => {
      await app.close();
      await line.close();
      await place.remove();
    }, 30_000);

    test('answers 503 in five seconds, also in the middle of a transaction, and goes on by itself', async () => {
      let isRefused: Promise<void> | undefined;
      await new Promise<void>((isSilent) => {
        const inTransaction = app.database.transaction(async (tx) => {
          await tx.query('SELECT 1');
          line.silence(true);
          isSilent();
          await tx.query('SELECT 2');
        });
        isRefused = expect(inTransaction).rejects.toThrow(/timeout/);
      });
      const began = performance.now();
      const answers = [
        timed(admin.get('/api/me')),
        timed(app.client().post('/api/sign-in', { signInName: 'a@example.com', password: 'x' })),
      ];
      await isRefused;
      expect(performance.now() - began).toBeLessThan(5_500);
      for (const answer of await Promise.all(answers)) {
        expect(answer).toMatchObject(unavailable);
        expect(answer.seconds).toBeLessThan(5.5);
      }
      line.silence(false);
      // A connection that was given up may still be in the pool for one request.
      await eventually(
        async () => (await admin.get('/api/me')).status,
        (status) => status === 200,
      );
    }, 30_000);

    test('without the bounds it would wait for ever', async () => {
      const client = new pg.Client({ connectionString: line.url });
      client.on('error', () => {});
      await client.connect();
      line.silence(true);
      const answered = client.query('SELECT 1').then(() => 'answered');
      expect(await Promise.race([answered, pause(6_000, 'waits')])).toBe('waits');
      line.silence(false);
      expect(await answered).toBe('answered');
      await client.end();
    }, 30_000);

    test('what may take long is not bounded', async () => {
      const [row] = await app.database.patiently('REPEATABLE READ', (tx) =>
        tx.query('SELECT pg_sleep(5.5), 1 AS slept'),
      );
      expect(row.slept).toBe(1);
      await expect(app.database.query('SELECT pg_sleep(20)')).rejects.toMatchObject({ code: '57014' });
    }, 30_000);
  });

/** A line to PostgreSQL that can fall silent without ending, as with a paused machine. */
const makeLine = async (target: URL) => {
  const sockets = new Set<Socket>();
  let silent = false;
  const server = createServer((near) => {
    const far = connect(Number(target.port || 5432), target.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => to.write(bytes));
      from.on('error', () => to.destroy()).on('close', () => to.destroy());
      if (silent) from.pause();
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = new URL(target);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as { port: number }).port);
  return {
    url: url.href,
    silence: (is: boolean): void => {
      silent = is;
      for (const socket of sockets) void (is ? socket.pause() : socket.resume());
    },
    close: async (): Promise<void> => {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
};
