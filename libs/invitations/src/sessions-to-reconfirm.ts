/** When a session is: its day and start in the event's zone, null while open. */
export type SessionTime = { id: string; date: string | null; startTime: string | null };

/**
 * The sessions for which a yes was given to another time than they have now: those whose day or start moved. A session
 * that had no day yet was promised nothing, and one that is gone is asked about with the others.
 */
export function sessionsToReconfirm(before: readonly SessionTime[], after: readonly SessionTime[]): string[] {
  return before
    .filter((old) => {
      const now = after.find(({ id }) => id === old.id);
      return old.date !== null && (now?.date !== old.date || now.startTime !== old.startTime);
    })
    .map(({ id }) => id);
}
