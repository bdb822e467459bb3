import type { SharedCustomers } from './board-shape.js';

/** What one person shares with the same others: so many confirmed customers, of each of which `percent` is theirs. */
export type CreditShare = {
  /** Whether the person has these customers, so that they are in the own row; else they are in `ownerId`'s. */
  isOwner: boolean;
  ownerId: string;
  /** The others with a share of the credit, the largest first; the owner is named by `ownerId` and may have none. */
  withIds: string[];
  percent: number;
  customers: number;
};

export type PersonCredit = {
  shares: CreditShare[];
  /**
   * Confirmed customers in hundredths, each split as it was decided: for everybody together the same as the customers
   * counted whole.
   */
  hundredths: number;
};

/**
 * Credit beside counts: a customer counts once, whole, for its owner, so that people, teams and the event add up; who
 * shares the credit of how many of them is said beside it. `confirmed` is what each counts whole. Answers those only who
 * share something, by person.
 * @throws RangeError where percentages of a customer do not sum to 100
 */
export function sharedCredit(
  shared: readonly SharedCustomers[],
  confirmed: (personId: string) => number,
): Map<string, PersonCredit> {
  const people = new Map<string, PersonCredit>();
  const creditOf = (personId: string): PersonCredit => {
    const known = people.get(personId) ?? { shares: [], hundredths: confirmed(personId) * 100 };
    people.set(personId, known);
    return known;
  };
  for (const { ownerId, credits, customers } of shared) {
    if (credits.reduce((sum, { percent }) => sum + percent, 0) !== 100)
      throw new RangeError('Credit is split into percentages that sum to 100.');
    const ordered = credits.toSorted((a, b) => b.percent - a.percent || a.personId.localeCompare(b.personId));
    for (const personId of new Set([ownerId, ...ordered.map((credit) => credit.personId)])) {
      const percent = ordered.find((credit) => credit.personId === personId)?.percent ?? 0;
      const isOwner = personId === ownerId;
      const own = creditOf(personId);
      own.hundredths += customers * (isOwner ? percent - 100 : percent);
      const withIds = ordered.map((credit) => credit.personId).filter((id) => id !== personId);
      own.shares.push({ isOwner, ownerId, withIds, percent, customers });
    }
  }
  return people;
}
