import type { WorkCalendar } from '@backcast/calendar/work-calendar';
import { z } from 'zod';
import { SectionWriter } from '../events/section-writer.js';
import { line, optionalLine, PlainDate, Version } from '../fields.js';

/** Where a calendar holds: a country, or a place below it (`CN-ZJ-HZ`). */
export const Jurisdiction = z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,8}){0,4}$/, 'jurisdiction');
const Country = z.string().regex(/^[A-Z]{2}$/, 'jurisdiction');
export const calendarYears = { first: 1970, last: 2080, mostAtOnce: 12 } as const;
const Year = z.number().int().min(calendarYears.first).max(calendarYears.last);
const AskedYear = z.coerce.number().int().min(calendarYears.first).max(calendarYears.last);

/** Which years are asked for; unless said otherwise those around today. */
export const CalendarFilter = z
  .strictObject({ from: AskedYear.optional(), to: AskedYear.optional() })
  .refine(
    ({ from, to }) => from === undefined || to === undefined || (from <= to && to - from < calendarYears.mostAtOnce),
    {
      error: 'years',
      path: ['to'],
    },
  );
export type CalendarFilter = z.infer<typeof CalendarFilter>;

const exceptions = { off: z.array(z.string()), work: z.array(z.string()) };
export const WorkCalendarView = z
  .object({
    jurisdiction: z.string(),
    weekendDays: z.array(z.number().int()),
    exceptions: z.record(z.string(), z.object(exceptions)),
    publishedYears: z.array(z.number().int()),
    companyDaysOff: z.array(z.string()),
  })
  .meta({ id: 'WorkCalendar' }) satisfies z.ZodType<WorkCalendar>;

const Days = z.array(PlainDate).max(366);
const noDayTwice = (dates: string[]): boolean => new Set(dates).size === dates.length;

/** A year's notice (放假通知) as the organization adds it: days off, and weekend days that are worked. */
export const YearNoticeBody = z
  .strictObject({ jurisdiction: Country, year: Year, off: Days, work: Days, source: optionalLine(200) })
  .refine(({ year, off, work }) => [...off, ...work].every((date) => date.startsWith(`${year}-`)), {
    error: 'other_year',
    path: ['off'],
  })
  .refine(({ off, work }) => noDayTwice([...off, ...work]), { error: 'day_twice', path: ['work'] });
export type YearNoticeBody = z.infer<typeof YearNoticeBody>;

export const CompanyDayOff = z.strictObject({ date: PlainDate, name: line(60) });
export type CompanyDayOff = z.infer<typeof CompanyDayOff>;

export const OrganizationCalendar = z
  .object({
    version: Version,
    writer: SectionWriter.nullable(),
    notices: z.array(
      z.object({
        jurisdiction: z.string(),
        year: z.number(),
        ...exceptions,
        source: z.string(),
        writer: SectionWriter,
      }),
    ),
    companyDaysOff: z.array(CompanyDayOff),
  })
  .meta({ id: 'OrganizationCalendar' });
export type OrganizationCalendar = z.infer<typeof OrganizationCalendar>;

export const SaveOrganizationCalendar = z
  .strictObject({
    version: Version,
    notices: z
      .array(YearNoticeBody)
      .max(100)
      .refine((all) => noDayTwice(all.map(({ jurisdiction, year }) => `${jurisdiction} ${year}`)), 'year_twice'),
    companyDaysOff: z
      .array(CompanyDayOff)
      .max(1000)
      .refine((all) => noDayTwice(all.map(({ date }) => date)), 'day_twice'),
  })
  .meta({ id: 'SaveOrganizationCalendar' });
export type SaveOrganizationCalendar = z.infer<typeof SaveOrganizationCalendar>;
