import { Injectable } from '@nestjs/common';
import { factsOf } from '@backcast/contracts/events/facts-of';
import type { PlanView } from '@backcast/contracts/events/plan';
import { derivePlan } from '@backcast/plan/derive-plan';
import type { Actor } from '../platform/auth/actor.js';
import { EventRead } from './event.read.js';
import { PlanContextRead } from './plan-context.read.js';

@Injectable()
export class EventPlanRead {
  constructor(
    private readonly events: EventRead,
    private readonly context: PlanContextRead,
  ) {}

  /** The plan as it follows from the facts now; nothing of it is stored. */
  async byEvent(actor: Actor, eventId: string): Promise<PlanView> {
    const event = await this.events.byId(actor, eventId);
    const context = await this.context.of(actor.orgId, event);
    return { today: event.today, ...derivePlan(factsOf(event), context) };
  }
}
