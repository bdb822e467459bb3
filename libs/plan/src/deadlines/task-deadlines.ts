import { workDaysFrom, type WorkDays } from '@backcast/planning/tasks/work-days';
import type { DeriveContext, EventFacts, PlanDeadline } from '../plan-shape.js';
import { eventDate } from '../seated-sessions.js';
import type { PlanTasks } from '../tasks/task-shape.js';

/** When each open task begins at the latest; of those that have begun, when they are done at the latest. */
export function taskDeadlines(
  { rows, isProvisional }: PlanTasks,
  facts: EventFacts,
  { calendar, today }: DeriveContext,
): PlanDeadline[] {
  const days = workDaysFrom(calendar, today, eventDate(facts));
  return rows.flatMap(({ taskId, state, latest, ownerId }): PlanDeadline[] => {
    if (taskId === null || latest === null) return [];
    const kind = state === 'open' ? 'task-start' : 'task-finish';
    const date = state === 'open' ? latest.from : latest.to;
    return [
      {
        key: `task.${taskId}`,
        kind,
        date,
        workingDaysLeft: daysLeftTo(date, days),
        isProvisional,
        isDone: false,
        ownerId,
        step: 'tasks',
        subjectId: taskId,
        values: {},
      },
    ];
  });
}

/** From the day after today up to the day itself, as every deadline counts. */
const daysLeftTo = (date: string, days: WorkDays): number => days.through(date) - (days.isTodayWorked ? 1 : 0);
