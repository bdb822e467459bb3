import { Injectable } from '@nestjs/common';
import type { MadePollLinks } from '@backcast/contracts/events/date-poll';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import { lockPoll } from './lock-poll.js';
import { writePollLink } from './poll-links.store.js';
import { recordPollChange } from './record-poll-change.js';
import { requireGuests } from './require-guests.js';

/** Makes one link of a poll, or makes it anew when it was lost or went to the wrong person. */
@Injectable()
export class MakePollLink {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, eventId: string, pollId: string, guestId: string | null): Promise<MadePollLinks> {
    const { orgId } = actor;
    return this.database.transaction(async (tx) => {
      const poll = await lockPoll(tx, actor, eventId, pollId);
      if (poll.closed_at !== null) throw new Problem('poll_closed', 409);
      if (guestId !== null) await requireGuests(tx, { orgId, eventId }, [guestId]);
      const link = await writePollLink(tx, this.config, { orgId, pollId }, guestId, this.clock.now());
      await recordPollChange(tx, actor, { eventId, pollId }, 'linked', { link: link.linkId });
      return { links: [link], othersCanReach: this.config.othersCanReach };
    });
  }
}
