import type { MadePollLinks, MakeDatePoll } from '@backcast/contracts/events/date-poll';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../shared/api/request.js';

/** What a planner does with polls; each reads them again. */
export function usePollEdits(eventId: string) {
  const client = useQueryClient();
  const settle = (): Promise<unknown> =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['event', eventId, 'polls'] }),
      client.invalidateQueries({ queryKey: ['changes'] }),
    ]);
  const base = `events/${eventId}/polls`;
  const make = useMutation({
    mutationFn: (body: MakeDatePoll) => request<MadePollLinks>('POST', base, body),
    onSettled: settle,
  });
  const link = useMutation({
    mutationFn: ({ pollId, guestId }: { pollId: string; guestId: string | null }) =>
      request<MadePollLinks>('POST', `${base}/${pollId}/links`, { guestId }),
    onSettled: settle,
  });
  /** Closing, revoking and deleting answer nothing. */
  const end = useMutation({
    mutationFn: ({ method, path }: { method: 'POST' | 'DELETE'; path: string }) =>
      request<null>(method, `${base}/${path}`),
    onSettled: settle,
  });
  return { make, link, end, error: make.error ?? link.error ?? end.error };
}
export type PollEdits = ReturnType<typeof usePollEdits>;
