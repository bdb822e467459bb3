import type { EventView } from '@backcast/contracts/events/event';
import type { TaskRow } from '@backcast/plan/tasks/task-shape';
import { emptyTask, firstTasks } from '@backcast/planning/tasks/first-tasks';
import { isOwnTask } from '@backcast/planning/tasks/set-task-state';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { eventQuery } from '../../shared/api/event.query.js';
import { useMe } from '../../shared/api/me.query.js';
import { newId } from '../../shared/api/new-id.js';
import { EmptyPage } from '../../shared/feedback/empty-page.js';
import { Note } from '../../shared/feedback/error-note.js';
import { Segmented } from '../../shared/fields/segmented.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { StepBar } from '../../shared/plan/step-bar.js';
import { WhenWhere } from '../../shared/plan/step-page.js';
import { useLeafWords } from '../../shared/plan/use-leaf-words.js';
import { WalkLine } from '../../shared/plan/walk-line.js';
import { walkNodes } from '../../shared/plan/walk-nodes.js';
import { PageTop } from '../../shared/shell/frame.js';
import { PrintSheet } from '../../shared/take/print-sheet.js';
import { useIsPrintView } from '../../shared/take/print-view.js';
import { TakeAlong } from '../../shared/take/take-along.js';
import { FeedButton } from './feed-button.js';
import { GanttChart } from './gantt-chart.js';
import { GanttLegend } from './gantt-legend.js';
import { chartSpan, usualScale, type GanttScale } from './gantt-layout.js';
import { useTaskBoard, type TaskBoard } from './task-board.js';
import { TaskTable } from './task-table.js';
import { tasksSheet } from './tasks-sheet.js';
import { taskFilters, taskViews, type TaskFilter } from './tasks-search.js';
import { useTasksSearch } from './use-tasks-search.js';
import { VerdictHead } from './verdict-head.js';
import { Ways } from './ways.js';
import './tasks.css';

// What unfolds beside the chart comes when it is first opened.
const ByPerson = lazy(() => import('./by-person.js').then(({ ByPerson: component }) => ({ default: component })));
const TaskEditor = lazy(() => import('./task-editor.js').then(({ TaskEditor: component }) => ({ default: component })));

/** The preparation of one event, counted back: what by when at the latest, who, and whether it can still be made. */
export function TasksPage() {
  const { eventId } = useParams({ from: '/shell/e/$eventId/plan/tasks' });
  const { data: event } = useSuspenseQuery(eventQuery(eventId));
  return <Tasks key={event.id} event={event} />;
}

function Tasks({ event }: { event: EventView }) {
  const speech = useSpeech();
  const { board, moved } = useTaskBoard(event);
  const navigate = useNavigate();
  const words = useLeafWords(board.event, board.draft);
  const sheet = () => tasksSheet(board, speech);
  if (useIsPrintView()) return <PrintSheet sheet={sheet()} today={event.today} />;
  const isEmpty = board.draft.values.tasks.length === 0;
  return (
    <>
      <PageTop title={event.basics.name} when={<WhenWhere event={event} />}>
        {!isEmpty && <FeedButton eventId={event.id} />}
        {!isEmpty && <TakeAlong sheet={sheet} today={event.today} hasText hasTable />}
      </PageTop>
      <WalkLine
        nodes={walkNodes(board.event, board.plan, 'tasks', speech)}
        onOpen={(href) => void navigate({ to: href })}
      />
      <main className="page tasks-page">
        {board.draft.wasRestored && <Note kind="accent">{speech.texts.goal.draftRestored}</Note>}
        {isEmpty ? <EmptyTasks board={board} /> : <Board board={board} />}
      </main>
      <StepBar event={board.event} draft={board.draft} writer={event.sections.tasks.writer} moved={moved} {...words} />
    </>
  );
}

function EmptyTasks({ board: { draft, event } }: { board: TaskBoard }) {
  const { texts } = useSpeech();
  const text = texts.tasks.empty;
  return (
    <EmptyPage
      title={text.title}
      lead={text.lead}
      example={text.example}
      isWholePage
      action={
        draft.mayEdit && (
          <div className="row">
            <Button
              kind="primary"
              onClick={() => draft.choose({ ...draft.values, tasks: firstTasks(event.template, newId).tasks })}
            >
              {text.fromTemplate}
            </Button>
            <Button onClick={() => draft.choose({ ...draft.values, tasks: [{ ...emptyTask, id: newId() }] })}>
              {text.own}
            </Button>
          </div>
        )
      }
    />
  );
}

