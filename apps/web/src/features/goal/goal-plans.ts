import type { EventView } from '@backcast/contracts/events/event';
import { factsOf } from '@backcast/contracts/events/facts-of';
import { derivePlan } from '@backcast/plan/derive-plan';
import { countMoves, deriveMoves, noMoves } from '@backcast/plan/moves/derive-moves';
import type { PlanMoves } from '@backcast/plan/moves/plan-moves';
import type { DerivedPlan, DeriveContext, EventFacts } from '@backcast/plan/plan-shape';
import { useDeferredValue, useMemo } from 'react';
import { usePlanContext } from '../../shared/plan/plan-context.query.js';
import type { Goal } from './goal-draft.js';
import type { GoalEditor } from './goal-editor.js';

const withGoal = (event: EventView, { facts, pins }: Goal): EventFacts => ({ ...factsOf(event), goal: facts, pins });

/** The plan of what is saved, without what somebody is trying. */
export const savedPlan = (event: EventView, context: DeriveContext): DerivedPlan => derivePlan(factsOf(event), context);

export type GoalPlans = { plan: DerivedPlan; before: DerivedPlan | null; moved: PlanMoves };

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
    () => (earlier && before ? deriveMoves({ facts: earlier, plan: before }, { facts: after, plan }) : noMoves),
    [earlier, before, after, plan],
  );
  return { plan, before: countMoves(moved) > 0 ? before : null, moved };
}
