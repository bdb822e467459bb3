import type { BudgetActual, BudgetLine, Material } from '@backcast/planning/budget-facts';
import { goneCosts, type CostLine } from '@backcast/planning/budget/cost-lines';
import type { VenueCandidate } from '@backcast/planning/venue-facts';
import type { DerivedNumber, EventFacts } from '../plan-shape.js';
import { chosenRoom } from '../seated-sessions.js';
import { basisTerm } from './basis-term.js';
import type { PlanMaterial } from './derive-materials.js';

/** The venues in which a session takes place, each once. */
export const chosenVenues = (facts: EventFacts): VenueCandidate[] => [
  ...new Set(facts.sessions.flatMap(({ id }) => chosenRoom(facts, id)?.candidate ?? [])),
];

/** Every cost of the event: the chosen venues, the materials, the lines that were entered, and what is gone but paid. */
export function costLinesOf(
  facts: EventFacts,
  numbers: Record<string, DerivedNumber>,
  materials: readonly PlanMaterial[],
): CostLine[] {
  const { budget, materials: section, venue } = facts.sections;
  const actuals = new Map(budget.actuals.map((actual) => [actual.id, actual]));
  const known = new Set([...section.materials, ...venue.candidates].map(({ id }) => id));
  return [
    ...chosenVenues(facts).map((candidate) => venueCost(candidate, actuals.get(candidate.id))),
    ...section.materials.map((material, index) => materialCost(material, materials[index]!, actuals.get(material.id))),
    ...budget.lines.map((line) => lineCost(line, facts, numbers)),
    ...goneCosts(budget.actuals, withoutUnchosen(facts, known)),
  ];
}

/** A deposit for a venue that was dropped is spent: it counts like what is gone. */
function withoutUnchosen(facts: EventFacts, known: Set<string>): Set<string> {
  const chosen = new Set(chosenVenues(facts).map(({ id }) => id));
  for (const { id } of facts.sections.venue.candidates) if (!chosen.has(id)) known.delete(id);
  return known;
}

/** A booked venue is signed for at its price unless somebody said otherwise. */
const venueCost = ({ id, priceMinor, status }: VenueCandidate, actual: BudgetActual | undefined): CostLine => ({
  ...{ id, source: 'venue', group: 'venue', plannedMinor: priceMinor },
  committedMinor: actual?.committedMinor ?? (status === 'booked' ? priceMinor : null),
  paidMinor: actual?.paidMinor ?? null,
  stillMinor: 0,
});

/** What was ordered is signed for at the price of its pieces unless somebody said otherwise; what is lacking still is not. */
function materialCost(material: Material, derived: PlanMaterial, actual: BudgetActual | undefined): CostLine {
  const { id, unitMinor, orderedOn, orderedCount } = material;
  const quantity = derived.quantity.value;
  const cost = (pieces: number | null): number | null =>
    pieces === 0 ? 0 : pieces === null || unitMinor === null ? null : pieces * unitMinor;
  const committedMinor = actual?.committedMinor ?? (orderedOn === null ? null : cost(orderedCount ?? quantity));
  return {
    ...{ id, source: 'material', group: 'materials', plannedMinor: cost(quantity) },
    committedMinor,
    paidMinor: actual?.paidMinor ?? null,
    stillMinor: committedMinor === null ? 0 : (cost(derived.short) ?? 0),
  };
}

function lineCost(line: BudgetLine, facts: EventFacts, numbers: Record<string, DerivedNumber>): CostLine {
  const { id, group, rule, committedMinor, paidMinor } = line;
  const basis = rule.per === 'fixed' ? 1 : (basisTerm(rule.per, facts, numbers)?.value ?? null);
  const plannedMinor = rule.amountMinor === null || basis === null ? null : rule.amountMinor * basis;
  return { id, source: 'line', group, plannedMinor, committedMinor, paidMinor, stillMinor: 0 };
}
