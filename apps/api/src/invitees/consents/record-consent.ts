import { Injectable } from '@nestjs/common';
import { instantOf, todayIn } from '@backcast/calendar/zoned-time';
import type { Invitee, RecordConsent as Body } from '@backcast/contracts/invitees/invitee';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { invalidField, notFound, Problem } from '../../platform/http/problem.js';
import { lockCustomers } from '../merges/lock-customers.js';
import { requireReader } from '../invitee-reader.js';
import { lockOwnInvitation, tellAndRead } from '../lock-own-invitation.js';
import { recordInviteeChange } from '../record-invitee-change.js';
import { writeLatest } from './consent.store.js';

/** A customer agreed on the phone or on paper: when, to which text, and who wrote it down; and taking that back. */
@Injectable()
export class RecordConsent {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, eventId: string, invitationId: string, { id, way, day, text }: Body): Promise<Invitee> {
    const { orgId } = actor;
    return this.write(actor, eventId, invitationId, async (tx, customerId) => {
      const now = this.clock.now();
      const at = await givenAt(tx, orgId, eventId, day, now);
      const made = (await tx.query(
        `WITH made AS (INSERT INTO customer_consent
           (org_id, id, customer_id, way, given_at, text, recorded_by, recorded_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id)
         SELECT id FROM made`,
        [orgId, id, customerId, way, at, text, actor.personId, now],
      )) as unknown[];
      // Sent again: it is there.
      if (made.length === 0) return null;
      return { before: {}, after: { consent: `${way} ${day}` } };
    });
  }

  takeBack(actor: Actor, eventId: string, invitationId: string, consentId: string): Promise<Invitee> {
    const { orgId } = actor;
    return this.write(actor, eventId, invitationId, async (tx, customerId) => {
      const [taken] = (await tx.query(
        `WITH taken AS (UPDATE customer_consent k SET taken_back_at = $4, taken_back_by = $5
           FROM customer c WHERE k.org_id = $1 AND k.id = $3 AND k.taken_back_at IS NULL AND c.org_id = k.org_id
             AND c.id = k.customer_id AND (c.id = $2 OR c.merged_into = $2)
           RETURNING k.way, to_char(k.given_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day)
         SELECT way, day FROM taken`,
        [orgId, customerId, consentId, this.clock.now(), actor.personId],
      )) as { way: string; day: string }[];
      if (!taken) throw new Problem('nothing_to_undo', 409);
      return { before: { consent: `${taken.way} ${taken.day}` }, after: {} };
    });
  }

  private write(
    actor: Actor,
    eventId: string,
    invitationId: string,
    work: (tx: EntityManager, customerId: string) => Promise<{ before: object; after: object } | null>,
  ): Promise<Invitee> {
    const { orgId } = actor;
    return this.database.transaction(async (tx) => {
      const reader = await requireReader(tx, actor, eventId, 'invitee.edit');
      const { customerId } = await lockOwnInvitation(tx, reader, invitationId);
      const [customer] = await lockCustomers(tx, orgId, [customerId]);
      if (!customer) throw notFound();
      const change = await work(tx, customerId);
      if (change !== null) {
        await writeLatest(tx, orgId, [customerId]);
        // Somebody looked after this customer: taking back the list they came from leaves them.
        await tx.query('UPDATE invitation SET version = version + 1 WHERE org_id = $1 AND id = $2', [
          ...[orgId, invitationId],
        ]);
        const subject = { id: customerId, version: customer.version + 1 };
        await recordInviteeChange(tx, actor, subject, 'edit', { ...change.after }, { ...change.before });
      }
      return tellAndRead(tx, reader, invitationId);
    });
  }
}

/** Noon of that day where the event is, or now where that has not come yet. */
async function givenAt(tx: EntityManager, orgId: string, eventId: string, day: string, now: Date): Promise<Date> {
  const [event] = (await tx.query('SELECT zone FROM event WHERE org_id = $1 AND id = $2', [orgId, eventId])) as {
    zone: string;
  }[];
  const zone = event?.zone ?? 'UTC';
  if (day > todayIn(zone, now)) throw invalidField('day', 'in_future');
  const noon = instantOf(day, '12:00', zone);
  return noon < now ? noon : now;
}
