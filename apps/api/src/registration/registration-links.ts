import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { MadeRegistrationLink, MadeTicket } from '@backcast/contracts/registration/registration';
import { mostTicketSerial } from '@backcast/invitations/ticket-code';
import type { EntityManager } from 'typeorm';
import { RefuseHeldUp } from '../events/refuse-held-up.js';
import { requireInEvent } from '../events/require-in-event.js';
import { isInviterSql } from '../inviting/count-statement.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { notFound, Problem } from '../platform/http/problem.js';
import { addHint } from '../platform/outbox/add-to-outbox.js';
import { recordChange } from '../platform/records/record-change.js';
import { registrationUrl, scopeOf } from './registrations.read.js';
import { signTicket } from './ticket-keys.store.js';

/** Makes and ends the registration links of inviters, and makes lost tickets anew. */
@Injectable()
export class RegistrationLinks {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly heldUp: RefuseHeldUp,
  ) {}

  /** One's own link: the one that there is, or a new one. */
  async makeOwn(actor: Actor, eventId: string): Promise<MadeRegistrationLink> {
    return this.database.transaction(async (tx) => {
      await requireInEvent(tx, actor, eventId, 'registration.read');
      return this.write(tx, actor, eventId, actor.personId);
    });
  }

  /** The link of an inviter: asked twice it is the same. */
  async make(actor: Actor, eventId: string, personId: string): Promise<MadeRegistrationLink> {
    return this.database.transaction(async (tx) => {
      await requireInEvent(tx, actor, eventId, 'link.manage');
      const [inviter] = (await tx.query(
        `SELECT 1 FROM person p JOIN event e ON e.org_id = p.org_id AND e.id = $3
         WHERE p.org_id = $1 AND p.id = $2 AND p.disabled_at IS NULL AND ${isInviterSql}`,
        [actor.orgId, personId, eventId],
      )) as unknown[];
      if (!inviter) throw notFound();
      return this.write(tx, actor, eventId, personId);
    });
  }

  private async write(
    tx: EntityManager,
    actor: Actor,
    eventId: string,
    personId: string,
  ): Promise<MadeRegistrationLink> {
    const { orgId } = actor;
    const made = (await tx.query(
      `WITH made AS (INSERT INTO registration_link (org_id, event_id, person_id, code, made_at)
           VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING id) SELECT id FROM made`,
      [orgId, eventId, personId, randomBytes(17).toString('base64url'), this.clock.now()],
    )) as unknown[];
    if (made.length > 0) {
      // A link that is out stays; a new one promotes the event.
      await this.heldUp.execute(tx, actor, eventId);
      await record(tx, actor, eventId, personId, 'made');
    }
    const [link] = (await tx.query(
      `SELECT code FROM registration_link
         WHERE org_id = $1 AND event_id = $2 AND person_id = $3 AND revoked_at IS NULL`,
      [orgId, eventId, personId],
    )) as { code: string }[];
    if (!link) throw new Problem('conflict', 409);
    return { personId, url: registrationUrl(this.config, link.code) };
  }

  /** Nobody registers through it any more; who did keeps place and ticket. */
  async revoke(actor: Actor, eventId: string, personId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await requireInEvent(tx, actor, eventId, 'link.manage');
      const revoked = (await tx.query(
        `WITH revoked AS (UPDATE registration_link SET revoked_at = $4
           WHERE org_id = $1 AND event_id = $2 AND person_id = $3 AND revoked_at IS NULL RETURNING id)
         SELECT id FROM revoked`,
        [actor.orgId, eventId, personId, this.clock.now()],
      )) as unknown[];
      if (revoked.length === 0) throw notFound();
      await record(tx, actor, eventId, personId, 'revoked');
    });
  }

  /** Another ticket for a registration whose ticket was lost or passed on: the one before is worth nothing any more. */
  async makeTicket(actor: Actor, eventId: string, registrationId: string): Promise<MadeTicket> {
    const { orgId } = actor;
    return this.database.transaction(async (tx) => {
      const role = await requireInEvent(tx, actor, eventId, 'registration.read');
      const [row] = (await tx.query(
        `WITH changed AS (
           UPDATE registration r SET ticket_serial = r.ticket_serial + 1 FROM invitation i
           WHERE r.org_id = $1 AND r.event_id = $2 AND r.id = $3 AND i.org_id = r.org_id AND i.id = r.invitation_id
             AND ($4::uuid IS NULL OR i.owner_id = $4) AND r.ticket_serial < ${mostTicketSerial}
           RETURNING r.ticket_serial AS serial)
         SELECT serial FROM changed`,
        [orgId, eventId, registrationId, scopeOf(role, actor)],
      )) as { serial: number }[];
      if (!row) throw notFound();
      await record(tx, actor, eventId, registrationId, 'ticket');
      const ticket = await signTicket(tx, orgId, { eventId, registrationId, serial: row.serial }, this.clock.now());
      return { url: `${this.config.publicUrl}/m.html#ticket=${ticket}` };
    });
  }
}

const record = async (
  tx: EntityManager,
  actor: Actor,
  eventId: string,
  subjectId: string,
  deed: 'made' | 'revoked' | 'ticket',
): Promise<void> => {
  const { orgId } = actor;
  const change = { section: 'registration', subjectId, cause: 'access', before: {} } as const;
  await recordChange(tx, { orgId, actor, eventId, ...change, after: { registration: deed } });
  await addHint(tx, { orgId, about: 'inviting', id: eventId, section: 'invitees', version: null });
};
