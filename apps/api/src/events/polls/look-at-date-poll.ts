import { Injectable } from '@nestjs/common';
import type { LookAtDatePoll as LookBody, PublicDatePoll } from '@backcast/contracts/events/date-poll';
import type { EntityManager } from 'typeorm';
import { GuessLimit } from '../../platform/auth/guess-limit.js';
import { hashToken } from '../../platform/auth/secret-token.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { findPollLink, isPollOver, type PollLinkRow } from './find-poll-link.js';

/** What a poll asks, for whoever has its link, and what this device answered; never what others did. */
@Injectable()
export class LookAtDatePoll {
  constructor(
    private readonly database: Database,
    private readonly guesses: GuessLimit,
    private readonly clock: Clock,
  ) {}

  async execute({ token, device }: LookBody, address: string): Promise<PublicDatePoll> {
    await this.guesses.takeByAddress(address);
    const { manager } = this.database.source;
    const link = await findPollLink(manager, token, false);
    await this.guesses.forgiveAddress(address);
    return publicPoll(link, await answerOf(manager, link, device), this.clock.now());
  }
}

type Mine = PublicDatePoll['mine'];

const answerOf = async (tx: EntityManager, { org_id, id }: PollLinkRow, device: string | null): Promise<Mine> => {
  if (device === null) return null;
  const [mine] = (await tx.query(
    'SELECT name, choices FROM date_poll_answer WHERE org_id = $1 AND link_id = $2 AND device_hash = $3',
    [org_id, id, hashToken(device)],
  )) as NonNullable<Mine>[];
  return mine ?? null;
};

export const publicPoll = (link: PollLinkRow, mine: Mine, now: Date): PublicDatePoll => ({
  state: isPollOver(link, now) ? 'closed' : 'open',
  organizationName: link.organization_name,
  eventName: link.event_name,
  zone: link.zone,
  lengthMinutes: link.length_minutes,
  slots: link.slots,
  isForGuest: link.guest_id !== null,
  mine,
});
