import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { EventsModule } from './events/events.module.js';
import { HealthModule } from './health/health.module.js';
import { OrganizationModule } from './organization/organization.module.js';
import { PeopleModule } from './people/people.module.js';
import { AuthModule } from './platform/auth/auth.module.js';
import type { Config } from './platform/config/config.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { HttpModule } from './platform/http/http.module.js';
import { JobsModule } from './platform/jobs/jobs.module.js';
import { OutboxModule } from './platform/outbox/outbox.module.js';
import { RealtimeModule } from './platform/realtime/realtime.module.js';
import { RecordsModule } from './records/records.module.js';
import { entities, migrations } from './schema.js';

/** What both doors share: the database, jobs and whatever runs in them. */
const common = (config: Config) => [DatabaseModule.with(config, { entities, migrations }), JobsModule, OutboxModule];

/** The whole application: pages' API and, unless configured otherwise, jobs. */
@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ...common(config),
        AuthModule,
        HttpModule,
        RealtimeModule,
        AccountsModule,
        OrganizationModule,
        PeopleModule,
        EventsModule,
        RecordsModule,
        HealthModule,
      ],
    };
  }
}
