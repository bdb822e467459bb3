import type { SessionRow } from './session-places.js';

/** Until the organizers close it or the last session is over. */
export const isRegistrationOpen = (page: { is_open: boolean }, sessions: readonly SessionRow[], now: Date): boolean =>
  page.is_open && sessions.length > 0 && sessions.some((session) => !isOver(session, now));

export const isOver = ({ starts_at, ends_at }: SessionRow, now: Date): boolean => {
  const end = ends_at ?? starts_at;
  return end !== null && end <= now;
};
