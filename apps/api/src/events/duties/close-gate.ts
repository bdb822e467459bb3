import { Injectable } from '@nestjs/common';
import type { CloseGate as Body, DutyView } from '@backcast/contracts/events/duty';
import type { Actor } from '../../platform/auth/actor.js';
import { ChangeDuty } from './change-duty.js';

/** Takes back an override: the gate holds again until the duty is done. */
@Injectable()
export class CloseGate {
  constructor(private readonly change: ChangeDuty) {}

  execute(actor: Actor, eventId: string, key: string, { version, gate }: Body): Promise<DutyView> {
    return this.change.execute(actor, { eventId, key, version, permission: 'duty.override' }, ({ record }) => ({
      ...record,
      overrides: record.overrides.filter((each) => each.gate !== gate),
    }));
  }
}
