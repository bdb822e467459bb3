import { AccessLinkEntity } from './accounts/access-link.entity.js';
import { AccountEntity } from './accounts/account.entity.js';
import { SignInSessionEntity } from './accounts/sign-in-session.entity.js';
import { OrgRuleEntity } from './compliance/org-rule.entity.js';
import { ContactEntity } from './contacts/contact.entity.js';
import { DutyEntity } from './events/duties/duty.entity.js';
import { EventFactsEntity } from './events/event-facts.entity.js';
import { EventMemberEntity } from './events/event-member.entity.js';
import { EventSectionEntity } from './events/event-section.entity.js';
import { EventSessionEntity } from './events/event-session.entity.js';
import { EventEntity } from './events/event.entity.js';
import * as goal from './events/goal.entities.js';
import { AccountsAndPeople1795300000001 } from './migrations/1795300000001-accounts-and-people.js';
import { EventsAndGoals1795300000002 } from './migrations/1795300000002-events-and-goals.js';
import { Records1795300000003 } from './migrations/1795300000003-records.js';
import { Calendars1795300000004 } from './migrations/1795300000004-calendars.js';
import { Rules1795300000005 } from './migrations/1795300000005-rules.js';
import { Guards1795300000006 } from './migrations/1795300000006-guards.js';
import { SectionsAndContacts1795300000007 } from './migrations/1795300000007-sections-and-contacts.js';
import { Duties1795300000008 } from './migrations/1795300000008-duties.js';
import { DatePolls1795300000009 } from './migrations/1795300000009-date-polls.js';
import { Counts1795300000011 } from './migrations/1795300000011-counts.js';
import { Invitees1795300000012 } from './migrations/1795300000012-invitees.js';
import { PersonalLinks1795300000013 } from './migrations/1795300000013-personal-links.js';
import { Registration1795300000014 } from './migrations/1795300000014-registration.js';
import { Alarms1795300000015 } from './migrations/1795300000015-alarms.js';
import { TalkingPointsAndReminders1795300000016 } from './migrations/1795300000016-talking-points-and-reminders.js';
import { PersonalData1795300000017 } from './migrations/1795300000017-personal-data.js';
import { Consents1795300000019 } from './migrations/1795300000019-consents.js';
import { TasksTogether1795300000030 } from './migrations/1795300000030-tasks-together.js';
import { OrganizationEntity } from './organization/organization.entity.js';
import { TeamEntity } from './organization/team.entity.js';
import { PersonEntity } from './people/person.entity.js';
import { FileEntity } from './platform/files/file.entity.js';
import { MailEntity } from './platform/mail/mail.entity.js';
import { ChangeEntity } from './platform/records/change.entity.js';

/** Migrations in the order in which they run, and the entities that write: what the database of this product is. */
export const migrations = [
  AccountsAndPeople1795300000001,
  EventsAndGoals1795300000002,
  Records1795300000003,
  Calendars1795300000004,
  Rules1795300000005,
  Guards1795300000006,
  SectionsAndContacts1795300000007,
  Duties1795300000008,
  DatePolls1795300000009,
  Counts1795300000011,
  Invitees1795300000012,
  PersonalLinks1795300000013,
  Registration1795300000014,
  Alarms1795300000015,
  TalkingPointsAndReminders1795300000016,
  PersonalData1795300000017,
  Consents1795300000019,
  TasksTogether1795300000030,
];

export const entities = [
  AccessLinkEntity,
  AccountEntity,
  ChangeEntity,
  ContactEntity,
  DutyEntity,
  EventEntity,
  EventFactsEntity,
  EventMemberEntity,
  EventSectionEntity,
  EventSessionEntity,
  FileEntity,
  MailEntity,
  OrganizationEntity,
  OrgRuleEntity,
  PersonEntity,
  SignInSessionEntity,
  TeamEntity,
  ...Object.values(goal),
];
