import type { ExpectedVolume } from './confirmations-to-come.js';
import type { PacingFacts, PastEvent, Salesperson } from './pacing-facts.js';
import { shrink } from './shrink.js';

/** One salesperson's confirmations per event, before any is counted. */
export type PersonVolume = { id: string; team: string; mean: number };

/** How volumes vary: of the event as a whole, and of one person beside the event. Variance ÷ mean². */
export type VolumeSpread = { event: number; person: number };

/** A colleague's average counts as much as one event of one's own. */
const colleaguesWeight = 1;

/** Events of one organization differ by a good fifth in size, which counts as much as six of its own. */
const usual = { variation: 0.05, weight: 6 };

/** One person's confirmations at one event lie off the own average by about a third, beside what chance explains. */
const personVariation = 0.1;

/** Without any history of confirmations a volume is known to the order of magnitude and no better. */
const unknownVariation = 2;

/** What each salesperson is expected to get confirmed, by their own history and, the less there is, their colleagues'. */
export function personVolumes(salespeople: readonly Salesperson[]): PersonVolume[] {
  const all = salespeople.flatMap(({ history }) => history);
  const usualMean = all.length > 0 ? confirmedIn(all) / all.length : 1;
  return salespeople.map(({ id, team, history }) => {
    const own = history.length > 0 ? confirmedIn(history) / history.length : 0;
    return { id, team, mean: shrink(own, history.length, usualMean, colleaguesWeight) };
  });
}

/**
 * What the event is expected to get confirmed: the sum over its salespeople; without their history the mean of
 * finished events; without those what the balanced target asks for; and at last what is there already.
 */
export function expectedVolume(facts: PacingFacts, people: readonly PersonVolume[], turnUp: number): ExpectedVolume {
  const { salespeople, pastEvents, targets } = facts;
  if (salespeople.some(({ history }) => confirmedIn(history) > 0))
    return {
      mean: people.reduce((sum, { mean }) => sum + mean, 0),
      variation: volumeVariation(salespeople, pastEvents),
    };
  const past = confirmedIn(pastEvents) / Math.max(1, pastEvents.length);
  if (past > 0) return { mean: past, variation: 0.1 + volumeVariation(salespeople, pastEvents) };
  const soFar = facts.confirmations.reduce((sum, { count }) => sum + count, 0);
  return { mean: Math.max(1, (targets?.balanced ?? soFar) / turnUp), variation: unknownVariation };
}

/** The people's volumes scaled so that they add up to the event's, which is not theirs where they have no history. */
export function scaledTo(people: readonly PersonVolume[], { mean }: ExpectedVolume): PersonVolume[] {
  const sum = people.reduce((all, person) => all + person.mean, 0);
  return people.map((person) => ({ ...person, mean: sum > 0 ? (person.mean / sum) * mean : mean / people.length }));
}

/** The volume of some of the event's people: the fewer they are, the more their own ups and downs count. */
export const volumeOf = (members: readonly PersonVolume[], event: ExpectedVolume): ExpectedVolume => ({
  mean: members.reduce((sum, { mean }) => sum + mean, 0),
  variation: event.variation + personVariation / Math.max(1, members.length),
});

/**
 * Variance ÷ mean² of events' sizes, by the totals of finished events, less what chance (1/mean) and the absence of
 * some of the salespeople explain: of n people who each take part with chance q, the sum varies by (1−q)/(q·n).
 */
function volumeVariation(salespeople: readonly Salesperson[], pastEvents: readonly PastEvent[]): number {
  const totals = pastEvents.map(({ confirmed }) => confirmed).filter((total) => total > 0);
  if (totals.length < 2) return usual.variation;
  const mean = totals.reduce((sum, total) => sum + total, 0) / totals.length;
  const variance = totals.reduce((sum, total) => sum + (total - mean) ** 2, 0) / (totals.length - 1);
  const entries = salespeople.reduce((sum, { history }) => sum + history.length, 0);
  const takingPart = Math.min(1, entries / Math.max(1, salespeople.length * pastEvents.length)) || 1;
  const absence = (1 - takingPart) / (takingPart * Math.max(1, salespeople.length));
  const seen = variance / (mean * mean) - 1 / mean - absence;
  return Math.max(0.01, shrink(seen, totals.length, usual.variation, usual.weight)) * (1 + 1 / totals.length);
}

const confirmedIn = (shares: readonly { confirmed: number }[]): number =>
  shares.reduce((sum, { confirmed }) => sum + confirmed, 0);
