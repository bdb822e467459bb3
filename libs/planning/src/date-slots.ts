import { addDays, weekdayOf } from '@backcast/calendar/plain-date';
import type { DateCandidate, TimingFacts } from './timing-facts.js';

/** A day and a time on which an event could begin: `YYYY-MM-DD` and `HH:MM` in its zone. */
export type DateSlot = { date: string; startTime: string };

/** Two years are looked through at most: beyond lies nothing that anybody knows. */
export const MOST_DAYS_SEARCHED = 731;

export const slotKey = ({ date, startTime }: DateSlot): string => `${date} ${startTime}`;

type Search = Pick<TimingFacts, 'windowFrom' | 'windowTo' | 'startTimes' | 'weekdays'>;

/** Every slot of a window, in order of time; none while an end of the window is not said. */
export function slotsInWindow({ windowFrom, windowTo, startTimes, weekdays }: Search): DateSlot[] {
  if (windowFrom === null || windowTo === null) return [];
  const times = [...new Set(startTimes)].sort();
  const slots: DateSlot[] = [];
  for (let day = 0, date = windowFrom; date <= windowTo && day < MOST_DAYS_SEARCHED; day += 1) {
    if (weekdays.includes(weekdayOf(date))) for (const startTime of times) slots.push({ date, startTime });
    date = addDays(date, 1);
  }
  return slots;
}

/** The slots of a window together with the candidates that somebody entered, each once. */
export function slotsToRank(search: Search, candidates: readonly DateCandidate[]): DateSlot[] {
  const all = [...slotsInWindow(search), ...candidates.map(({ date, startTime }) => ({ date, startTime }))];
  return [...new Map(all.map((slot) => [slotKey(slot), slot])).values()];
}

/** When a session ends that begins then; at the latest with the day. `('22:00', 150) → '23:59'` */
export function endOf(startTime: string, lengthMinutes: number): string {
  const minutes = Math.min(Number(startTime.slice(0, 2)) * 60 + Number(startTime.slice(3)) + lengthMinutes, 1439);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
