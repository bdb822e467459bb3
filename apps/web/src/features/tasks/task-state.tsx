import type { TaskRow } from '@backcast/plan/tasks/task-shape';
import { taskStates, type Task, type TaskState as State } from '@backcast/planning/tasks-facts';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Tag } from '../../shared/look/tag.js';
import { taskOf } from './row-words.js';
import { useSetState } from './set-state.js';
import type { TaskBoard } from './task-board.js';
import './task-state.css';

type Props = { board: TaskBoard; row: TaskRow; name: string };
const tones = { open: 'quiet', started: 'accent', blocked: 'bad', done: 'good' } as const;

/** How far a task is: chosen by whoever does it or may edit the plan, said to everybody else. */
export function TaskState({ board, row, name }: Props) {
  const { texts } = useSpeech();
  const text = texts.tasks;
  const task = taskOf(board.event, row);
  const { mayMove, set, isSending } = useSetState(board, row);
  if (!task) return null;
  if (!mayMove) return <Tag kind={tones[task.state]}>{text.states[task.state]}</Tag>;
  return (
    <select
      className="tasks-state"
      data-state={task.state}
      aria-label={text.stateOf(name)}
      value={task.state}
      disabled={isSending}
      onChange={(change) => set(change.currentTarget.value as State, blockOf(task))}
    >
      {taskStates.map((state) => (
        <option key={state} value={state}>
          {text.states[state]}
        </option>
      ))}
    </select>
  );
}

const blockOf = ({ blocked }: Task) => ({ personId: blocked?.personId ?? null, why: blocked?.why ?? '' });
