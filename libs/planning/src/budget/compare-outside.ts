import type { OutsideTeam } from '../budget-facts.js';
import { roundUp } from '../rounding.js';

export type OutsideComparison = {
  /** What the same deals would cost with an outside team. */
  outsideMinor: number;
  /** What doing it oneself saves; below zero the outside team is cheaper. */
  savedMinor: number;
  /** From so many deals on, doing it oneself is no dearer; null when no number of deals reaches that. */
  breakEvenDeals: number | null;
};

/**
 * Against an outside team (method, section 12): its commission for each signed customer, and what one still spends
 * oneself. `(own ¥86,400, 60 deals, { ¥2,000 a deal, ¥20,000 }) → outside ¥140,000, saves ¥53,600, even at 34 deals`
 */
export function compareOutside(
  ownMinor: number,
  deals: number,
  { commissionMinor, ownSpendingMinor }: OutsideTeam,
): OutsideComparison {
  const outsideMinor = commissionMinor * deals + ownSpendingMinor;
  return {
    outsideMinor,
    savedMinor: outsideMinor - ownMinor,
    breakEvenDeals: breakEven(ownMinor - ownSpendingMinor, commissionMinor),
  };
}

function breakEven(dearer: number, commissionMinor: number): number | null {
  if (dearer <= 0) return 0;
  return commissionMinor > 0 ? roundUp(dearer / commissionMinor) : null;
}
