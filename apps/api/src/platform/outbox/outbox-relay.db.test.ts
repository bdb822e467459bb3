import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { makeOrganization } from '../../testing/builders.js';
import { eventually } from '../../testing/eventually.js';
import { databaseKinds, openScratchDatabase, type ScratchDatabase } from '../../testing/scratch-database.js';
import { Config } from '../config/config.js';
import { JobHandlers } from '../jobs/job-handlers.js';
import { JobQueue } from '../jobs/job-queue.js';
import { JobWorker } from '../jobs/job-worker.js';
import { addHint, addJob } from './add-to-outbox.js';
import { OutboxRelay } from './outbox-relay.js';
import { pruneOutbox } from './prune-outbox.js';
import { relayHints } from './relay-hints.js';

const deadRedis = { REDIS_URL: 'redis://127.0.0.1:1' };

describe.each(await databaseKinds())('outbox on %s', (kind) => {
  let scratch: ScratchDatabase;
  let orgId: string;
  let listener: pg.Client;
  const notifications: string[] = [];

  beforeAll(async () => {
    scratch = await openScratchDatabase(kind);
    orgId = await makeOrganization(scratch.database);
    listener = new pg.Client(scratch.database.engine.poolConfig());
    await listener.connect();
    listener.on('notification', ({ payload }) => notifications.push(payload ?? ''));
    await listener.query('LISTEN backcast');
  }, 60_000);
  afterAll(async () => {
    await listener.end();
    await scratch.close();
  });

  const hint = (version: number) => ({ orgId, about: 'event', id: orgId, section: `part-${version}`, version });
  const heard = (): number[] =>
    notifications.flatMap((text) => (JSON.parse(text) as { version: number }[]).map(({ version }) => version));
  const waiting = async (): Promise<number> => {
    const [row] = await scratch.database.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM outbox WHERE relayed_at IS NULL',
    );
    return row?.n ?? -1;
  };
  const startRelay = (
    config: Config = scratch.config,
  ): { relay: OutboxRelay; queue: JobQueue; stop: () => Promise<void> } => {
    const queue = new JobQueue(config, scratch.database);
    const relay = new OutboxRelay(scratch.database, queue);
    relay.onApplicationBootstrap();
    const stop = async (): Promise<void> => {
      await relay.beforeApplicationShutdown();
      await queue.beforeApplicationShutdown();
    };
    return { relay, queue, stop };
  };

  test('200 commits are heard once each, in order, in few notifications; a rolled back one is not', async () => {
    notifications.length = 0;
    const { stop } = startRelay();
    for (let version = 0; version < 200; version++) {
      await scratch.database.transaction((tx) => addHint(tx, hint(version)));
    }
    const rolledBack = scratch.database.transaction(async (tx) => {
      await addHint(tx, hint(999));
      throw new Error('changed my mind');
    });
    await expect(rolledBack).rejects.toThrow('changed my mind');
    await eventually(
      () => heard().length,
      (seen) => seen >= 200,
    );
    await stop();
    expect(heard()).toEqual([...Array(200).keys()]);
    expect(notifications.length).toBeLessThan(60);
    expect(await waiting()).toBe(0);
  }, 30_000);

  test('three relays at once say each hint once and have each job done once', async () => {
    notifications.length = 0;
    const done: string[] = [];
    const handlers = new JobHandlers();
    handlers.handle('send-mail', async ({ mailId }) => void done.push(mailId));
    const running = [startRelay(), startRelay(), startRelay()];
    const worker = new JobWorker(scratch.config, scratch.database, handlers, running[0]!.queue);
    worker.onApplicationBootstrap();
    for (let number = 0; number < 50; number++) {
      await scratch.database.transaction(async (tx) => {
        await addHint(tx, hint(number));
        await addJob(tx, orgId, 'send-mail', { mailId: String(number) });
      });
    }
    await eventually(
      () => [heard().length, done.length],
      ([hints, jobs]) => (hints ?? 0) >= 50 && (jobs ?? 0) >= 50,
      20_000,
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    await worker.beforeApplicationShutdown();
    for (const { stop } of running) await stop();
    expect(heard().toSorted((a, b) => a - b)).toEqual([...Array(50).keys()]);
    expect(done.map(Number).toSorted((a, b) => a - b)).toEqual([...Array(50).keys()]);
  }, 60_000);

  test('twin: two relays that look first and mark afterwards would say a hint twice, ours at once say it once', async () => {
    const { database } = scratch;
    const commit = (version: number) => database.transaction((tx) => addHint(tx, hint(version)));
    let looked = 0;
    let go = (): void => undefined;
    const bothLooked = new Promise<void>((resolve) => (go = resolve));
    const careless = async (): Promise<void> => {
      const rows = await database.query<{ id: string; payload: object }>(
        `SELECT id, payload FROM outbox WHERE relayed_at IS NULL AND kind = 'hint'`,
      );
      if ((looked += 1) === 2) go();
      await bothLooked;
      for (const { payload } of rows)
        await database.query(`SELECT pg_notify('backcast', $1)`, [JSON.stringify([payload])]);
      await database.query('UPDATE outbox SET relayed_at = now() WHERE id = ANY($1)', [rows.map((row) => row.id)]);
    };
    notifications.length = 0;
    await commit(501);
    await Promise.all([careless(), careless()]);
    await eventually(
      () => heard().length,
      (count) => count >= 2,
    );
    expect(heard()).toEqual([501, 501]);

    notifications.length = 0;
    await commit(502);
    await Promise.all([relayHints(database), relayHints(database), relayHints(database)]);
    await commit(503);
    await relayHints(database);
    await eventually(
      () => heard(),
      (seen) => seen.includes(503),
    );
    expect(heard()).toEqual([502, 503]);
  });

  test('while the queue is away jobs wait, hints do not, and nothing is lost', async () => {
    notifications.length = 0;
    const away = startRelay(new Config({ ...deadRedis, BACKCAST_DATA_DIR: scratch.config.dataDir }));
    await scratch.database.transaction(async (tx) => {
      await addJob(tx, orgId, 'send-mail', { mailId: 'later' });
      await addHint(tx, hint(7));
    });
    await eventually(
      () => heard(),
      (seen) => seen.includes(7),
    );
    expect(await away.queue.isReachable()).toBe(false);
    expect(await waiting()).toBe(1);
    const begin = Date.now();
    await away.stop();
    expect(Date.now() - begin).toBeLessThan(12_000);

    const back = startRelay();
    await eventually(waiting, (seen) => seen === 0);
    await back.stop();
  }, 60_000);

  test('what was relayed long ago is forgotten, what waits is not', async () => {
    await scratch.database.query(`UPDATE outbox SET relayed_at = relayed_at - interval '8 days'`);
    await scratch.database.transaction((tx) => addHint(tx, hint(1)));
    await pruneOutbox(scratch.database);
    const rows = await scratch.database.query<{ relayed_at: Date | null }>('SELECT relayed_at FROM outbox');
    expect(rows.map((row) => row.relayed_at)).toEqual([null]);
  });
});
