import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { type Job, Worker } from 'bullmq';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { failureLine } from '../http/describe-failure.js';
import { JobHandlers } from './job-handlers.js';
import { JobQueue } from './job-queue.js';
import { queueBackendOf, queueName } from './queue-backend.js';
import { within } from './within.js';

const finishBoundMs = 15_000;
const leaveBoundMs = 2_000;
const scheduleCheckMs = 60_000;

/** Runs jobs in this process unless BACKCAST_JOBS=off. A job of a process that died is taken over after some seconds. */
@Injectable()
export class JobWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('job-worker');
  private worker: Worker | undefined;
  private busy = 0;
  private scheduleCheck: NodeJS.Timeout | undefined;
  private readonly reported = new Set<string>();

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly handlers: JobHandlers,
    private readonly queue: JobQueue,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.config.runsJobs) return;
    const { connection, prefix, factory } = queueBackendOf(this.config, this.database);
    const takeOver = { lockDuration: 20_000, stalledInterval: 10_000, maxStalledCount: 3 };
    const options = { connection, prefix, concurrency: 4, ...takeOver };
    const worker = new Worker(queueName, async (job) => this.run(job), options, factory);
    worker.on('failed', (job, error) => this.reportFailure(job, error));
    worker.on('completed', () => this.reported.clear());
    worker.on('error', (error) => this.reportTrouble(error));
    this.worker = worker;
    // Asked again and again because a Redis that was emptied has forgotten its schedules too.
    this.scheduleCheck = setInterval(() => void this.ensureSchedules(), scheduleCheckMs);
    void this.ensureSchedules();
  }

  /** Takes no more jobs and finishes those that run; a queue that is away cannot hold up the end. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.scheduleCheck);
    if (!this.worker) return;
    const worker = this.worker;
    try {
      await within(this.busy > 0 ? finishBoundMs : leaveBoundMs, 'Finishing jobs', worker.close());
    } catch (error) {
      this.reportTrouble(error as Error);
      await within(leaveBoundMs, 'Leaving the queue', worker.disconnect()).catch(() => undefined);
    }
  }

  private async run(job: Job): Promise<void> {
    this.busy += 1;
    try {
      await this.handlers.run(job.name, job.data);
    } finally {
      this.busy -= 1;
    }
  }

  private async ensureSchedules(): Promise<void> {
    for (const [name, everyMs] of this.handlers.schedules()) {
      await this.queue.schedule(name, everyMs).catch((error: Error) => this.reportTrouble(error));
    }
  }

  private reportFailure(job: Job | undefined, error: Error): void {
    const about = { job: job?.name, id: job?.id, attempt: job?.attemptsMade, problem: failureLine(error) };
    const parked = job === undefined || job.finishedOn !== undefined;
    if (parked) this.logger.error({ msg: 'A job failed for good and is parked', ...about });
    else this.logger.warn({ msg: 'A job failed and will run again', ...about });
  }

  private reportTrouble(error: Error): void {
    if (this.reported.has(error.message)) return;
    this.reported.add(error.message);
    this.logger.warn(`Running jobs is in trouble: ${error.message}`);
  }
}
