import type { EventView } from '@backcast/contracts/events/event';
import { factsOf } from '@backcast/contracts/events/facts-of';
import { derivePlan } from '@backcast/plan/derive-plan';
import { deriveMoves, noMoves } from '@backcast/plan/moves/derive-moves';
import type { PlanMoves } from '@backcast/plan/moves/plan-moves';
import type { DeriveContext, DerivedPlan, EventFacts } from '@backcast/plan/plan-shape';
import type { SectionFacts } from '@backcast/planning/event-sections';
import { useDeferredValue, useMemo } from 'react';
import { usePlanContext } from './plan-context.query.js';

export type StepPlans = {
  context: DeriveContext;
  /** What is on the screen: typed over saved. */
  facts: EventFacts;
  plan: DerivedPlan;
  /** The plan of what is saved, null while nothing differs. */
  before: DerivedPlan | null;
  /** Everything that moves between the two. */
  moved: PlanMoves;
};

/** The plan with what is typed in some sections, the plan of what is saved, and what moved between them. */
export function useStepPlans(event: EventView, typed: Partial<SectionFacts>): StepPlans {
  const context = usePlanContext(event);
  // Typing must not wait for the derivation.
  const shown = useDeferredValue(JSON.stringify(typed));
  const saved = useMemo(() => factsOf(event), [event]);
  const facts = useMemo(
    () => ({ ...saved, sections: { ...saved.sections, ...(JSON.parse(shown) as Partial<SectionFacts>) } }),
    [saved, shown],
  );
  const isTyped = useMemo(() => JSON.stringify(facts.sections) !== JSON.stringify(saved.sections), [facts, saved]);
  // Derived once for what is saved, so that the first key press asks for one plan and not for two.
  const planOfSaved = useMemo(() => derivePlan(saved, context), [saved, context]);
  const plan = useMemo(
    () => (isTyped ? derivePlan(facts, context) : planOfSaved),
    [isTyped, facts, context, planOfSaved],
  );
  const before = isTyped ? planOfSaved : null;
  const moved = useMemo(
    () => (before ? deriveMoves({ facts: saved, plan: before }, { facts, plan }) : noMoves),
    [saved, before, facts, plan],
  );
  return { context, facts, plan, before, moved };
}
