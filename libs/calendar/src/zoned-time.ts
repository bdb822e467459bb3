import { tzOffset } from '@date-fns/tz';
import { CalendarRangeError } from './calendar-range-error.js';
import { isPlainDate, type PlainDate } from './plain-date.js';
import { isTimeZone } from './time-zones.js';

/** A time of day: `HH:MM`; seconds (`HH:MM:SS`, as databases write them) are accepted. */
export type PlainTime = string;

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * The UTC instant of a local date and time in a zone. Where clocks are put back, a time that happens twice means the
 * first; where they are put forward, a time that never happens means as much later as the clocks were moved
 * (02:30 becomes 03:30), as iCalendar and Temporal's "compatible" do.
 * @throws CalendarRangeError for a date, time or zone that does not exist
 */
export function instantOf(date: PlainDate, time: PlainTime, zone: string): Date {
  const local = localMillis(date, time);
  const instants = instantsOf(local, zone);
  return new Date(instants[0] ?? local - offsetAt(local - day, zone));
}

/** How often a local time happens in its zone: 1, or 0 or 2 when clocks are moved; for a screen that says so. */
export const timesThatHappen = (date: PlainDate, time: PlainTime, zone: string): number =>
  instantsOf(localMillis(date, time), zone).length;

/**
 * Local date and time (`HH:MM`) of an instant in a zone; the inverse of `instantOf`.
 * @throws CalendarRangeError for a zone or an instant that does not exist
 */
export function localTimeOf(instant: Date, zone: string): { date: PlainDate; time: PlainTime } {
  if (Number.isNaN(instant.getTime())) throw new CalendarRangeError('time', instant);
  const local = new Date(instant.getTime() + offsetAt(instant.getTime(), zone)).toISOString();
  const date = local.slice(0, 10);
  if (!isPlainDate(date)) throw new CalendarRangeError('time', instant);
  return { date, time: local.slice(11, 16) };
}

/** Today's date in a zone, at the given instant. Throws like `localTimeOf`. */
export const todayIn = (zone: string, now: Date): PlainDate => localTimeOf(now, zone).date;

/** The zone's offset from UTC at an instant, in minutes: 480 in Shanghai. Throws like `localTimeOf`. */
export const offsetMinutes = (instant: Date, zone: string): number => offsetAt(instant.getTime(), zone) / minute;

/** Every instant, in order, at which clocks in the zone show the local time; offsets a day before and after are all there are. */
function instantsOf(local: number, zone: string): number[] {
  const offsets = new Set([offsetAt(local - day, zone), offsetAt(local + day, zone)]);
  return [...offsets]
    .map((offset) => local - offset)
    .filter((instant) => instant + offsetAt(instant, zone) === local)
    .sort((left, right) => left - right);
}

function offsetAt(instant: number, zone: string): number {
  if (!isTimeZone(zone)) throw new CalendarRangeError('zone', zone);
  return Math.round(tzOffset(zone, new Date(instant)) * minute);
}

/** The local time as if it were UTC. */
function localMillis(date: PlainDate, time: PlainTime): number {
  if (!isPlainDate(date)) throw new CalendarRangeError('date', date);
  if (!/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(time)) throw new CalendarRangeError('time', time);
  return Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}Z`);
}
