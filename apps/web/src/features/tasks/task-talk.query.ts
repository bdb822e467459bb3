import type { AddTaskComment, TaskCommentList, TaskTalkList } from '@backcast/contracts/events/task-comments';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../shared/api/request.js';

// Below the event's own key, so that a hint about the event reads them again too.
export const taskTalkQuery = (eventId: string) =>
  queryOptions({
    queryKey: ['event', eventId, 'task-talk'],
    queryFn: () => request<TaskTalkList>('GET', `events/${eventId}/task-comments`),
  });

export const taskCommentsQuery = (eventId: string, taskId: string) =>
  queryOptions({
    queryKey: ['event', eventId, 'task-comments', taskId],
    queryFn: () => request<TaskCommentList>('GET', `events/${eventId}/tasks/${taskId}/comments`),
  });

/** Says something about a task, or takes back what one said; both read the comments again. */
export function useTaskTalk(eventId: string, taskId: string) {
  const client = useQueryClient();
  const path = `events/${eventId}/tasks/${taskId}/comments`;
  const settle = (): Promise<unknown> =>
    Promise.all([
      client.invalidateQueries(taskCommentsQuery(eventId, taskId)),
      client.invalidateQueries(taskTalkQuery(eventId)),
    ]);
  const say = useMutation({
    mutationFn: (body: AddTaskComment) => request<null>('POST', path, body),
    onSettled: settle,
  });
  const takeBack = useMutation({
    mutationFn: (id: string) => request<null>('DELETE', `${path}/${id}`),
    onSettled: settle,
  });
  return { say, takeBack };
}
