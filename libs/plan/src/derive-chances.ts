import type { GoalFacts } from '@backcast/planning/goal-facts';
import { rateDistribution } from '@backcast/planning/rate-distribution';
import { reachChance, smallestConfirmations } from '@backcast/planning/reach';
import { mostConfirmations } from '@backcast/planning/search-limits';
import { deriveNumber, outsideFunnel } from './derive-number.js';
import type { Targets } from './derive-targets.js';
import { funnelEntry } from './funnel-entry.js';
import type { DerivedNumber } from './plan-shape.js';
import { needForFloor, needForTarget } from './target-need.js';
import { factTerm, partyTerm, rateTerm, shownTerm, type Term } from './term.js';

/** A chance that can be asked for: neither impossible nor certain. */
export const isChance = (value: number): boolean => value > 0 && value < 1;

/** The smallest number of confirmed customers that reaches the floor with the wanted chance (method, section 2). */
export function deriveSureConfirmations(goal: GoalFacts, { floor }: Targets): DerivedNumber {
  return deriveNumber({
    key: 'sure.confirmations',
    unit: 'customers',
    formula: 'sure-confirmations',
    inputs: [
      ...needTerms(goal, 'floor', floor),
      factTerm('chance', 'goal.floorChance', 'chance', goal.floorChance, isChance),
      rateTerm(goal, 'turn-up'),
    ],
    calculate: () => {
      const turnUp = rateDistribution(goal.rates['turn-up']);
      const need = needForFloor(goal, floor.value);
      return turnUp && need && smallestConfirmations(turnUp, need, goal.floorChance);
    },
  });
}

/** The chance of reaching each target with the confirmations of the plan. */
export const deriveReachChances = (goal: GoalFacts, targets: Targets, confirmations: DerivedNumber): DerivedNumber[] =>
  (['floor', 'balanced', 'stretch'] as const).map((level) => {
    const key = `${level}.chance` as const;
    if (funnelEntry(goal) === 'outside') return outsideFunnel(key, 'chance');
    return deriveNumber({
      key,
      unit: 'chance',
      formula: 'reach-chance',
      inputs: [
        ...needTerms(goal, level, targets[level]),
        shownTerm('confirmations', confirmations),
        rateTerm(goal, 'turn-up'),
      ],
      calculate: () => {
        const turnUp = rateDistribution(goal.rates['turn-up']);
        const need = needForTarget(goal, targets[level].value!);
        const confirmed = confirmations.value!;
        return turnUp && need && confirmed <= mostConfirmations ? reachChance(turnUp, confirmed, need) : null;
      },
    });
  });

/** What the chance of reaching a target depends on, besides turning up. */
function needTerms(goal: GoalFacts, level: keyof Targets, target: DerivedNumber): Term[] {
  const top = shownTerm(level, target);
  const entry = funnelEntry(goal);
  if (entry === 'outside')
    return [
      factTerm('arrivals-wanted', 'goal.arrivalsWanted', 'customers', goal.arrivalsWanted, (value) => value >= 0),
    ];
  if (entry === 'people') return [top, partyTerm(goal)];
  if (entry === 'customers') return [top];
  const close = rateTerm(goal, 'close');
  if (entry !== 'amount') return [top, close];
  return [
    top,
    factTerm('average-deal', 'goal.averageDealMinor', 'money', goal.averageDealMinor, (value) => value > 0),
    close,
  ];
}
