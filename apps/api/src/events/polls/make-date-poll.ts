import { Injectable } from '@nestjs/common';
import type { MadePollLinks, MakeDatePoll as MakeBody } from '@backcast/contracts/events/date-poll';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import { requireInEvent } from '../require-in-event.js';
import { writePollLink } from './poll-links.store.js';
import { recordPollChange } from './record-poll-change.js';
import { requireGuests } from './require-guests.js';

/** Asks about some slots: one open link, and one for each named guest. The links are shown now and never again. */
@Injectable()
export class MakeDatePoll {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, eventId: string, { id, slots, guestIds }: MakeBody): Promise<MadePollLinks> {
    const { orgId } = actor;
    return this.database.transaction(async (tx) => {
      await requireInEvent(tx, actor, eventId, 'plan.edit');
      const guests = [...new Set(guestIds)];
      await requireGuests(tx, { orgId, eventId }, guests);
      const made = (await tx.query(
        `WITH made AS (INSERT INTO date_poll (org_id, id, event_id, slots, made_by, made_at)
           VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING id) SELECT id FROM made`,
        [orgId, id, eventId, JSON.stringify(slots), actor.personId, this.clock.now()],
      )) as unknown[];
      if (made.length === 0) throw new Problem('conflict', 409);
      const links: MadePollLinks['links'] = [];
      for (const guestId of [null, ...guests])
        links.push(await writePollLink(tx, this.config, { orgId, pollId: id }, guestId, this.clock.now()));
      await recordPollChange(tx, actor, { eventId, pollId: id }, 'made', { slots: slots.length });
      return { links, othersCanReach: this.config.othersCanReach };
    });
  }
}
