import type { InviterLinkList } from '@backcast/contracts/people/personal-link';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../shared/api/request.js';

/** Below the event's own key: whatever makes the event old makes this old, too. */
export const personalLinksQuery = (eventId: string) =>
  queryOptions({
    queryKey: ['event', eventId, 'personal-links'],
    queryFn: () => request<InviterLinkList>('GET', `events/${eventId}/personal-links`),
  });
