/** The event of `#count=…`: its id, '' where none is named, or null when the address is about something else. */
export function countAddress(hash: string): string | null {
  if (!/^#count(=|$)/.test(hash)) return null;
  return /^#count=([0-9a-f-]{36})$/.exec(hash)?.[1] ?? '';
}
