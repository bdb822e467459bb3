import type { AccessLinkView } from '@backcast/contracts/accounts/access-link';

export type AccessToken = { kind: AccessLinkView['kind']; token: string };

/** The token of an access link, out of the part of the address that no server sees: `#join=…`, `#reset-password=…`. */
export function accessToken(hash: string): AccessToken | null {
  const match = /^#(join|reset-password)=([A-Za-z0-9_-]{16,200})$/.exec(hash);
  return match ? { kind: match[1] as AccessToken['kind'], token: match[2]! } : null;
}
