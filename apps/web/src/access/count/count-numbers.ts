import { addDays } from '@backcast/calendar/plain-date';
import { dayNumberOf } from '@backcast/calendar/work-day-index';
import type { CountStage } from '@backcast/planning/quotas-facts';
import type { CountEvent } from './kept-counts.js';
import { type CountTap, isCount, type Tap } from './tap.js';

/** One counter: a day, a session (null where the event has one) and a stage. */
export type CountPlace = { sessionId: string | null; day: string; stage: CountStage };

/** The taps that count beside what was read: refused ones do not, nor those that the reading holds already. */
export function openTaps(event: CountEvent, taps: readonly Tap[], account: string): CountTap[] {
  const held = new Set(event.mine.map(({ id }) => id));
  return taps
    .filter(isCount)
    .filter(
      (tap) => tap.account === account && tap.eventId === event.id && tap.state !== 'refused' && !held.has(tap.id),
    );
}

/** What one counter shows, and how much of it the server does not know yet. */
export function countAt(
  event: CountEvent,
  open: readonly CountTap[],
  place: CountPlace,
): { count: number; waiting: number } {
  const isHere = ({ day, sessionId }: { day: string; sessionId: string | null }): boolean =>
    day === place.day && (place.sessionId === null || sessionId === place.sessionId);
  const read = event.counts.filter(isHere).reduce((sum, count) => sum + count[place.stage], 0);
  const own = open.filter((tap) => isHere(tap) && tap.stage === place.stage);
  return { count: read + sumOf(own), waiting: sumOf(own.filter(({ state }) => state === 'waiting')) };
}

export const sumOf = (taps: readonly CountTap[]): number => taps.reduce((sum, { delta }) => sum + delta, 0);

/**
 * Today where the event is. The server's day rules: a phone whose calendar is off by days is off by as many when the
 * server cannot be asked.
 */
export function todayOf(event: CountEvent, now: Date, dayIn: (instant: string, zone: string) => string): string {
  const off = dayNumberOf(event.today) - dayNumberOf(dayIn(event.at, event.zone));
  return addDays(dayIn(now.toISOString(), event.zone), off);
}

/** What is counted on a day: the second confirmation the day before a session and on it, who arrived on the day. */
export function stagesOn(day: string, date: string | null): CountStage[] {
  const isEve = date !== null && day === addDays(date, -1);
  return [
    ...(['contacted', 'invited', 'confirmed'] as const),
    ...(isEve || day === date ? (['secondConfirmed'] as const) : []),
    ...(day === date ? (['arrived'] as const) : []),
  ];
}

/** Whether nothing at all was reported for a day. */
export const isEmptyDay = (event: CountEvent, open: readonly CountTap[], day: string): boolean =>
  !open.some((tap) => tap.day === day) &&
  !event.counts.some(
    (count) =>
      count.day === day &&
      count.contacted + count.invited + count.confirmed + count.secondConfirmed + count.arrived > 0,
  );
