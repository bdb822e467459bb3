import type { AudienceWindow } from '@backcast/calendar/audience-times';
import type { Formats } from '@backcast/texts/format';
import type { PlannerTexts } from '@backcast/texts/planner';

/** When a window holds, in one line: days, weekdays, hours. */
export function windowInWords(window: AudienceWindow, texts: PlannerTexts, formats: Formats): string {
  const parts = [daysInWords(window, texts, formats), onInWords(window, texts, formats), hoursInWords(window, texts)];
  return parts.filter((part) => part !== '').join(' · ');
}

function daysInWords({ days }: AudienceWindow, texts: PlannerTexts, formats: Formats): string {
  const text = texts.calendar.audiences;
  if (days.type === 'always') return text.always;
  const show = days.type === 'yearly' ? (day: string) => monthDay(day, formats) : formats.day;
  if (days.type === 'yearly')
    return days.to === null ? text.yearlyFrom(show(days.from)) : text.yearly(show(days.from), show(days.to));
  return days.to === null ? text.datesFrom(show(days.from)) : text.dates(show(days.from), show(days.to));
}

/** A day of every year, without weekday: 2028 has them all. */
const monthDay = (day: string, { language }: Formats): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`2028-${day}T12:00:00Z`));

function onInWords({ on }: AudienceWindow, texts: PlannerTexts, formats: Formats): string {
  const text = texts.calendar.audiences;
  if (on.rule === 'working-days') return text.onWorkingDays;
  if (on.rule === 'days-off') return text.onDaysOff;
  if (on.weekdays.length === 7) return text.everyDay;
  // 2024 began on a Monday.
  const names = on.weekdays.toSorted().map((day) => formats.weekday(`2024-01-0${day}`).replace(/^周/, ''));
  return text.onWeekdays(names);
}

function hoursInWords({ fromTime, toTime }: AudienceWindow, texts: PlannerTexts): string {
  const text = texts.calendar.audiences;
  if (fromTime === null && toTime === null) return text.allDay;
  return text.hours(fromTime ?? '00:00', toTime ?? '24:00');
}
