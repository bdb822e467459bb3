import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../create-app.js';
import { Clock } from '../platform/clock/clock.js';
import { Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { type DatabaseKind, migratedPlace } from './scratch-database.js';
import { TestClient } from './test-client.js';

export type TestApp = {
  app: NestFastifyApplication;
  config: Config;
  database: Database;
  /** Sets the product's clock; null lets it run again. */
  setClock: (instant: string | null) => void;
  /** A browser of its own: its own cookies and its own address, so that no test uses up another one's guesses. */
  client: () => TestClient;
  close: () => Promise<void>;
};

let addresses = 0;
/** An address that nobody used before. */
export const newAddress = (): string => {
  addresses += 1;
  return `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`;
};

let shared: Map<DatabaseKind, Promise<TestApp>> | null = null;

/** From now on `startTestApp` answers one server for each kind of database, which `closeSharedApps` ends. */
export const shareApps = (): void => {
  shared ??= new Map();
};

export const closeSharedApps = async (): Promise<void> => {
  for (const app of shared?.values() ?? []) await (await app).close();
  shared = null;
};

/**
 * The whole product on a database of this kind, in this process, without a port. Jobs run in no process. Other tests
 * may have left organizations of theirs there.
 */
export const startTestApp = async (kind: DatabaseKind): Promise<TestApp> => {
  if (!shared) return startOwnTestApp(kind);
  const started = shared.get(kind) ?? startOwnTestApp(kind);
  shared.set(kind, started);
  const app = await started;
  return { ...app, close: async () => app.setClock(null) };
};

/** The same on an empty database that nobody else uses, for tests that look beyond their organization. */
export const startOwnTestApp = async (kind: DatabaseKind, env: Record<string, string> = {}): Promise<TestApp> => {
  const place = await migratedPlace(kind);
  const config = new Config({ LOG_LEVEL: 'fatal', BACKCAST_JOBS: 'off', ...place.env, ...env });
  const app = await createApp(config);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const clock = app.get(Clock);
  const runs = clock.now.bind(clock);
  return {
    app,
    config,
    database: app.get(Database),
    setClock: (instant) => {
      clock.now = instant === null ? runs : () => new Date(instant);
    },
    client: () => new TestClient(app, newAddress()),
    close: async () => {
      await app.close();
      await place.remove();
    },
  };
};
