import { z } from 'zod';
import { PlainDate } from '../fields.js';

const Words = z.record(z.string(), z.union([z.string(), z.number()]));
const Day = PlainDate.nullable();
const Shown = z.union([z.string(), z.number()]).nullable();

/** What a change moved, everywhere it landed: `PlanMoves` of the plan as other programs read it. */
export const MovesView = z
  .object({
    facts: z.array(z.string()),
    numbers: z.array(
      z.object({
        ...{ key: z.string(), unit: z.string(), before: z.number().nullable(), after: z.number().nullable() },
        causes: z.array(z.string()),
      }),
    ),
    deadlines: z.array(
      z.object({
        ...{ key: z.string(), kind: z.string(), subjectId: z.string().nullable(), values: Words },
        ...{ change: z.string(), before: Day, after: Day },
      }),
    ),
    duties: z.array(
      z.object({
        ...{ key: z.string(), titleCode: z.string().nullable(), title: z.string(), change: z.string() },
        ...{ before: z.string().nullable(), after: z.string().nullable() },
      }),
    ),
    gaps: z.array(
      z.object({
        ...{ step: z.string(), code: z.string(), subjectId: z.string().nullable(), values: Words, change: z.string() },
      }),
    ),
    conflicts: z.array(
      z.object({
        ...{ code: z.string(), values: z.record(z.string(), z.number()), keys: z.array(z.string()) },
        change: z.string(),
      }),
    ),
    entries: z.array(
      z.object({ step: z.string(), subjectId: z.string(), field: z.string(), before: Shown, after: Shown }),
    ),
  })
  .meta({ id: 'Moves' });
export type MovesView = z.infer<typeof MovesView>;
