import { CalendarRangeError } from '../../libs/calendar/dist/calendar-range-error.js';
import { cnWorkCalendar } from '../../libs/calendar/dist/cn-work-calendar.js';
import { isPlainDate } from '../../libs/calendar/dist/plain-date.js';
import { minusWorkingDays, MOST_WORKING_DAYS } from '../../libs/calendar/dist/working-days.js';

/** The case with `result` and `provisional`, its other fields kept; or a sentence that says what is wrong with it. */
export function countBack(given, at) {
  const problem = problemOf(given);
  if (problem) return `Case ${at + 1}: ${problem}`;
  try {
    const { date, provisional } = minusWorkingDays(cnWorkCalendar, given.date, given.minusWorkingDays);
    return { ...given, result: date, provisional };
  } catch (error) {
    if (!(error instanceof CalendarRangeError)) throw error;
    return `Case ${at + 1}: ${given.minusWorkingDays} working days before ${given.date} is before the year 0001.`;
  }
}

function problemOf(given) {
  if (given === null || typeof given !== 'object' || Array.isArray(given)) return 'it is not an object.';
  const { date, minusWorkingDays: days } = given;
  if (date === undefined) return '"date" is missing.';
  if (typeof date !== 'string' || !isPlainDate(date))
    return `"date" is ${JSON.stringify(date)}, which is no day of the calendar (YYYY-MM-DD).`;
  if (days === undefined) return '"minusWorkingDays" is missing.';
  if (!Number.isInteger(days) || days < 0 || days > MOST_WORKING_DAYS)
    return `"minusWorkingDays" is ${JSON.stringify(days)}, and must be a whole number from 0 to ${MOST_WORKING_DAYS}.`;
  return undefined;
}
