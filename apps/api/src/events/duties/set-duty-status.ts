import { Injectable } from '@nestjs/common';
import type { DutyView, SetDutyStatus as Body } from '@backcast/contracts/events/duty';
import type { Actor } from '../../platform/auth/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { ChangeDuty, type DutyScene } from './change-duty.js';

/** Says how far a duty is. Who and when are the server's; what was filed is what the facts are at this moment. */
@Injectable()
export class SetDutyStatus {
  constructor(private readonly change: ChangeDuty) {}

  execute(actor: Actor, eventId: string, key: string, { version, ...said }: Body): Promise<DutyView> {
    return this.change.execute(actor, { eventId, key, version, permission: 'duty.edit' }, (scene) =>
      withStatus(scene, said),
    );
  }
}

function withStatus({ duty, record, actor, now, filed }: DutyScene, said: Omit<Body, 'version'>): DutyView {
  if (duty.obligation.severity === 'prohibited') throw new Problem('duty_prohibited', 409);
  const { status } = said;
  const reason = status === 'refused' || status === 'not-needed' ? said.reason : '';
  const isReopened = duty.reopenedBy.length > 0;
  if (status === record.status && reason === record.reason && !isReopened) return record;
  // What was handed in is what is granted: a grant does not cover what changed in between.
  const isGrantOfFiling = status === 'granted' && record.status === 'handed-in';
  return {
    ...{ ...record, status, reason, statusBy: actor.personId, statusAt: now.toISOString() },
    filed: isFiling(status, duty.isInternal) ? (isGrantOfFiling ? record.filed : filed) : null,
  };
}

/** What nobody outside decides about is not filed, and so is not filed again when the facts change. */
const isFiling = (status: Body['status'], isInternal: boolean): boolean =>
  !isInternal && ['handed-in', 'granted', 'not-needed'].includes(status);
