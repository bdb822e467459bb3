import { taskKeys, taskRoles, type TasksFacts, taskStates } from '@backcast/planning/tasks-facts';
import { z } from 'zod';
import { Id, optionalLine, optionalText, PlainDate } from '../fields.js';
import { savingOf, sectionOf } from './section.js';

const WorkingDays = z.number().int().min(0).max(400);

const TaskBody = z.strictObject({
  id: Id,
  key: z.enum(taskKeys),
  name: optionalLine(120),
  role: z.enum(taskRoles),
  ownerId: Id.nullable(),
  helperId: Id.nullable(),
  days: WorkingDays,
  load: z.number().int().min(1).max(100),
  after: z
    .array(z.strictObject({ id: Id, on: z.string().min(1).max(200), lagDays: z.number().int().min(-400).max(400) }))
    .max(60),
  dueDays: WorkingDays.nullable(),
  notBefore: PlainDate.nullable(),
  startOn: PlainDate.nullable(),
  state: z.enum(taskStates),
  startedOn: PlainDate.nullable(),
  doneOn: PlainDate.nullable(),
  blocked: z.strictObject({ personId: Id.nullable(), since: PlainDate, why: optionalText(300) }).nullable(),
  note: optionalText(500),
});

export const TasksBody = z
  .strictObject({
    tasks: z.array(TaskBody).max(1000),
    holders: z.array(z.strictObject({ id: Id, role: z.enum(taskRoles), personId: Id })).max(60),
    capacities: z
      .array(
        z
          .strictObject({
            id: Id,
            personId: Id,
            percent: z.number().int().min(0).max(100),
            awayFrom: PlainDate.nullable(),
            awayTo: PlainDate.nullable(),
          })
          .refine(({ awayFrom, awayTo }) => awayFrom === null || awayTo === null || awayFrom <= awayTo, {
            error: 'ends_before_start',
            path: ['awayTo'],
          }),
      )
      .max(300),
  })
  .meta({ id: 'TasksFacts' }) satisfies z.ZodType<TasksFacts>;
export const TasksSection = sectionOf('TasksSection', TasksBody);
export const SaveTasks = savingOf('SaveTasks', TasksBody);

/** How far a task is; `seen` is how far it was for whoever says so. */
export const SetTaskState = z
  .strictObject({
    seen: z.enum(taskStates),
    state: z.enum(taskStates),
    blocked: z.strictObject({ personId: Id.nullable(), why: optionalText(300) }).nullable(),
  })
  .meta({ id: 'SetTaskState' });
export type SetTaskState = z.infer<typeof SetTaskState>;
