import type { PlainDate } from '@backcast/calendar/plain-date';
import type { WorkCalendar } from '@backcast/calendar/work-calendar';
import { dateOfDay, dayNumberOf, indexOf } from '@backcast/calendar/work-day-index';

/**
 * Working days as whole numbers counted from today, so that a network of tasks is nothing but integers. 0 is today when
 * it is worked and the next working day otherwise; −1 is the last one before today.
 */
export interface WorkDays {
  /** Working days from today up to a day that is itself not counted; negative for a day before today. */
  before(date: PlainDate): number;
  /** The same with the day itself: something that ends with this number is done by the evening of `date`. */
  through(date: PlainDate): number;
  /** The day that a number stands for. */
  dateAt(index: number): PlainDate;
  /** Whether a count from today to this day touches a year whose calendar is not published. */
  isProvisional(date: PlainDate): boolean;
  /** Whether today is one of them. */
  isTodayWorked: boolean;
}

// A calendar on which nothing is worked would be looked through for ever.
const longestRest = 4_000;

/**
 * `extraDay` is worked whatever the calendar says: on the day of the event everybody works.
 * `(CN, '2027-06-22', '2027-07-10')`: before('2027-07-10') is 15, with the make-up Saturday of 26 June, and that Saturday
 * of the event is number 15.
 */
export function workDaysFrom(calendar: WorkCalendar, today: PlainDate, extraDay: PlainDate | null = null): WorkDays {
  const index = indexOf(calendar);
  const origin = dayNumberOf(today);
  const extra = extraDay === null ? null : dayNumberOf(extraDay);
  const works = (day: number): boolean => day === extra || index.works(day);
  const forwards = countedDays(works, origin, 1);
  const backwards = countedDays(works, origin - 1, -1);
  // The same few days are asked for again and again.
  const dates = kept(dateOfDay);
  const numbers = kept(dayNumberOf);
  const beforeDay = (day: number): number => (day >= origin ? forwards.until(day) : 0 - backwards.until(day));
  return {
    before: (date) => beforeDay(numbers(date)),
    through: (date) => beforeDay(numbers(date) + 1),
    dateAt: (at) => dates(at >= 0 ? forwards.at(at) : backwards.at(-1 - at)),
    isProvisional: (date) => index.isProvisional(origin, dayNumberOf(date)),
    isTodayWorked: works(origin),
  };
}

/** A function whose answers are kept. */
function kept<From, To>(ask: (from: From) => To): (from: From) => To {
  const known = new Map<From, To>();
  return (from) => {
    const before = known.get(from);
    if (before !== undefined) return before;
    const answer = ask(from);
    known.set(from, answer);
    return answer;
  };
}

/** Working days in one direction, looked up as far as somebody asked. */
function countedDays(works: (day: number) => boolean, first: number, step: 1 | -1) {
  const days: number[] = [];
  // How many are worked before the n-th day looked at.
  const counts: number[] = [0];
  const look = (): void => {
    const day = first + step * (counts.length - 1);
    const isStuck = counts.length - 1 - Math.abs((days.at(-1) ?? first) - first) > longestRest;
    if (works(day) || isStuck) days.push(day);
    counts.push(days.length);
  };
  return {
    at: (number: number): number => {
      while (days.length <= number) look();
      return days[number]!;
    },
    /** Working days from `first` up to `day`: forwards it is not counted, backwards it is. */
    until: (day: number): number => {
      const steps = step === 1 ? day - first : first - day + 1;
      while (counts.length <= steps) look();
      return counts[steps]!;
    },
  };
}
