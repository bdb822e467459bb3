import type { EventView } from '@backcast/contracts/events/event';
import { factsOf } from '@backcast/contracts/events/facts-of';
import { comparePlans } from '@backcast/plan/compare-plans';
import { derivePlan } from '@backcast/plan/derive-plan';
import type { DerivedPlan, DeriveContext, EventFacts, MovedNumber } from '@backcast/plan/plan-shape';
import { useDeferredValue, useMemo } from 'react';
import { usePlanContext } from '../../shared/plan/plan-context.query.js';
import type { Goal } from './goal-draft.js';
import type { GoalEditor } from './goal-editor.js';

const withGoal = (event: EventView, { facts, pins }: Goal): EventFacts => ({ ...factsOf(event), goal: facts, pins });

/** The plan of what is saved, without what somebody is trying. */
export const savedPlan = (event: EventView, context: DeriveContext): DerivedPlan => derivePlan(factsOf(event), context);

export type GoalPlans = { plan: DerivedPlan; before: DerivedPlan | null; moved: MovedNumber[] };

/** The plan of what is on the screen, the plan before, and what moved between them; the same code as on the server. */
export function useGoalPlans(event: EventView, { goal, baseline }: GoalEditor): GoalPlans {
  // Typing must not wait for a large room to be counted through.
  const shown = useDeferredValue(goal);
  const context = usePlanContext(event);
  const after = useMemo(() => withGoal(event, shown), [event, shown]);
  const earlier = useMemo(() => (baseline ? withGoal(event, baseline) : null), [event, baseline]);
  const plan = useMemo(() => derivePlan(after, context), [after, context]);
  const before = useMemo(() => earlier && derivePlan(earlier, context), [earlier, context]);
  const moved = useMemo(
    () => (earlier && before ? comparePlans(earlier, before, after, plan) : []),
    [earlier, before, after, plan],
  );
  return { plan, before: moved.length > 0 ? before : null, moved };
}
