import { Injectable } from '@nestjs/common';
import type { EditEvent as EditEventBody, EventView } from '@backcast/contracts/events/event';
import type { EntityManager } from 'typeorm';
import { askToReconfirm } from '../invitees/ask-to-reconfirm.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Problem } from '../platform/http/problem.js';
import { leavesThatDiffer } from '../platform/records/record-change.js';
import { EventEntity } from './event.entity.js';
import { EventRead } from './event.read.js';
import { lockSection } from './lock-section.js';
import { requireInEvent } from './require-in-event.js';
import { basicsLeaves, sealSection } from './save-section.js';
import { writeSessions } from './write-sessions.js';

/** Changes an event's name, place, setting and zone. A new zone keeps local times and moves the instants. */
@Injectable()
export class EditEvent {
  constructor(
    private readonly database: Database,
    private readonly events: EventRead,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, eventId: string, body: EditEventBody): Promise<EventView> {
    return this.database.transaction(async (tx) => {
      await requireInEvent(tx, actor, eventId, 'event.edit');
      const section = await lockSection(tx, actor.orgId, eventId, 'basics');
      // A new zone moves the sessions' instants: nobody may write sessions meanwhile. Always in this order.
      await lockSection(tx, actor.orgId, eventId, 'sessions');
      const event = await this.events.byId(actor, eventId, tx);
      const before = basicsLeaves(event.basics);
      const after = basicsLeaves(body);
      if (Object.keys(leavesThatDiffer(before, after).after).length === 0) return event;
      if (body.version !== section.version) throw new Problem('stale', 409, { current: event.basics });
      await writeBasics(tx, actor.orgId, event, body);
      const { sessions } = event.sessions;
      const times = { before: { ...event.basics, sessions }, after: { ...body, sessions } };
      await askToReconfirm(tx, { orgId: actor.orgId, eventId }, actor, times, this.clock.now());
      await sealSection(tx, actor, section, { before, after, cause: 'edit' }, this.clock.now());
      return this.events.byId(actor, eventId, tx);
    });
  }
}

type Basics = Pick<EditEventBody, 'name' | 'zone' | 'place' | 'setting'>;

export const writeBasics = async (
  tx: EntityManager,
  orgId: string,
  event: EventView,
  basics: Basics,
): Promise<void> => {
  const { name, zone, place, setting } = basics;
  await tx.update(EventEntity, { id: event.id, orgId }, { name, zone, place, setting });
  if (zone !== event.basics.zone) await writeSessions(tx, { orgId, eventId: event.id }, zone, event.sessions.sessions);
};
