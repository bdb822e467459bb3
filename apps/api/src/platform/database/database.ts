import { DataSource, type EntityManager, type MigrationInterface, type QueryRunner } from 'typeorm';
import { Logger } from '@nestjs/common';
import type pg from 'pg';
import type { Config } from '../config/config.js';
import { hasCluster } from './embedded/create-cluster.js';
import { boundedPool, takeTime } from './bounded-client.js';
import { type DatabaseEngine, openEngine } from './open-engine.js';
import { SnakeCaseNames } from './snake-case-names.js';

/** Entities that write and migrations in their order; the application names them, the platform runs them. */
export type Schema = { entities: (new () => object)[]; migrations: (new () => MigrationInterface)[] };

type Committed = 'transaction' | 'statement';

/** The database of this process: TypeORM for what is written, plain SQL for what a screen reads. */
export class Database {
  private readonly listeners: ((how: Committed) => void)[] = [];

  constructor(
    readonly engine: DatabaseEngine,
    readonly source: DataSource,
  ) {}

  /** Pass `opening` where the engine is on its way already. */
  static async open(config: Config, schema: Schema, opening = openEngine(config)): Promise<Database> {
    if (config.databaseUrl === null && !hasCluster(config.dataDir))
      new Logger('embedded database').log('making a new database, once, for some seconds');
    const engine = await opening;
    const pool = boundedPool(engine);
    const source = new DataSource({
      type: 'postgres',
      ...(pool.connectionString ? { url: pool.connectionString } : {}),
      extra: pool,
      poolSize: pool.max,
      uuidExtension: 'pgcrypto',
      installExtensions: false,
      ...schema,
      namingStrategy: new SnakeCaseNames(),
      logging: false,
    });
    try {
      await source.initialize();
      await migrateOnce(source);
      return new Database(engine, source);
    } catch (error) {
      if (source.isInitialized) await source.destroy();
      await engine.close();
      throw error;
    }
  }

  /**
   * Runs `work` in one transaction and says afterwards that something was committed. Pass `tx` on; never nest.
   * `work` runs again when the database chose it as the victim of a deadlock, so it does nothing but read and write.
   */
  async transaction<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const result = await this.tryTransaction(work, 3);
    this.tellCommitted('transaction');
    return result;
  }

  private async tryTransaction<T>(work: (tx: EntityManager) => Promise<T>, attempts: number): Promise<T> {
    try {
      return await this.source.transaction(work);
    } catch (error) {
      if (attempts <= 1 || !wasVictim(error)) throw error;
      return this.tryTransaction(work, attempts - 1);
    }
  }

  /** Reads several things in one snapshot, so that they fit together. */
  async snapshot<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.source.transaction('REPEATABLE READ', work);
  }

  /**
   * One transaction that may take as long as it takes: a backup, a restore. Everything else is bounded, so that nobody
   * waits for an answer that does not come.
   */
  async patiently<T>(
    isolation: 'READ COMMITTED' | 'REPEATABLE READ',
    work: (tx: EntityManager) => Promise<T>,
  ): Promise<T> {
    const runner = this.source.createQueryRunner();
    const result = await inOnePatientTransaction(runner, isolation, () => work(runner.manager));
    this.tellCommitted('transaction');
    return result;
  }

  async query<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.source.query(sql, parameters);
  }

  /**
   * For the few statements that run with nearly every request: a connection plans one once and knows it by its name
   * from then on. Planning a longer one costs more than running it. Pass the transaction to see what it has written.
   */
  async prepared<T extends object>(name: string, sql: string, parameters: unknown[], tx?: EntityManager): Promise<T[]> {
    const { master } = this.source.driver as unknown as { master: pg.Pool };
    const connection = tx?.queryRunner ? ((await tx.queryRunner.connect()) as pg.PoolClient) : master;
    return (await connection.query<T>({ name, text: sql, values: parameters })).rows;
  }

  /** The same for one that writes, which is a transaction by itself; says afterwards that something was committed. */
  async preparedWrite<T extends object>(name: string, sql: string, parameters: unknown[]): Promise<T[]> {
    const rows = await this.prepared<T>(name, sql, parameters);
    this.tellCommitted('statement');
    return rows;
  }

  /** `listener` hears of every commit of this process, and whether it was one of the few prepared statements. */
  onCommit(listener: (how: Committed) => void): void {
    this.listeners.push(listener);
  }

  private tellCommitted(how: Committed): void {
    for (const listener of this.listeners) listener(how);
  }

  async close(): Promise<void> {
    await this.source.destroy();
    await this.engine.close();
  }
}

/** Rolled back for the sake of another transaction: deadlock, serialization failure. */
const wasVictim = (error: unknown): boolean => /^40(P01|001)$/.test(String((error as { code?: unknown }).code ?? ''));

/** Two processes that start at once migrate once: the second waits for the lock and then finds nothing to do. */
const migrateOnce = async (source: DataSource): Promise<void> => {
  const runner = source.createQueryRunner();
  // One transaction for all: a process that dies in the middle leaves the schema as it was.
  await inOnePatientTransaction(runner, 'READ COMMITTED', async () => {
    await runner.query('SELECT pg_advisory_xact_lock(872346501)');
    await runMigrations(source, runner);
  });
};

const inOnePatientTransaction = async <T>(
  runner: QueryRunner,
  isolation: 'READ COMMITTED' | 'REPEATABLE READ',
  work: () => Promise<T>,
): Promise<T> => {
  const hurryAgain = takeTime(await runner.connect());
  try {
    await runner.startTransaction(isolation);
    await runner.query('SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0');
    const result = await work();
    await runner.commitTransaction();
    return result;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    throw error;
  } finally {
    hurryAgain();
    await runner.release();
  }
};

const runMigrations = async (source: DataSource, runner: QueryRunner): Promise<void> => {
  await runner.query(
    'CREATE TABLE IF NOT EXISTS migration (id serial PRIMARY KEY, "timestamp" bigint NOT NULL, name varchar NOT NULL)',
  );
  const done = (await runner.query('SELECT name FROM migration')) as { name: string }[];
  const names = new Set(done.map((row) => row.name));
  for (const migration of source.migrations) {
    const name = migration.constructor.name;
    if (names.has(name)) continue;
    await migration.up(runner);
    const timestamp = Number(/\d+$/.exec(name)?.[0]);
    await runner.query('INSERT INTO migration ("timestamp", name) VALUES ($1, $2)', [timestamp, name]);
  }
};
