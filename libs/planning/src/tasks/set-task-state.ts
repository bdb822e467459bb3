import type { Block, RoleHolder, Task, TaskState } from '../tasks-facts.js';
import { taskOwner } from './task-owner.js';

/** What somebody says about a task: how far it is, and when it is stuck, who could help and why. */
export type SaidState = { state: TaskState; blocked: Omit<Block, 'since'> | null };

/**
 * The task after somebody said how far it is. The days are today's: a task that has begun keeps the day on which it
 * did, one that is still stuck keeps since when.
 */
export function setTaskState(task: Task, { state, blocked }: SaidState, today: string): Task {
  const since = task.state === 'blocked' && task.blocked ? task.blocked.since : today;
  const help = blocked ?? { personId: null, why: '' };
  return {
    ...task,
    state,
    startedOn: state === 'open' ? null : state === 'started' ? (task.startedOn ?? today) : task.startedOn,
    doneOn: state === 'done' ? (task.doneOn ?? today) : null,
    blocked: state === 'blocked' ? { personId: help.personId, since, why: help.why } : null,
  };
}

/** Whether a task is somebody's own: theirs by name or role, or they help with it. */
export const isOwnTask = (task: Task, holders: readonly RoleHolder[], personId: string): boolean =>
  task.helperId === personId || taskOwner(task, holders) === personId;
