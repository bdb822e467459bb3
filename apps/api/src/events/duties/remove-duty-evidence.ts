import { Injectable } from '@nestjs/common';
import type { DutyView, RemoveDutyEvidence as Body } from '@backcast/contracts/events/duty';
import type { Actor } from '../../platform/auth/actor.js';
import { ChangeDuty } from './change-duty.js';

/** Takes a file off a duty. The file itself stays, and the history says that it was there. */
@Injectable()
export class RemoveDutyEvidence {
  constructor(private readonly change: ChangeDuty) {}

  execute(actor: Actor, eventId: string, key: string, { version, fileId }: Body): Promise<DutyView> {
    return this.change.execute(actor, { eventId, key, version, permission: 'duty.edit' }, ({ record }) => ({
      ...record,
      evidence: record.evidence.filter((each) => each.fileId !== fileId),
    }));
  }
}
