/** Hours in which nobody is written to, `HH:MM` in the organization's zone; none where both are the same. */
export type QuietHours = { from: string; until: string };

/**
 * Whether a local time (`HH:MM`) lies in the quiet hours, which usually go over midnight: `21:00` to `08:00` has 07:59
 * and not 08:00. What is found meanwhile waits until they are over.
 */
export const isQuiet = (time: string, { from, until }: QuietHours): boolean =>
  from <= until ? time >= from && time < until : time >= from || time < until;
