import { Injectable } from '@nestjs/common';
import type { Health } from '@backcast/contracts/platform/health';
import { Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { JobQueue } from '../platform/jobs/job-queue.js';
import { version } from './version.js';

const patienceMs = 1500;

@Injectable()
export class HealthRead {
  constructor(
    private readonly database: Database,
    private readonly queue: JobQueue,
    private readonly config: Config,
  ) {}

  async read(): Promise<Health> {
    const [migrations, queueOk] = await Promise.all([
      inTime(this.readMigrations(), null),
      inTime(this.queue.isReachable(), false),
    ]);
    const { kind, durability } = this.database.engine;
    return {
      status: migrations && queueOk ? 'ok' : 'degraded',
      version,
      database: { kind, durability, ok: migrations !== null, migrations: migrations ?? { applied: 0, latest: null } },
      queue: { kind: this.config.redisUrl ? 'redis' : 'database', ok: queueOk },
      mail: this.config.smtpUrl ? 'smtp' : 'kept',
    };
  }

  private async readMigrations(): Promise<Health['database']['migrations'] | null> {
    const sql =
      'SELECT count(*)::int AS applied, (SELECT name FROM migration ORDER BY id DESC LIMIT 1) AS latest FROM migration';
    const [row] = await this.database.query<Health['database']['migrations']>(sql);
    return row ?? null;
  }
}

/** What `work` gives, or `otherwise` when it fails or takes longer than whoever asks wants to wait. */
const inTime = async <T, U>(work: Promise<T>, otherwise: U): Promise<T | U> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<U>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), patienceMs);
  });
  try {
    return await Promise.race([work.catch(() => otherwise), late]);
  } finally {
    clearTimeout(timer);
  }
};
