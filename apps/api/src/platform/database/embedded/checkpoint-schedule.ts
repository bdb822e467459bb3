import { Pool } from 'pg';
import type { ConnectionStream } from './connection-stream.js';
import { syncTree } from './sync-tree.js';

export type CheckpointLimits = {
  everyMs: number;
  everyBytes: number;
};

const LOOK_EVERY_MS = 1000;
const POSITION = `SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0') AS position`;

/**
 * PGlite never checkpoints by itself, so its WAL and the time that recovery takes would grow without end. This
 * looks once a second and checkpoints after so many bytes of WAL, or after so long when anything was written.
 */
export class CheckpointSchedule {
  private lastPosition = 0;
  private lastAt = Date.now();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  private constructor(
    private readonly pool: Pool,
    private readonly cluster: string,
    private readonly limits: CheckpointLimits,
  ) {}

  static async start(
    openStream: () => ConnectionStream,
    cluster: string,
    limits: CheckpointLimits,
  ): Promise<CheckpointSchedule> {
    // A pool of one: it connects again after the engine died, and idle it keeps no process running.
    const pool = new Pool({ stream: openStream, max: 1, idleTimeoutMillis: 0, allowExitOnIdle: true });
    // Whoever uses the database learns of its end from its own connections.
    pool.on('error', () => undefined);
    const schedule = new CheckpointSchedule(pool, cluster, limits);
    schedule.lastPosition = await schedule.askPosition(POSITION);
    schedule.timer = setInterval(() => void schedule.look(), LOOK_EVERY_MS);
    schedule.timer.unref();
    return schedule;
  }

  /** Writes everything down now; a call during a checkpoint gets one that begins after it. */
  async checkpoint(): Promise<void> {
    await this.running?.catch(() => undefined);
    this.running ??= this.run().finally(() => (this.running = undefined));
    return this.running;
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running?.catch(() => undefined);
    await this.pool.end();
  }

  private async look(): Promise<void> {
    if (this.running) return;
    try {
      const written = (await this.askPosition(POSITION)) - this.lastPosition;
      const isDue = written >= this.limits.everyBytes || Date.now() - this.lastAt >= this.limits.everyMs;
      if (written > 0 && isDue) await this.checkpoint();
    } catch {
      // A long transaction kept the session, or the engine is being started again: the next look is in a second, and
      // nothing is lost by waiting.
    }
  }

  private async run(): Promise<void> {
    this.lastAt = Date.now();
    this.lastPosition = await this.askPosition(`CHECKPOINT; ${POSITION}`);
    await syncTree(this.cluster);
  }

  /** In bytes of WAL since the cluster was made. One text is one turn: nobody writes between its statements. */
  private async askPosition(sql: string): Promise<number> {
    const results = [await this.pool.query<{ position: string }>(sql)].flat();
    return Number(results.at(-1)?.rows[0]?.position);
  }
}
