import { shrink } from './shrink.js';

/** What a person's share of a quota goes by. */
export type QuotaBasis =
  | { kind: 'equal' }
  | { kind: 'weight'; weights: Readonly<Record<string, number>> }
  /** What each got done at each of the last events, in customers, latest first. */
  | { kind: 'history'; results: Readonly<Record<string, readonly number[]>> }
  /** How many customers a person can look after a day, and the days that they are there. */
  | { kind: 'capacity'; perDay: Readonly<Record<string, number>>; days: Readonly<Record<string, number>> };

/** The last three comparable results count, as in the forward estimate (method, section 2). */
const latest = 3;

/** Weights of people, in the order given. Who has no history weighs as much as colleagues do on average. */
export function quotaWeights(people: readonly string[], basis: QuotaBasis): number[] {
  if (basis.kind === 'equal') return people.map(() => 1);
  if (basis.kind === 'weight') return people.map((id) => basis.weights[id] ?? 0);
  if (basis.kind === 'capacity') return people.map((id) => (basis.perDay[id] ?? 0) * (basis.days[id] ?? 0));
  const results = people.map((id) => (basis.results[id] ?? []).slice(0, latest));
  const all = results.flat();
  const usual = all.length > 0 ? sum(all) / all.length : 1;
  return results.map(
    (own) => shrink(own.length > 0 ? sum(own) / own.length : usual, own.length, usual, 1) || usual || 1,
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((left, right) => left + right, 0);
