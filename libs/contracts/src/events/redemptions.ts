import { z } from 'zod';
import { Id, Instant, line } from '../fields.js';

/** One customer's redemption of one offer. */
export const RedemptionView = z
  .object({
    id: Id,
    offerId: Id,
    /** As far as the reader may know it: the customer's name, else the end of their phone, else empty. */
    customer: z.string(),
    byName: z.string(),
    at: Instant,
    /** Whether the reader may take it back: it is theirs, or they look after the customers. */
    mayTakeBack: z.boolean(),
  })
  .meta({ id: 'Redemption' });
export type RedemptionView = z.infer<typeof RedemptionView>;

export const RedemptionList = z
  .object({
    /** Of every offer that was redeemed, how often; what was taken back does not count. */
    counts: z.array(z.object({ offerId: Id, redeemed: z.number().int() })),
    /** The newest of those that the reader may see. */
    redemptions: z.array(RedemptionView),
  })
  .meta({ id: 'RedemptionList' });
export type RedemptionList = z.infer<typeof RedemptionList>;

/** The id is made up by the browser, so that sending again redeems once. `customer` is a phone number, or a name on the list. */
export const RedeemOffer = z.strictObject({ id: Id, customer: line(120) }).meta({ id: 'RedeemOffer' });
export type RedeemOffer = z.infer<typeof RedeemOffer>;
