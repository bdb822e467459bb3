import { Injectable } from '@nestjs/common';
import type { EventView } from '@backcast/contracts/events/event';
import { factsOf } from '@backcast/contracts/events/facts-of';
import { announceBlockers } from '@backcast/plan/announce-blockers';
import { derivePlan } from '@backcast/plan/derive-plan';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Problem } from '../platform/http/problem.js';
import { EventEntity } from './event.entity.js';
import { EventRead } from './event.read.js';
import { lockSection } from './lock-section.js';
import { PlanContextRead } from './plan-context.read.js';
import { refuseHeldUp } from './refuse-held-up.js';
import { requireInEvent } from './require-in-event.js';
import { sealSection } from './save-section.js';

/** The version of the derivation that a snapshot was made with. */
const engine = 1;

/**
 * Announces an event: from now on a change of its goal moves other people's work. Refused without a lead metric, a
 * target and a way of measuring, before venue and time of every session are settled, and while a duty holds it up. Keeps a
 * snapshot of facts and plan, for the record.
 */
@Injectable()
export class AnnounceEvent {
  constructor(
    private readonly database: Database,
    private readonly events: EventRead,
    private readonly clock: Clock,
    private readonly context: PlanContextRead,
  ) {}

  async execute(actor: Actor, eventId: string): Promise<EventView> {
    const { orgId } = actor;
    return this.database.transaction(async (tx) => {
      await requireInEvent(tx, actor, eventId, 'event.announce');
      // Neither goal nor place and time may change between the check and the announcement. Basics go before sessions, as
      // wherever both are locked.
      await lockSection(tx, orgId, eventId, 'goal');
      const section = await lockSection(tx, orgId, eventId, 'basics');
      for (const key of ['sessions', 'venue', 'rules', 'duties'] as const) await lockSection(tx, orgId, eventId, key);
      const event = await this.events.byId(actor, eventId, tx);
      if (event.status === 'announced') return event;
      const facts = factsOf(event);
      const blockers = announceBlockers(facts);
      if (blockers.length > 0) throw new Problem('cannot_announce', 409, { blockers });
      const plan = derivePlan(facts, await this.context.of(orgId, event, tx));
      refuseHeldUp(plan);
      const now = this.clock.now();
      await tx.update(EventEntity, { id: eventId, orgId }, { status: 'announced', announcedAt: now });
      await tx.query(
        'INSERT INTO event_snapshot (org_id, event_id, reason, at, today, engine, facts, plan) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
        [orgId, eventId, 'announce', now, event.today, engine, facts, plan],
      );
      const change = { before: { status: 'draft' }, after: { status: 'announced' }, cause: 'announce' as const };
      await sealSection(tx, actor, section, change, now);
      return this.events.byId(actor, eventId, tx);
    });
  }
}
