import type { Task, TaskKey, TaskLink } from '../tasks-facts.js';

/** What an event can do without, together or not at all: a handout that is not designed need not be printed. */
const optionalGroups: readonly (readonly TaskKey[])[] = [
  ['handouts-designed', 'handouts-printed', 'handouts-counted'],
  ['gifts-ordered', 'gifts-received'],
  ['slides-ready'],
  ['seat-cards'],
  ['main-visual'],
];

/** Ids of the tasks that fall with one that an event can do without, itself included; none for one that it cannot. */
export function droppedWith(tasks: readonly Task[], task: Task): string[] {
  if (task.key === 'own') return [task.id];
  const group = optionalGroups.find((keys) => keys.includes(task.key)) ?? [];
  return tasks.filter(({ key, state }) => group.includes(key) && state !== 'done').map(({ id }) => id);
}

/** The tasks without some of them; whoever waited for one of these waits for what that one waited for. */
export function dropTasks(tasks: readonly Task[], ids: readonly string[]): Task[] {
  const gone = new Map(tasks.filter(({ id }) => ids.includes(id)).map((task) => [task.id, task]));
  return tasks
    .filter(({ id }) => !gone.has(id))
    .map((task) => (task.after.some(({ on }) => gone.has(on)) ? { ...task, after: bridged(task, gone) } : task));
}

/** The links of a task over what is gone; of several to the same the longest wait counts. */
function bridged({ id, after }: Task, gone: ReadonlyMap<string, Task>): TaskLink[] {
  const links = new Map<string, TaskLink>();
  // By what is gone: the longest wait with which it was reached; a circle is not walked twice.
  const longest = new Map<string, number>();
  const follow = (link: TaskLink, lagDays: number, path: readonly string[]): void => {
    const task = gone.get(link.on);
    if (!task) {
      const known = links.get(link.on);
      if (link.on !== id && (known === undefined || known.lagDays < lagDays))
        links.set(link.on, { id: known?.id ?? link.id, on: link.on, lagDays });
      return;
    }
    const known = longest.get(task.id);
    if (path.includes(task.id) || (known !== undefined && known >= lagDays)) return;
    longest.set(task.id, lagDays);
    for (const next of task.after) follow(next, Math.max(0, lagDays) + next.lagDays, [...path, task.id]);
  };
  for (const link of after) follow(link, link.lagDays, []);
  return [...links.values()];
}
