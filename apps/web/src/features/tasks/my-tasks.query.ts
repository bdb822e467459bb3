import type { MyTask, MyTaskList } from '@backcast/contracts/events/my-tasks';
import type { SetTaskState } from '@backcast/contracts/events/tasks';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../shared/api/request.js';

// Below the list of events, so that a hint about any event reads it again too.
export const myTasksQuery = queryOptions({
  queryKey: ['events', 'my-tasks'],
  queryFn: () => request<MyTaskList>('GET', 'my-tasks'),
});

/** Says how far one of the own tasks is; whatever came of it, the list is read again. */
export function useSetMyTask({ eventId, taskId }: MyTask) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SetTaskState) => request<unknown>('PUT', `events/${eventId}/tasks/${taskId}/state`, body),
    onSettled: () =>
      Promise.all(
        [['events'], ['event', eventId], ['changes']].map((queryKey) => client.invalidateQueries({ queryKey })),
      ),
  });
}
