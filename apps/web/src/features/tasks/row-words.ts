import type { EventView } from '@backcast/contracts/events/event';
import type { DerivedPlan } from '@backcast/plan/plan-shape';
import type { TaskRow } from '@backcast/plan/tasks/task-shape';
import type { Task } from '@backcast/planning/tasks-facts';
import type { Speech } from '../../shared/language/texts-context.js';
import { personName } from '../../shared/plan/shown-event.js';
import { deadlineText, taskName } from '../../shared/plan/step-texts.js';

/** What a row is called: a task by its name, anything else as the plan says what is due. */
export function rowName(event: EventView, plan: DerivedPlan, row: TaskRow, { texts, formats }: Speech): string {
  const task = taskOf(event, row);
  if (task) return taskName(texts, task);
  const deadline = plan.deadlines.find(({ key }) => key === row.key);
  return deadline ? deadlineText(texts, event, deadline, formats) : row.key;
}

export const taskOf = (event: EventView, { taskId }: Pick<TaskRow, 'taskId'>): Task | undefined =>
  taskId === null ? undefined : event.sections.tasks.facts.tasks.find(({ id }) => id === taskId);

/** Names of rows by key, each made once. */
export function rowNames(event: EventView, plan: DerivedPlan, speech: Speech): (key: string) => string {
  const rows = new Map(plan.tasks.rows.map((row) => [row.key, row]));
  const names = new Map<string, string>();
  return (key) => {
    const row = rows.get(key);
    if (!names.has(key)) names.set(key, row ? rowName(event, plan, row, speech) : key);
    return names.get(key)!;
  };
}

export const ownerName = (event: EventView, row: TaskRow, { texts }: Speech): string =>
  row.ownerId === null ? texts.tasks.unassigned : personName(event, row.ownerId) || texts.tasks.unassigned;

/** The slack in words: done, fixed by its day, or so many working days. */
export function slackText({ state, slackDays }: TaskRow, { texts }: Speech): string {
  if (state === 'done') return texts.tasks.done;
  return slackDays === null ? '—' : texts.tasks.slackDays(slackDays);
}
