import { AccessLinkEntity } from './accounts/access-link.entity.js';
import { AccountEntity } from './accounts/account.entity.js';
import { SignInSessionEntity } from './accounts/sign-in-session.entity.js';
import { EventMemberEntity } from './events/event-member.entity.js';
import { EventSectionEntity } from './events/event-section.entity.js';
import { EventSessionEntity } from './events/event-session.entity.js';
import { EventEntity } from './events/event.entity.js';
import * as goal from './events/goal.entities.js';
import { AccountsAndPeople1795300000001 } from './migrations/1795300000001-accounts-and-people.js';
import { EventsAndGoals1795300000002 } from './migrations/1795300000002-events-and-goals.js';
import { Records1795300000003 } from './migrations/1795300000003-records.js';
import { OrganizationEntity } from './organization/organization.entity.js';
import { TeamEntity } from './organization/team.entity.js';
import { PersonEntity } from './people/person.entity.js';
import { FileEntity } from './platform/files/file.entity.js';
import { MailEntity } from './platform/mail/mail.entity.js';
import { ChangeEntity } from './platform/records/change.entity.js';

/** Migrations in the order in which they run, and the entities that write: what the database of this product is. */
export const migrations = [AccountsAndPeople1795300000001, EventsAndGoals1795300000002, Records1795300000003];

export const entities = [
  AccessLinkEntity,
  AccountEntity,
  ChangeEntity,
  EventEntity,
  EventMemberEntity,
  EventSectionEntity,
  EventSessionEntity,
  FileEntity,
  MailEntity,
  OrganizationEntity,
  PersonEntity,
  SignInSessionEntity,
  TeamEntity,
  ...Object.values(goal),
];
