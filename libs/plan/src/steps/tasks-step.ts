import type { EventFacts, PlanStep, StepGap } from '../plan-shape.js';
import type { PlanTasks, TaskRow } from '../tasks/task-shape.js';
import { gap, stepOf } from './step-of.js';

/** The preparation (method, section 8): what cannot be made any more, what is stuck, what nobody does. */
export function tasksStep({ sections }: EventFacts, tasks: PlanTasks): PlanStep {
  if (sections.tasks.tasks.length === 0) return stepOf('tasks', true, [gap('no-tasks')]);
  const open = tasks.rows.filter(({ kind, state }) => kind === 'task' && state !== 'done');
  const late = open
    .filter(isLateNow)
    .map(({ taskId, slackDays }) => gap('task-late', [], { subjectId: taskId, values: { days: -slackDays! } }));
  const gaps = [
    ...late,
    ...circles(tasks),
    ...open.filter(({ state }) => state === 'blocked').map(about('task-blocked')),
    ...open.filter(({ ownerId }) => ownerId === null).map(about('task-no-owner')),
    ...overLoad(tasks),
  ];
  return stepOf('tasks', false, gaps, late.length > 0);
}

/** Where a late chain begins today: whoever waits for somebody else cannot do anything about it yet. */
const isLateNow = ({ slackDays, after }: TaskRow): boolean => slackDays !== null && slackDays < 0 && after.length === 0;

const about =
  (code: 'task-blocked' | 'task-no-owner') =>
  ({ taskId }: TaskRow): StepGap =>
    gap(code, [], { subjectId: taskId });

const circles = ({ problems }: PlanTasks): StepGap[] =>
  problems.flatMap((problem) =>
    problem.kind === 'cycle' ? problem.taskIds.map((id) => gap('task-cycle', [], { subjectId: id })) : [],
  );

function overLoad({ overloads }: PlanTasks): StepGap[] {
  const days = overloads.length;
  return days === 0 ? [] : [gap('tasks-over-load', [], { values: { days } })];
}
