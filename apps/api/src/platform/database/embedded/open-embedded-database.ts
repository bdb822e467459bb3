import { mkdir, realpath } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { CheckpointSchedule, type CheckpointLimits } from './checkpoint-schedule.js';
import { createCluster, removeUnfinishedClusters } from './create-cluster.js';
import { lockDirectory } from './directory-lock.js';
import { EngineKeeper } from './engine-keeper.js';
import { syncTree } from './sync-tree.js';

export type OpeningStep = 'locking' | 'creating' | 'opening' | 'ready';

export type EmbeddedDatabaseOptions = {
  /** The data directory; the cluster is `pg` in it. Made when absent. */
  directory: string;
  onProgress?: (step: OpeningStep) => void;
  /** The engine died: its connections have failed, and new ones will until it is there again by itself. */
  onFailure?: (error: Error) => void;
  /** How long a statement waits behind another connection's open transaction (55P03 after it). */
  waitLimitMs?: number;
  /** How long an open transaction may do nothing while others wait (its connection is ended then). */
  idleInTransactionLimitMs?: number;
  checkpointEveryMs?: number;
  checkpointEveryBytes?: number;
};

/** What `/api/health` tells about it. */
export type EmbeddedDurability = {
  engine: 'pglite';
  /** Each commit is on the disk before it is answered. */
  wal: 'o_sync';
  /** PostgreSQL's own syncs of its data files reach the disk. */
  dataFiles: 'synced' | 'synced_after_checkpoint';
  checkpointEveryMs: number;
  checkpointEveryBytes: number;
  /** `nothing_acknowledged`: a disk that keeps what it confirmed keeps what this database confirmed. */
  powerCutMayTake: 'nothing_acknowledged' | 'cluster_during_checkpoint';
  /** The same in words, for logs and `/api/health`. */
  sentence: string;
};

export type EmbeddedDatabase = {
  /** For pg.Pool and pg.Client, TypeORM's `extra` and BullMQ's PostgreSQL connection. */
  poolConfig: () => { stream: () => Duplex; max: number };
  durability: EmbeddedDurability;
  checkpoint: () => Promise<void>;
  /** Rolls back what is open, checkpoints, and frees the directory. Close pools first. */
  close: () => Promise<void>;
};

const MEBIBYTE = 1024 * 1024;
/** More would only wait longer: there is one session behind them. */
const POOL_SIZE = 8;

/**
 * Opens PostgreSQL as a part of this process: PGlite in a thread, behind connections that `pg` takes for sockets.
 * Throws DirectoryInUseError, before anything is touched, when another process has the directory.
 */
export async function openEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const report = options.onProgress ?? (() => undefined);
  report('locking');
  await mkdir(options.directory, { recursive: true });
  const directory = await realpath(options.directory);
  const lock = await lockDirectory(directory);
  try {
    const cluster = join(directory, 'pg');
    await removeUnfinishedClusters(directory);
    if (!existsSync(cluster)) {
      report('creating');
      await createCluster(directory, cluster);
    }
    report('opening');
    const database = await openCluster(cluster, options, () => lock.release());
    report('ready');
    return database;
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openCluster(
  cluster: string,
  options: EmbeddedDatabaseOptions,
  release: () => Promise<void>,
): Promise<EmbeddedDatabase> {
  const limits = {
    everyMs: options.checkpointEveryMs ?? 60_000,
    everyBytes: options.checkpointEveryBytes ?? 64 * MEBIBYTE,
  };
  const { waitLimitMs = 15_000, idleInTransactionLimitMs = 60_000 } = options;
  const start = { cluster, waitLimitMs, idleInTransactionLimitMs };
  const engine = await EngineKeeper.start(start, (error) => options.onFailure?.(error));
  const openStream = () => engine.open();
  const schedule = await CheckpointSchedule.start(openStream, cluster, limits).catch(async (error: unknown) => {
    await engine.stop();
    throw error;
  });

  let closing: Promise<void> | undefined;
  const close = async () => {
    await schedule.stop();
    await engine.stop();
    await syncTree(cluster);
    await release();
  };
  return {
    poolConfig: () => ({ stream: openStream, max: POOL_SIZE }),
    durability: describeDurability(engine.ownSyncs, limits),
    checkpoint: () => schedule.checkpoint(),
    close: () => (closing ??= close()),
  };
}

function describeDurability(ownSyncs: boolean, limits: CheckpointLimits): EmbeddedDurability {
  const risk = ownSyncs
    ? 'a power cut takes nothing acknowledged from a disk that keeps what it confirms'
    : 'a power cut during a checkpoint may damage the data files';
  return {
    engine: 'pglite',
    wal: 'o_sync',
    dataFiles: ownSyncs ? 'synced' : 'synced_after_checkpoint',
    checkpointEveryMs: limits.everyMs,
    checkpointEveryBytes: limits.everyBytes,
    powerCutMayTake: ownSyncs ? 'nothing_acknowledged' : 'cluster_during_checkpoint',
    sentence: `Embedded PGlite: each commit is on the disk before it is answered; ${risk}.`,
  };
}
