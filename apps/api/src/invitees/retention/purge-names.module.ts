import { Module, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../../platform/jobs/job-handlers.js';
import { PurgeNames } from './purge-names.js';

const sixHours = 6 * 3_600_000;

@Module({ providers: [PurgeNames] })
export class PurgeNamesModule implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly purgeNames: PurgeNames,
  ) {}

  onModuleInit(): void {
    this.handlers.handleEvery(sixHours, 'purge-names', async () => this.purgeNames.execute());
  }
}
