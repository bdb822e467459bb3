import type { FunnelRate, GoalFacts } from '@backcast/planning/goal-facts';
import { partySizes } from '@backcast/planning/party-size';
import { rateOf } from '@backcast/planning/rate-distribution';
import type { InputName } from './plan-keys.js';
import type { BecauseInput, DerivedNumber, InputSource } from './plan-shape.js';

/** An input of a formula while it is being worked out: it may still be missing. */
export type Term = {
  name: InputName;
  unit: BecauseInput['unit'];
  source: InputSource;
  value: number | null;
  /** Paths of the facts that keep it from having a value. */
  missing: string[];
};

/** A fact as an input. Null, or a number that cannot be meant (`isUsable` false), counts as missing. */
export function factTerm(
  name: InputName,
  path: string,
  unit: Term['unit'],
  fact: number | null,
  isUsable: (value: number) => boolean = () => true,
): Term {
  const value = fact !== null && Number.isFinite(fact) && isUsable(fact) ? fact : null;
  return { name, unit, source: { kind: 'fact', path }, value, missing: value === null ? [path] : [] };
}

/** A rate of the funnel with its source. A rate of 0 counts nothing back, so that it is missing for these formulas. */
export function rateTerm(goal: GoalFacts, rate: FunnelRate): Term {
  const path = `goal.rates.${rate}`;
  const fact = goal.rates[rate];
  const value = rateOf(fact) || null;
  const source: InputSource =
    fact.kind === 'history'
      ? { kind: 'history', path, successes: fact.successes, trials: fact.trials, from: fact.from }
      : { kind: 'assumption', path, by: fact.by };
  return { name: rate, unit: 'rate', source, value, missing: value === null ? [path] : [] };
}

/** Mean people of one customer, with the source of the party sizes. */
export function partyTerm({ party }: GoalFacts): Term {
  const path = 'goal.party';
  const value = partySizes(party)?.mean ?? null;
  const source: InputSource =
    party.source.kind === 'assumption' ? { kind: 'assumption', path, by: party.source.by } : { kind: 'fact', path };
  return { name: 'party-size', unit: 'people', source, value, missing: value === null ? [path] : [] };
}

/** A derived number as it is shown (whole, or pinned). */
export const shownTerm = (name: InputName, number: DerivedNumber): Term => ({
  name,
  unit: number.unit,
  source: { kind: 'derived', key: number.key },
  value: number.value,
  missing: number.missing,
});

/** A derived number before rounding, unless a person pinned it: then what is pinned counts. */
export const exactTerm = (name: InputName, number: DerivedNumber): Term => ({
  ...shownTerm(name, number),
  value: number.pinned || number.value === null ? number.value : number.because.unrounded,
});
