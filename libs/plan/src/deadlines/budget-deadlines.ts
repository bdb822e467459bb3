import { minusWorkingDays } from '@backcast/calendar/working-days';
import type { PlanMaterial } from '../budget/derive-materials.js';
import { hasBudget, type FirstCommitment } from '../budget/plan-budget.js';
import type { DatedThing, DerivedNumber, DeriveContext, EventFacts } from '../plan-shape.js';

/** Orders and deliveries of materials, and the approval of the budget before the first of them. */
export const budgetDeadlines = (
  facts: EventFacts,
  numbers: Record<string, DerivedNumber>,
  materials: readonly PlanMaterial[],
  first: FirstCommitment | null,
  context: DeriveContext,
): DatedThing[] => [...orders(facts, materials), ...approval(facts, numbers, first, context)];

function orders({ sections }: EventFacts, materials: readonly PlanMaterial[]): DatedThing[] {
  return sections.materials.materials.flatMap(({ id, ownerId, orderedOn, received }, index): DatedThing[] => {
    const { days, state, quantity } = materials[index]!;
    if (days === null || state === 'unneeded') return [];
    const base = { step: 'budget' as const, subjectId: id, ownerId, values: { count: quantity.value ?? 0 } };
    const isOrdered = orderedOn !== null || received !== null;
    const order: DatedThing = {
      ...{ ...base, key: `material-order.${id}`, kind: 'material-order', date: days.orderBy },
      isDone: isOrdered,
    };
    const delivery: DatedThing = {
      ...{ ...base, key: `material-delivery.${id}`, kind: 'material-delivery', date: days.readyBy },
      isDone: state === 'received',
    };
    return isOrdered ? [order, delivery] : [order];
  });
}

/** The last day on which the approval can be asked for, so that it is there when the first thing is signed for. */
export function approvalAskBy(
  { sections }: EventFacts,
  first: FirstCommitment | null,
  { calendar }: DeriveContext,
): string | null {
  if (first === null || first.date < '0010') return null;
  return minusWorkingDays(calendar, first.date, sections.budget.approvalDays).date;
}

function approval(
  facts: EventFacts,
  numbers: Record<string, DerivedNumber>,
  first: FirstCommitment | null,
  context: DeriveContext,
): DatedThing[] {
  const { state, personId } = facts.sections.budget.approval;
  const date = approvalAskBy(facts, first, context);
  if (date === null || !hasBudget(facts, numbers)) return [];
  return [
    {
      ...{ key: 'budget-approval', kind: 'budget-approval', date, step: 'budget', subjectId: null },
      ...{ ownerId: personId, values: { days: facts.sections.budget.approvalDays }, isDone: state !== 'open' },
    },
  ];
}
