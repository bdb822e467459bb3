import { rateDistribution, type RateDistribution } from '@backcast/planning/rate-distribution';
import { countedShares, sumOfShares, type CountedShare } from './counted-shares.js';
import { groupBy } from './group-by.js';
import { overdispersion, type UsualSpread } from './overdispersion.js';
import type { PastEvent, Salesperson } from './pacing-facts.js';

/** A rate with the part of its uncertainty that is about this person alone, as a beta-binomial correlation. */
export type TurnUp = { rate: number; rho: number };

/**
 * Who turns up: by person, and of everybody. `luck` is how much more events differ as a whole than chance explains
 * (weather, competing dates); `uncertain` how little is known of everybody's rate. Both are correlations.
 */
export type TurnUpRates = { group: number; luck: number; uncertain: number; people: ReadonlyMap<string, TurnUp> };

/** Measured over many organizations' events of the form of `PacingFacts`; see docs/adr/0012. */
const usual = {
  events: { rho: 0.014, weight: 6 },
  teams: { rho: 0.008, weight: 3 },
  people: { rho: 0.015, weight: 10 },
} satisfies Record<string, UsualSpread>;

/**
 * Turn-up rates in three levels, each a beta distribution around the level above (empirical Bayes): a person with
 * little history leans on the team, a team on the group. `assumed` is taken where nothing was ever counted.
 */
export function turnUpRates(
  salespeople: readonly Salesperson[],
  pastEvents: readonly PastEvent[],
  assumed: RateDistribution,
): TurnUpRates {
  const own = salespeople.map(({ team, history }) => ({ team, ...sumOfShares(history) }));
  const all = sumOfShares(own);
  const known = all.confirmed > 0 ? all : sumOfShares(pastEvents);
  const prior = known.confirmed > 0 ? ofHistory(known) : assumed;
  const group = meanOf(prior);
  const teams = teamPriors(own, group);
  const people = salespeople.map(({ id }, i): [string, TurnUp] => {
    const { team, confirmed, arrived } = own[i]!;
    const { rate, strength } = teams.get(team)!;
    return [id, { rate: (arrived + strength * rate) / (confirmed + strength), rho: 1 / (confirmed + strength + 1) }];
  });
  return {
    group,
    luck: luckOf(pastEvents),
    uncertain: 1 / (prior.a + prior.b + 1),
    people: new Map(people),
  };
}

/** What holds for somebody of whom nothing is known. */
export const turnUpOf = (rates: TurnUpRates, id: string): TurnUp =>
  rates.people.get(id) ?? { rate: rates.group, rho: usual.people.rho };

type TeamShare = CountedShare & { team: string };

/** The beta prior of each team's people: mean, and how many customers of their own it weighs as much as. */
function teamPriors(own: readonly TeamShare[], group: number): Map<string, { rate: number; strength: number }> {
  const teams = groupBy(own, ({ team }) => team);
  const sums = [...teams].map(([team, members]) => ({ team, members, ...sumOfShares(members) }));
  const teamStrength = 1 / overdispersion(sums, group, usual.teams) - 1;
  const rates = sums.map(({ team, members, confirmed, arrived }) => {
    const rate = (arrived + teamStrength * group) / (confirmed + teamStrength);
    return { team, members, rate };
  });
  const spreads = rates.map(({ members, rate }) => overdispersion(members, rate, usual.people));
  // One spread for the people of all teams: a team of three cannot tell its own.
  const people = spreads.reduce((sum, rho, i) => sum + rho * rates[i]!.members.length, 0) / Math.max(1, own.length);
  return new Map(rates.map(({ team, rate }) => [team, { rate, strength: 1 / people - 1 }]));
}

function luckOf(pastEvents: readonly PastEvent[]): number {
  const events = countedShares(pastEvents).filter(({ confirmed }) => confirmed > 0);
  const { confirmed, arrived } = sumOfShares(events);
  if (events.length === 0) return usual.events.rho;
  return overdispersion(events, arrived / confirmed, usual.events) * (1 + 1 / events.length);
}

const ofHistory = ({ confirmed, arrived }: CountedShare): RateDistribution =>
  rateDistribution({ kind: 'history', successes: arrived, trials: confirmed, from: '' })!;

const meanOf = ({ a, b }: RateDistribution): number => a / (a + b);
