import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Queue } from 'bullmq';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import type { JobName } from './job-names.js';
import { defaultJobOptions, jobOptions } from './job-options.js';
import { type QueueBackend, queueBackendOf, queueName } from './queue-backend.js';
import { within } from './within.js';

export type QueuedJob = { id: string; name: JobName; payload: unknown };

const answerBoundMs = 5_000;
const closeBoundMs = 2_000;

/** The sending end of the queue. Every call ends within five seconds, with an error when the queue is away. */
@Injectable()
export class JobQueue implements BeforeApplicationShutdown {
  readonly kind: QueueBackend['kind'];
  private readonly logger = new Logger('job-queue');
  private readonly queue: Queue;
  private readonly reported = new Set<string>();

  constructor(config: Config, database: Database) {
    const { kind, connection, prefix, factory } = queueBackendOf(config, database);
    this.kind = kind;
    // Commands wait inside for a Redis that is away and are sent late: harmless, because a known id is not taken again.
    this.queue = new Queue(queueName, { connection, prefix, defaultJobOptions }, factory);
    this.queue.on('error', (error) => this.reportTrouble(error));
  }

  /** A job whose id the queue already knows is not taken again. */
  async hand(jobs: QueuedJob[]): Promise<void> {
    const bulk = jobs.map(({ id, name, payload }) => ({
      name,
      data: payload,
      opts: { ...jobOptions[name], jobId: id },
    }));
    await this.bounded('Handing over jobs', async () => this.queue.addBulk(bulk));
    this.reported.clear();
  }

  /** Makes sure that `name` runs every `everyMs`, however many processes ask for it. */
  async schedule(name: JobName, everyMs: number): Promise<void> {
    await this.bounded('Scheduling', async () => {
      const known = await this.queue.getJobScheduler(name);
      if (known?.every !== everyMs) await this.queue.upsertJobScheduler(name, { every: everyMs }, { name, data: {} });
    });
  }

  async isReachable(): Promise<boolean> {
    try {
      await this.bounded('Counting jobs', async () => this.queue.getJobCounts('waiting'));
      return true;
    } catch {
      return false;
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    await within(closeBoundMs, 'Closing the queue', this.queue.close()).catch(() => this.queue.disconnect());
  }

  private async bounded<T>(what: string, work: () => Promise<T>): Promise<T> {
    return within(answerBoundMs, what, work());
  }

  // A queue that is away says so several times a second; once for each kind of trouble is enough.
  private reportTrouble(error: Error): void {
    const trouble = error.message || String((error as { code?: unknown }).code ?? error.name);
    if (this.reported.has(trouble)) return;
    this.reported.add(trouble);
    this.logger.warn(`The queue (${this.kind}) is in trouble: ${trouble}`);
  }
}
