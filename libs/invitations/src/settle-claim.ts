/** One salesperson's claim on a customer of one event; instants, `firstContactAt` null while there was no contact. */
export type Claim = { personId: string; firstContactAt: string | null; madeAt: string };

export type ClaimProposal = {
  /** Who keeps the customer by the rule; null where nobody has a valid contact. */
  personId: string | null;
  reason: 'first_contact' | 'first_claim' | 'nobody';
};

const dayLength = 86_400_000;

/**
 * Who keeps a customer that two salespeople claim (撞单): the first contact within the protection period, in whole days
 * before `now`, wins; of those who never made contact the first one who named the customer within it. It proposes, a
 * lead decides. Source: method, section 7.
 * @throws RangeError when the period is negative or not whole
 */
export function settleClaim(claims: readonly Claim[], protectionDays: number, now: string): ClaimProposal {
  if (!Number.isInteger(protectionDays) || protectionDays < 0)
    throw new RangeError('A protection period is a whole number of days.');
  const since = Date.parse(now) - protectionDays * dayLength;
  const isValid = (at: string): boolean => Date.parse(at) >= since && Date.parse(at) <= Date.parse(now);
  const contacted = claims.flatMap(({ personId, firstContactAt }) =>
    firstContactAt !== null && isValid(firstContactAt) ? [{ personId, at: firstContactAt }] : [],
  );
  const claimed = claims.flatMap(({ personId, madeAt }) => (isValid(madeAt) ? [{ personId, at: madeAt }] : []));
  const [first] = (contacted.length > 0 ? contacted : claimed).toSorted(
    (a, b) => Date.parse(a.at) - Date.parse(b.at) || a.personId.localeCompare(b.personId),
  );
  if (!first) return { personId: null, reason: 'nobody' };
  return { personId: first.personId, reason: contacted.length > 0 ? 'first_contact' : 'first_claim' };
}

/** Whether percentages of credit are a whole: whole numbers above 0 that sum to 100. */
export const isWholeCredit = (percents: readonly number[]): boolean =>
  percents.length > 0 &&
  percents.every((percent) => Number.isInteger(percent) && percent > 0) &&
  percents.reduce((sum, percent) => sum + percent, 0) === 100;

/** Whether others than the owner have a part of the credit; undecided (`credits` empty) and undivided nobody shares. */
export const isCreditShared = (ownerId: string, credits: readonly { personId: string; percent: number }[]): boolean =>
  credits.some(({ personId, percent }) => percent > 0 && personId !== ownerId);
