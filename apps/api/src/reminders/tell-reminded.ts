import { Injectable } from '@nestjs/common';
import { requireInEvent } from '../events/require-in-event.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { notFound } from '../platform/http/problem.js';
import { addHint } from '../platform/outbox/add-to-outbox.js';
import { recordChange } from '../platform/records/record-change.js';
import { scopeOf } from '../registration/registrations.read.js';

/** Keeps that somebody reminded a customer themselves, in a chat or by phone; said again it is the same. */
@Injectable()
export class TellReminded {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, eventId: string, reminderId: string): Promise<void> {
    const { orgId } = actor;
    await this.database.transaction(async (tx) => {
      const role = await requireInEvent(tx, actor, eventId, 'registration.read');
      const [row] = (await tx.query(
        `SELECT r.state, r.channel FROM customer_reminder r
         JOIN invitation i ON i.org_id = r.org_id AND i.id = r.invitation_id
         WHERE r.org_id = $1 AND r.event_id = $2 AND r.id = $3 AND ($4::uuid IS NULL OR i.owner_id = $4)
         FOR NO KEY UPDATE OF r`,
        [orgId, eventId, reminderId, scopeOf(role, actor)],
      )) as { state: string; channel: string }[];
      if (!row) throw notFound();
      // What goes out by itself is not told by hand, too.
      const isOpen = ['failed', 'unsure'].includes(row.state) || (row.state === 'waiting' && row.channel === 'hand');
      if (!isOpen) return;
      await tx.query(
        `UPDATE customer_reminder SET state = 'sent', channel = 'hand', done_by = $3, done_at = $4
         WHERE org_id = $1 AND id = $2`,
        [orgId, reminderId, actor.personId, this.clock.now()],
      );
      const change = { section: 'registration', subjectId: reminderId, cause: 'access', before: {} } as const;
      await recordChange(tx, { orgId, actor, eventId, ...change, after: { registration: 'reminded' } });
      await addHint(tx, { orgId, about: 'inviting', id: eventId, section: 'reminders', version: null });
    });
  }
}
