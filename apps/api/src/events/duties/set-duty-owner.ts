import { Injectable } from '@nestjs/common';
import type { DutyView, SetDutyOwner as Body } from '@backcast/contracts/events/duty';
import type { Actor } from '../../platform/auth/actor.js';
import { requireReferences } from '../require-references.js';
import { ChangeDuty } from './change-duty.js';

/** Gives a duty to somebody of the organization, or to nobody. */
@Injectable()
export class SetDutyOwner {
  constructor(private readonly change: ChangeDuty) {}

  execute(actor: Actor, eventId: string, key: string, { version, ownerId }: Body): Promise<DutyView> {
    return this.change.execute(actor, { eventId, key, version, permission: 'duty.edit' }, async ({ tx, record }) => {
      if (ownerId !== null) await requireReferences(tx, actor.orgId, { ownerId });
      return { ...record, ownerId };
    });
  }
}
