import { Injectable } from '@nestjs/common';
import type { AnswerDatePoll as AnswerBody, PublicDatePoll } from '@backcast/contracts/events/date-poll';
import type { EntityManager } from 'typeorm';
import { GuessLimit } from '../../platform/auth/guess-limit.js';
import { hashToken } from '../../platform/auth/secret-token.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { invalidField, Problem } from '../../platform/http/problem.js';
import { findPollLink, isPollOver, type PollLinkRow } from './find-poll-link.js';
import { publicPoll } from './look-at-date-poll.js';
import { hintAtPolls } from './record-poll-change.js';

// A link that gets around must not fill the disk; a guest has a phone, a computer and perhaps an assistant.
const mostAnswers = { open: 300, guest: 5 } as const;
const mostAnswersInAnHour = 60;

/** Keeps an answer, or changes the one that the same device gave before. */
@Injectable()
export class AnswerDatePoll {
  constructor(
    private readonly database: Database,
    private readonly guesses: GuessLimit,
    private readonly clock: Clock,
  ) {}

  async execute(body: AnswerBody, address: string): Promise<PublicDatePoll> {
    await this.guesses.takeByAddress(address);
    const now = this.clock.now();
    const poll = await this.database.transaction(async (tx) => {
      const link = await findPollLink(tx, body.token, true);
      if (isPollOver(link, now)) throw new Problem('poll_closed', 409);
      const answer = checked(link, body);
      await write(tx, link, hashToken(body.device), answer, now);
      await hintAtPolls(tx, link.org_id, link.event_id);
      return publicPoll(link, answer, now);
    });
    await this.guesses.forgiveAddress(address);
    return poll;
  }
}

type Answer = NonNullable<PublicDatePoll['mine']>;

/** Of a guest no name is kept: the contact has it. */
function checked({ guest_id, slots }: PollLinkRow, { name, choices }: AnswerBody): Answer {
  if (guest_id === null && name === '') throw invalidField('name', 'invalid_type');
  const known = new Set(slots.map(({ id }) => id));
  if (choices.some(({ slotId }) => !known.has(slotId))) throw invalidField('choices', 'not_found');
  if (new Set(choices.map(({ slotId }) => slotId)).size !== choices.length) throw invalidField('choices', 'duplicate');
  return { name: guest_id === null ? name : '', choices };
}

async function write(tx: EntityManager, link: PollLinkRow, device: Buffer, answer: Answer, now: Date): Promise<void> {
  const key = [link.org_id, link.id, device];
  const values = [answer.name, JSON.stringify(answer.choices), now];
  const changed = (await tx.query(
    `WITH changed AS (UPDATE date_poll_answer SET name = $4, choices = $5, answered_at = $6
       WHERE org_id = $1 AND link_id = $2 AND device_hash = $3 RETURNING id) SELECT id FROM changed`,
    [...key, ...values],
  )) as unknown[];
  if (changed.length > 0) return;
  await requireRoom(tx, link, now);
  await tx.query(
    `INSERT INTO date_poll_answer (org_id, link_id, device_hash, name, choices, made_at, answered_at)
     VALUES ($1, $2, $3, $4, $5, $6, $6)`,
    [...key, ...values],
  );
}

/** The link is locked, so that answers at the same moment are counted one after the other. */
async function requireRoom(tx: EntityManager, { org_id, id, guest_id }: PollLinkRow, now: Date): Promise<void> {
  const anHourAgo = new Date(now.getTime() - 3_600_000);
  const [count] = (await tx.query(
    `SELECT count(*)::int AS all, (count(*) FILTER (WHERE made_at > $3))::int AS lately
     FROM date_poll_answer WHERE org_id = $1 AND link_id = $2`,
    [org_id, id, anHourAgo],
  )) as { all: number; lately: number }[];
  if (count!.all >= (guest_id === null ? mostAnswers.open : mostAnswers.guest)) throw new Problem('poll_full', 409);
  if (count!.lately >= mostAnswersInAnHour) throw new Problem('too_many_attempts', 429, { retryAfterSeconds: 3600 });
}
