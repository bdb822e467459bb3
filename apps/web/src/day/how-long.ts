import type { DayTexts } from '@backcast/texts/day';

const minute = 60_000;

/** A span in words that a glance takes in: days from two on, else hours and minutes. Rounded up: nobody comes late by it. */
export function howLong(milliseconds: number, texts: DayTexts): string {
  const minutes = Math.ceil(milliseconds / minute);
  if (milliseconds < minute) return texts.lessThanMinute;
  if (minutes < 60) return texts.minutes(minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? texts.hours(hours, minutes % 60) : texts.days(Math.floor(hours / 24));
}
