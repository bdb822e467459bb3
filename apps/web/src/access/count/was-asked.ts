const keyOf = (eventId: string): string => `backcast:yesterday:${eventId}`;

/** The day for which this phone asked last whether something is to be added, so that it asks once. */
export const wasAsked = {
  read: (eventId: string): string | null => {
    try {
      return localStorage.getItem(keyOf(eventId));
    } catch {
      return null;
    }
  },
  keep: (eventId: string, day: string): void => {
    try {
      localStorage.setItem(keyOf(eventId), day);
    } catch {
      // Asked again after the next start.
    }
  },
};
