/** The code of `/r/CODE`; '' when it was cut off, or null when the address is about something else. */
export function registrationCode(path: string): string | null {
  const match = /^\/r\/([^/]*)\/?$/.exec(path);
  if (!match) return null;
  return /^[A-Za-z0-9_-]{16,200}$/.test(match[1]!) ? match[1]! : '';
}

/** The ticket of `#ticket=…`, out of the part of the address that no server sees; '' when it was cut off. */
export function ticketOfHash(hash: string): string | null {
  if (!hash.startsWith('#ticket=')) return null;
  return /^#ticket=([A-Za-z0-9_-]{100,200})$/.exec(hash)?.[1] ?? '';
}
