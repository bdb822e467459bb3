import { Module, type OnModuleInit } from '@nestjs/common';
import { EventReadsModule } from '../events/event-reads.module.js';
import { JobHandlers } from '../platform/jobs/job-handlers.js';
import { MakeDigests } from './make-digests.js';

const fiveMinutes = 5 * 60_000;

@Module({ imports: [EventReadsModule], providers: [MakeDigests] })
export class DigestModule implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly makeDigests: MakeDigests,
  ) {}

  onModuleInit(): void {
    this.handlers.handleEvery(fiveMinutes, 'make-digests', async () => this.makeDigests.execute());
  }
}
