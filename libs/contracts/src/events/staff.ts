import { postKeys, postKinds, type StaffFacts } from '@backcast/planning/staff-facts';
import type { PersonasFacts } from '@backcast/planning/personas-facts';
import { z } from 'zod';
import { Id, line, LocalTime, optionalLine, optionalText, PlainDate } from '../fields.js';
import { savingOf, sectionOf } from './section.js';

const few = z.number().int().min(1).max(1000);

const ShiftBody = z
  .strictObject({
    id: Id,
    personId: Id.nullable(),
    contactId: Id.nullable(),
    sessionId: Id.nullable(),
    from: LocalTime.nullable(),
    to: LocalTime.nullable(),
    trainedOn: PlainDate.nullable(),
    assessedOn: PlainDate.nullable(),
  })
  .refine(({ personId, contactId }) => personId === null || contactId === null, {
    error: 'one_of_two',
    path: ['contactId'],
  })
  .refine(({ from, to }) => from === null || to === null || from < to, { error: 'ends_before_start', path: ['to'] });

export const StaffBody = z
  .strictObject({
    doors: z.number().int().min(0).max(200).nullable(),
    posts: z
      .array(
        z.strictObject({
          id: Id,
          key: z.enum(postKeys),
          name: optionalLine(60),
          kind: z.enum(postKinds),
          rule: z.discriminatedUnion('per', [
            z.strictObject({ per: z.literal('heads'), heads: z.number().int().min(1).max(100_000) }),
            z.strictObject({ per: z.literal('door'), each: few }),
            z.strictObject({ per: z.literal('session'), count: few }),
          ]),
          note: optionalText(300),
          shifts: z.array(ShiftBody).max(300),
        }),
      )
      .max(60),
  })
  .meta({ id: 'StaffFacts' }) satisfies z.ZodType<StaffFacts>;
export const StaffSection = sectionOf('StaffSection', StaffBody);
export const SaveStaff = savingOf('SaveStaff', StaffBody);

export const PersonasBody = z
  .strictObject({
    personas: z
      .array(
        z.strictObject({
          id: Id,
          name: line(60),
          sharePercent: z.number().min(0).max(100).nullable(),
          who: optionalText(500),
          moves: optionalText(500),
          shares: optionalText(500),
        }),
      )
      .max(12),
  })
  .meta({ id: 'PersonasFacts' }) satisfies z.ZodType<PersonasFacts>;
export const PersonasSection = sectionOf('PersonasSection', PersonasBody);
export const SavePersonas = savingOf('SavePersonas', PersonasBody);
