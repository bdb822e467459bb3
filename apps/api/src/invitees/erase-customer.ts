import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { notFound } from '../platform/http/problem.js';
import { addHint } from '../platform/outbox/add-to-outbox.js';
import { emptyCustomers } from './empty-customers.js';
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
      const erased = await emptyCustomers(tx, orgId, [customerId], this.clock.now());
      if (erased.length === 0) throw notFound();
      const leaves = Object.fromEntries(emptied.map((field) => [field, 'erased']));
      for (const customer of erased) await recordInviteeChange(tx, actor, customer, 'edit', leaves);
      await addHint(tx, { orgId, about: 'inviting', id: eventId, section: 'invitees', version: null });
    });
  }
}
