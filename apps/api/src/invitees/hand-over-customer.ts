import { Injectable } from '@nestjs/common';
import type { CustomerData } from '@backcast/contracts/organization/retention';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { instantSql } from './invitee.read.js';
import { requireReader } from './invitee-reader.js';
import { lockOwnInvitation } from './lock-own-invitation.js';
import { recordInviteeChange } from './record-invitee-change.js';

const customersSql = `
  SELECT c.id, c.name, c.phone, c.mail, c.persona, c.interests, c.note, ${instantSql('c.created_at')} AS "createdAt",
    coalesce((SELECT jsonb_agg(jsonb_build_object('way', k.way, 'at', ${instantSql('k.given_at')}, 'text', k.text,
        'byName', coalesce(p.name, ''), 'takenBackAt', ${instantSql('k.taken_back_at')}) ORDER BY k.given_at, k.id)
      FROM customer_consent k LEFT JOIN person p ON p.org_id = k.org_id AND p.id = k.recorded_by
      WHERE k.org_id = c.org_id AND k.customer_id = c.id), '[]') AS consents
  FROM customer c WHERE c.org_id = $1 AND (c.id = $2 OR c.merged_into = $2) ORDER BY (c.id = $2) DESC, c.created_at, c.id`;

const invitationsSql = `
  SELECT e.name AS event, (SELECT to_char(min(s.local_date), 'YYYY-MM-DD') FROM event_session s
      WHERE s.event_id = e.id) AS date, i.state, i.party_size AS "partySize", i.children, i.seat_group AS "seatGroup",
    i.source, o.name AS "ownerName", ${instantSql('i.removed_at')} AS "removedAt",
    coalesce((SELECT jsonb_agg(jsonb_build_object('at', ${instantSql('m.at')}, 'from', m.from_state, 'to', m.to_state,
        'channel', m.channel, 'note', m.note, 'byName', coalesce(p.name, '')) ORDER BY m.number)
      FROM invitation_move m LEFT JOIN person p ON p.org_id = m.org_id AND p.id = m.actor_id
      WHERE m.invitation_id = i.id AND m.org_id = i.org_id), '[]') AS moves,
    coalesce((SELECT jsonb_agg(jsonb_build_object('name', p.name, 'credit', k.credit, 'madeAt', ${instantSql('k.made_at')})
        ORDER BY k.made_at) FROM invitation_claim k JOIN person p ON p.org_id = k.org_id AND p.id = k.person_id
      WHERE k.invitation_id = i.id AND k.org_id = i.org_id), '[]') AS claims,
    (SELECT jsonb_build_object('name', r.name, 'answer', r.answer, 'consent', r.consent,
        'madeAt', ${instantSql('r.made_at')})
      FROM registration r WHERE r.org_id = i.org_id AND r.invitation_id = i.id) AS registration,
    coalesce((SELECT jsonb_agg(jsonb_build_object('kind', n.kind, 'channel', n.channel, 'state', n.state,
        'madeAt', ${instantSql('n.made_at')}) ORDER BY n.made_at)
      FROM customer_reminder n WHERE n.org_id = i.org_id AND n.invitation_id = i.id), '[]') AS reminders
  FROM invitation i JOIN event e ON e.org_id = i.org_id AND e.id = i.event_id
  JOIN person o ON o.org_id = i.org_id AND o.id = i.owner_id
  WHERE i.org_id = $1 AND i.customer_id = ANY ($2) ORDER BY 2 NULLS LAST, i.created_at, i.id`;

const redemptionsSql = `
  SELECT e.name AS event, r.offer_id AS "offerId", ${instantSql('r.redeemed_at')} AS "redeemedAt",
    ${instantSql('r.taken_back_at')} AS "takenBackAt"
  FROM offer_redemption r JOIN event e ON e.org_id = r.org_id AND e.id = r.event_id
  WHERE r.org_id = $1 AND r.customer_id = ANY ($2) ORDER BY r.redeemed_at, r.id`;

/** Everything held about one customer in every event of the organization, to hand over; that it was taken is recorded. */
@Injectable()
export class HandOverCustomer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, eventId: string, invitationId: string): Promise<CustomerData> {
    const { orgId } = actor;
    return this.database.transaction(async (tx) => {
      const reader = await requireReader(tx, actor, eventId, 'customer.erase');
      const { customerId } = await lockOwnInvitation(tx, reader, invitationId);
      const data = await readAll(tx, orgId, customerId);
      const version = await versionOf(tx, orgId, customerId);
      await recordInviteeChange(tx, actor, { id: customerId, version }, 'access', { data: 'handed-over' });
      return { takenAt: this.clock.now().toISOString(), ...data };
    });
  }
}

async function readAll(tx: EntityManager, orgId: string, customerId: string): Promise<Omit<CustomerData, 'takenAt'>> {
  const customers = (await tx.query(customersSql, [orgId, customerId])) as CustomerData['customers'];
  const ids = customers.map(({ id }) => id);
  const [organization] = (await tx.query('SELECT name FROM organization WHERE id = $1', [orgId])) as { name: string }[];
  return {
    organization: organization?.name ?? '',
    customers,
    invitations: (await tx.query(invitationsSql, [orgId, ids])) as CustomerData['invitations'],
    redemptions: (await tx.query(redemptionsSql, [orgId, ids])) as CustomerData['redemptions'],
  };
}

async function versionOf(tx: EntityManager, orgId: string, id: string): Promise<number> {
  const [row] = (await tx.query('SELECT version FROM customer WHERE org_id = $1 AND id = $2', [orgId, id])) as {
    version: number;
  }[];
  return row?.version ?? 1;
}
