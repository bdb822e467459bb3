import type { DerivedNumber, DeriveContext, EventFacts } from '../plan-shape.js';
import { costLinesOf } from './cost-lines-of.js';
import { deriveBudget } from './derive-budget.js';
import { deriveMaterials, type PlanMaterial } from './derive-materials.js';
import { firstCommitment, type PlanBudget } from './plan-budget.js';

export type PlanCosts = { materials: PlanMaterial[]; budget: PlanBudget; numbers: DerivedNumber[] };

/** Materials first, because they cost; then the budget, from the numbers of the people before it. */
export function planCosts(
  facts: EventFacts,
  numbers: Record<string, DerivedNumber>,
  context: DeriveContext,
): PlanCosts {
  const materials = deriveMaterials(facts, numbers, context);
  if (facts.isMoneyHidden) return hidden(facts, numbers, materials);
  const lines = costLinesOf(facts, numbers, materials);
  const budget = { lines, firstCommitment: firstCommitment(facts, materials) };
  return { materials, budget, numbers: deriveBudget(facts, numbers, lines) };
}

/** Every number of the money is there, as everywhere, and says nothing. */
function hidden(facts: EventFacts, numbers: Record<string, DerivedNumber>, materials: PlanMaterial[]): PlanCosts {
  const unsaid = deriveBudget(facts, numbers, []).map((number): DerivedNumber => ({
    ...number,
    ...{ value: null, missing: [], because: { ...number.because, inputs: [], unrounded: null } },
  }));
  return { materials, budget: { lines: [], firstCommitment: null }, numbers: unsaid };
}
