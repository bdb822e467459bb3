import { Injectable } from '@nestjs/common';
import { roleMay } from '@backcast/contracts/permissions';
import { requireReader } from '../invitees/invitee-reader.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { forbidden, notFound } from '../platform/http/problem.js';
import { recordRedemption } from './record-redemption.js';

/** Takes a redemption back that was a mistake: whoever made it may, and whoever decides about customers any. */
@Injectable()
export class TakeBackRedemption {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, eventId: string, offerId: string, id: string): Promise<void> {
    const { orgId, personId } = actor;
    return this.database.transaction(async (tx) => {
      const { role } = await requireReader(tx, actor, eventId, 'offer.redeem');
      const [row] = (await tx.query(
        `SELECT redeemed_by AS "byId", taken_back_at IS NOT NULL AS "isTakenBack" FROM offer_redemption
         WHERE org_id = $1 AND event_id = $2 AND offer_id = $3 AND id = $4 FOR UPDATE`,
        [orgId, eventId, offerId, id],
      )) as { byId: string; isTakenBack: boolean }[];
      if (!row) throw notFound();
      if (row.byId !== personId && !roleMay(role, 'invitee.decide')) throw forbidden();
      if (row.isTakenBack) return;
      // What told a phone apart goes with it.
      await tx.query(
        `UPDATE offer_redemption SET taken_back_at = $3, phone_end = '',
           phone_hash = CASE WHEN customer_id IS NULL THEN '' END WHERE org_id = $1 AND id = $2`,
        [orgId, id, this.clock.now()],
      );
      await recordRedemption(tx, actor, eventId, id, 'access', { redemption: 'taken-back', offer: offerId });
    });
  }
}
