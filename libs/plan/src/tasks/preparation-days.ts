import { workDaysFrom } from '@backcast/planning/tasks/work-days';
import type { DeriveContext, EventFacts } from '../plan-shape.js';
import { buildTaskNetwork } from './task-network.js';

/**
 * Working days that preparation takes from today at least: counted from the tasks once there are some, as entered in the
 * timing step until then. Starts that somebody chose do not count: they were chosen for another date.
 */
export function preparationDays({ sections }: Pick<EventFacts, 'sections'>, context: DeriveContext): number {
  const { tasks } = sections.tasks;
  if (tasks.length === 0) return sections.timing.prepWorkingDays;
  const days = workDaysFrom(context.calendar, context.today);
  const { nodes, passes } = buildTaskNetwork({ tasks, things: [], eventDate: null, days, keepsPins: false });
  // What has to be done some days before the event needs those days too.
  return nodes.reduce(
    (most, { task }, place) => Math.max(most, passes.earliestFinish[place]! + Math.max(0, (task?.dueDays ?? 1) - 1)),
    0,
  );
}
