import type { EventView } from '@backcast/contracts/events/event';
import { jurisdictionOf } from '@backcast/contracts/events/facts-of';
import type { DeriveContext } from '@backcast/plan/plan-shape';
import type { WorkCalendar } from '@backcast/calendar/work-calendar';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { request } from '../api/request.js';

export const calendarQuery = (jurisdiction: string) =>
  queryOptions({
    queryKey: ['calendar', jurisdiction],
    queryFn: () => request<WorkCalendar>('GET', `calendars/${jurisdiction}`),
    staleTime: 600_000,
  });

/** What the plan of an event is derived with besides its facts: the same as the server uses. */
export function usePlanContext(event: EventView): DeriveContext {
  const { data: calendar } = useSuspenseQuery(calendarQuery(jurisdictionOf(event)));
  const { today } = event;
  return useMemo(() => ({ today, calendar, rules: [] }), [today, calendar]);
}
