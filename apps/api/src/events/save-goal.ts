import { Injectable } from '@nestjs/common';
import type { GoalSection, SaveGoal as SaveGoalBody } from '@backcast/contracts/events/goal';
import { goalLeaves } from '@backcast/planning/goal-leaves';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Problem } from '../platform/http/problem.js';
import { leavesThatDiffer } from '../platform/records/record-change.js';
import { EventRead } from './event.read.js';
import { writeGoal } from './goal.store.js';
import { lockSection } from './lock-section.js';
import { requireInEvent } from './require-in-event.js';
import { sealSection } from './save-section.js';

/**
 * Saves the goal of an event. Saving what is stored already changes nothing, not even the version; saving over
 * somebody else's version is refused with what is stored now and who wrote it.
 */
@Injectable()
export class SaveGoal {
  constructor(
    private readonly database: Database,
    private readonly events: EventRead,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, eventId: string, body: SaveGoalBody): Promise<GoalSection> {
    const { orgId } = actor;
    return this.database.transaction(async (tx) => {
      await requireInEvent(tx, actor, eventId, 'goal.edit');
      const section = await lockSection(tx, orgId, eventId, 'goal');
      const { goal: current } = await this.events.byId(actor, eventId, tx);
      const before = goalLeaves(current.facts, current.pins);
      const after = goalLeaves(body.facts, body.pins);
      if (Object.keys(leavesThatDiffer(before, after).after).length === 0) return current;
      if (body.version !== section.version) throw new Problem('stale', 409, { current });
      await writeGoal(tx, { orgId, eventId }, body.facts, body.pins);
      const sealed = await sealSection(tx, actor, section, { before, after, cause: 'edit' }, this.clock.now());
      return { facts: body.facts, pins: body.pins, ...sealed };
    });
  }
}
