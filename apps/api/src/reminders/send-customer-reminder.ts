import { isComing, type InvitationState } from '@backcast/invitations/invitation-states';
import { retryAt } from '@backcast/invitations/reminders/retry-after';
import type { reminderProblems, reminderStates } from '@backcast/contracts/registration/reminder';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { isRefusedForGood, MailServer } from '../platform/mail/mail-server.js';
import { addHint } from '../platform/outbox/add-to-outbox.js';
import { TicketLinkRead } from '../registration/ticket-link.read.js';
import { type ReminderFacts, reminderFactsFrom, reminderFactsSql, reminderWords } from './reminder-words.js';
import { SendSms } from './send-sms.js';

type Claimed = ReminderFacts & {
  id: string;
  org_id: string;
  event_id: string;
  invitation_id: string;
  channel: 'sms' | 'mail';
  attempts: number;
  reminded_of: Date;
  starts_at: Date | null;
  state: InvitationState;
  is_removed: boolean;
  phone: string;
  mail: string;
};
type Outcome = {
  state: (typeof reminderStates)[number];
  problem: (typeof reminderProblems)[number];
  next?: number | null;
};

// Whoever claims it has two minutes, which is longer than any gateway or mail server may take.
const claimSql = `
  WITH claimed AS (
    UPDATE customer_reminder SET state = 'sending', attempts = attempts + 1, next_at = $2::timestamptz + interval '2 minutes'
    WHERE id = $1 AND state = 'waiting' AND channel <> 'hand' RETURNING *
  )
  SELECT r.id, r.org_id, r.event_id, r.invitation_id, r.channel, r.attempts, r.starts_at AS reminded_of, s.starts_at, i.state,
    i.removed_at IS NOT NULL AS is_removed, c.phone, c.mail, ${reminderFactsSql}
  FROM claimed r JOIN invitation i ON i.org_id = r.org_id AND i.id = r.invitation_id ${reminderFactsFrom}`;

const settleSql = `
  UPDATE customer_reminder SET state = $2, problem = $3, next_at = coalesce($4, next_at),
    done_at = CASE WHEN $2 = 'waiting' THEN NULL ELSE $5::timestamptz END
  WHERE id = $1 AND state = 'sending'`;

/**
 * Sends one reminder, if it still holds: the customer still comes, and to this start. What the gateway puts off is tried
 * again later; what it may or may not have taken is never sent twice by itself.
 */
@Injectable()
export class SendCustomerReminder {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly sms: SendSms,
    private readonly mail: MailServer,
    private readonly tickets: TicketLinkRead,
  ) {}

  async execute(reminderId: string): Promise<void> {
    const now = this.clock.now();
    const [claimed] = await this.database.query<Claimed>(claimSql, [reminderId, now]);
    if (!claimed) return;
    const outcome = stillHolds(claimed, now)
      ? await this.send(claimed)
      : { state: 'dropped' as const, problem: '' as const };
    await this.settle(claimed, outcome);
  }

  private async send(claimed: Claimed): Promise<Outcome> {
    const ticket = await this.tickets.ofInvitation(claimed.org_id, claimed.invitation_id);
    const words = reminderWords(claimed, this.config.publicUrl, ticket);
    if (claimed.channel === 'mail') return this.sendMail(claimed, words);
    const { phone: to, org_id: orgId, id } = claimed;
    const sent = await this.sms.execute(orgId, to, { ...words, id });
    if (sent.verdict === 'taken') return { state: 'sent', problem: '' };
    if (sent.verdict === 'unsure') return { state: 'unsure', problem: 'no-answer' };
    if (sent.verdict === 'refused') return { state: 'failed', problem: 'refused' };
    if (sent.verdict === 'address') return { state: 'failed', problem: 'address' };
    return this.later(claimed, sent.verdict === 'later' ? 'busy' : 'unreachable');
  }

  private async sendMail(claimed: Claimed, { subject, text }: { subject: string; text: string }): Promise<Outcome> {
    if (claimed.mail === '' || !this.mail.isConfigured) return { state: 'failed', problem: 'mail' };
    try {
      // The same Message-ID with each attempt: a receiver who gets it twice can tell.
      await this.mail.send({ id: claimed.id, to: claimed.mail, subject, text });
      return { state: 'sent', problem: '' };
    } catch (error) {
      return isRefusedForGood(error) ? { state: 'failed', problem: 'mail' } : this.later(claimed, 'mail');
    }
  }

  private later({ attempts, reminded_of }: Claimed, problem: Outcome['problem']): Outcome {
    const now = this.clock.now().getTime();
    const next = retryAt({ attempts, now, startsAt: reminded_of.getTime() });
    return next === null ? { state: 'failed', problem } : { state: 'waiting', problem, next };
  }

  private async settle({ id, org_id, event_id }: Claimed, { state, problem, next = null }: Outcome): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query(settleSql, [id, state, problem, next === null ? null : new Date(next), this.clock.now()]);
      await addHint(tx, { orgId: org_id, about: 'inviting', id: event_id, section: 'reminders', version: null });
    });
  }
}

const stillHolds = ({ state, is_removed, starts_at, reminded_of }: Claimed, now: Date): boolean =>
  isComing(state) &&
  state !== 'arrived' &&
  !is_removed &&
  starts_at?.getTime() === reminded_of.getTime() &&
  starts_at > now;
