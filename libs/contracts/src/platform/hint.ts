import { z } from 'zod';

/** A name that the product gave to something, never what somebody typed. */
const Word = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/i)
  .max(40);

/**
 * What the live stream says: that something changed, never what it is now; whoever is interested reads it again.
 * Event name on the stream: `hint`; after every reconnect the browser reads everything again.
 */
export const Hint = z.object({
  orgId: z.uuid(),
  /** For example `event`, `event-list`, `people`, `organization`, `mail`, `session-ended`. */
  about: Word,
  id: z.uuid().nullable(),
  section: Word.nullable(),
  version: z.number().int().nullable(),
});
export type Hint = z.infer<typeof Hint>;
