import { Injectable } from '@nestjs/common';
import type { DutyView, SetDutyPapers as Body } from '@backcast/contracts/events/duty';
import type { Actor } from '../../platform/auth/actor.js';
import { ChangeDuty } from './change-duty.js';

/** Ticks papers of the checklist, and adds what else the authority asked for. */
@Injectable()
export class SetDutyPapers {
  constructor(private readonly change: ChangeDuty) {}

  execute(actor: Actor, eventId: string, key: string, { version, papers }: Body): Promise<DutyView> {
    return this.change.execute(actor, { eventId, key, version, permission: 'duty.edit' }, ({ record }) => ({
      ...record,
      papers,
    }));
  }
}
