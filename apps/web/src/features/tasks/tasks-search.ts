export const taskViews = ['gantt', 'table', 'person'] as const;
export type TaskView = (typeof taskViews)[number];
export const taskFilters = ['open', 'critical', 'late', 'mine', 'all'] as const;
export type TaskFilter = (typeof taskFilters)[number];

/** What the address says: how it is looked at, which rows, and which is open. `who=me` is one's own tasks. */
export type TasksSearch = { as?: TaskView; show?: TaskFilter; who?: 'me'; open?: string; view?: 'print' };

const oneOf = <Value extends string>(values: readonly Value[], value: unknown): Value | undefined =>
  values.find((each) => each === value);

export function tasksSearch(search: Record<string, unknown>): TasksSearch {
  const [as, show, open] = [oneOf(taskViews, search['as']), oneOf(taskFilters, search['show']), search['open']];
  return {
    ...(as === undefined ? {} : { as }),
    ...(show === undefined ? {} : { show }),
    ...(search['who'] === 'me' ? { who: 'me' as const } : {}),
    ...(typeof open === 'string' && open !== '' ? { open } : {}),
    ...(search['view'] === 'print' ? { view: 'print' as const } : {}),
  };
}
