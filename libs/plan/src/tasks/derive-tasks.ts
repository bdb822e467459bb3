import { taskOwner } from '@backcast/planning/tasks/task-owner';
import { findOverloads, type Work } from '@backcast/planning/tasks/people-load';
import { workDaysFrom, type WorkDays } from '@backcast/planning/tasks/work-days';
import type { Task } from '@backcast/planning/tasks-facts';
import { eventDate } from '../seated-sessions.js';
import type { DatedThing, DeriveContext, EventFacts } from '../plan-shape.js';
import { preparationDays } from './preparation-days.js';
import { buildTaskNetwork, startIndex, type TaskNetwork, type TaskNode } from './task-network.js';
import type { DaySpan, PlanTasks, TaskRow } from './task-shape.js';

/**
 * The preparation counted back from the event (倒排): each task and each thing that the plan wants done by a day, with
 * the latest days that the event allows, the earliest that today allows, and the slack between them.
 */
export function deriveTasks(facts: EventFacts, context: DeriveContext, deadlines: readonly DatedThing[]): PlanTasks {
  const date = eventDate(facts);
  const days = workDaysFrom(context.calendar, context.today, date);
  const { tasks, holders, capacities } = facts.sections.tasks;
  const things = deadlines.filter(isThingOfNetwork);
  const network = buildTaskNetwork({ tasks, things, eventDate: date, days });
  const least = leastSlackOf(network);
  const leastSlack = date === null ? null : least;
  const ownerOf = (task: Task): string | null => taskOwner(task, holders);
  const placed = network.nodes.map((node, place) => placedRow(network, node, place, days, leastSlack, ownerOf));
  const done = tasks.filter(({ state }) => state === 'done').map((task) => doneRow(task, days, ownerOf(task)));
  return {
    rows: [...placed.map(({ row }) => row).sort(byStart), ...done.sort(byStart)],
    problems: network.problems,
    overloads: findOverloads(
      placed.flatMap(({ work }) => work),
      capacities,
      days,
    ),
    leastSlack,
    daysNeeded: preparationDays(facts, context),
    isProvisional: date !== null && days.isProvisional(date),
  };
}

/** What the network takes over from the deadlines: not what is counted from the tasks themselves. */
export const isThingOfNetwork = ({ kind }: DatedThing): boolean =>
  kind !== 'preparation-start' && kind !== 'task-start' && kind !== 'task-finish';

/** Of the tasks; without any open, of what else is to be done. */
function leastSlackOf({ nodes, passes }: TaskNetwork): number | null {
  const slacks = nodes.flatMap(({ task }, place) => (task ? [passes.totalSlack[place]!] : []));
  return slacks.length === 0 ? null : slacks.reduce((least, slack) => Math.min(least, slack));
}

type Placed = { row: TaskRow; work: Work[] };

function placedRow(
  network: TaskNetwork,
  node: TaskNode,
  place: number,
  days: WorkDays,
  leastSlack: number | null,
  ownerOf: (task: Task) => string | null,
): Placed {
  const { passes } = network;
  const [early, late] = [passes.earliestStart[place]!, passes.latestStart[place]!];
  const slackDays = leastSlack === null && node.thing === null ? null : passes.totalSlack[place]!;
  const start = plannedStart(node, early, slackDays === null ? early : late);
  const { task, thing } = node;
  const ownerId = task ? ownerOf(task) : thing!.ownerId;
  const latest = spanOf(late, node.days, days);
  const planned = spanOf(start, node.days, days);
  // Written out, not spread together: a plan has thousands of rows, and each fact typed derives them all again.
  const row: TaskRow = {
    key: node.key,
    taskId: task?.id ?? null,
    kind: thing?.kind ?? 'task',
    taskKey: task?.key ?? null,
    role: task?.role ?? null,
    ownerId,
    isOfficial: thing?.kind === 'duty',
    state: task?.state ?? 'open',
    days: task?.days ?? node.days,
    daysLeft: node.days,
    earliest: spanOf(early, node.days, days),
    latest: slackDays === null ? null : latest,
    planned: task?.startedOn ? { from: task.startedOn, to: planned.to } : planned,
    slackDays,
    isCritical: slackDays !== null && (slackDays < 0 || slackDays === leastSlack),
    pin: pinOf(node, early, days),
    after: network.waitsFor[place]!,
  };
  const workers = [ownerId, task?.helperId ?? null].filter((personId) => personId !== null);
  const work =
    task === null || node.days === 0
      ? []
      : workers.map((personId) => ({ key: node.key, personId, start, end: start + node.days, load: task.load }));
  return { row, work };
}

/** As late as possible, unless somebody chose or it has begun; what should have begun begins as early as it can. */
function plannedStart({ task }: TaskNode, early: number, late: number): number {
  const isHeld = task !== null && (task.startedOn !== null || task.startOn !== null);
  return isHeld ? early : Math.max(early, late);
}

function pinOf({ task }: TaskNode, early: number, days: WorkDays): TaskRow['pin'] {
  if (task === null || task.startOn === null || task.startedOn !== null) return 'none';
  return early === startIndex(task, task.startOn, days) ? 'kept' : 'impossible';
}

/** A milestone falls on the day whose evening ends what comes before it. */
const spanOf = (start: number, length: number, days: WorkDays): DaySpan =>
  length === 0
    ? { from: days.dateAt(start - 1), to: days.dateAt(start - 1) }
    : { from: days.dateAt(start), to: days.dateAt(start + length - 1) };

function doneRow(task: Task, days: WorkDays, ownerId: string | null): TaskRow {
  const to = task.doneOn ?? days.dateAt(0);
  const from = task.startedOn ?? days.dateAt(days.through(to) - Math.max(1, task.days));
  return {
    ...{ key: task.id, taskId: task.id, kind: 'task', taskKey: task.key, role: task.role, ownerId, isOfficial: false },
    ...{ state: 'done', days: task.days, daysLeft: 0, earliest: null, latest: null, slackDays: null },
    ...{ planned: { from: from < to ? from : to, to }, isCritical: false, pin: 'none', after: [] },
  };
}

const startOf = ({ latest, planned }: TaskRow): string => latest?.from ?? planned.from;
const byStart = (a: TaskRow, b: TaskRow): number =>
  compare(startOf(a), startOf(b)) || compare(a.latest?.to ?? '', b.latest?.to ?? '') || compare(a.key, b.key);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
