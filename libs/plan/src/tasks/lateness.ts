import { workDaysFrom } from '@backcast/planning/tasks/work-days';
import { eventDate } from '../seated-sessions.js';
import type { DerivedPlan, DeriveContext, EventFacts } from '../plan-shape.js';
import { isThingOfNetwork } from './derive-tasks.js';
import { buildTaskNetwork } from './task-network.js';

/**
 * By how many working days the tasks of an event are late, and would be with other facts of theirs or on another date.
 * Only the network is made anew: what else is due stays as `plan` has it.
 */
export function tasksAreLateBy(facts: EventFacts, plan: DerivedPlan, { calendar, today }: DeriveContext) {
  const date = eventDate(facts);
  const things = plan.deadlines.filter(isThingOfNetwork);
  const slacks = (of: EventFacts, on: string | null): number[] => {
    const { tasks } = of.sections.tasks;
    const { nodes, passes } = buildTaskNetwork({
      tasks,
      things,
      eventDate: on,
      days: workDaysFrom(calendar, today, on),
    });
    return nodes.flatMap(({ task }, place) => (task ? [passes.totalSlack[place]!] : []));
  };
  const worst = (all: number[]): number => all.reduce((most, slack) => Math.max(most, -slack), 0);
  return {
    by: worst(slacks(facts, date)),
    /** With other tasks. */
    with: (other: EventFacts): number => worst(slacks(other, date)),
    /** On another date. */
    on: (other: string): number => worst(slacks(facts, other)),
    /** All of it together, to tell whether a change gains anything. */
    total: (other: EventFacts): number => slacks(other, date).reduce((sum, slack) => sum + Math.max(0, -slack), 0),
  };
}
