import type { Offer } from '../program-facts.js';

/** Why an offer cannot be redeemed now. */
export type RedeemRefusal = 'closed' | 'redeemed' | 'gone';

/** What is known of an offer when somebody redeems it: how often it was, whether by this customer, and which day it is. */
export type RedeemSituation = { redeemed: number; isOfCustomer: boolean; today: string };

/**
 * Whether a customer can redeem an offer (method, section 8): within its days, both included, once each, and while there
 * are any. Null is yes. Days are `YYYY-MM-DD` in the event's zone.
 */
export function judgeRedemption(
  { validFrom, validTo, stock }: Pick<Offer, 'validFrom' | 'validTo' | 'stock'>,
  { redeemed, isOfCustomer, today }: RedeemSituation,
): RedeemRefusal | null {
  if (isOfCustomer) return 'redeemed';
  if ((validFrom !== null && today < validFrom) || (validTo !== null && today > validTo)) return 'closed';
  return stock !== null && redeemed >= stock ? 'gone' : null;
}

/** How many are left; null without a limit. A stock that was lowered below what is redeemed leaves none. */
export const offersLeft = ({ stock }: Pick<Offer, 'stock'>, redeemed: number): number | null =>
  stock === null ? null : Math.max(0, stock - redeemed);
