import { Injectable } from '@nestjs/common';
import type { RedemptionList, RedemptionView } from '@backcast/contracts/events/redemptions';
import { roleMay } from '@backcast/contracts/permissions';
import { requireReader } from '../invitees/invitee-reader.js';
import type { Actor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';

type Row = Omit<RedemptionView, 'at' | 'mayTakeBack'> & { at: Date; isOwn: boolean };

/** More than anybody looks through at once. */
const newest = 200;

const countsSql = `
  SELECT offer_id AS "offerId", count(*)::int AS redeemed FROM offer_redemption
  WHERE org_id = $1 AND event_id = $2 AND taken_back_at IS NULL GROUP BY offer_id`;

const rowsSql = `
  SELECT r.id, r.offer_id AS "offerId", r.redeemed_at AS at, coalesce(p.name, '') AS "byName", r.redeemed_by = $3 AS "isOwn",
    coalesce(nullif(m.name, ''), nullif(c.name, ''), CASE WHEN r.phone_end = '' THEN '' ELSE '…' || r.phone_end END, '')
      AS customer
  FROM offer_redemption r
  LEFT JOIN customer c ON c.org_id = r.org_id AND c.id = r.customer_id
  LEFT JOIN customer m ON m.org_id = c.org_id AND m.id = c.merged_into
  LEFT JOIN person p ON p.org_id = r.org_id AND p.id = r.redeemed_by
  WHERE r.org_id = $1 AND r.event_id = $2 AND r.taken_back_at IS NULL AND ($4 OR r.redeemed_by = $3)
  ORDER BY r.redeemed_at DESC, r.id LIMIT ${newest}`;

/** What was redeemed: how often, for everybody who may open the event; by whom, for those who look after customers. */
@Injectable()
export class RedemptionsRead {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, eventId: string): Promise<RedemptionList> {
    return this.database.snapshot(async (tx) => {
      const { orgId, personId, role } = await requireReader(tx, actor, eventId, 'event.read');
      const seesAll = roleMay(role, 'invitee.decide');
      const rows: Row[] = await tx.query(rowsSql, [orgId, eventId, personId, seesAll]);
      return {
        counts: await tx.query(countsSql, [orgId, eventId]),
        redemptions: rows.map(({ isOwn, at, ...row }) => ({
          ...row,
          ...{ at: at.toISOString(), mayTakeBack: roleMay(role, 'offer.redeem') && (isOwn || seesAll) },
        })),
      };
    });
  }
}
