import type { RateFact } from './goal-facts.js';

/** Beta distribution of a rate. `a` or `b` of 0 means that the rate is certainly 0 or certainly 1. */
export type RateDistribution = { a: number; b: number };

/** An assumption that weighs less says nothing, and its beta parameters would both vanish. */
const leastWeight = 1e-6;

/** More trials or weight than any history has; beyond it the numbers are taken for a mistake. */
const mostTrials = 1e9;

/** Whether a rate fact can be meant: whole counts, no more successes than trials, a rate from 0 to 1. */
export function isUsableRate(fact: RateFact): boolean {
  if (fact.kind === 'assumption')
    return fact.rate >= 0 && fact.rate <= 1 && fact.weight >= leastWeight && fact.weight <= mostTrials;
  const { successes, trials } = fact;
  const areCounts = Number.isInteger(successes) && Number.isInteger(trials) && successes >= 0;
  return areCounts && trials > 0 && trials <= mostTrials && successes <= trials;
}

/** The rate as one fraction from 0 to 1: successes ÷ trials, or the assumption. Null when the fact is not usable. */
export function rateOf(fact: RateFact): number | null {
  if (!isUsableRate(fact)) return null;
  return fact.kind === 'history' ? fact.successes / fact.trials : fact.rate;
}

/**
 * The rate with its uncertainty. History gives Beta(successes + ½, failures + ½): Jeffreys' prior, which claims
 * least beforehand (H. Jeffreys, Theory of Probability, 1961, §3.1). An assumption gives
 * Beta(rate · weight, (1 − rate) · weight): it counts as `weight` customers of experience and no more.
 * Null when the fact is not usable.
 */
export function rateDistribution(fact: RateFact): RateDistribution | null {
  if (!isUsableRate(fact)) return null;
  if (fact.kind === 'history') return { a: fact.successes + 0.5, b: fact.trials - fact.successes + 0.5 };
  return { a: orNothing(fact.rate * fact.weight), b: orNothing((1 - fact.rate) * fact.weight) };
}

/** Below this a beta parameter is a certainty in disguise, and its gamma function overflows. */
const orNothing = (parameter: number): number => (parameter < 1e-12 ? 0 : parameter);
