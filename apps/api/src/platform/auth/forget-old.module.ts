import { Module, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database.js';
import { JobHandlers } from '../jobs/job-handlers.js';
import { JobsModule } from '../jobs/jobs.module.js';

const day = 24 * 3_600_000;

// Devices as long as their cookie lasts; repeated requests longer than any device can be offline.
const forgetSql = [
  'DELETE FROM guess WHERE expire < extract(epoch FROM now()) * 1000',
  `DELETE FROM known_device WHERE created_at < now() - interval '400 days'`,
  `DELETE FROM done_request WHERE at < now() - interval '90 days'`,
];

/** Forgets every day what counts no more: guesses of past hours, devices and repeated requests of long ago. */
@Module({ imports: [JobsModule] })
export class ForgetOldModule implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.handlers.handleEvery(day, 'forget-old', async () => {
      for (const sql of forgetSql) await this.database.query(sql);
    });
  }
}
