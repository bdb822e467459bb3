import type { EventList, EventView } from '@backcast/contracts/events/event';
import type { ChangeList } from '@backcast/contracts/records/change';
import { queryOptions } from '@tanstack/react-query';
import { request } from './request.js';

export const eventQuery = (id: string) =>
  queryOptions({ queryKey: ['event', id], queryFn: () => request<EventView>('GET', `events/${id}`) });

export const eventsQuery = queryOptions({ queryKey: ['events'], queryFn: () => request<EventList>('GET', 'events') });

/** The newest changes of one event, for "last changed" and undo. */
export const eventChangesQuery = (id: string) =>
  queryOptions({
    queryKey: ['changes', id, 'newest'],
    queryFn: () => request<ChangeList>('GET', `events/${id}/changes?limit=100`),
  });
