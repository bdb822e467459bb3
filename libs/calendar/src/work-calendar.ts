import type { PlainDate } from './plain-date.js';

/** What a year's notice changes: days off from Monday to Friday, and weekend days that are worked (调休). Sorted. */
export interface YearExceptions {
  off: PlainDate[];
  work: PlainDate[];
}

/**
 * Which days are worked, as a plain value that can be stored, sent and merged.
 * `companyDaysOff` are the organization's own: they hold for its preparation, while offices stay open and statutory
 * deadlines run on, which is what `officialCalendar` is for.
 */
export interface WorkCalendar {
  /** `CN`, `CN-ZJ-HZ`, `US` … */
  jurisdiction: string;
  /** ISO weekdays that are not worked: 6 and 7 are Saturday and Sunday. */
  weekendDays: number[];
  /** By year, `'2026'`. */
  exceptions: Record<string, YearExceptions>;
  /** Years whose public holidays are known; a count that touches another one is provisional. */
  publishedYears: number[];
  companyDaysOff: PlainDate[];
}

export interface YearNotice extends YearExceptions {
  year: number;
}

/** What an organization adds to a calendar that ships. */
export interface CalendarAdditions {
  notices: YearNotice[];
  companyDaysOff: PlainDate[];
}

/**
 * The calendar with an organization's additions. A notice publishes its year, and takes the place of what shipped for
 * it: a government that amends a year issues the whole arrangement again. Company days off are joined, each once.
 */
export function mergeCalendars(base: WorkCalendar, additions: CalendarAdditions): WorkCalendar {
  const own = additions.notices.map(({ year, off, work }) => [String(year), { off: sorted(off), work: sorted(work) }]);
  const years = [...base.publishedYears, ...additions.notices.map((notice) => notice.year)];
  return {
    ...base,
    exceptions: { ...base.exceptions, ...(Object.fromEntries(own) as Record<string, YearExceptions>) },
    publishedYears: [...new Set(years)].sort((left, right) => left - right),
    companyDaysOff: sorted([...base.companyDaysOff, ...additions.companyDaysOff]),
  };
}

/** The calendar that authorities go by: without the organization's own days off. */
export const officialCalendar = (calendar: WorkCalendar): WorkCalendar =>
  calendar.companyDaysOff.length === 0 ? calendar : { ...calendar, companyDaysOff: [] };

const sorted = (dates: readonly PlainDate[]): PlainDate[] => [...new Set(dates)].sort();
