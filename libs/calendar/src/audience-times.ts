import { weekdayOf, type PlainDate } from './plain-date.js';
import type { WorkCalendar } from './work-calendar.js';
import { isWorkingDay } from './working-days.js';
import type { PlainTime } from './zoned-time.js';

/** Days on which a window holds, before its weekdays are asked. Month and day are `MM-DD`; both ends are included. */
export type WindowDays =
  | { type: 'always' }
  /** Every year again; over the turn of the year when `to` is the earlier one. Without `to` only the first day is known. */
  | { type: 'yearly'; from: string; to: string | null }
  /** Once. Without `to` only the first day is known. */
  | { type: 'dates'; from: PlainDate; to: PlainDate | null };

/**
 * `weekdays` are those named, whatever the notices say; `working-days` and `days-off` follow the calendar: a make-up
 * Saturday is a school day, a public holiday is none.
 */
export type WindowWeekdays = { rule: 'weekdays'; weekdays: number[] } | { rule: 'working-days' } | { rule: 'days-off' };

/** A time at which an audience cannot come (`busy`) or would rather come than at others (`wanted`). */
export interface AudienceWindow {
  id: string;
  kind: 'busy' | 'wanted';
  name: string;
  days: WindowDays;
  on: WindowWeekdays;
  /** Local times; null: from the beginning, to the end of the day. */
  fromTime: PlainTime | null;
  toTime: PlainTime | null;
}

/** Pupils, parents, companies …: what an organization knows of their time. No window means that nothing is known. */
export interface Audience {
  id: string;
  name: string;
  windows: AudienceWindow[];
}

export interface AudienceTime {
  kind: 'busy' | 'wanted';
  name: string;
}

/**
 * What an audience has on between two local times of a day, in the order of its windows. A window that ends when the
 * event begins does not touch it. Times that are not known yet (null) mean the whole day.
 * `(pupils, '2027-06-07', '14:00', '16:00', CN) → [{ kind: 'busy', name: '高考' }]`
 * @throws CalendarRangeError for a day that does not exist
 */
export function audienceTimesOn(
  audience: Pick<Audience, 'windows'>,
  date: PlainDate,
  startTime: PlainTime | null,
  endTime: PlainTime | null,
  calendar: WorkCalendar,
): AudienceTime[] {
  const [start, end] = [startTime ?? '00:00', endTime ?? '24:00'];
  return audienceWindowsOn(audience, date, calendar)
    .filter((window) => touchesTimes(window, start, end))
    .map(({ kind, name }) => ({ kind, name }));
}

/** The windows that hold on a day, whatever the time: for whoever asks about many times of one day. Throws as above. */
export const audienceWindowsOn = (
  audience: Pick<Audience, 'windows'>,
  date: PlainDate,
  calendar: WorkCalendar,
): AudienceWindow[] =>
  audience.windows.filter((window) => isInDays(window.days, date) && isOnDay(window.on, date, calendar));

function isInDays(days: WindowDays, date: PlainDate): boolean {
  if (days.type === 'always') return true;
  const to = days.to ?? days.from;
  if (days.type === 'dates') return days.from <= date && date <= to;
  const day = date.slice(5);
  return days.from <= to ? days.from <= day && day <= to : day >= days.from || day <= to;
}

/** Whether a window has a minute between two local times; `24:00` is the end of the day. */
export const touchesTimes = ({ fromTime, toTime }: AudienceWindow, start: PlainTime, end: PlainTime): boolean =>
  start < (toTime ?? '24:00') && (fromTime ?? '00:00') < end;

function isOnDay(on: WindowWeekdays, date: PlainDate, calendar: WorkCalendar): boolean {
  if (on.rule === 'weekdays') return on.weekdays.includes(weekdayOf(date));
  return isWorkingDay(calendar, date).working === (on.rule === 'working-days');
}
