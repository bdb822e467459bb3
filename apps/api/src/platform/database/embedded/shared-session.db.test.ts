import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Queue, Worker, createPostgresBackend } from 'bullmq';
import { Client, Pool, type DatabaseError, type Notification, type QueryConfig } from 'pg';
import { DataSource } from 'typeorm';
import { openEmbeddedDatabase, type EmbeddedDatabase, type EmbeddedDatabaseOptions } from './open-embedded-database.js';

const WAIT_LIMIT_MS = 400;
const IDLE_LIMIT_MS = 2500;
const CHECKPOINT_EVERY_MS = 1000;

// Generous: the machine may have much else to do.
jest.setTimeout(30_000);

let directory: string;
let database: EmbeddedDatabase;
let pool: Pool;
const clients: Client[] = [];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'embedded-'));
  await open();
  await pool.query('CREATE TABLE item (id serial PRIMARY KEY, label text, amount int NOT NULL DEFAULT 0)');
}, 60_000);

async function open(limits: Partial<EmbeddedDatabaseOptions> = {}): Promise<void> {
  database = await openEmbeddedDatabase({ directory, checkpointEveryMs: CHECKPOINT_EVERY_MS, ...limits });
  pool = new Pool(database.poolConfig());
}

async function close(): Promise<void> {
  await pool.end();
  await database.close();
}

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.end()));
  await pool.query('TRUNCATE item');
});

afterAll(async () => {
  await close();
  await rm(directory, { recursive: true, force: true });
});

async function connect(options: Record<string, string> = {}): Promise<Client> {
  const client = new Client({ ...database.poolConfig(), ...options });
  client.on('error', () => undefined);
  await client.connect();
  clients.push(client);
  return client;
}

async function labels(): Promise<string[]> {
  const { rows } = await pool.query<{ label: string }>('SELECT label FROM item ORDER BY label');
  return rows.map(({ label }) => label);
}

async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  return work.then(
    () => undefined,
    (error: DatabaseError) => error.code,
  );
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('transactions', () => {
  test('40 interleaved ones see nothing of each other, and the rolled back half leaves nothing', async () => {
    const isCommitted = (label: string) => Number(label.slice(4)) % 2 === 0;
    const strays = await Promise.all(
      range(40).map(async (index) => {
        const own = `row ${index}`;
        const client = await pool.connect();
        await client.query('BEGIN');
        await client.query('INSERT INTO item (label) VALUES ($1)', [own]);
        await pause(index % 3);
        const { rows } = await client.query<{ label: string }>('SELECT label FROM item');
        await client.query(isCommitted(own) ? 'COMMIT' : 'ROLLBACK');
        client.release();
        expect(rows).toContainEqual({ label: own });
        return rows.filter(({ label }) => label !== own && !isCommitted(label));
      }),
    );
    expect(strays.flat()).toEqual([]);
    expect(new Set(await labels())).toEqual(new Set(range(20).map((index) => `row ${index * 2}`)));
  });

  test('30 locked increments add up to 30', async () => {
    await pool.query(`INSERT INTO item (label) VALUES ('counter')`);
    await Promise.all(
      range(30).map(async () => {
        const client = await pool.connect();
        await client.query('BEGIN');
        const { rows } = await client.query<{ amount: number }>('SELECT amount FROM item FOR UPDATE');
        await pause(1);
        await client.query('UPDATE item SET amount = $1', [(rows[0]?.amount ?? 0) + 1]);
        await client.query('COMMIT');
        client.release();
      }),
    );
    expect((await pool.query('SELECT amount FROM item')).rows).toEqual([{ amount: 30 }]);
  });

  test('a connection that drops is rolled back and lets the others go on', async () => {
    const leaving = await connect();
    await leaving.query('BEGIN');
    await leaving.query(`INSERT INTO item (label) VALUES ('dropped')`);
    const next = pool.query(`INSERT INTO item (label) VALUES ('kept')`);
    (leaving as unknown as { connection: { stream: { destroy: () => void } } }).connection.stream.destroy();
    await next;
    expect(await labels()).toEqual(['kept']);
  });

  test('a failed statement fails the rest of its transaction only', async () => {
    const client = await connect();
    await client.query('BEGIN');
    expect(await codeOf(client.query('SELECT 1 / 0'))).toBe('22012');
    expect(await codeOf(client.query('SELECT 1'))).toBe('25P02');
    await client.query('ROLLBACK');
    expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });
});

