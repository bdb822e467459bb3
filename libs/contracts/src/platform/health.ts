import { z } from 'zod';

export const Health = z
  .object({
    status: z.enum(['ok', 'degraded']),
    version: z.string(),
    database: z.object({
      kind: z.enum(['embedded', 'postgresql']),
      ok: z.boolean(),
      /** What happens to acknowledged writes when the process or the power dies, in one sentence. */
      durability: z.string(),
      migrations: z.object({ applied: z.number(), latest: z.string().nullable() }),
    }),
    queue: z.object({ kind: z.enum(['database', 'redis']), ok: z.boolean() }),
    mail: z.enum(['smtp', 'kept']),
  })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof Health>;
