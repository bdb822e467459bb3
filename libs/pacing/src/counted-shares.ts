import type { PastShare } from './pacing-facts.js';

/** A past share of which the arrivals were counted, and are no more than the confirmations. */
export type CountedShare = { confirmed: number; arrived: number };

/** Those of which the arrivals are known; walk-ins noted as arrivals do not make a rate above 1. */
export const countedShares = <Share extends PastShare>(shares: readonly Share[]): (Share & CountedShare)[] =>
  shares.flatMap((share) =>
    share.arrived === null ? [] : [{ ...share, arrived: Math.min(share.arrived, share.confirmed) }],
  );

/** Confirmed and arrived in all, of the shares that were counted. */
export function sumOfShares(shares: readonly PastShare[]): CountedShare {
  const counted = countedShares(shares);
  return {
    confirmed: counted.reduce((sum, { confirmed }) => sum + confirmed, 0),
    arrived: counted.reduce((sum, { arrived }) => sum + arrived, 0),
  };
}
