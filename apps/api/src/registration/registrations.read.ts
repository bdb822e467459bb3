import { Injectable } from '@nestjs/common';
import type { RegistrationBoard, RegistrationPage } from '@backcast/contracts/registration/registration';
import { type Role, roleMay } from '@backcast/contracts/permissions';
import type { InvitationState } from '@backcast/invitations/invitation-states';
import type { EntityManager } from 'typeorm';
import { requireInEvent } from '../events/require-in-event.js';
import type { Actor } from '../platform/auth/actor.js';
import { Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { invitationOfRegistration, ticketStateOf } from './find-ticket.js';
import { publicTicketKey } from './ticket-keys.store.js';

type Row = Omit<RegistrationBoard['registrations'][number], 'state' | 'madeAt'> & {
  state: InvitationState;
  is_removed: boolean;
  madeAt: Date;
};

const linksSql = `SELECT person_id AS "personId", code FROM registration_link
  WHERE org_id = $1 AND event_id = $2 AND revoked_at IS NULL AND ($3::uuid IS NULL OR person_id = $3) ORDER BY made_at`;

// The newest ones, in the order in which they came.
const registrationsSql = `SELECT * FROM (
    SELECT r.number, r.id, i.id AS "invitationId", i.owner_id AS "personId", i.session_id AS "sessionId", i.state,
           i.removed_at IS NOT NULL AS is_removed, r.name, i.party_size AS "partySize", r.answer, r.made_at AS "madeAt"
    FROM registration r ${invitationOfRegistration}
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

const shownRow = ({ madeAt, is_removed, ...row }: Row): RegistrationBoard['registrations'][number] => ({
  ...row,
  ...{ state: ticketStateOf({ state: row.state, is_removed }), madeAt: madeAt.toISOString() },
});

@Injectable()
export class RegistrationsRead {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
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
      registrations: rows.map(shownRow),
      publicKey: await publicTicketKey(manager, actor.orgId),
      othersCanReach: this.config.othersCanReach,
    };
  }
}
