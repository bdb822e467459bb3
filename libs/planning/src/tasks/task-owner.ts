import type { RoleHolder, Task } from '../tasks-facts.js';

/** Who does a task: the person it names, else whoever fills its role first; null while nobody does. */
export const taskOwner = ({ ownerId, role }: Pick<Task, 'ownerId' | 'role'>, holders: readonly RoleHolder[]) =>
  ownerId ?? holders.find((holder) => holder.role === role)?.personId ?? null;
