import type { CostLine } from '@backcast/planning/budget/cost-lines';
import type { DerivedNumber, EventFacts } from '../plan-shape.js';
import { chosenVenues } from './cost-lines-of.js';
import type { PlanMaterial } from './derive-materials.js';

/** When money is first needed: the first order, booking or deposit that is still to be made. */
export type FirstCommitment = { date: string; subjectId: string };

/** The costs of the plan one by one, and when the first of them has to be signed for. */
export type PlanBudget = { lines: CostLine[]; firstCommitment: FirstCommitment | null };

/** Whether an event has a budget to speak of: a limit, or something that costs. */
export const hasBudget = (facts: EventFacts, numbers: Record<string, DerivedNumber>): boolean =>
  facts.sections.budget.limitMinor !== null || (numbers['budget.forecast']?.value ?? 0) > 0;

/** The first day on which something has to be signed for. What is there already, or costs nothing, needs no approval. */
export function firstCommitment(facts: EventFacts, materials: readonly PlanMaterial[]): FirstCommitment | null {
  const { materials: section } = facts.sections;
  const orders = section.materials.flatMap(({ id, unitMinor }, index) => {
    const { days, state } = materials[index]!;
    const isOpen = state === 'open' || state === 'late' || state === 'unknown';
    return days !== null && isOpen && unitMinor !== 0 ? [{ date: days.orderBy, subjectId: id }] : [];
  });
  const venues = chosenVenues(facts)
    .filter(({ status, priceMinor }) => status !== 'booked' && priceMinor !== 0)
    .flatMap(({ id, bookBy, depositBy }) =>
      [bookBy, depositBy].flatMap((date) => (date ? [{ date, subjectId: id }] : [])),
    );
  const all = [...orders, ...venues];
  return all.reduce<FirstCommitment | null>((first, each) => (first && first.date <= each.date ? first : each), null);
}
