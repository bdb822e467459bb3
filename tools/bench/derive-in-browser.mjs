// Runs in a page: the same code that shows what a typed fact changes.
import { cnWorkCalendar } from '@backcast/calendar/cn-work-calendar';
import { shippedRules } from '@backcast/compliance/shipped-rules';
import { derivePlan } from '@backcast/plan/derive-plan';
import { deriveMoves } from '@backcast/plan/moves/derive-moves';
import { emptySections } from '@backcast/planning/event-sections';
import { goalFromTemplate } from '@backcast/planning/goal-templates';
import { emptyTask } from '@backcast/planning/tasks/first-tasks';
import { bigEvent } from './big-event.mjs';

const context = { today: '2027-01-15', calendar: cnWorkCalendar, rules: shippedRules };

/** Milliseconds of each call: the plan for one changed fact, and the list of what that moved. */
globalThis.measureBigPlan = (size, calls) => {
  const facts = bigEvent({ goalFromTemplate, emptySections, emptyTask }, size);
  let plan = derivePlan(facts, context);
  const times = { plan: [], moves: [] };
  for (let call = 0; call < calls; call += 1) {
    // Another target each time, so that nothing is remembered.
    const changed = { ...facts, goal: { ...facts.goal, balanced: facts.goal.balanced + 1 + call } };
    const began = performance.now();
    const next = derivePlan(changed, context);
    const derived = performance.now();
    deriveMoves({ facts, plan }, { facts: changed, plan: next });
    times.plan.push(derived - began);
    times.moves.push(performance.now() - derived);
    plan = next;
  }
  return times;
};
