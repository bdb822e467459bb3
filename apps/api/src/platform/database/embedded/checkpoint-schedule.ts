import { Client } from 'pg';
import type { ConnectionStream } from './connection-stream.js';
import { syncTree } from './sync-tree.js';

export type CheckpointLimits = {
  everyMs: number;
  everyBytes: number;
};

const LOOK_EVERY_MS = 1000;

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
    private readonly client: Client,
    private readonly cluster: string,
    private readonly limits: CheckpointLimits,
  ) {}

  static async start(
    openStream: () => ConnectionStream,
    cluster: string,
    limits: CheckpointLimits,
  ): Promise<CheckpointSchedule> {
    const stream = openStream();
    const client = new Client({ stream: () => stream, application_name: 'checkpoints' });
    // Without the engine there is nothing to checkpoint; who notices its end is told elsewhere.
    client.on('error', () => undefined);
    await client.connect();
    // Alone it keeps no process running.
    stream.unref();
    const schedule = new CheckpointSchedule(client, cluster, limits);
    schedule.lastPosition = await schedule.position();
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
    await this.client.end();
  }

  private async look(): Promise<void> {
    if (this.running) return;
    try {
      const written = (await this.position()) - this.lastPosition;
      const isDue = written >= this.limits.everyBytes || Date.now() - this.lastAt >= this.limits.everyMs;
      if (written > 0 && isDue) await this.checkpoint();
    } catch {
      // A long transaction kept the session: the next look comes in a second, nothing is lost by waiting.
    }
  }

  private async run(): Promise<void> {
    await this.client.query('CHECKPOINT');
    await syncTree(this.cluster);
    this.lastAt = Date.now();
    this.lastPosition = await this.position();
  }

  /** Bytes of WAL since the cluster was made. */
  private async position(): Promise<number> {
    const { rows } = await this.client.query<{ position: string }>(
      `SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0') AS position`,
    );
    return Number(rows[0]?.position ?? 0);
  }
}
