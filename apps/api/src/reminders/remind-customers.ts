import { localTimeOf } from '@backcast/calendar/zoned-time';
import { isQuiet } from '@backcast/invitations/alarms/quiet-hours';
import { longestBeforeMs, reminderAt } from '@backcast/invitations/due-reminder';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { MailServer } from '../platform/mail/mail-server.js';
import { addHint, addJob } from '../platform/outbox/add-to-outbox.js';

type Start = { org_id: string; event_id: string; starts_at: Date; zone: string };

/** In which nobody is reminded, in the event's zone; what is due meanwhile goes out when they are over. */
export const nightOfCustomers = { from: '21:00', until: '08:00' };

const startsSql = `
  SELECT DISTINCT x.org_id, x.event_id, x.starts_at, e.zone
  FROM event_session x JOIN event e ON e.org_id = x.org_id AND e.id = x.event_id
  WHERE x.starts_at > $1 AND x.starts_at <= $2`;

// Who said yes before the reminder's time, to this start. Registered by link or won over by phone is the same here.
const planSql = `
  WITH due AS (
    SELECT i.id, CASE
        WHEN c.phone <> '' AND EXISTS (SELECT 1 FROM sms_gateway g WHERE g.org_id = i.org_id AND g.is_on) THEN 'sms'
        WHEN c.mail <> '' AND $6 THEN 'mail' ELSE 'hand' END AS channel
    FROM invitation i JOIN customer c ON c.org_id = i.org_id AND c.id = i.customer_id
    JOIN LATERAL (SELECT x.starts_at FROM event_session x WHERE x.org_id = i.org_id AND x.event_id = i.event_id
      ORDER BY x.id IS DISTINCT FROM i.session_id, x.position LIMIT 1) s ON true
    WHERE i.org_id = $1 AND i.event_id = $2 AND i.removed_at IS NULL AND c.erased_at IS NULL
      AND i.state IN ('toReconfirm', 'confirmed', 'secondConfirmed') AND i.confirmed_at < $5 AND s.starts_at = $3
      AND NOT EXISTS (SELECT 1 FROM customer_reminder r
        WHERE r.org_id = i.org_id AND r.invitation_id = i.id AND r.kind = $4 AND r.starts_at = $3)
  ), made AS (
    INSERT INTO customer_reminder (org_id, event_id, invitation_id, kind, starts_at, channel, state, next_at, made_at)
    SELECT $1, $2, due.id, $4, $3, due.channel, 'waiting', $7, $7 FROM due ON CONFLICT DO NOTHING RETURNING id
  )
  SELECT id FROM made`;

// A process died after it asked the gateway: nobody knows whether the message went out.
const interruptedSql = `
  UPDATE customer_reminder SET state = 'unsure', problem = 'interrupted', done_at = $1
  WHERE state = 'sending' AND next_at < $1`;

// As many a minute as each gateway takes, the longest due first; not at night. Queued for five minutes, then again.
const queueSql = `
  WITH open AS (
    SELECT r.org_id, r.id, row_number() OVER (PARTITION BY r.org_id, r.channel ORDER BY r.starts_at, r.next_at, r.id) AS place,
      CASE WHEN r.channel = 'sms' THEN coalesce(g.per_minute, 60) ELSE 60 END AS per_minute
    FROM customer_reminder r JOIN event e ON e.org_id = r.org_id AND e.id = r.event_id
    LEFT JOIN sms_gateway g ON g.org_id = r.org_id
    WHERE r.state = 'waiting' AND r.channel <> 'hand' AND r.next_at <= $1
      AND to_char($1::timestamptz AT TIME ZONE e.zone, 'HH24:MI') >= $2
      AND to_char($1::timestamptz AT TIME ZONE e.zone, 'HH24:MI') < $3
  ), queued AS (
    UPDATE customer_reminder r SET next_at = $1::timestamptz + interval '5 minutes'
    FROM open WHERE r.org_id = open.org_id AND r.id = open.id AND open.place <= open.per_minute
    RETURNING r.org_id, r.id
  )
  SELECT org_id, id FROM queued`;

/**
 * Once a minute: finds who is to be reminded (each customer once of each time before each start), leaves to people what
 * only people can send, and queues the rest.
 */
@Injectable()
export class RemindCustomers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly mail: MailServer,
  ) {}

  async execute(): Promise<void> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + longestBeforeMs);
    for (const start of await this.database.query<Start>(startsSql, [now, until])) await this.plan(start, now);
    await this.database.transaction(async (tx) => {
      await tx.query(interruptedSql, [now]);
      await queueDue(tx, now);
    });
  }

  private async plan({ org_id, event_id, starts_at, zone }: Start, now: Date): Promise<void> {
    const due = reminderAt({ startsAt: starts_at.getTime(), now: now.getTime() });
    if (due === null || isQuiet(localTimeOf(now, zone).time.slice(0, 5), nightOfCustomers)) return;
    const values = [org_id, event_id, starts_at, due.kind, new Date(due.dueAt), this.mail.isConfigured, now];
    await this.database.transaction(async (tx) => {
      const made = (await tx.query(planSql, values)) as unknown[];
      if (made.length > 0)
        await addHint(tx, { orgId: org_id, about: 'inviting', id: event_id, section: 'reminders', version: null });
    });
  }
}

const queueDue = async (tx: EntityManager, now: Date): Promise<void> => {
  const { from, until } = nightOfCustomers;
  const queued = (await tx.query(queueSql, [now, until, from])) as { org_id: string; id: string }[];
  for (const { org_id, id } of queued) await addJob(tx, org_id, 'send-customer-reminder', { reminderId: id });
};
