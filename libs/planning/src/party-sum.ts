import type { PartySizes } from './party-size.js';

/** Chances of the people in a fixed number of parties: `chances[i]` is that of `first + i` people; the rest is below 1e-16. */
export type PartySum = { first: number; chances: Float64Array };

/** A single chance below this is dropped from the ends: over 20,000 parties less than 1e-11 is lost. */
const negligible = 1e-16;

/** Nobody yet: no parties, certainly no people. */
export const noParties: PartySum = { first: 0, chances: Float64Array.of(1) };

/** One party more: the convolution of the sum with the party sizes. */
export function addParty(sum: PartySum, { sizes, shares }: PartySizes): PartySum {
  const least = sizes[0]!;
  const { length } = sum.chances;
  const chances = new Float64Array(length + sizes.at(-1)! - least);
  for (let s = 0; s < sizes.length; s++) {
    const share = shares[s]!;
    const shift = sizes[s]! - least;
    for (let i = 0; i < length; i++) chances[i + shift]! += share * sum.chances[i]!;
  }
  return trimmed({ first: sum.first + least, chances });
}

/** The people in `parties` parties, by repeated doubling. */
export function sumOfParties(parties: number, sizes: PartySizes): PartySum {
  if (parties === 0) return noParties;
  const even = doubled(sumOfParties(Math.floor(parties / 2), sizes));
  return parties % 2 === 0 ? even : addParty(even, sizes);
}

/** Leaves out what is above `people`; further parties never bring it back below. */
export const cutAbove = (people: number, { first, chances }: PartySum): PartySum => ({
  first,
  chances: chances.subarray(0, Math.max(1, people - first + 1)),
});

/** Chance of at most `people` people. */
export function chanceOfAtMost(people: number, sum: PartySum): number {
  const end = Math.min(sum.chances.length, people - sum.first + 1);
  let chance = 0;
  for (let i = 0; i < end; i++) chance += sum.chances[i]!;
  return Math.min(1, chance);
}

/** The sum of twice as many parties; each pair of different sums is multiplied once. */
function doubled({ first, chances }: PartySum): PartySum {
  const twice = new Float64Array(2 * chances.length - 1);
  for (let i = 0; i < chances.length; i++) {
    const chance = chances[i]!;
    twice[2 * i]! += chance * chance;
    for (let j = i + 1; j < chances.length; j++) twice[i + j]! += 2 * chance * chances[j]!;
  }
  return trimmed({ first: 2 * first, chances: twice });
}

function trimmed({ first, chances }: PartySum): PartySum {
  let start = 0;
  let end = chances.length;
  while (end - start > 1 && chances[start]! < negligible) start++;
  while (end - start > 1 && chances[end - 1]! < negligible) end--;
  return { first: first + start, chances: chances.subarray(start, end) };
}
