import type { InvitingView } from '@backcast/contracts/events/quotas';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request.js';

/** Below the event's own key: whatever makes the event old makes this old, too. */
export const invitingQuery = (eventId: string) =>
  queryOptions({
    queryKey: ['event', eventId, 'inviting'],
    queryFn: () => request<InvitingView>('GET', `events/${eventId}/inviting`),
  });
