import { dealsForAmount } from '@backcast/planning/backward-requirement';
import { comparableMean } from '@backcast/planning/forward-estimate';
import type { GoalFacts, MetricUnit } from '@backcast/planning/goal-facts';
import { roundUp } from '@backcast/planning/rounding';
import { roundToUnit } from '@backcast/planning/targets';
import { deriveNumber, outsideFunnel } from './derive-number.js';
import { funnelEntry } from './funnel-entry.js';
import type { DerivedNumber } from './plan-shape.js';
import { factTerm, partyTerm, rateTerm, shownTerm, type Term } from './term.js';

/** Forward estimate, backward requirement and how far the balanced target is above each (negative: below). */
export function deriveEstimates(goal: GoalFacts, balanced: DerivedNumber): DerivedNumber[] {
  const forward = deriveForward(goal);
  const backward = deriveBackward(goal);
  return [forward, backward, gap('gap.forward', balanced, forward), gap('gap.backward', balanced, backward)];
}

const unitOf = (goal: GoalFacts): MetricUnit => goal.leadMetric?.unit ?? 'count';

const leadMetricMissing = (goal: GoalFacts): string[] => (goal.leadMetric ? [] : ['goal.leadMetric']);

function deriveForward(goal: GoalFacts): DerivedNumber {
  const unit = unitOf(goal);
  const { forward } = goal;
  return deriveNumber({
    key: 'estimate.forward',
    unit,
    formula: 'forward-estimate',
    inputs: [
      factTerm('comparable-mean', 'goal.forward.comparables', unit, comparableMean(forward)),
      factTerm('new-products', 'goal.forward.newProducts', unit, forward.newProducts),
      factTerm('new-people', 'goal.forward.newPeople', unit, forward.newPeople),
      factTerm('policy', 'goal.forward.policy', unit, forward.policy),
    ],
    calculate: (...parts) => parts.reduce((sum, part) => sum + part, 0),
    round: (exact) => roundToUnit(exact, unit),
    missing: leadMetricMissing(goal),
  });
}

function deriveBackward(goal: GoalFacts): DerivedNumber {
  const { backward } = goal;
  const unit = unitOf(goal);
  const missing = leadMetricMissing(goal);
  const base = { key: 'estimate.backward' as const, unit, missing };
  const isAmount = (value: number): boolean => value >= 0 && value <= 1e15;
  if (backward.kind === 'none') {
    return deriveNumber({
      ...base,
      formula: 'backward-need',
      inputs: [],
      calculate: () => null,
      missing: [...missing, 'goal.backward'],
    });
  }
  if (backward.kind === 'need') {
    const need = factTerm('need', 'goal.backward', unit, backward.need, isAmount);
    return deriveNumber({
      ...base,
      formula: 'backward-need',
      inputs: [need],
      calculate: (value) => value!,
      round: roundNeed(unit),
    });
  }
  const amount = factTerm('amount', 'goal.backward', 'money', backward.amountMinor, isAmount);
  if (unit === 'money' && funnelEntry(goal) === 'amount') {
    return deriveNumber({ ...base, formula: 'backward-need', inputs: [amount], calculate: (value) => value! });
  }
  const implied = impliedByDeals(goal);
  if (!implied) return outsideFunnel('estimate.backward', unit);
  const averageDeal = factTerm(
    'average-deal',
    'goal.backward',
    'money',
    backward.averageDealMinor,
    (value) => value > 0,
  );
  return deriveNumber({
    ...base,
    formula: 'backward-amount',
    inputs: [amount, averageDeal, ...implied],
    calculate: (amountMinor, averageDealMinor, close = 1, party = 1) => {
      const deals = dealsForAmount(amountMinor!, averageDealMinor!);
      return deals === null ? null : (deals / close) * party;
    },
    round: roundUp,
  });
}

/** What leads on from deals to the lead metric: nothing, the close rate to arrivals, or also the party size to people. */
function impliedByDeals(goal: GoalFacts): Term[] | null {
  const entry = funnelEntry(goal);
  if (entry === null || entry === 'deals') return [];
  if (entry === 'customers') return [rateTerm(goal, 'close')];
  if (entry === 'people') return [rateTerm(goal, 'close'), partyTerm(goal)];
  return null;
}

/** A need of whole customers or people is rounded up; other units keep what they can show. */
const roundNeed = (unit: MetricUnit) => (exact: number) =>
  unit === 'customers' || unit === 'people' || unit === 'count' ? roundUp(exact) : roundToUnit(exact, unit);

const gap = (key: 'gap.forward' | 'gap.backward', balanced: DerivedNumber, estimate: DerivedNumber): DerivedNumber =>
  deriveNumber({
    key,
    unit: balanced.unit,
    formula: 'gap',
    inputs: [shownTerm('balanced', balanced), shownTerm('estimate', estimate)],
    calculate: (target, estimated) => target! - estimated!,
    // Percentages and scores have one decimal; 0.3 − 0.1 must not show 0.19999999999999998.
    round: (exact) => Math.round(exact * 10) / 10 + 0,
  });
