import { deriveNumber } from '../derive-number.js';
import { staffTerm } from '../derive-people.js';
import type { DerivedNumber, EventFacts } from '../plan-shape.js';
import { factTerm, shownTerm } from '../term.js';
import { layoutFor } from './derive-layouts.js';
import type { PlanLayout } from './plan-layout.js';

/** Seats of the event: needed in its largest session, and over all sessions put up, taken by the rooms, and lacking. */
export function seatNumbers(
  facts: EventFacts,
  numbers: Record<string, DerivedNumber>,
  layouts: readonly PlanLayout[],
): DerivedNumber[] {
  const needed = deriveNumber({
    key: 'seats.needed',
    unit: 'people',
    formula: 'seats-needed',
    inputs: [shownTerm('forecast-people', numbers['people.session90']!), staffTerm(facts.goal)],
    calculate: (people, staff) => Math.max(0, people! - staff!),
  });
  const used = facts.sessions.flatMap(({ id }) => {
    const layout = layoutFor(facts, id);
    return layouts.find(({ layoutId }) => layoutId === layout?.id) ?? [];
  });
  const count = used.length === 0 ? null : used.length;
  const drawn = factTerm('layouts', 'sections.layout.layouts', 'count', count);
  const sum = (value: (layout: PlanLayout) => number): number => used.reduce((total, each) => total + value(each), 0);
  const base = { unit: 'people' as const };
  return [
    needed,
    deriveNumber({
      ...base,
      key: 'seats.placed',
      formula: 'seats-placed',
      inputs: [drawn],
      calculate: () => sum(({ placed }) => placed),
    }),
    deriveNumber({
      ...base,
      key: 'seats.fit',
      formula: 'seats-that-fit',
      inputs: [drawn],
      calculate: () => sum(({ fits }) => fits),
    }),
    deriveNumber({
      ...base,
      key: 'seats.short',
      formula: 'seats-short',
      inputs: [shownTerm('needed', needed), drawn],
      calculate: () => sum((layout) => Math.max(0, (layout.needed ?? 0) - layout.placed)),
    }),
  ];
}
