import type { ReminderBoard, ReminderToTell } from '@backcast/contracts/registration/reminder';
import { Injectable } from '@nestjs/common';
import { requireInEvent } from '../events/require-in-event.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { MailServer } from '../platform/mail/mail-server.js';
import { scopeOf } from '../registration/registrations.read.js';
import { type ReminderFacts, reminderFactsFrom, reminderFactsSql, reminderWords } from './reminder-words.js';
import { readSmsGateway } from './sms-gateway.store.js';

type Row = ReminderFacts & Omit<ReminderToTell, 'name' | 'text'> & { needs_person: boolean };

// The latest reminder of each customer who still comes to the start that it names.
const latestSql = `
  SELECT * FROM (
    SELECT DISTINCT ON (r.invitation_id) r.id, r.invitation_id AS "invitationId", i.owner_id AS "personId", r.kind,
      r.channel, r.state, r.problem, r.made_at,
      r.state IN ('failed', 'unsure') OR (r.state = 'waiting' AND r.channel = 'hand') AS needs_person, ${reminderFactsSql}
    FROM customer_reminder r JOIN invitation i ON i.org_id = r.org_id AND i.id = r.invitation_id ${reminderFactsFrom}
    WHERE r.org_id = $1 AND r.event_id = $2 AND ($3::uuid IS NULL OR i.owner_id = $3) AND r.starts_at = s.starts_at
      AND r.starts_at > $4 AND r.state <> 'dropped' AND i.removed_at IS NULL AND c.erased_at IS NULL
      AND i.state IN ('toReconfirm', 'confirmed', 'secondConfirmed')
    ORDER BY r.invitation_id, r.made_at DESC) latest
  ORDER BY made_at, id`;

@Injectable()
export class RemindersRead {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly mail: MailServer,
  ) {}

  async ofEvent(actor: Actor, eventId: string): Promise<ReminderBoard> {
    const { manager } = this.database.source;
    const role = await requireInEvent(manager, actor, eventId, 'registration.read');
    const values = [actor.orgId, eventId, scopeOf(role, actor), this.clock.now()];
    const rows = await this.database.query<Row>(latestSql, values);
    const { isOn } = await readSmsGateway(manager, actor.orgId);
    const countOf = (isMeant: (row: Row) => boolean): number => rows.filter(isMeant).length;
    const sentBy = (channel: Row['channel']): number =>
      countOf((row) => row.state === 'sent' && row.channel === channel);
    const toTell = rows.filter(({ needs_person }) => needs_person);
    return {
      toTell: toTell.slice(0, 200).map((row) => {
        const { id, invitationId, personId, kind, channel, state, problem, customer_name: name } = row;
        // Without the ticket: it is the customer's, and whoever makes one for them is in the history.
        const { text } = reminderWords(row, this.config.publicUrl, '');
        return { id, invitationId, personId, name, kind, channel, state, problem, text };
      }),
      counts: {
        ...{ sms: sentBy('sms'), mail: sentBy('mail'), byHand: sentBy('hand'), toTell: toTell.length },
        underWay: countOf(({ state, needs_person }) => !needs_person && (state === 'waiting' || state === 'sending')),
      },
      ...{ hasGateway: isOn, hasMail: this.mail.isConfigured },
    };
  }
}
