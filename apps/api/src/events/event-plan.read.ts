import { Injectable } from '@nestjs/common';
import type { PlanView } from '@backcast/contracts/events/plan';
import { derivePlan } from '@backcast/plan/derive-plan';
import type { Actor } from '../platform/auth/actor.js';
import { eventFacts } from './event-facts.js';
import { EventRead } from './event.read.js';

@Injectable()
export class EventPlanRead {
  constructor(private readonly events: EventRead) {}

  /** The plan as it follows from the facts now; nothing of it is stored. */
  async byEvent(actor: Actor, eventId: string): Promise<PlanView> {
    const event = await this.events.byId(actor, eventId);
    return { today: event.today, ...derivePlan(eventFacts(event), { today: event.today }) };
  }
}
