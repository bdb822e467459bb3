/** What `#personal=…` names: the secret, and the event whose counts open; an empty token when the link was cut off. */
export type PersonalToken = { token: string; eventId: string };

export function personalToken(hash: string): PersonalToken | null {
  if (!hash.startsWith('#personal=')) return null;
  const match = /^#personal=([A-Za-z0-9_-]{16,200})(?:\.([0-9a-f-]{36}))?$/.exec(hash);
  return { token: match?.[1] ?? '', eventId: match?.[2] ?? '' };
}
