import { planCosts } from './budget/plan-costs.js';
import { budgetDeadlines } from './deadlines/budget-deadlines.js';
import { budgetStep } from './steps/budget-step.js';
import { deriveReachChances, deriveSureConfirmations } from './derive-chances.js';
import { deriveEstimates } from './derive-estimates.js';
import { deriveFunnel } from './derive-funnel.js';
import { deriveExpectedPeople, derivePeopleInterval, deriveTargetPeople } from './derive-people.js';
import { deriveDuties, deriveGates, orphanDuties } from './derive-duties.js';
import { derivePosts } from './derive-posts.js';
import { deriveRuleHeads } from './derive-rule-heads.js';
import { deriveRooms, roomsOf } from './derive-rooms.js';
import { byDay, deriveDeadlines } from './derive-deadlines.js';
import { deriveSteps } from './derive-steps.js';
import { deriveTargets } from './derive-targets.js';
import { dutyDeadlines } from './deadlines/duty-deadlines.js';
import { taskDeadlines } from './deadlines/task-deadlines.js';
import { deriveLayouts } from './layout/derive-layouts.js';
import { seatNumbers } from './layout/seat-numbers.js';
import { deriveProgram } from './program/derive-program.js';
import { layoutStep } from './steps/layout-step.js';
import { rulesStep } from './steps/rules-step.js';
import { tasksStep } from './steps/tasks-step.js';
import { deriveTasks } from './tasks/derive-tasks.js';
import { settleTasks } from './tasks/settle-tasks.js';
import { findConflicts } from './find-conflicts.js';
import { seatedSessions } from './seated-sessions.js';
import type { DeriveContext, DerivedNumber, DerivedPlan, EventFacts, PlanStep } from './plan-shape.js';
import { planStepKeys } from './step-keys.js';
import { validPins } from './valid-pins.js';

/**
 * Derives everything that follows from an event's facts: the same in the browser (what-if) and on the server (authority).
 * Never throws for incomplete or contradictory facts: a number that lacks a fact is null and names it, contradictions are
 * `conflicts`. `numbers` always has every key of `numberKeys`, in that order.
 */
export function derivePlan(entered: EventFacts, context: DeriveContext): DerivedPlan {
  const facts = settleTasks({ ...entered, pins: validPins(entered.pins), sessions: seatedSessions(entered) });
  const goal = numbersByKey(deriveGoal(facts));
  const heads = deriveRuleHeads(facts, goal['funnel.confirmations']!, goal['people.p90']!);
  const people = { ...goal, ...numbersByKey([...derivePosts(facts, goal['people.p90']!), ...heads]) };
  const costs = planCosts(facts, people, context);
  const { materials, budget } = costs;
  const layouts = deriveLayouts(facts, people);
  const seats = numbersByKey(seatNumbers(facts, people, layouts));
  const numbers = { ...people, ...seats, ...numbersByKey(costs.numbers) };
  const duties = deriveDuties(facts, numbers, context);
  const costDays = budgetDeadlines(facts, numbers, materials, budget.firstCommitment, context);
  const dated = deriveDeadlines(facts, context, dutyDeadlines(duties), costDays);
  const tasks = deriveTasks(facts, context, dated);
  return {
    numbers,
    conflicts: findConflicts(facts, numbers, layouts),
    steps: inWalkOrder([
      ...deriveSteps({ facts, numbers, context }),
      layoutStep(facts, layouts),
      rulesStep(facts, numbers, duties, context),
      budgetStep({ facts, numbers, context }, materials, budget),
      tasksStep(facts, tasks),
    ]),
    deadlines: byDay([...dated, ...taskDeadlines(tasks, facts, context)]),
    program: deriveProgram(facts),
    materials,
    budget,
    layouts,
    duties,
    orphanDuties: orphanDuties(facts, duties),
    gates: deriveGates(duties),
    tasks,
  };
}

const inWalkOrder = (steps: PlanStep[]): PlanStep[] =>
  steps.sort((a, b) => planStepKeys.indexOf(a.step) - planStepKeys.indexOf(b.step));

const numbersByKey = (numbers: DerivedNumber[]): Record<string, DerivedNumber> =>
  Object.fromEntries(numbers.map((number) => [number.key, number]));

function deriveGoal({ goal, sessions, pins, customersListed }: EventFacts): DerivedNumber[] {
  const targets = deriveTargets(goal, pins);
  const funnel = deriveFunnel(goal, targets, pins, customersListed);
  const sure = deriveSureConfirmations(goal, targets);
  return [
    targets.balanced,
    targets.floor,
    targets.stretch,
    ...deriveEstimates(goal, targets.balanced),
    ...Object.values(funnel),
    ...deriveTargetPeople(goal, targets),
    ...deriveExpectedPeople(goal, funnel.confirmations),
    ...derivePeopleInterval(goal, funnel.confirmations, sessions.length),
    sure,
    ...deriveReachChances(goal, targets, funnel.confirmations),
    ...deriveRooms(goal, sessions, roomsOf(goal, sessions), funnel.confirmations, sure),
  ];
}
