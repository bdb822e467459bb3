import type { GoalFacts, Pins } from '@backcast/planning/goal-facts';
import {
  floorPercentRange,
  floorTarget,
  isTarget,
  roundToUnit,
  stretchPercentRange,
  stretchTarget,
} from '@backcast/planning/targets';
import { deriveNumber } from './derive-number.js';
import type { DerivedNumber } from './plan-shape.js';
import type { InputName } from './plan-keys.js';
import { factTerm, shownTerm, type Term } from './term.js';

/** The three targets in the lead metric's unit: balanced as entered, floor below and stretch above it (method, section 2). */
export type Targets = { balanced: DerivedNumber; floor: DerivedNumber; stretch: DerivedNumber };

export function deriveTargets(goal: GoalFacts, pins: Pins): Targets {
  const judged = goal.leadMetric ?? { unit: 'count' as const, direction: 'up' as const };
  const { unit } = judged;
  const round = (exact: number): number => roundToUnit(exact, unit);
  const balanced = deriveNumber({
    key: 'target.balanced',
    unit,
    formula: 'as-entered',
    inputs: [factTerm('balanced', 'goal.balanced', unit, goal.balanced, (value) => isTarget(value, unit))],
    calculate: (value) => value!,
    round,
    missing: goal.leadMetric ? [] : ['goal.leadMetric'],
  });
  const base = shownTerm('balanced', balanced);
  const floor = deriveNumber({
    key: 'target.floor',
    unit,
    formula: 'floor-target',
    inputs: [base, percentTerm('floor-percent', 'goal.floorPercent', goal.floorPercent, floorPercentRange)],
    calculate: (value, percent) => floorTarget(value!, percent!, judged),
    round,
    pin: pins['target.floor'],
  });
  const stretch = deriveNumber({
    key: 'target.stretch',
    unit,
    formula: 'stretch-target',
    inputs: [base, percentTerm('stretch-percent', 'goal.stretchPercent', goal.stretchPercent, stretchPercentRange)],
    calculate: (value, percent) => stretchTarget(value!, percent!, judged),
    round,
    pin: pins['target.stretch'],
  });
  return { balanced, floor, stretch };
}

const percentTerm = (name: InputName, path: string, percent: number, range: { least: number; most: number }): Term =>
  factTerm(name, path, 'percent', percent, (value) => value >= range.least && value <= range.most);
