import { z } from 'zod';
import { Id, Instant, optionalText } from '../fields.js';

const Named = z.object({ id: Id, name: z.string() });

/** What somebody said about a task. Mentions stand in the text as `@[person id]`. */
export const TaskCommentView = z
  .object({
    id: Id,
    authorId: Id,
    /** Empty once it was taken back. */
    text: z.string(),
    madeAt: Instant,
    isTakenBack: z.boolean(),
  })
  .meta({ id: 'TaskComment' });
export type TaskCommentView = z.infer<typeof TaskCommentView>;

export const TaskCommentList = z
  .object({
    /** The newest, oldest of them first. */
    comments: z.array(TaskCommentView),
    /** How many older ones are left out. */
    earlier: z.number().int(),
    /** Names of those who wrote or are mentioned. */
    people: z.array(Named),
    /** Who may open the event and so can be mentioned. */
    members: z.array(Named),
  })
  .meta({ id: 'TaskCommentList' });
export type TaskCommentList = z.infer<typeof TaskCommentList>;

/** Which tasks of an event are talked about, for its list of tasks. */
export const TaskTalkList = z
  .object({
    tasks: z.array(
      z.object({
        taskId: Id,
        comments: z.number().int(),
        /** Mentions of whoever asks, after which they said nothing about the task. */
        openMentions: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'TaskTalkList' });
export type TaskTalkList = z.infer<typeof TaskTalkList>;

export const mostCommentLetters = 1000;

/** The id is made up by the browser, so that sending again adds nothing. */
export const AddTaskComment = z
  .strictObject({ id: Id, text: optionalText(mostCommentLetters).refine((text) => text !== '', 'invalid_type') })
  .meta({ id: 'AddTaskComment' });
export type AddTaskComment = z.infer<typeof AddTaskComment>;
