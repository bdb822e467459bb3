import { z } from 'zod';

/**
 * What the live stream says: that something changed, never what it is now; whoever is interested reads it again.
 * Event name on the stream: `hint`; after every reconnect the browser reads everything again.
 */
export const Hint = z.object({
  orgId: z.uuid(),
  /** For example `event`, `event-list`, `people`, `organization`, `mail`, `session-ended`. */
  about: z.string(),
  id: z.uuid().nullable(),
  section: z.string().nullable(),
  version: z.number().int().nullable(),
});
export type Hint = z.infer<typeof Hint>;
