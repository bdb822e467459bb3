import type { MyTask } from '@backcast/contracts/events/my-tasks';
import { taskStates, type TaskState } from '@backcast/planning/tasks-facts';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { Lines } from '../../shared/fields/line.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { taskName } from '../../shared/plan/step-texts.js';
import { chanceOf } from './my-task-chance.js';
import { useSetMyTask } from './my-tasks.query.js';
import { taskCommentsQuery } from './task-talk.query.js';
import './task-state.css';

type Props = { task: MyTask; onSet: (state: TaskState) => void };
type Help = { personId: string | null; why: string };

/** One task: what, for which event, by when at the latest, whether that can still be made, and how far it is. */
export function MyTaskRow({ task, onSet }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.tasks;
  const [isAsking, setAsking] = useState(false);
  const { mutate, isPending, error } = useSetMyTask(task);
  const name = taskName(texts, task);
  const { blocked, state } = task;
  const set = (next: TaskState, help: Help | null): void =>
    mutate(
      { seen: state, state: next, blocked: help },
      {
        onSuccess: () => {
          setAsking(false);
          onSet(next);
        },
      },
    );
  const search = { show: 'mine', open: task.taskId } as const;
  return (
    <li className="my-task">
      <div className="my-task-what">
        <Link className="link" to="/e/$eventId/plan/tasks" params={{ eventId: task.eventId }} search={search}>
          {name}
        </Link>
        <span className="small quiet">
          {task.eventName}
          {task.eventDate !== null && ` · ${formats.dayShort(task.eventDate)}`}
        </span>
      </div>
      <div className="my-task-when">
        <b>{text.mine.doneBy(formats.dayShort(task.doneBy))}</b>
        <Chance task={task} />
      </div>
      <select
        className="tasks-state"
        data-state={isAsking ? 'blocked' : state}
        aria-label={text.stateOf(name)}
        value={isAsking ? 'blocked' : state}
        disabled={!task.mayDo || isPending}
        onChange={({ currentTarget }) => {
          const next = currentTarget.value as TaskState;
          setAsking(next === 'blocked');
          if (next !== 'blocked' && next !== state) set(next, null);
        }}
      >
        {taskStates.map((each) => (
          <option key={each} value={each}>
            {text.states[each]}
          </option>
        ))}
      </select>
      {blocked && !isAsking && (
        <p className="small bad my-task-more">
          {text.blockedBy(blocked.personName || text.unassigned, formats.dayShort(blocked.since))}
          {blocked.why !== '' && `${formats.language === 'zh-CN' ? '：' : ': '}${blocked.why}`}{' '}
          {task.mayDo && (
            <button type="button" className="link small" onClick={() => setAsking(true)}>
              {texts.shell.actions.edit}
            </button>
          )}
        </p>
      )}
      {isAsking && <AskHelp task={task} isSending={isPending} onAsk={(help) => set('blocked', help)} />}
      {error && (
        <div className="my-task-more">
          <ErrorNote>{errorSentence(error, texts)}</ErrorNote>
        </div>
      )}
    </li>
  );
}

/** Whether it can still be made, and when to begin. */
function Chance({ task }: { task: MyTask }) {
  const { texts, formats } = useSpeech();
  const { words, tone } = chanceOf(task, texts);
  const isToBegin = task.state === 'open' && (tone === 'good' || tone === 'warn');
  return (
    <span className="small quiet">
      <span className={tone}>{words}</span>
      {isToBegin && ` · ${texts.tasks.mine.startBy(formats.dayShort(task.startBy))}`}
    </span>
  );
}

type AskProps = { task: MyTask; isSending: boolean; onAsk: (help: Help) => void };

/** Whom a stuck task waits for, among those who may open the event, and why. */
function AskHelp({ task: { eventId, taskId, blocked }, isSending, onAsk }: AskProps) {
  const { texts } = useSpeech();
  const text = texts.tasks;
  const [help, setHelp] = useState<Help>({ personId: blocked?.personId ?? null, why: blocked?.why ?? '' });
  const { data } = useQuery(taskCommentsQuery(eventId, taskId));
  const members = data?.members ?? [];
  const known = blocked?.personId != null && !members.some(({ id }) => id === blocked.personId);
  const people = [...members, ...(known ? [{ id: blocked.personId!, name: blocked.personName }] : [])];
  return (
    <div className="my-task-more stack tight">
      <NativeSelect
        label={text.blockedWhom}
        value={help.personId ?? ''}
        data={[{ value: '', label: text.unassigned }, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={({ currentTarget }) =>
          setHelp({ ...help, personId: currentTarget.value === '' ? null : currentTarget.value })
        }
      />
      <Lines
        label={text.blockedWhy}
        value={help.why}
        example={text.blockedExample}
        maxLength={300}
        onChange={(why) => setHelp({ ...help, why })}
        onLeave={() => undefined}
      />
      <div>
        <Button kind="primary" disabled={isSending} onClick={() => onAsk(help)}>
          {text.askHelp}
        </Button>
      </div>
    </div>
  );
}
