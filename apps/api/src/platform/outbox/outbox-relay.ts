import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../database/database.js';
import { JobQueue } from '../jobs/job-queue.js';
import { PacedLoop } from './paced-loop.js';
import { relayHints } from './relay-hints.js';
import { relayJobs } from './relay-jobs.js';

const gatherMs = 100;
const lookAnywayMs = 1_000;

/**
 * Moves the outbox on: hints to all processes, jobs to the queue. Every process has one and they may overlap.
 * Hints and jobs go separately, so that a queue that is away does not silence live pages.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('outbox-relay');
  private readonly loops: PacedLoop[];
  private tick: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    queue: JobQueue,
  ) {
    this.loops = [this.loop('hints', () => relayHints(database)), this.loop('jobs', () => relayJobs(database, queue))];
  }

  onApplicationBootstrap(): void {
    this.database.onCommit(() => this.wake());
    // For what other processes left behind, and what was written while nobody relayed.
    this.tick = setInterval(() => this.wake(), lookAnywayMs);
    this.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.tick);
    await Promise.all(this.loops.map((loop) => loop.stop()));
  }

  private wake(): void {
    for (const loop of this.loops) loop.wake();
  }

  private loop(what: string, work: () => Promise<boolean>): PacedLoop {
    return new PacedLoop(work, gatherMs, (error, failures) => {
      if (failures === 1) this.logger.warn(`Relaying ${what} failed and will be tried again: ${error.message}`);
    });
  }
}
