import { pinnableKeys } from '@backcast/planning/goal-facts';
import { roundUp } from '@backcast/planning/rounding';
import type { PlanLayout } from './layout/plan-layout.js';
import { seatsShort } from './layout/seats-short.js';
import type { DerivedNumber, EventFacts, PlanConflict } from './plan-shape.js';
import { roomsTwice } from './rooms-twice.js';
import { waysOut } from './ways-out.js';

type Numbers = Record<string, DerivedNumber>;

/** Everything in a plan that contradicts itself and that a person has to decide. */
export const findConflicts = (
  facts: EventFacts,
  numbers: Numbers,
  layouts: readonly PlanLayout[] = [],
): PlanConflict[] => [
  ...pinsBelowNeed(numbers),
  ...targetsOutOfOrder(facts, numbers),
  ...noNumberDoesBoth(facts, numbers),
  ...roomsTwice(facts),
  ...seatsShort(facts, layouts),
];

/** A pinned stage of the funnel that is smaller than what it has to carry. */
function pinsBelowNeed(numbers: Numbers): PlanConflict[] {
  return pinnableKeys.flatMap((key) => {
    const { value, pinned, because } = numbers[key]!;
    if (!key.startsWith('funnel.') || !pinned || value === null || because.unrounded === null) return [];
    const needed = roundUp(because.unrounded);
    if (value >= needed) return [];
    const ways = [{ code: 'release-pin', values: { value: needed } }];
    return [{ code: 'pin-below-need', values: { pinned: value, needed }, keys: [key], ways }];
  });
}

/** A pinned floor above the balanced target, or a stretch below it; the other way round when less is better. */
function targetsOutOfOrder({ goal }: EventFacts, numbers: Numbers): PlanConflict[] {
  const keys = ['target.floor', 'target.balanced', 'target.stretch'];
  const [floor, balanced, stretch] = keys.map((key) => numbers[key]!.value);
  if (typeof floor !== 'number' || typeof balanced !== 'number' || typeof stretch !== 'number') return [];
  const isInOrder =
    goal.leadMetric?.direction === 'down'
      ? floor >= balanced && balanced >= stretch
      : floor <= balanced && balanced <= stretch;
  return isInOrder ? [] : [{ code: 'targets-out-of-order', values: { floor, balanced, stretch }, keys, ways: [] }];
}

/** No number of confirmations reaches the floor with the wanted chance and keeps the rooms from overfilling. */
function noNumberDoesBoth(facts: EventFacts, numbers: Numbers): PlanConflict[] {
  const keys = ['sure.confirmations', 'room.safeConfirmations'];
  const [sure, safe] = keys.map((key) => numbers[key]!.value);
  const capacity = numbers['room.capacity']!.value;
  if (typeof sure !== 'number' || typeof safe !== 'number' || capacity === null || sure <= safe) return [];
  const { floorChance, overfillChance: overfillLimit } = facts.goal;
  const ways = waysOut(facts, numbers['target.floor']!.value ?? 0, sure, safe);
  return [{ code: 'no-number-does-both', values: { sure, safe, capacity, floorChance, overfillLimit }, keys, ways }];
}
