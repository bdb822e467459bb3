import { makeUpDaysIn, publicHolidaysIn, type PublicHoliday } from '@backcast/calendar/public-holidays-in';
import type { WorkCalendar } from '@backcast/calendar/work-calendar';
import type { Speech } from '../language/texts-context.js';

/** What a holiday is called; two that run together have both names. */
export const holidayName = ({ names }: PublicHoliday, { texts }: Speech): string =>
  names.map((name) => texts.steps.holidays.names[name]).join(texts.steps.holidays.and);

/** The public holidays and make-up workdays between today and a day, by name and date; empty when there are none. */
export function holidaysBetween(calendar: WorkCalendar, today: string, date: string, speech: Speech): string {
  const { texts, formats } = speech;
  const text = texts.steps.holidays;
  const join = formats.language === 'zh-CN' ? '、' : ', ';
  const holidays = publicHolidaysIn(calendar, today, date).map((holiday) =>
    text.span(holidayName(holiday, speech), formats.monthDay(holiday.from), formats.monthDay(holiday.to), holiday.days),
  );
  const worked = makeUpDaysIn(calendar, today, date).map(formats.monthDay);
  return [
    holidays.length > 0 ? text.between(holidays.join(join)) : '',
    worked.length > 0 ? text.makeUp(worked.join(join)) : '',
  ]
    .filter(Boolean)
    .join(formats.language === 'zh-CN' ? '；' : '; ');
}
