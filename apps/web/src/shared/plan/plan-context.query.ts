import type { RulesInForce } from '@backcast/contracts/compliance/rule';
import type { EventView } from '@backcast/contracts/events/event';
import { jurisdictionOf } from '@backcast/contracts/events/facts-of';
import type { DeriveContext } from '@backcast/plan/plan-shape';
import type { WorkCalendar } from '@backcast/calendar/work-calendar';
import { queryOptions, useSuspenseQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { audiencesQuery } from '../api/audiences.query.js';
import { request } from '../api/request.js';

export const calendarQuery = (jurisdiction: string) =>
  queryOptions({
    queryKey: ['calendar', jurisdiction],
    queryFn: () => request<WorkCalendar>('GET', `calendars/${jurisdiction}`),
    staleTime: 600_000,
  });

/** The rules of a country and all its places, with the organization's own. */
export const rulesInForceQuery = (jurisdiction: string) =>
  queryOptions({
    queryKey: ['rules', 'in-force', jurisdiction.slice(0, 2)],
    queryFn: () => request<RulesInForce>('GET', `rules/in-force/${jurisdiction.slice(0, 2)}`),
    staleTime: 600_000,
  });

/** What the plan of an event is derived with besides its facts: the same as the server uses. */
export function usePlanContext(event: EventView): DeriveContext {
  const place = jurisdictionOf(event);
  const [{ data: calendar }, { data: inForce }, { data: known }] = useSuspenseQueries({
    queries: [calendarQuery(place), rulesInForceQuery(place), audiencesQuery],
  });
  const { rules } = inForce;
  const { audiences } = known;
  const { today } = event;
  return useMemo(() => ({ today, calendar, rules, audiences }), [today, calendar, rules, audiences]);
}