function Board({ board }: { board: TaskBoard }) {
  const { texts } = useSpeech();
  const text = texts.tasks;
  const me = useMe();
  const { view, show, open, put } = useTasksSearch();
  const { plan, context, eventDate, event } = board;
  const [scale, setScale] = useState<GanttScale>(() =>
    usualScale(chartSpan(plan.tasks.rows, context.today, eventDate)),
  );
  const rows = plan.tasks.rows.filter((row) => isShown(row, show, board, me.person.id));
  const opened = plan.tasks.rows.find(({ key }) => key === open);
  const toggle = (key: string): void => put({ open: key === open ? null : key });
  const add = (): void => {
    const id = newId();
    board.draft.choose({ ...board.draft.values, tasks: [...board.draft.values.tasks, { ...emptyTask, id }] });
    put({ open: id });
  };
  const shared = { board, rows, openId: open, onOpen: toggle };
  return (
    <>
      <div className="tasks-top">
        <VerdictHead board={board} />
        <Segmented
          label={text.views.label}
          isLabelHidden
          value={view}
          options={taskViews.map((value) => ({ value, label: text.views[value] }))}
          onChange={(next) => put({ view: next })}
        />
      </div>
      {/* Whoever looks at own tasks wants to see them, not what the plan could change. */}
      {show !== 'mine' && <Ways board={board} goal="fit" />}
      <div className="tasks-bar">
        <Segmented
          label={text.filters.label}
          isLabelHidden
          isSmall
          value={show}
          options={taskFilters.map((value) => ({ value, label: text.filters[value] }))}
          onChange={(next) => put({ show: next })}
        />
        {view === 'gantt' && (
          <Segmented
            label={text.scale.label}
            isLabelHidden
            isSmall
            value={scale}
            options={(['day', 'week'] as const).map((value) => ({ value, label: text.scale[value] }))}
            onChange={setScale}
          />
        )}
        {board.draft.mayEdit && event.sections.tasks.facts.tasks.length < 1000 && (
          <Button kind="plain" onClick={add}>
            {text.addTask}
          </Button>
        )}
      </div>
      <div className="tasks-sides" data-open={opened !== undefined || undefined}>
        <div className="tasks-main">
          {rows.length === 0 && view !== 'person' && (
            <p className="quiet">{show === 'mine' ? text.mine.none : text.shown(0, plan.tasks.rows.length)}</p>
          )}
          {view === 'gantt' && rows.length > 0 && <GanttChart {...shared} scale={scale} />}
          {view === 'table' && rows.length > 0 && <TaskTable {...shared} />}
          {/* People are chosen in words that come later: the rest of the page does not wait for them. */}
          <Suspense>{view === 'person' && <ByPerson {...shared} />}</Suspense>
          {view !== 'person' && rows.length > 0 && (
            <GanttLegend isChart={view === 'gantt'} shown={rows.length} all={plan.tasks.rows.length} />
          )}
        </div>
        <Suspense>{opened && <TaskEditor board={board} row={opened} onClose={() => put({ open: null })} />}</Suspense>
      </div>
    </>
  );
}

function isShown(row: TaskRow, show: TaskFilter, { draft, talk, plan: { tasks } }: TaskBoard, me: string): boolean {
  if (show === 'all') return true;
  if (show === 'mine') {
    const task = draft.values.tasks.find(({ id }) => id === row.taskId);
    // Somebody waits for an answer, or for help.
    if (task?.blocked?.personId === me || (talk.get(row.taskId ?? '')?.openMentions ?? 0) > 0) return true;
    return task ? isOwnTask(task, draft.values.holders, me) : row.ownerId === me;
  }
  if (row.state === 'done') return false;
  if (show === 'late') return (row.slackDays ?? 0) < 0;
  return show === 'open' || row.isCritical || row.slackDays === tasks.leastSlack;
}
