import { z } from 'zod';
import { Id, Instant, PlainDate } from '../fields.js';

export const changeCauses = ['edit', 'undo', 'create', 'announce', 'access', 'restore', 'system'] as const;

/** One row of the history, which is also the audit trail. Personal values are not in it; ids are. */
export const ChangeView = z
  .object({
    id: z.string(),
    at: Instant,
    actor: z.object({ personId: Id.nullable(), name: z.string() }),
    eventId: Id.nullable(),
    eventName: z.string().nullable(),
    /** For example `goal`, `sessions`, `basics`, `person`, `team`, `organization`, `account`, `access-link`. */
    section: z.string(),
    subjectId: Id.nullable(),
    cause: z.enum(changeCauses),
    /** Only the leaves that differ, by dotted path. */
    before: z.record(z.string(), z.unknown()),
    after: z.record(z.string(), z.unknown()),
    /** Where from: address and browser of the sign-in session; null for the system. */
    from: z.object({ address: z.string(), browser: z.string() }).nullable(),
    undone: z.boolean(),
  })
  .meta({ id: 'Change' });
export type ChangeView = z.infer<typeof ChangeView>;
export const ChangeList = z
  .object({ changes: z.array(ChangeView), /** Pass as `before` for the next page. */ next: z.string().nullable() })
  .meta({ id: 'ChangeList' });
export type ChangeList = z.infer<typeof ChangeList>;

export const ChangeFilter = z.strictObject({
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
  section: z
    .string()
    .max(40)
    .regex(/^[a-z-]+$/)
    .optional(),
  personId: Id.optional(),
  eventId: Id.optional(),
  from: PlainDate.optional(),
  to: PlainDate.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type ChangeFilter = z.infer<typeof ChangeFilter>;
