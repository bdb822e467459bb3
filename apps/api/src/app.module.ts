import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { AlarmsModule } from './alarms/alarms.module.js';
import { RaiseAlarmsModule } from './alarms/raise-alarms.module.js';
import { ContactsModule } from './contacts/contacts.module.js';
import { CalendarsModule } from './calendars/calendars.module.js';
import { ComplianceModule } from './compliance/compliance.module.js';
import { DigestModule } from './digest/digest.module.js';
import { DutyRemindersModule } from './events/duties/duty-reminders.module.js';
import { EventsModule } from './events/events.module.js';
import { HealthModule } from './health/health.module.js';
import { InviteesModule } from './invitees/invitees.module.js';
import { PurgeNamesModule } from './invitees/retention/purge-names.module.js';
import { InvitingModule } from './inviting/inviting.module.js';
import { OffersModule } from './offers/offers.module.js';
import { OrganizationModule } from './organization/organization.module.js';
import { PeopleModule } from './people/people.module.js';
import { PersonalLinksModule } from './personal-links/personal-links.module.js';
import { AuthModule } from './platform/auth/auth.module.js';
import { ForgetOldModule } from './platform/auth/forget-old.module.js';
import type { Config } from './platform/config/config.js';
import { DatabaseModule } from './platform/database/database.module.js';
import type { DatabaseEngine } from './platform/database/open-engine.js';
import { BackupModule } from './platform/backup/backup.module.js';
import { FilesModule } from './platform/files/files.module.js';
import { HttpModule } from './platform/http/http.module.js';
import { JobsModule } from './platform/jobs/jobs.module.js';
import { MailModule } from './platform/mail/mail.module.js';
import { OutboxModule } from './platform/outbox/outbox.module.js';
import { RealtimeModule } from './platform/realtime/realtime.module.js';
import { RegistrationModule } from './registration/registration.module.js';
import { TalkingPointsModule } from './talking-points/talking-points.module.js';
import { WaitingListModule } from './registration/waiting-list.module.js';
import { RemindersModule } from './reminders/reminders.module.js';
import { SendRemindersModule } from './reminders/send-reminders.module.js';
import { RecordsModule } from './records/records.module.js';
import { entities, migrations } from './schema.js';

/** What both doors share: the database, and jobs with what they do. */
const withJobs = (config: Config, engine?: Promise<DatabaseEngine>) => [
  DatabaseModule.with(config, { entities, migrations }, engine),
  JobsModule,
  OutboxModule,
  ForgetOldModule,
  MailModule,
  DigestModule,
  DutyRemindersModule,
  PurgeNamesModule,
  RaiseAlarmsModule,
  WaitingListModule,
  SendRemindersModule,
];

/** The door for pages and programs; it also runs jobs, unless configured otherwise. */
@Module({})
export class AppModule {
  static with(config: Config, engine?: Promise<DatabaseEngine>): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ...withJobs(config, engine),
        AuthModule,
        HttpModule,
        RealtimeModule,
        FilesModule,
        BackupModule,
        AccountsModule,
        AlarmsModule,
        OrganizationModule,
        PeopleModule,
        PersonalLinksModule,
        RegistrationModule,
        CalendarsModule,
        ComplianceModule,
        ContactsModule,
        EventsModule,
        InviteesModule,
        InvitingModule,
        OffersModule,
        RecordsModule,
        TalkingPointsModule,
        RemindersModule,
        HealthModule,
      ],
    };
  }
}

/** The door for jobs only. */
@Module({})
export class WorkerModule {
  static with(config: Config): DynamicModule {
    return { module: WorkerModule, imports: withJobs(config) };
  }
}
