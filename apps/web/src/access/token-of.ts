/** The secret of an access link, out of the address's fragment: `#join=…` or `#reset=…`; null when it is damaged. */
export function tokenOf(fragment: string): string | null {
  const match = /^#[a-z-]+=([A-Za-z0-9_-]{16,200})$/.exec(fragment);
  return match?.[1] ?? null;
}
