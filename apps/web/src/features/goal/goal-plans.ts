import type { EventView } from '@backcast/contracts/events/event';
import { comparePlans } from '@backcast/plan/compare-plans';
import { derivePlan } from '@backcast/plan/derive-plan';
import type { DerivedPlan, EventFacts, MovedNumber } from '@backcast/plan/plan-shape';
import { useDeferredValue, useMemo } from 'react';
import type { Goal } from './goal-draft.js';
import type { GoalEditor } from './goal-editor.js';

const factsOf = (event: EventView, { facts, pins }: Goal): EventFacts => ({
  goal: facts,
  sessions: event.sessions.sessions.map(({ id, name, capacityPeople }) => ({ id, name, capacityPeople })),
  pins,
});

export type GoalPlans = { plan: DerivedPlan; before: DerivedPlan | null; moved: MovedNumber[] };

/** The plan of what is on the screen, the plan before, and what moved between them; the same code as on the server. */
export function useGoalPlans(event: EventView, { goal, baseline }: GoalEditor): GoalPlans {
  // Typing must not wait for a large room to be counted through.
  const shown = useDeferredValue(goal);
  const { today } = event;
  const after = useMemo(() => factsOf(event, shown), [event, shown]);
  const earlier = useMemo(() => (baseline ? factsOf(event, baseline) : null), [event, baseline]);
  const plan = useMemo(() => derivePlan(after, { today }), [after, today]);
  const before = useMemo(() => earlier && derivePlan(earlier, { today }), [earlier, today]);
  const moved = useMemo(
    () => (earlier && before ? comparePlans(earlier, before, after, plan) : []),
    [earlier, before, after, plan],
  );
  return { plan, before: moved.length > 0 ? before : null, moved };
}
