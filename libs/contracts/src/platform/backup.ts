import { z } from 'zod';

export const RestoreResult = z
  .object({ tables: z.number().int(), rows: z.number().int(), files: z.number().int(), madeAt: z.string() })
  .meta({ id: 'RestoreResult' });
export type RestoreResult = z.infer<typeof RestoreResult>;
