import { Injectable } from '@nestjs/common';
import type { RegistrationBoard, RegistrationPage } from '@backcast/contracts/registration/registration';
import { type Role, roleMay } from '@backcast/contracts/permissions';
import { dueReminder, type ReminderKind } from '@backcast/invitations/due-reminder';
import type { InvitationState } from '@backcast/invitations/invitation-states';
import type { EntityManager } from 'typeorm';
import { requireInEvent } from '../events/require-in-event.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { invitationOfRegistration, ticketStateOf } from './find-ticket.js';
import { publicTicketKey } from './ticket-keys.store.js';

type Row = Omit<RegistrationBoard['registrations'][number], 'state' | 'madeAt' | 'reminder'> & {
  state: InvitationState;
  is_removed: boolean;
  madeAt: Date;
  starts_at: Date | null;
  reminded: ReminderKind[];
};

const linksSql = `SELECT person_id AS "personId", code FROM registration_link
  WHERE org_id = $1 AND event_id = $2 AND revoked_at IS NULL AND ($3::uuid IS NULL OR person_id = $3) ORDER BY made_at`;

/** When the session of an invitation `i` begins; without one of its own, the event's first. */
export const startOfSql = `SELECT x.starts_at FROM event_session x WHERE x.org_id = i.org_id AND x.event_id = i.event_id
  ORDER BY x.id IS DISTINCT FROM i.session_id, x.position LIMIT 1`;

// The newest ones, in the order in which they came.
const registrationsSql = `SELECT * FROM (
    SELECT r.number, r.id, i.id AS "invitationId", i.owner_id AS "personId", i.session_id AS "sessionId", i.state,
           i.removed_at IS NOT NULL AS is_removed, r.name, i.party_size AS "partySize", r.answer, r.made_at AS "madeAt",
           s.starts_at, ARRAY(SELECT m.kind FROM customer_reminder m
             WHERE m.org_id = i.org_id AND m.invitation_id = i.id AND m.starts_at = s.starts_at) AS reminded
    FROM registration r ${invitationOfRegistration}
    LEFT JOIN LATERAL (${startOfSql}) s ON true
    WHERE r.org_id = $1 AND r.event_id = $2 AND ($3::uuid IS NULL OR i.owner_id = $3)
    ORDER BY r.number DESC LIMIT 500) newest
  ORDER BY number`;

/** Whose links and registrations the actor sees: null for everybody's, else the actor's own. */
export const scopeOf = (role: Role, actor: Actor): string | null =>
  roleMay(role, 'link.manage') ? null : actor.personId;

export const readPage = async (tx: EntityManager, orgId: string, eventId: string): Promise<RegistrationPage> => {
  const [page] = (await tx.query(
    `SELECT version, is_open AS "isOpen", why, question, places FROM registration_page
     WHERE org_id = $1 AND event_id = $2`,
    [orgId, eventId],
  )) as RegistrationPage[];
  return page ?? { version: 0, isOpen: true, why: '', question: '', places: null };
};

export const registrationUrl = (config: Config, code: string): string => `${config.publicUrl}/r/${code}`;

const shownRow = (
  { madeAt, is_removed, starts_at, reminded, ...row }: Row,
  now: Date,
): RegistrationBoard['registrations'][number] => {
  const state = ticketStateOf({ state: row.state, is_removed });
  const isExpected = state === 'placed' && row.state !== 'arrived' && starts_at !== null;
  const due = isExpected
    ? dueReminder({ startsAt: starts_at.getTime(), registeredAt: madeAt.getTime(), now: now.getTime() })
    : null;
  const reminder = due !== null && !reminded.includes(due) ? due : null;
  return { ...row, state, reminder, madeAt: madeAt.toISOString() };
};

@Injectable()
export class RegistrationsRead {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async ofEvent(actor: Actor, eventId: string): Promise<RegistrationBoard> {
    const { manager } = this.database.source;
    const role = await requireInEvent(manager, actor, eventId, 'registration.read');
    const key = [actor.orgId, eventId, scopeOf(role, actor)];
    const links = await this.database.query<{ personId: string; code: string }>(linksSql, key);
    const rows = await this.database.query<Row>(registrationsSql, key);
    return {
      page: await readPage(manager, actor.orgId, eventId),
      links: links.map(({ personId, code }) => ({ personId, url: registrationUrl(this.config, code) })),
      registrations: rows.map((row) => shownRow(row, this.clock.now())),
      publicKey: await publicTicketKey(manager, actor.orgId),
      othersCanReach: this.config.othersCanReach,
    };
  }
}
