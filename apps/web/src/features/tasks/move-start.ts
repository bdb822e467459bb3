import { workDaysFrom } from '@backcast/planning/tasks/work-days';
import type { TasksFacts } from '@backcast/planning/tasks-facts';
import type { DeriveContext } from '@backcast/plan/plan-shape';
import { putEntry } from '../../shared/plan/move-entry.js';

/** The facts with a task that begins on a day; null puts it back to where it is counted. */
export const withStart = (facts: TasksFacts, taskId: string, startOn: string | null): TasksFacts => ({
  ...facts,
  tasks: putEntry(facts.tasks, taskId, { startOn }),
});

/** The working day so many further on from a day, never before today. */
export function stepDays(context: DeriveContext, eventDate: string | null, from: string, by: number): string {
  const days = workDaysFrom(context.calendar, context.today, eventDate);
  return days.dateAt(Math.max(0, days.before(from) + by));
}

/** The working day on or after a day, never before today. */
export const onWorkDay = (context: DeriveContext, eventDate: string | null, date: string): string =>
  stepDays(context, eventDate, date, 0);
