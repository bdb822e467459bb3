import type { EventView } from '@backcast/contracts/events/event';
import type { SetTaskState } from '@backcast/contracts/events/tasks';
import type { TaskRow } from '@backcast/plan/tasks/task-shape';
import { isOwnTask } from '@backcast/planning/tasks/set-task-state';
import type { TaskState } from '@backcast/planning/tasks-facts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '../../shared/api/me.query.js';
import { request, RequestError } from '../../shared/api/request.js';
import { taskOf } from './row-words.js';
import type { TaskBoard } from './task-board.js';

type Section = EventView['sections']['tasks'];

/** Says how far one task is: by whoever may edit the tasks, and by whoever does this one. */
export function useSetState({ event }: TaskBoard, row: TaskRow) {
  const client = useQueryClient();
  const me = useMe();
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const task = taskOf(event, row);
  const isOwn = task !== undefined && isOwnTask(task, event.sections.tasks.facts.holders, me.person.id);
  const mayMove = event.permissions.includes('task.edit') || (isOwn && event.permissions.includes('task.do'));
  const put = (tasks: Section): void => {
    client.setQueryData<EventView>(
      ['event', event.id],
      (old) => old && { ...old, sections: { ...old.sections, tasks } },
    );
  };
  const set = async (state: TaskState, blocked: SetTaskState['blocked']): Promise<void> => {
    if (!task) return;
    setSending(true);
    setError(null);
    try {
      const body: SetTaskState = { seen: task.state, state, blocked: state === 'blocked' ? blocked : null };
      put(await request<Section>('PUT', `events/${event.id}/tasks/${task.id}/state`, body));
    } catch (failure) {
      // Somebody else was there first: what they said is shown, and can be changed.
      if (failure instanceof RequestError && failure.code === 'stale') put(failure.values['current'] as Section);
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    } finally {
      setSending(false);
      for (const queryKey of [['events'], ['changes']]) void client.invalidateQueries({ queryKey });
    }
  };
  return {
    task,
    mayMove,
    isSending,
    error,
    set: (state: TaskState, blocked: SetTaskState['blocked']) => void set(state, blocked),
  };
}
