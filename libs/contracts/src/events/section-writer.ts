import { z } from 'zod';
import { Id, Instant } from '../fields.js';

/** Who wrote a section last, and when; the screen says it beside the save state and in a conflict. */
export const SectionWriter = z.object({ personId: Id.nullable(), name: z.string(), at: Instant });
export type SectionWriter = z.infer<typeof SectionWriter>;
