import { Module, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../../platform/jobs/job-handlers.js';
import { EventReadsModule } from '../event-reads.module.js';
import { RemindOfDuties } from './remind-of-duties.js';

const quarterOfAnHour = 15 * 60_000;

@Module({ imports: [EventReadsModule], providers: [RemindOfDuties] })
export class DutyRemindersModule implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly remindOfDuties: RemindOfDuties,
  ) {}

  onModuleInit(): void {
    this.handlers.handleEvery(quarterOfAnHour, 'remind-of-duties', async () => this.remindOfDuties.execute());
  }
}
