import type { Offer } from '../program-facts.js';

/** What is left of the price of one, in minor units, and that in percent of the price; null without a price above 0. */
export type OfferMargin = { marginMinor: number; percent: number | null };

/** Price less cost; a gift costs what it costs. Null while one of them is not said. */
export function offerMargin({
  kind,
  priceMinor,
  costMinor,
}: Pick<Offer, 'kind' | 'priceMinor' | 'costMinor'>): OfferMargin | null {
  const price = priceMinor ?? (kind === 'gift' ? 0 : null);
  if (price === null || costMinor === null) return null;
  const marginMinor = price - costMinor;
  return { marginMinor, percent: price > 0 ? Math.round((marginMinor / price) * 1000) / 10 : null };
}
