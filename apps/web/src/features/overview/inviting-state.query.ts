import type { InvitingStateView } from '@backcast/contracts/events/quotas';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request.js';

/** Below the event's own key: whatever makes the event old makes this old, too. */
export const invitingStateQuery = (eventId: string) =>
  queryOptions({
    queryKey: ['event', eventId, 'inviting', 'state'],
    queryFn: () => request<InvitingStateView>('GET', `events/${eventId}/inviting/state`),
  });
