import type { Overload } from '@backcast/planning/tasks/people-load';
import type { TaskKey, TaskRole, TaskState } from '@backcast/planning/tasks-facts';
import type { DeadlineKind } from '../step-keys.js';

/** From when to when, both days included; a milestone begins and ends on one day. */
export type DaySpan = { from: string; to: string };

/**
 * One row of the preparation: a task, or something that the plan wants done by a day. Days are `YYYY-MM-DD`, slack is in
 * working days.
 */
export type TaskRow = {
  /** Id of the task, or key of the deadline. */
  key: string;
  taskId: string | null;
  kind: 'task' | DeadlineKind;
  taskKey: TaskKey | null;
  role: TaskRole | null;
  /** Who does it: the person named, else whoever fills the role. */
  ownerId: string | null;
  /** By an authority's rule: nothing shortens or moves it but another date of the event. */
  isOfficial: boolean;
  state: TaskState;
  /** Working days it takes in all, and those still to come. */
  days: number;
  daysLeft: number;
  /** As early as today and what is done allow; null for what is done. */
  earliest: DaySpan | null;
  /** As late as the event allows; null for what is done and while the event has no date. */
  latest: DaySpan | null;
  /** Where it stands: as it was, as somebody chose, else as late as possible, never before today. */
  planned: DaySpan;
  /** Below zero it should have begun before today. Null for what is done and while the event has no date. */
  slackDays: number | null;
  isCritical: boolean;
  /** Somebody chose the start, and what it waits for allows it. */
  pin: 'none' | 'kept' | 'impossible';
  /** Rows that it waits for, with the lag in working days; what is done or gone is left out. */
  after: { on: string; lagDays: number }[];
};

export type TaskProblem =
  /** Ids of tasks that wait for each other in a circle; their links are left out of the count. */
  | { kind: 'cycle'; taskIds: string[] }
  /** A link to something that is not there any more; left out of the count. */
  | { kind: 'dangling'; taskId: string; on: string };

export type PlanTasks = {
  /** What is open by its latest start, then what is done. */
  rows: TaskRow[];
  problems: TaskProblem[];
  overloads: Overload[];
  /** The smallest slack of all that is open; null without a date or anything open. */
  leastSlack: number | null;
  /** Working days that the rest of the preparation takes at least, people aside. */
  daysNeeded: number;
  /** A count that touches a year whose calendar is not published. */
  isProvisional: boolean;
};
