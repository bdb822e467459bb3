import { Injectable } from '@nestjs/common';
import type { DutyView, OverrideGate as Body } from '@backcast/contracts/events/duty';
import type { Actor } from '../../platform/auth/actor.js';
import { invalidField, Problem } from '../../platform/http/problem.js';
import { ChangeDuty, type DutyScene } from './change-duty.js';

/** Opens one of the organization's own gates on somebody's responsibility, with the reason. The law's stay closed. */
@Injectable()
export class OverrideGate {
  constructor(private readonly change: ChangeDuty) {}

  execute(actor: Actor, eventId: string, key: string, { version, ...said }: Body): Promise<DutyView> {
    return this.change.execute(actor, { eventId, key, version, permission: 'duty.override' }, (scene) =>
      withOverride(scene, said),
    );
  }
}

function withOverride({ duty, record, actor, now }: DutyScene, { gate, reason }: Omit<Body, 'version'>): DutyView {
  if (duty.isLaw) throw new Problem('gate_of_law', 409);
  if (record.overrides.some((each) => each.gate === gate && each.reason === reason)) return record;
  const isKnown = duty.holds.includes(gate) || record.overrides.some((each) => each.gate === gate);
  if (!isKnown) throw invalidField('gate', 'not_found');
  const others = record.overrides.filter((each) => each.gate !== gate);
  return { ...record, overrides: [...others, { gate, reason, personId: actor.personId, at: now.toISOString() }] };
}
