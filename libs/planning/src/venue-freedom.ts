import type { FreeWindow } from './venue-facts.js';

/** Whether a venue is free; `unknown` while it was not asked or no day is set. */
export type VenueFreedom = 'free' | 'taken' | 'unknown';

/** Whether a venue is free on all of these days (`YYYY-MM-DD`), by what it said. Several windows may cover them together. */
export function venueFreedom(freeWindows: readonly Pick<FreeWindow, 'from' | 'to'>[], days: string[]): VenueFreedom {
  if (freeWindows.length === 0 || days.length === 0) return 'unknown';
  const isFree = (day: string): boolean => freeWindows.some(({ from, to }) => from <= day && day <= to);
  return days.every(isFree) ? 'free' : 'taken';
}
