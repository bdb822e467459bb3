import { useNavigate, useSearch } from '@tanstack/react-router';
import type { TaskFilter, TasksSearch, TaskView } from './tasks-search.js';

/** A chart does not fit on a phone: there the table comes first. */
const isNarrow = (): boolean => globalThis.matchMedia?.('(max-width: 700px)').matches ?? false;

export function useTasksSearch() {
  const search = useSearch({ strict: false }) as TasksSearch;
  const navigate = useNavigate();
  const view = search.as ?? (isNarrow() ? 'table' : 'gantt');
  const show: TaskFilter = search.who === 'me' ? 'mine' : (search.show ?? 'open');
  const put = (part: { view?: TaskView; show?: TaskFilter; open?: string | null }): void => {
    const next: TasksSearch = { ...search };
    if (part.view !== undefined) next.as = part.view;
    if (part.open === null) delete next.open;
    else if (part.open !== undefined) next.open = part.open;
    if (part.show !== undefined) {
      delete next.who;
      delete next.show;
      if (part.show === 'mine') next.who = 'me';
      else if (part.show !== 'open') next.show = part.show;
    }
    void navigate({ to: '.', search: next, replace: true, resetScroll: false } as never);
  };
  return { view, show, open: search.open ?? null, put };
}
