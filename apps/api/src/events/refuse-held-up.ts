import { Injectable } from '@nestjs/common';
import { factsOf } from '@backcast/contracts/events/facts-of';
import { announceHolders } from '@backcast/plan/announce-holders';
import { derivePlan } from '@backcast/plan/derive-plan';
import type { DerivedPlan } from '@backcast/plan/plan-shape';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { Problem } from '../platform/http/problem.js';
import { EventRead } from './event.read.js';
import { PlanContextRead } from './plan-context.read.js';

/**
 * Told to the public is told: what holds up announcing or promoting has to be settled, or overridden, before. Throws
 * `gate_closed` with the codes of the duties.
 */
export function refuseHeldUp({ gates }: DerivedPlan): void {
  const duties = announceHolders(gates).map(({ code }) => code);
  if (duties.length > 0) throw new Problem('gate_closed', 409, { duties });
}

/** The same for what promotes an event without announcing it, as a link that is handed out does. */
@Injectable()
export class RefuseHeldUp {
  constructor(
    private readonly events: EventRead,
    private readonly context: PlanContextRead,
  ) {}

  async execute(tx: EntityManager, actor: Actor, eventId: string): Promise<void> {
    const event = await this.events.byId(actor, eventId, tx);
    refuseHeldUp(derivePlan(factsOf(event), await this.context.of(actor.orgId, event, tx)));
  }
}
