import { layoutFor } from '../layout/derive-layouts.js';
import type { PlanLayout } from '../layout/plan-layout.js';
import type { EventFacts, PlanStep, StepGap } from '../plan-shape.js';
import { gap, stepOf } from './step-of.js';

/** Where everybody sits: a layout for each session, seats for all, doors wide enough, guests in their places. */
export function layoutStep(facts: EventFacts, layouts: readonly PlanLayout[]): PlanStep {
  const isEmpty = layouts.length === 0;
  const lacks = facts.sessions.some(({ id }) => layoutFor(facts, id) === null);
  const gaps = [...(isEmpty || lacks ? [gap('no-layout')] : []), ...layouts.flatMap(gapsOf), ...guestGaps(facts)];
  return stepOf('layout', isEmpty, gaps);
}

function gapsOf({ layoutId, needed, placed, findings, unseatedIds }: PlanLayout): StepGap[] {
  const about = { subjectId: layoutId };
  const short = needed === null ? 0 : needed - placed;
  const doors = findings.find(({ rule }) => rule === 'exit-width');
  const others = findings.filter(({ rule }) => rule !== 'exit-width').length;
  return [
    ...(short > 0 ? [gap('seats-short', [], { ...about, values: { short } })] : []),
    ...(doors ? [gap('doors-too-narrow', [], { ...about, values: { has: doors.has, needs: doors.needs } })] : []),
    ...(others > 0 ? [gap('seating-rule', [], { ...about, values: { count: others } })] : []),
    ...unseatedIds.map((id) => gap('group-no-seat', [], { subjectId: id })),
  ];
}

/** Guests who come in person and have no place in any layout. */
function guestGaps({ sections }: EventFacts): StepGap[] {
  const { layouts } = sections.layout;
  if (layouts.length === 0) return [];
  const placed = new Set(layouts.flatMap(({ groups }) => groups.map(({ guestId }) => guestId)));
  return sections.guests.guests
    .filter(({ id, status, form }) => status !== 'declined' && form !== 'video' && !placed.has(id))
    .map(({ id }) => gap('guest-no-seat', [], { subjectId: id }));
}