describe('waiting', () => {
  beforeAll(async () => {
    await close();
    await open({ waitLimitMs: WAIT_LIMIT_MS, idleInTransactionLimitMs: IDLE_LIMIT_MS });
  });

  afterAll(async () => {
    await close();
    await open();
  });

  test('who waits too long behind an open one gets 55P03, and the connection goes on', async () => {
    const holder = await connect();
    const waiter = await connect();
    await holder.query('BEGIN');
    const startedAt = Date.now();
    expect(await codeOf(waiter.query('SELECT 1 AS one'))).toBe('55P03');
    expect(await codeOf(waiter.query('SELECT $1::int AS one', [1]))).toBe('55P03');
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(2 * WAIT_LIMIT_MS - 50);
    await holder.query('COMMIT');
    expect((await waiter.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });

  test('who waited too long to begin one rolls back without waiting again; who has one does roll back', async () => {
    const holder = await connect();
    const waiter = await connect();
    await holder.query('BEGIN');
    await holder.query(`INSERT INTO item (label) VALUES ('undone')`);
    expect(await codeOf(waiter.query('BEGIN'))).toBe('55P03');
    const startedAt = Date.now();
    expect((await waiter.query('ROLLBACK')).command).toBe('ROLLBACK');
    expect(Date.now() - startedAt).toBeLessThan(WAIT_LIMIT_MS / 2);
    await holder.query('ROLLBACK');
    expect(await labels()).toEqual([]);
    await waiter.query('BEGIN');
    await waiter.query(`INSERT INTO item (label) VALUES ('kept')`);
    await waiter.query('COMMIT');
    expect(await labels()).toEqual(['kept']);
  });

  test('an open one that does nothing while others wait is ended', async () => {
    const holder = await connect();
    await holder.query('BEGIN');
    const ended = new Promise((resolve) => holder.once('end', resolve));
    const keepAsking = (async () => {
      while ((await codeOf(pool.query(`INSERT INTO item (label) VALUES ('after')`))) === '55P03');
    })();
    await Promise.all([ended, keepAsking]);
    expect(await labels()).toEqual(['after']);
  });
});

describe('notifications', () => {
  const hear = (client: Client): Notification[] => {
    const heard: Notification[] = [];
    client.on('notification', (notification) => heard.push(notification));
    return heard;
  };

  test('20 of 20 arrive, at those who listen to the channel and at no one else', async () => {
    const [first, second, deaf] = await Promise.all([connect(), connect(), connect()]);
    const [heardFirst, heardSecond, heardDeaf] = [hear(first!), hear(second!), hear(deaf!)];
    await first!.query('LISTEN plans');
    await second!.query('LISTEN "Counts"');
    await Promise.all(
      range(20).map((index) => pool.query(`SELECT pg_notify($1, $2)`, [index % 2 ? 'plans' : 'Counts', `${index}`])),
    );
    await pause(20);
    const payloads = (heard: Notification[]) => heard.map(({ payload }) => Number(payload)).sort((a, b) => a - b);
    expect(payloads(heardFirst)).toEqual(range(10).map((index) => index * 2 + 1));
    expect(payloads(heardSecond)).toEqual(range(10).map((index) => index * 2));
    expect(heardDeaf).toEqual([]);
  });

  test('UNLISTEN * of one leaves the other listening', async () => {
    const [leaving, staying] = await Promise.all([connect(), connect()]);
    const [heardLeaving, heardStaying] = [hear(leaving!), hear(staying!)];
    await leaving!.query('LISTEN plans');
    await staying!.query('LISTEN plans');
    await leaving!.query('UNLISTEN *');
    await pool.query(`NOTIFY plans, 'still there'`);
    await pause(20);
    expect(heardLeaving).toEqual([]);
    expect(heardStaying.map(({ payload }) => payload)).toEqual(['still there']);
  });

  test('a connection that goes takes its LISTEN along, in the shared session too', async () => {
    const listener = await connect();
    await listener.query('LISTEN plans');
    await clients.pop()!.end();
    const open = await pool.query('SELECT * FROM pg_listening_channels()');
    expect(open.rows).toEqual([]);
  });

  test('LISTEN counts from its commit on and not after a rollback', async () => {
    const client = await connect();
    const heard = hear(client);
    await client.query('BEGIN');
    await client.query('LISTEN undone');
    await client.query('ROLLBACK');
    await client.query('BEGIN');
    await client.query('LISTEN plans');
    await client.query('COMMIT');
    await pool.query(`NOTIFY undone; NOTIFY plans`);
    await pause(20);
    expect(heard.map(({ channel }) => channel)).toEqual(['plans']);
  });

  test('a notification names the connection that sent it', async () => {
    const [listener, sender] = await Promise.all([connect(), connect()]);
    const heard = hear(listener!);
    await listener!.query('LISTEN plans');
    await sender!.query('NOTIFY plans');
    await pause(20);
    expect(heard[0]?.processId).toBe((sender as unknown as { processID: number }).processID);
  });
});

describe('what belongs to one connection', () => {
  test('prepared statements of the same name do not meet', async () => {
    const [first, second] = await Promise.all([connect(), connect()]);
    const ask = (client: Client, text: string) => client.query({ name: 'list', text }).then(({ rows }) => rows);
    expect(await ask(first!, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(await ask(second!, 'SELECT 2 AS two')).toEqual([{ two: 2 }]);
    expect(await ask(first!, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await first!.end();
    const left = await pool.query<{ name: string }>('SELECT name FROM pg_prepared_statements');
    expect(left.rows).toHaveLength(1);
  });

  test('settings do not leak, and each connection keeps its own', async () => {
    const bullmq = await connect({ options: '-c search_path="bullmq"' });
    const shanghai = await connect();
    await shanghai.query(`SET TimeZone = 'Asia/Shanghai'`);
    await shanghai.query(`SET statement_timeout = 5000`);
    const show = async (client: Client | Pool, name: string) =>
      (await client.query<{ value: string }>('SELECT current_setting($1) AS value', [name])).rows[0]?.value;
    expect(await show(pool, 'TimeZone')).toBe('UTC');
    expect(await show(pool, 'statement_timeout')).toBe('0');
    expect(await show(bullmq, 'search_path')).toBe('"bullmq"');
    expect(await show(pool, 'search_path')).toBe('public');
    expect(await show(shanghai, 'TimeZone')).toBe('Asia/Shanghai');
  });

  test('a setting that PostgreSQL refuses fails the statement, not the database', async () => {
    const client = await connect({ options: '-c TimeZone=Nowhere/AtAll' });
    expect(await codeOf(client.query('SELECT 1'))).toBe('22023');
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });
});

describe('what a shared session cannot do is refused', () => {
  test.each([
    ['COPY item FROM STDIN', '0A000'],
    ['SELECT pg_advisory_lock(1)', '0A000'],
    ['DEALLOCATE ALL', '0A000'],
  ])('%s', async (sql, code) => {
    expect(await codeOf(pool.query(sql))).toBe(code);
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });

  test('a refusal inside a transaction fails the transaction', async () => {
    const client = await connect();
    await client.query('BEGIN');
    await client.query(`INSERT INTO item (label) VALUES ('gone')`);
    expect(await codeOf(client.query('COPY item FROM STDIN'))).toBe('0A000');
    expect((await client.query('COMMIT')).command).toBe('ROLLBACK');
    expect(await labels()).toEqual([]);
  });

  test('transaction-wide advisory locks work', async () => {
    expect(await codeOf(pool.query('SELECT pg_advisory_xact_lock(1)'))).toBeUndefined();
  });
});

describe('the size of things', () => {
  test('a result of 20 MB and a parameter of 5 MB pass whole', async () => {
    const large = await pool.query<{ text: string }>(`SELECT repeat('数', 1000) AS text FROM generate_series(1, 7000)`);
    expect(large.rows.reduce((sum, { text }) => sum + text.length, 0)).toBe(7_000_000);
    const text = 'x'.repeat(5_000_000);
    const { rows } = await pool.query<{ length: number }>('SELECT length($1) AS length', [text]);
    expect(rows).toEqual([{ length: 5_000_000 }]);
  });
});

describe('batches', () => {
  test('a result fetched in portions, with Flush between, keeps the session until its end', async () => {
    const client = await connect();
    const portions = client.query({ text: 'SELECT n FROM generate_series(1, 25) AS n', rows: 10 } as QueryConfig);
    const other = pool.query('SELECT 1 AS one');
    expect((await portions).rows).toHaveLength(25);
    expect((await other).rows).toEqual([{ one: 1 }]);
  });

  test('several statements in one text are one transaction when one of them fails', async () => {
    const failing = pool.query(`INSERT INTO item (label) VALUES ('first'); SELECT 1 / 0`);
    expect(await codeOf(failing)).toBe('22012');
    expect(await labels()).toEqual([]);
  });
});

describe('checkpoints', () => {
  const lastCheckpoint = async () =>
    (await pool.query<{ at: string }>('SELECT redo_lsn::text AS at FROM pg_control_checkpoint()')).rows[0]?.at;

  test('come by themselves after something was written, and not otherwise', async () => {
    const before = await lastCheckpoint();
    await pool.query(`INSERT INTO item (label) VALUES ('written')`);
    await pause(CHECKPOINT_EVERY_MS + 2500);
    const after = await lastCheckpoint();
    expect(after).not.toBe(before);
    await pause(CHECKPOINT_EVERY_MS + 1500);
    expect(await lastCheckpoint()).toBe(after);
  }, 15_000);

  test('come when they are asked for', async () => {
    await pool.query(`INSERT INTO item (label) VALUES ('written')`);
    const before = await lastCheckpoint();
    await database.checkpoint();
    expect(await lastCheckpoint()).not.toBe(before);
  });
});

describe('those who use it', () => {
  test('TypeORM: a transaction that throws leaves nothing', async () => {
    const source = new DataSource({
      type: 'postgres',
      uuidExtension: 'pgcrypto',
      installExtensions: false,
      extra: database.poolConfig(),
    });
    await source.initialize();
    const failing = source.transaction(async (manager) => {
      await manager.query(`INSERT INTO item (label) VALUES ('thrown away')`);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await source.transaction((manager) => manager.query(`INSERT INTO item (label) VALUES ('kept')`));
    expect(await labels()).toEqual(['kept']);
    await source.destroy();
  });

  test('BullMQ: 50 jobs are added and each is processed once', async () => {
    const connection = { ...database.poolConfig(), schema: 'bullmq', migrate: true };
    const queue = new Queue('numbers', { connection }, createPostgresBackend);
    const done: number[] = [];
    const worker = new Worker(
      'numbers',
      async ({ data }: { data: { number: number } }) => void done.push(data.number),
      { connection, concurrency: 4 },
      createPostgresBackend,
    );
    const all = new Promise<void>((resolve) => worker.on('completed', () => done.length === 50 && resolve()));
    try {
      await Promise.all(range(50).map((number) => queue.add('note', { number })));
      await all;
      expect(done.sort((a, b) => a - b)).toEqual(range(50));
    } finally {
      await worker.close();
      await queue.close();
    }
  }, 60_000);
});
