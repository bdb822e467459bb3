import { Injectable } from '@nestjs/common';
import type { RuleEvents } from '@backcast/contracts/compliance/rule';
import { factsOf } from '@backcast/contracts/events/facts-of';
import type { EventView } from '@backcast/contracts/events/event';
import { derivePlan } from '@backcast/plan/derive-plan';
import { ruleFactsOf } from '@backcast/plan/rule-facts-of';
import type { DeriveContext } from '@backcast/plan/plan-shape';
import type { Actor } from '../platform/auth/actor.js';
import { EventListRead } from './event-list.read.js';
import { EventRead } from './event.read.js';
import { PlanContextRead } from './plan-context.read.js';

/** How many events a new rule is tried on, the latest by date. */
const TRIED = 30;

/** What the rules know of the events that somebody may open, for trying a rule before it is saved. */
@Injectable()
export class RuleEventsRead {
  constructor(
    private readonly list: EventListRead,
    private readonly events: EventRead,
    private readonly context: PlanContextRead,
  ) {}

  async ofActor(actor: Actor): Promise<RuleEvents> {
    const events = await this.list.rows(actor);
    const tried: RuleEvents['events'] = [];
    for (const { id, name } of events.slice(-TRIED).reverse()) {
      const event = await this.events.byId(actor, id);
      tried.push({ id, name, facts: ruleFacts(event, await this.context.of(actor.orgId, event)) });
    }
    return { events: tried };
  }
}

const ruleFacts = (event: EventView, context: DeriveContext) => {
  const facts = factsOf(event);
  return ruleFactsOf(facts, derivePlan(facts, context).numbers);
};
