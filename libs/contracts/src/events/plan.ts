import { z } from 'zod';
import { PlainDate } from '../fields.js';

/** The derived plan as the server computes it, for readers without the code (exports, other programs). */
const Source = z.object({
  kind: z.enum(['fact', 'history', 'assumption', 'derived', 'method']),
  path: z.string().optional(),
  key: z.string().optional(),
  section: z.string().optional(),
  by: z.string().optional(),
  from: z.string().optional(),
  successes: z.number().optional(),
  trials: z.number().optional(),
});
const Because = z.object({
  formula: z.string(),
  inputs: z.array(z.object({ name: z.string(), value: z.number(), unit: z.string(), source: Source })),
  unrounded: z.number().nullable(),
});
const Values = z.record(z.string(), z.number());
const Words = z.record(z.string(), z.union([z.string(), z.number()]));
export const PlanView = z
  .object({
    today: PlainDate,
    numbers: z.record(
      z.string(),
      z.object({
        key: z.string(),
        value: z.number().nullable(),
        unit: z.string(),
        because: Because,
        pinned: z.boolean(),
        missing: z.array(z.string()),
      }),
    ),
    conflicts: z.array(
      z.object({
        code: z.string(),
        values: Values,
        keys: z.array(z.string()),
        ways: z.array(z.object({ code: z.string(), values: Values })),
      }),
    ),
    steps: z.array(
      z.object({
        step: z.string(),
        state: z.string(),
        gaps: z.array(
          z.object({ code: z.string(), values: Words, subjectId: z.string().nullable(), blocks: z.array(z.string()) }),
        ),
      }),
    ),
    deadlines: z.array(
      z.object({
        ...{ key: z.string(), kind: z.string(), date: PlainDate, workingDaysLeft: z.number() },
        ...{ isProvisional: z.boolean(), isDone: z.boolean(), ownerId: z.string().nullable() },
        ...{ step: z.string(), subjectId: z.string().nullable(), values: Words },
      }),
    ),
    duties: z.array(
      z.object({
        ...{ key: z.string(), code: z.string(), date: PlainDate.nullable(), workingDaysLeft: z.number().nullable() },
        ...{ isProvisional: z.boolean(), isOverdue: z.boolean(), isDone: z.boolean(), isLaw: z.boolean() },
        status: z.string(),
        holds: z.array(z.string()),
        obligation: z.object({
          ...{ authority: z.string(), latest: z.string().nullable(), practicalLatest: PlainDate.nullable() },
          ...{ severity: z.string(), quantity: z.number().nullable(), provisionalYears: z.array(z.number()) },
        }),
        reopenedBy: z.array(
          z.object({
            fact: z.string(),
            before: z.union([z.string(), z.number()]).nullable(),
            after: z.union([z.string(), z.number()]).nullable(),
          }),
        ),
      }),
    ),
    gates: z.array(
      z.object({
        gate: z.string(),
        blockedBy: z.array(z.object({ key: z.string(), code: z.string(), canOverride: z.boolean() })),
      }),
    ),
  })
  .meta({ id: 'Plan' });
export type PlanView = z.infer<typeof PlanView>;
