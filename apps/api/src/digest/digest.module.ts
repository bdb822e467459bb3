import { Module, type OnModuleInit } from '@nestjs/common';
import { EventReadsModule } from '../events/event-reads.module.js';
import { JobHandlers } from '../platform/jobs/job-handlers.js';
import { MakeDigests } from './make-digests.js';
import { MovesSinceRead } from './moves-since.read.js';

const fiveMinutes = 5 * 60_000;

@Module({ imports: [EventReadsModule], providers: [MakeDigests, MovesSinceRead] })
export class DigestModule implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly makeDigests: MakeDigests,
  ) {}

  onModuleInit(): void {
    this.handlers.handleEvery(fiveMinutes, 'make-digests', async () => this.makeDigests.execute());
  }
}
