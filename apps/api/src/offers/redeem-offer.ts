import { Injectable } from '@nestjs/common';
import type { RedeemOffer as Body } from '@backcast/contracts/events/redemptions';
import { todayIn } from '@backcast/calendar/zoned-time';
import { judgeRedemption, type RedeemRefusal } from '@backcast/planning/program/redeem-offer';
import type { Offer } from '@backcast/planning/program-facts';
import type { EntityManager } from 'typeorm';
import { requireReader } from '../invitees/invitee-reader.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { notFound, Problem } from '../platform/http/problem.js';
import { findRedeemer, type Redeemer } from './find-redeemer.js';
import { LockOffers } from './lock-offers.js';
import { recordRedemption } from './record-redemption.js';

type Stored = { offer: Offer | null; zone: string };

const refusals = { closed: 'offer_closed', redeemed: 'offer_redeemed', gone: 'offer_gone' } as const satisfies Record<
  RedeemRefusal,
  string
>;

/** Redeems an offer for a customer: once each, and never more than there are, however many do it at once. */
@Injectable()
export class RedeemOffer {
  constructor(
    private readonly database: Database,
    private readonly lockOffers: LockOffers,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, eventId: string, offerId: string, { id, customer }: Body): Promise<void> {
    const { orgId } = actor;
    return this.database.transaction(async (tx) => {
      const reader = await requireReader(tx, actor, eventId, 'offer.redeem');
      await this.lockOffers.execute(tx, orgId, eventId);
      const { offer, zone } = await offerOf(tx, orgId, eventId, offerId);
      if (offer === null) throw notFound();
      if (await isDone(tx, actor, eventId, offerId, id)) return;
      const redeemer = await findRedeemer(tx, reader, customer);
      const now = this.clock.now();
      const counted = await countOf(tx, orgId, eventId, offerId, redeemer);
      const refusal = judgeRedemption(offer, { ...counted, today: todayIn(zone, now) });
      if (refusal !== null) throw new Problem(refusals[refusal], 409);
      await tx.query(
        `INSERT INTO offer_redemption (org_id, id, event_id, offer_id, customer_id, phone_hash, phone_end, redeemed_by,
           redeemed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          ...[orgId, id, eventId, offerId, redeemer.customerId, redeemer.phoneHashes[0] ?? null, redeemer.phoneEnd],
          ...[actor.personId, now],
        ],
      );
      await recordRedemption(tx, actor, eventId, id, 'create', { redemption: 'made', offer: offerId });
    });
  }
}

const offerOf = async (tx: EntityManager, orgId: string, eventId: string, offerId: string): Promise<Stored> => {
  const [row] = (await tx.query(
    `SELECT e.zone, (SELECT o FROM event_facts f CROSS JOIN LATERAL jsonb_array_elements(f.facts -> 'offers') AS o
       WHERE f.org_id = e.org_id AND f.event_id = e.id AND f.section = 'offers' AND o ->> 'id' = $3::text) AS offer
     FROM event e WHERE e.org_id = $1 AND e.id = $2`,
    [orgId, eventId, offerId],
  )) as Stored[];
  return row ?? { offer: null, zone: 'UTC' };
};

/** The same redemption sent again is done already; an id that something else has is not theirs to use. */
const isDone = async (
  tx: EntityManager,
  { orgId, personId }: Actor,
  eventId: string,
  offerId: string,
  id: string,
): Promise<boolean> => {
  const [row] = (await tx.query(
    `SELECT event_id = $3 AND offer_id = $4 AND redeemed_by = $5 AS "isSame" FROM offer_redemption
     WHERE org_id = $1 AND id = $2`,
    [orgId, id, eventId, offerId, personId],
  )) as { isSame: boolean }[];
  if (row && !row.isSame) throw new Problem('conflict', 409);
  return row !== undefined;
};

const countOf = async (
  tx: EntityManager,
  orgId: string,
  eventId: string,
  offerId: string,
  { customerId, phoneHashes }: Redeemer,
): Promise<{ redeemed: number; isOfCustomer: boolean }> => {
  const [row] = (await tx.query(
    `SELECT count(*)::int AS redeemed,
       coalesce(bool_or(r.phone_hash = ANY ($5) OR coalesce(c.merged_into, c.id) = $4::uuid), false) AS "isOfCustomer"
     FROM offer_redemption r LEFT JOIN customer c ON c.org_id = r.org_id AND c.id = r.customer_id
     WHERE r.org_id = $1 AND r.event_id = $2 AND r.offer_id = $3 AND r.taken_back_at IS NULL`,
    [orgId, eventId, offerId, customerId, phoneHashes],
  )) as { redeemed: number; isOfCustomer: boolean }[];
  return row!;
};
