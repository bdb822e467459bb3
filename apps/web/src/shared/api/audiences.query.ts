import type { AudienceList } from '@backcast/contracts/calendars/audience';
import { queryOptions } from '@tanstack/react-query';
import { request } from './request.js';

/** The organization's audiences with their busy and wanted times. */
export const audiencesQuery = queryOptions({
  queryKey: ['audiences'],
  queryFn: () => request<AudienceList>('GET', 'audiences'),
});
