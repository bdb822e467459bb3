import { addDays } from '@backcast/calendar/plain-date';
import type { MyTask } from '@backcast/contracts/events/my-tasks';
import { isLate } from '@backcast/plan/tasks/is-late';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyPage } from '../../shared/feedback/empty-page.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { ListSkeleton } from '../../shared/feedback/skeletons.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { PageTop } from '../../shared/shell/frame.js';
import { PrintSheet } from '../../shared/take/print-sheet.js';
import { useIsPrintView } from '../../shared/take/print-view.js';
import { TakeAlong } from '../../shared/take/take-along.js';
import { useToday } from '../../shared/take/use-today.js';
import { MyTaskRow } from './my-task-row.js';
import { myTasksSheet } from './my-tasks-sheet.js';
import { myTasksQuery } from './my-tasks.query.js';
import './my-tasks.css';

/** What the signed-in person has to do in all events: what is late first, then by the latest day. */
export function MyTasksPage() {
  const speech = useSpeech();
  const { texts } = speech;
  const text = texts.tasks.mine;
  const today = useToday();
  const isPrint = useIsPrintView();
  const { data, error } = useQuery(myTasksQuery);
  // What was done here stays in sight, so that a slip of the finger can be taken back.
  const [done, setDone] = useState<MyTask[]>([]);
  const open = data?.tasks.filter((task) => !done.some(({ taskId }) => taskId === task.taskId));
  const settle = (task: MyTask, state: MyTask['state']): void =>
    setDone((former) => {
      const others = former.filter(({ taskId }) => taskId !== task.taskId);
      return state === 'done' ? [...others, { ...task, state, blocked: null }] : others;
    });
  const sheet = () => myTasksSheet(open ?? [], speech);
  if (isPrint && open) return <PrintSheet sheet={sheet()} today={today} />;
  return (
    <>
      <PageTop title={text.title}>
        {open && open.length > 0 && <TakeAlong sheet={sheet} today={today} hasText hasTable />}
      </PageTop>
      <main className="page">
        {error && <ErrorNote>{errorSentence(error, texts)}</ErrorNote>}
        {!data && !error && <ListSkeleton rows={6} />}
        {data && open && open.length + done.length === 0 && <NothingToDo />}
        {data && open && open.length + done.length > 0 && (
          <>
            <h1>{text.finding(open.length, open.filter(isLateTask).length)}</h1>
            <p className="small quiet">{text.lead}</p>
            {data.hasMore && <p className="small warn">{text.hasMore}</p>}
            {groups.map(({ key, has }) => (
              <Group key={key} title={text.groups[key]} tasks={open.filter(has)} onSet={settle} />
            ))}
            <Group title={text.groups.justDone} tasks={done} onSet={settle} />
          </>
        )}
      </main>
    </>
  );
}

const isLateTask = (task: MyTask): boolean => isLate(task, task.today);
const isSoon = ({ doneBy, today }: MyTask): boolean => doneBy <= addDays(today, 7);
const groups = [
  { key: 'late', has: isLateTask },
  { key: 'soon', has: (task: MyTask) => !isLateTask(task) && isSoon(task) },
  { key: 'later', has: (task: MyTask) => !isLateTask(task) && !isSoon(task) },
] as const;

type GroupProps = { title: string; tasks: MyTask[]; onSet: (task: MyTask, state: MyTask['state']) => void };

function Group({ title, tasks, onSet }: GroupProps) {
  const { formats } = useSpeech();
  if (tasks.length === 0) return null;
  return (
    <section className="my-tasks-group" aria-label={title}>
      <h2>
        {title} <span className="quiet">{formats.number(tasks.length)}</span>
      </h2>
      <ul className="my-tasks">
        {tasks.map((task) => (
          <MyTaskRow key={`${task.taskId} ${task.state}`} task={task} onSet={(state) => onSet(task, state)} />
        ))}
      </ul>
    </section>
  );
}

function NothingToDo() {
  const text = useSpeech().texts.tasks.mine;
  return (
    <EmptyPage
      isWholePage
      title={text.emptyTitle}
      lead={text.emptyLead}
      example={text.emptyExample}
      action={
        <Link className="button" data-kind="primary" to="/">
          {text.toEvents}
        </Link>
      }
    />
  );
}
