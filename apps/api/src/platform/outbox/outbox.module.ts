import { Module, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database.js';
import { JobHandlers } from '../jobs/job-handlers.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { OutboxRelay } from './outbox-relay.js';
import { pruneOutbox } from './prune-outbox.js';

const day = 24 * 3_600_000;

@Module({ imports: [JobsModule], providers: [OutboxRelay] })
export class OutboxModule implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.handlers.handleEvery(day, 'prune-outbox', async () => pruneOutbox(this.database));
  }
}
