import { taskKeys, taskStates } from '@backcast/planning/tasks-facts';
import { z } from 'zod';
import { Id, PlainDate } from '../fields.js';

/** One open task of the signed-in person, in any event that is not over. Days are the event's own. */
export const MyTask = z
  .object({
    eventId: Id,
    eventName: z.string(),
    eventDate: PlainDate.nullable(),
    /** Today where the event is. */
    today: PlainDate,
    taskId: Id,
    key: z.enum(taskKeys),
    /** Empty when the key names it. */
    name: z.string(),
    state: z.enum(taskStates),
    blocked: z
      .object({ personId: Id.nullable(), personName: z.string(), since: PlainDate, why: z.string() })
      .nullable(),
    /** On which it has to begin, and be done, at the latest. */
    startBy: PlainDate,
    doneBy: PlainDate,
    /** Working days; below zero it cannot be made in time any more. Null while the event has no date. */
    slackDays: z.number().int().nullable(),
    /** Whether the person may say how far it is. */
    mayDo: z.boolean(),
  })
  .meta({ id: 'MyTask' });
export type MyTask = z.infer<typeof MyTask>;

/** What is late comes first, then by the day on which it has to be done. */
export const MyTaskList = z
  .object({
    tasks: z.array(MyTask),
    /** There are more events than plans are derived for at once; those that come next were taken. */
    hasMore: z.boolean(),
  })
  .meta({ id: 'MyTaskList' });
export type MyTaskList = z.infer<typeof MyTaskList>;
