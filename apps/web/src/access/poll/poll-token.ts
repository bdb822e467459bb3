/** The secret of a date poll's link, out of the part of the address that no server sees: `#poll=…`; '' when it is cut. */
export function pollToken(hash: string): string | null {
  if (!hash.startsWith('#poll=')) return null;
  return /^#poll=([A-Za-z0-9_-]{16,200})$/.exec(hash)?.[1] ?? '';
}
