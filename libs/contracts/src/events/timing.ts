import { prepWorkingDaysRange, type TimingFacts } from '@backcast/planning/timing-facts';
import { z } from 'zod';
import { Id, LocalTime, optionalLine, PlainDate } from '../fields.js';
import { savingOf, sectionOf } from './section.js';

export const TimingBody = z
  .strictObject({
    prepWorkingDays: z.number().int().min(prepWorkingDaysRange.min).max(prepWorkingDaysRange.max),
    windowFrom: PlainDate.nullable(),
    windowTo: PlainDate.nullable(),
    startTimes: z.array(LocalTime).min(1).max(8),
    lengthMinutes: z.number().int().min(15).max(1440),
    weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
    audienceIds: z.array(Id).max(20),
    candidates: z
      .array(z.strictObject({ id: Id, date: PlainDate, startTime: LocalTime, note: optionalLine(120) }))
      .max(60),
  })
  .refine(({ windowFrom, windowTo }) => windowFrom === null || windowTo === null || windowFrom <= windowTo, {
    error: 'ends_before_start',
    path: ['windowTo'],
  })
  .meta({ id: 'TimingFacts' }) satisfies z.ZodType<TimingFacts>;
export const TimingSection = sectionOf('TimingSection', TimingBody);
export const SaveTiming = savingOf('SaveTiming', TimingBody);
