/** Places on this device that hold people's names, phone numbers and links, for the time without a connection. */
export const keptPeople = { day: 'backcast:day', counts: 'backcast:counts', talk: 'backcast:talk' } as const;

/** At sign-out, names and phone numbers leave this device. What was typed and not sent yet stays. */
export function forgetPeople(): void {
  try {
    for (const key of Object.values(keptPeople)) localStorage.removeItem(key);
  } catch {
    // Forbidden storage has kept nothing.
  }
}
