import type { InviteeDetail, InviteeList } from '@backcast/contracts/invitees/invitee';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request.js';
import type { ShownInvitees } from './use-invitees-search.js';

export const pageSize = 100;

export type Wanted = Pick<ShownInvitees, 'owner' | 'persona' | 'only' | 'sort'> & { state?: string; q: string };

// By name unless somebody wants otherwise: a list by what was moved last would jump under the finger that moves.
const addressOf = (eventId: string, { state, owner, persona, only, sort, q }: Wanted, offset: number): string => {
  const query = new URLSearchParams({ offset: String(offset), limit: String(pageSize) });
  for (const [name, value] of Object.entries({ state, ownerId: owner, persona, only, sort: sort ?? 'name', q }))
    if (value !== undefined && value !== '') query.set(name, value);
  return `events/${eventId}/invitees?${query.toString()}`;
};

/** Below the event's own key: whatever makes the event old makes its customers old, too. */
export const inviteesKey = (eventId: string) => ['event', eventId, 'invitees'] as const;

/** The customers that the filter leaves, a page at a time. */
export const inviteesQuery = (eventId: string, wanted: Wanted) =>
  infiniteQueryOptions({
    queryKey: [...inviteesKey(eventId), 'list', wanted],
    queryFn: ({ pageParam }) => request<InviteeList>('GET', addressOf(eventId, wanted, pageParam)),
    initialPageParam: 0,
    getNextPageParam: ({ total, invitees }, _, offset) =>
      offset + invitees.length < total && invitees.length > 0 ? offset + invitees.length : null,
  });

export const inviteeQuery = (eventId: string, id: string) =>
  queryOptions({
    queryKey: [...inviteesKey(eventId), 'one', id],
    queryFn: () => request<InviteeDetail>('GET', `events/${eventId}/invitees/${id}`),
  });
