import type { WorkCalendar } from '@backcast/calendar/work-calendar';
import type { OrganizationCalendar } from '@backcast/contracts/calendars/calendar';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request.js';

export const workCalendarQuery = (jurisdiction: string, from: number, to: number) =>
  queryOptions({
    queryKey: ['calendars', jurisdiction, from, to],
    queryFn: () => request<WorkCalendar>('GET', `calendars/${jurisdiction}?from=${from}&to=${to}`),
    placeholderData: (last) => last,
  });
export const organizationCalendarQuery = queryOptions({
  queryKey: ['organization-calendar'],
  queryFn: () => request<OrganizationCalendar>('GET', 'organization/calendar'),
});
