import type { ChangeList } from '@backcast/contracts/records/change';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request.js';

export type ChangeSearch = { section?: string; personId?: string; from?: string; to?: string };

/** Changes of one event, or of the whole organization, page by page. */
export const changesQuery = (eventId: string | null, search: ChangeSearch) =>
  infiniteQueryOptions({
    queryKey: ['changes', eventId ?? 'all', search],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ ...search, ...(pageParam === null ? {} : { before: pageParam }) }).toString();
      return request<ChangeList>('GET', `${eventId === null ? 'changes' : `events/${eventId}/changes`}?${query}`);
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
