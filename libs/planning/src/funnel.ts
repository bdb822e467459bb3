/**
 * One step of the funnel counted back, unrounded: how many are needed before a step of which `rate` pass.
 * `65 ÷ (120/416) → 225.33`. Null for a rate that is not above 0: then no number is enough.
 */
export function beforeStep(needed: number, rate: number): number | null {
  const before = needed / rate;
  return rate > 0 && rate <= 1 && Number.isFinite(before) ? before : null;
}

/** The four rates of the funnel as fractions; null where a rate is not known. */
export type PlainRates = {
  reach: number | null;
  confirm: number | null;
  'turn-up': number | null;
  close: number | null;
};

/** Customers at each stage, unrounded; null from where a rate is missing upwards. */
export type FunnelCounts = {
  deals: number;
  arrivals: number | null;
  confirmations: number | null;
  invitations: number | null;
  prospects: number | null;
};

/**
 * The whole funnel counted back from deals: deals → arrivals → confirmations → invitations → prospects, each exact from
 * the unrounded one before it (method, section 2); round each up only to show it.
 * `65 → 225.33 → 281.67 → …`
 */
export function funnelBack(deals: number, rates: PlainRates): FunnelCounts {
  const before = (needed: number | null, rate: number | null): number | null =>
    needed === null || rate === null ? null : beforeStep(needed, rate);
  const arrivals = before(deals, rates.close);
  const confirmations = before(arrivals, rates['turn-up']);
  const invitations = before(confirmations, rates.confirm);
  return { deals, arrivals, confirmations, invitations, prospects: before(invitations, rates.reach) };
}
