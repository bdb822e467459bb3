import {
  mustNotFailKeys,
  mustNotFailStatuses,
  occasionSources,
  type OccasionFacts,
} from '@backcast/planning/occasion-facts';
import { z } from 'zod';
import { Id, optionalLine, optionalText, PlainDate } from '../fields.js';
import { savingOf, sectionOf } from './section.js';

export const OccasionBody = z
  .strictObject({
    source: z.enum(occasionSources).nullable(),
    what: optionalLine(80),
    theme: optionalLine(80),
    expectations: optionalText(1000),
    mustNotFail: z
      .array(
        z.strictObject({
          id: Id,
          key: z.enum(mustNotFailKeys),
          what: optionalLine(80),
          ownerId: Id.nullable(),
          check: optionalText(500),
          checkBy: PlainDate.nullable(),
          trigger: optionalText(500),
          fallback: optionalText(500),
          status: z.enum(mustNotFailStatuses),
        }),
      )
      .max(30),
    mayBend: z.array(z.strictObject({ id: Id, what: optionalLine(80), how: optionalText(300) })).max(30),
  })
  .meta({ id: 'OccasionFacts' }) satisfies z.ZodType<OccasionFacts>;
export const OccasionSection = sectionOf('OccasionSection', OccasionBody);
export const SaveOccasion = savingOf('SaveOccasion', OccasionBody);
