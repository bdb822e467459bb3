import { deriveReachChances, deriveSureConfirmations } from './derive-chances.js';
import { deriveEstimates } from './derive-estimates.js';
import { deriveFunnel } from './derive-funnel.js';
import { deriveExpectedPeople, derivePeopleInterval, deriveTargetPeople } from './derive-people.js';
import { deriveDuties, deriveGates, orphanDuties } from './derive-duties.js';
import { derivePosts } from './derive-posts.js';
import { deriveRuleHeads } from './derive-rule-heads.js';
import { deriveRooms, roomsOf } from './derive-rooms.js';
import { deriveDeadlines } from './derive-deadlines.js';
import { deriveSteps } from './derive-steps.js';
import { deriveTargets } from './derive-targets.js';
import { dutyDeadlines } from './deadlines/duty-deadlines.js';
import { rulesStep } from './steps/rules-step.js';
import { findConflicts } from './find-conflicts.js';
import { seatedSessions } from './seated-sessions.js';
import type { DeriveContext, DerivedNumber, DerivedPlan, EventFacts } from './plan-shape.js';
import { validPins } from './valid-pins.js';

/**
 * Derives everything that follows from an event's facts: the same in the browser (what-if) and on the server (authority).
 * Never throws for incomplete or contradictory facts: a number that lacks a fact is null and names it, contradictions are
 * `conflicts`. `numbers` always has every key of `numberKeys`, in that order.
 */
export function derivePlan(entered: EventFacts, context: DeriveContext): DerivedPlan {
  const facts = { ...entered, pins: validPins(entered.pins), sessions: seatedSessions(entered) };
  const goal = numbersByKey(deriveGoal(facts));
  const heads = deriveRuleHeads(facts, goal['funnel.confirmations']!, goal['people.p90']!);
  const numbers = { ...goal, ...numbersByKey([...derivePosts(facts, goal['people.p90']!), ...heads]) };
  const duties = deriveDuties(facts, numbers, context);
  return {
    numbers,
    conflicts: findConflicts(facts, numbers),
    steps: [...deriveSteps({ facts, numbers, context }), rulesStep(facts, numbers, duties, context)],
    deadlines: deriveDeadlines(facts, context, dutyDeadlines(duties)),
    duties,
    orphanDuties: orphanDuties(facts, duties),
    gates: deriveGates(duties),
  };
}

const numbersByKey = (numbers: DerivedNumber[]): Record<string, DerivedNumber> =>
  Object.fromEntries(numbers.map((number) => [number.key, number]));

function deriveGoal({ goal, sessions, pins }: EventFacts): DerivedNumber[] {
  const targets = deriveTargets(goal, pins);
  const funnel = deriveFunnel(goal, targets, pins);
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
