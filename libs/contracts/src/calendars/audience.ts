import type { Audience } from '@backcast/calendar/audience-times';
import { z } from 'zod';
import { SectionWriter } from '../events/section-writer.js';
import { Id, line, LocalTime, PlainDate, Version } from '../fields.js';

// 29 February is a day that a year may have.
const isMonthDay = (text: string): boolean => PlainDate.safeParse(`2028-${text}`).success;
const MonthDay = z.string().refine(isMonthDay, 'date');

const WindowDays = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('always') }),
  z.strictObject({ type: z.literal('yearly'), from: MonthDay, to: MonthDay.nullable() }),
  z
    .strictObject({ type: z.literal('dates'), from: PlainDate, to: PlainDate.nullable() })
    .refine(({ from, to }) => to === null || from <= to, { error: 'ends_before_start', path: ['to'] }),
]);
const WindowWeekdays = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('weekdays'), weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7) }),
  z.strictObject({ rule: z.literal('working-days') }),
  z.strictObject({ rule: z.literal('days-off') }),
]);

export const AudienceWindowBody = z
  .strictObject({
    id: Id,
    kind: z.enum(['busy', 'wanted']),
    name: line(60),
    days: WindowDays,
    on: WindowWeekdays,
    fromTime: LocalTime.nullable(),
    toTime: LocalTime.nullable(),
  })
  .refine(({ fromTime, toTime }) => fromTime === null || toTime === null || fromTime < toTime, {
    error: 'ends_before_start',
    path: ['toTime'],
  });
export const AudienceBody = z.strictObject({
  id: Id,
  name: line(60),
  windows: z.array(AudienceWindowBody).max(40),
}) satisfies z.ZodType<Audience>;
export type AudienceBody = z.infer<typeof AudienceBody>;

const idsOf = (all: AudienceBody[]): string[] =>
  all.flatMap(({ id, windows }) => [id, ...windows.map((one) => one.id)]);
const noIdTwice = (all: AudienceBody[]): boolean => new Set(idsOf(all)).size === idsOf(all).length;

export const AudienceList = z
  .object({ version: Version, writer: SectionWriter.nullable(), audiences: z.array(AudienceBody) })
  .meta({ id: 'AudienceList' });
export type AudienceList = z.infer<typeof AudienceList>;

export const SaveAudiences = z
  .strictObject({ version: Version, audiences: z.array(AudienceBody).max(20).refine(noIdTwice, 'id_twice') })
  .meta({ id: 'SaveAudiences' });
export type SaveAudiences = z.infer<typeof SaveAudiences>;
