const key = (code: string): string => `backcast.ticket.${code}`;

/** The ticket that this browser got through a link, so that coming back shows it; null where there is none. */
export function keptTicket(code: string): string | null {
  try {
    return localStorage.getItem(key(code));
  } catch {
    return null; // Browsers that keep nothing register all the same.
  }
}

export function keepTicket(code: string, ticket: string): void {
  try {
    localStorage.setItem(key(code), ticket);
  } catch {
    // As above: the address of the ticket is kept by whoever bookmarks it.
  }
}
