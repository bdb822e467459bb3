import { TZDate } from '@date-fns/tz';

const two = (value: number): string => String(value).padStart(2, '0');

/** The day, `YYYY-MM-DD`, that it is in `zone` (an IANA name) at this instant. */
export const todayIn = (zone: string, instant: Date): string => {
  const local = new TZDate(instant.getTime(), zone);
  return `${String(local.getFullYear()).padStart(4, '0')}-${two(local.getMonth() + 1)}-${two(local.getDate())}`;
};

/** The hour of the day, 0 to 23, that it is in `zone` at this instant. */
export const hourIn = (zone: string, instant: Date): number => new TZDate(instant.getTime(), zone).getHours();

/**
 * The instant at which clocks in `zone` show this day (`YYYY-MM-DD`) and time (`HH:MM`). A time that is skipped in
 * spring is moved on by the skipped hour; one that comes twice in autumn is the first of the two.
 * Example: `instantOf('2027-07-10', '14:00', 'Asia/Shanghai')` is 06:00 UTC.
 */
export const instantOf = (date: string, time: string, zone: string): Date => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const local = new TZDate(year, month - 1, day, hour, minute, 0, zone);
  return new Date(local.getTime());
};
