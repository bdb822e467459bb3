import type { TalkingPointList } from '@backcast/contracts/invitees/talking-point';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.js';

/** What the organization says to customers, and what worked. */
export const talkingPointsQuery = queryOptions({
  queryKey: ['talking-points'],
  queryFn: () => request<TalkingPointList>('GET', 'talking-points'),
});
