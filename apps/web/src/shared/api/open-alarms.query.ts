import type { OpenAlarms } from '@backcast/contracts/alarms/alarm';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from './request.js';

/** How many alarms wait for the reader, event by event. Read again when a hint says that alarms moved. */
export const openAlarmsQuery = queryOptions({
  queryKey: ['open-alarms'],
  queryFn: () => request<OpenAlarms>('GET', 'alarms'),
  retry: false,
});

/** Of one event; 0 while it is not known. */
export const useOpenAlarms = (eventId: string | undefined): number => {
  const { data } = useQuery({ ...openAlarmsQuery, enabled: eventId !== undefined });
  return data?.events?.find((event) => event.eventId === eventId)?.open ?? 0;
};
