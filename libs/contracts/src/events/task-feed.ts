import { z } from 'zod';
import { Id, Instant } from '../fields.js';

/** The addresses from which somebody's calendar program reads their tasks; the secret of one is never told again. */
export const TaskFeedList = z
  .object({
    feeds: z.array(
      z.object({
        id: Id,
        /** Null: of all events. */
        eventId: Id.nullable(),
        eventName: z.string().nullable(),
        madeAt: Instant,
      }),
    ),
  })
  .meta({ id: 'TaskFeedList' });
export type TaskFeedList = z.infer<typeof TaskFeedList>;

export const MakeTaskFeed = z.strictObject({ eventId: Id.nullable() }).meta({ id: 'MakeTaskFeed' });
export type MakeTaskFeed = z.infer<typeof MakeTaskFeed>;

/** Shown once, when it is made or made anew. */
export const MadeTaskFeed = z
  .object({ id: Id, url: z.string(), othersCanReach: z.boolean() })
  .meta({ id: 'MadeTaskFeed' });
export type MadeTaskFeed = z.infer<typeof MadeTaskFeed>;

/** 256 random bits, and the ending by which calendar programs know what it is. */
export const TaskFeedFile = z.string().regex(/^[A-Za-z0-9_-]{43}\.ics$/, 'token');
