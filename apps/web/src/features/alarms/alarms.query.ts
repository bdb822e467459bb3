import type { AlarmList } from '@backcast/contracts/alarms/alarm';
import type { AlarmSettings } from '@backcast/contracts/alarms/alarm-rule';
import type { ChannelList, ChannelMessages } from '@backcast/contracts/alarms/channel';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request.js';

/** Under the event, so that a hint about its inviting reads it again. */
export const alarmsQuery = (eventId: string) =>
  queryOptions({
    queryKey: ['event', eventId, 'alarms'],
    queryFn: () => request<AlarmList>('GET', `events/${eventId}/alarms`),
  });

export const alarmSettingsQuery = queryOptions({
  queryKey: ['alarms', 'settings'],
  queryFn: () => request<AlarmSettings>('GET', 'alarm-settings'),
});

export const channelsQuery = queryOptions({
  queryKey: ['alarms', 'channels'],
  queryFn: () => request<ChannelList>('GET', 'channels'),
});

/** What was sent, page by page, newest first. */
export const channelMessagesQuery = infiniteQueryOptions({
  queryKey: ['alarms', 'messages'],
  queryFn: ({ pageParam }) =>
    request<ChannelMessages>('GET', `channel-messages${pageParam === null ? '' : `?before=${pageParam}`}`),
  initialPageParam: null as string | null,
  getNextPageParam: ({ next }) => next,
});
