import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Queue } from 'bullmq';
import { eventually } from '../../testing/eventually.js';
import { queueEnvs, removeRedisKeys } from '../../testing/scratch-queue.js';
import { databaseKinds, openScratchDatabase, type ScratchDatabase } from '../../testing/scratch-database.js';
import { JobHandlers } from './job-handlers.js';
import { JobQueue } from './job-queue.js';
import { JobWorker } from './job-worker.js';
import { queueBackendOf, queueName } from './queue-backend.js';

const kinds = await databaseKinds();
const queues = await queueEnvs();
const cases = kinds.flatMap((kind) => queues.map(([queue, env]) => ({ kind, queue, env })));

describe.each(cases)('jobs with $queue queue on $kind', ({ kind, env }) => {
  let scratch: ScratchDatabase;
  let queue: JobQueue;
  const workers: JobWorker[] = [];

  beforeAll(async () => {
    scratch = await openScratchDatabase(kind, { ...env, REDIS_PREFIX: `${env['REDIS_PREFIX'] ?? 'test'}-${kind}` });
    queue = new JobQueue(scratch.config, scratch.database);
  }, 60_000);
  afterAll(async () => {
    for (const worker of workers) await worker.beforeApplicationShutdown();
    await queue.beforeApplicationShutdown();
    await scratch.close();
    await removeRedisKeys(scratch.config);
  });

  const start = (add: (handlers: JobHandlers) => void): JobWorker => {
    const handlers = new JobHandlers();
    add(handlers);
    const worker = new JobWorker(scratch.config, scratch.database, handlers, queue);
    worker.onApplicationBootstrap();
    workers.push(worker);
    return worker;
  };
  const mail = (id: string) => ({ id, name: 'send-mail' as const, payload: { mailId: id } });

  test('a job handed over three times is done once, and a poison job does not hold up the others', async () => {
    const done: string[] = [];
    const worker = start((handlers) =>
      handlers.handle('send-mail', async ({ mailId }) => {
        if (mailId === 'poison') throw new Error('this one never works');
        done.push(mailId);
      }),
    );
    await queue.hand([mail('poison'), mail('a'), mail('a'), mail('b')]);
    await queue.hand([mail('a')]);
    await eventually(
      () => done.length,
      (seen) => seen >= 2,
    );
    await queue.hand([mail('a'), mail('c')]);
    await eventually(
      () => done.includes('c'),
      (seen) => seen,
    );
    expect(done.toSorted()).toEqual(['a', 'b', 'c']);
    await worker.beforeApplicationShutdown();
  }, 30_000);

  test('a job that failed for good is parked, and is not tried again', async () => {
    let attempts = 0;
    const worker = start((handlers) =>
      handlers.handle('send-mail', async ({ mailId }) => {
        if (mailId !== 'parked') return;
        attempts += 1;
        throw new Error('this one never works');
      }),
    );
    const { connection, prefix, factory } = queueBackendOf(scratch.config, scratch.database);
    const bull = new Queue(queueName, { connection, prefix }, factory);
    await bull.add('send-mail', { mailId: 'parked' }, { jobId: 'parked', attempts: 2, backoff: 10 });
    await eventually(async () => (await bull.getJob('parked'))?.isFailed(), Boolean);
    expect(attempts).toBe(2);
    await bull.close();
    await worker.beforeApplicationShutdown();
  }, 30_000);

  test('a stop takes no new job and waits for the one that runs', async () => {
    let begun = false;
    let finished = false;
    const worker = start((handlers) =>
      handlers.handle('send-mail', async ({ mailId }) => {
        if (mailId !== 'slow') return;
        begun = true;
        await new Promise((resolve) => setTimeout(resolve, 400));
        finished = true;
      }),
    );
    await queue.hand([mail('slow')]);
    await eventually(
      () => begun,
      (seen) => seen,
    );
    await worker.beforeApplicationShutdown();
    expect(finished).toBe(true);
  }, 30_000);

  test('what runs every so often runs by itself, and once for two processes that ask for it', async () => {
    const runs: number[] = [];
    const add = (handlers: JobHandlers): void =>
      handlers.handleEvery(1_000, 'make-digests', async () => void runs.push(Date.now()));
    const both = [start(add), start(add)];
    await eventually(
      () => runs.length,
      (seen) => seen >= 4,
    );
    for (const worker of both) await worker.beforeApplicationShutdown();
    // At the very first both may ask at the same moment, and it runs twice; handlers must not mind.
    const took = (runs.at(-1) ?? 0) - (runs[0] ?? 0);
    expect(took).toBeGreaterThan(800 * (runs.length - 2));
  }, 30_000);
});

describe('jobs while Redis is gone', () => {
  test('handing over fails within five seconds and stopping ends', async () => {
    const scratch = await openScratchDatabase('embedded', { REDIS_URL: 'redis://127.0.0.1:1' });
    const queue = new JobQueue(scratch.config, scratch.database);
    const worker = new JobWorker(scratch.config, scratch.database, new JobHandlers(), queue);
    worker.onApplicationBootstrap();
    const begin = Date.now();
    await expect(queue.hand([{ id: 'x', name: 'send-mail', payload: {} }])).rejects.toThrow();
    expect(Date.now() - begin).toBeLessThan(6_000);
    expect(await queue.isReachable()).toBe(false);
    await worker.beforeApplicationShutdown();
    await queue.beforeApplicationShutdown();
    expect(Date.now() - begin).toBeLessThan(16_000);
    await scratch.close();
  }, 60_000);
});
