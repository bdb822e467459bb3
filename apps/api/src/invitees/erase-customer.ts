import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { notFound } from '../platform/http/problem.js';
import { addHint } from '../platform/outbox/add-to-outbox.js';
import { forgetRegistrations } from '../registration/forget-registrations.js';
import { requireReader } from './invitee-reader.js';
import { lockOwnInvitation } from './lock-own-invitation.js';
import { recordInviteeChange } from './record-invitee-change.js';

const emptied = ['name', 'phone', 'mail', 'persona', 'interests', 'note'];

/**
 * Erases what is known of a customer and of those who were made one with it, in every event, remarks in their histories
 * included. Counts stay: the invitations keep their ids and their days, without anybody's name.
 */
@Injectable()
export class EraseCustomer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, eventId: string, invitationId: string): Promise<void> {
    const { orgId } = actor;
    return this.database.transaction(async (tx) => {
      const reader = await requireReader(tx, actor, eventId, 'customer.erase');
      const { customerId } = await lockOwnInvitation(tx, reader, invitationId);
      const erased = (await tx.query(
        `WITH gone AS (UPDATE customer SET name = '', sound = '', initials = '', phone = '', mail = '', persona = '',
           interests = '', note = '', consent_at = NULL, consent_text = '', erased_at = $3, version = version + 1
           WHERE org_id = $1 AND (id = $2 OR merged_into = $2) AND erased_at IS NULL RETURNING id, version)
         SELECT id, version FROM gone ORDER BY id`,
        [orgId, customerId, this.clock.now()],
      )) as { id: string; version: number }[];
      if (erased.length === 0) throw notFound();
      const ids = erased.map(({ id }) => id);
      await tx.query(`UPDATE invitation SET seat_group = '' WHERE org_id = $1 AND customer_id = ANY ($2)`, [
        orgId,
        ids,
      ]);
      await forgetRegistrations(tx, orgId, ids);
      // Remarks are the one personal thing in this history; nothing else of it is touched.
      await tx.query(`SET LOCAL backcast.rewrites_history = 'on'`);
      await tx.query(
        `UPDATE invitation_move m SET note = '' FROM invitation i
         WHERE m.org_id = $1 AND m.note <> '' AND i.org_id = m.org_id AND i.id = m.invitation_id
           AND i.customer_id = ANY ($2)`,
        [orgId, ids],
      );
      await tx.query(`SET LOCAL backcast.rewrites_history = 'off'`);
      const leaves = Object.fromEntries(emptied.map((field) => [field, 'erased']));
      for (const customer of erased) await recordInviteeChange(tx, actor, customer, 'edit', leaves);
      await addHint(tx, { orgId, about: 'inviting', id: eventId, section: 'invitees', version: null });
    });
  }
}
