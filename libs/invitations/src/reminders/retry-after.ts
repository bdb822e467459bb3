const minute = 60_000;
/** Pauses after the first, second … attempt that a gateway put off, in milliseconds. */
const pauses = [1, 3, 10, 30].map((minutes) => minutes * minute);

/** As often as a message is tried. */
export const mostAttempts = pauses.length + 1;

/**
 * When a message that was put off is tried again, as an instant in milliseconds; null when it was tried often enough, or
 * the event would have begun. `attempts` counts those that were made.
 */
export function retryAt(at: { attempts: number; now: number; startsAt: number }): number | null {
  const pause = pauses[at.attempts - 1];
  if (pause === undefined || at.now + pause >= at.startsAt) return null;
  return at.now + pause;
}
