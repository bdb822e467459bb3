import { isOwnTask } from '@backcast/planning/tasks/set-task-state';
import type { Task, TaskState } from '@backcast/planning/tasks-facts';
import type { EventFacts } from '../plan-shape.js';
import type { PlanTasks } from './task-shape.js';

/** What somebody has to have done by a day; days are `YYYY-MM-DD` in the event's zone. */
export type OwnDeadline = {
  task: Pick<Task, 'id' | 'key' | 'name'>;
  state: TaskState;
  /** On which it has to begin at the latest. */
  startBy: string;
  doneBy: string;
  /** Working days; below zero it should have begun already. Null while the event has no date. */
  slackDays: number | null;
};

/**
 * The open tasks of one person (by name, by role, or helping), each with its latest days; where the event has no date, with
 * the days on which it stands. By day, then id. `plan` is that of `facts`.
 */
export function ownDeadlines(facts: EventFacts, plan: { tasks: PlanTasks }, personId: string): OwnDeadline[] {
  const { tasks, holders } = facts.sections.tasks;
  const rows = new Map(plan.tasks.rows.map((row) => [row.taskId, row]));
  return tasks
    .filter((task) => isOwnTask(task, holders, personId))
    .flatMap(({ id, key, name }): OwnDeadline[] => {
      const row = rows.get(id);
      if (!row || row.state === 'done') return [];
      const { from, to } = row.latest ?? row.planned;
      return [{ task: { id, key, name }, state: row.state, startBy: from, doneBy: to, slackDays: row.slackDays }];
    })
    .sort((a, b) => (a.doneBy + a.task.id < b.doneBy + b.task.id ? -1 : 1));
}
