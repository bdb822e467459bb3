import { Injectable } from '@nestjs/common';
import type { TellReminded as TellBody } from '@backcast/contracts/registration/registration';
import { requireInEvent } from '../events/require-in-event.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { notFound } from '../platform/http/problem.js';
import { addHint } from '../platform/outbox/add-to-outbox.js';
import { recordChange } from '../platform/records/record-change.js';
import { scopeOf, startOfSql } from './registrations.read.js';

/** Keeps that a customer was reminded: once for each kind and start, whoever says it how often. */
@Injectable()
export class TellReminded {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, eventId: string, registrationId: string, { kind }: TellBody): Promise<void> {
    const { orgId } = actor;
    await this.database.transaction(async (tx) => {
      const role = await requireInEvent(tx, actor, eventId, 'registration.read');
      const [row] = (await tx.query(
        `SELECT s.starts_at, i.id AS invitation_id FROM registration r
         JOIN invitation i ON i.org_id = r.org_id AND i.id = r.invitation_id
         LEFT JOIN LATERAL (${startOfSql}) s ON true
         WHERE r.org_id = $1 AND r.event_id = $2 AND r.id = $3 AND ($4::uuid IS NULL OR i.owner_id = $4)`,
        [orgId, eventId, registrationId, scopeOf(role, actor)],
      )) as { starts_at: Date | null; invitation_id: string }[];
      if (!row?.starts_at) throw notFound();
      const told = (await tx.query(
        `WITH told AS (
           INSERT INTO customer_reminder (org_id, event_id, invitation_id, kind, starts_at, channel, state, next_at, made_at,
             done_by, done_at) VALUES ($1, $2, $3, $4, $5, 'hand', 'sent', $7, $7, $6, $7)
           ON CONFLICT DO NOTHING RETURNING kind)
         SELECT kind FROM told`,
        [orgId, eventId, row.invitation_id, kind, row.starts_at, actor.personId, this.clock.now()],
      )) as unknown[];
      if (told.length === 0) return;
      const change = { section: 'registration', subjectId: registrationId, cause: 'access', before: {} } as const;
      await recordChange(tx, { orgId, actor, eventId, ...change, after: { registration: 'reminded' } });
      await addHint(tx, { orgId, about: 'inviting', id: eventId, section: 'invitees', version: null });
    });
  }
}
