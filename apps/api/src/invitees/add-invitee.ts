import { Injectable } from '@nestjs/common';
import type { AddedInvitee, AddInvitee as Body } from '@backcast/contracts/invitees/invitee';
import { editsAllInvitees } from '@backcast/contracts/invitees/invitee-policy';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { forbidden, invalidField } from '../platform/http/problem.js';
import { requireReader } from './invitee-reader.js';
import { readInvitee } from './invitee.read.js';
import { normalizePhone } from './normalize-phone.js';
import { recordInviteeChange } from './record-invitee-change.js';
import { requireOwner } from './require-owner.js';
import { takeCustomer } from './take-customers.js';

/** Adds one customer by hand. Whom somebody else has already, both claims show from then on. */
@Injectable()
export class AddInvitee {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, eventId: string, { id, channel, phone: typed, ...fields }: Body): Promise<AddedInvitee> {
    const phone = normalizePhone(typed);
    if (phone === null) throw invalidField('phone', 'invalid_format');
    return this.database.transaction(async (tx) => {
      const reader = await requireReader(tx, actor, eventId, 'invitee.edit');
      if (fields.ownerId !== actor.personId && !editsAllInvitees(reader.role)) throw forbidden();
      await requireOwner(tx, actor.orgId, eventId, fields);
      const known = await readInvitee(tx, reader, id);
      if (known) return { verdict: 'added', invitationId: id, invitee: known };
      const scene = { orgId: actor.orgId, eventId, actor, now: this.clock.now(), source: 'hand', channel } as const;
      const { verdict, invitationId, customerId, isNewCustomer } = await takeCustomer(
        tx,
        { ...scene, movesKnown: false },
        { ...fields, phone, invitationId: id },
      );
      if (isNewCustomer)
        await recordInviteeChange(tx, actor, { id: customerId, version: 1 }, 'create', { ...fields, phone });
      return { verdict, invitationId, invitee: await readInvitee(tx, reader, invitationId) };
    });
  }
}
