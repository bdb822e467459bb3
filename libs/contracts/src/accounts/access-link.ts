import { z } from 'zod';
import { Instant, Password, SignInName, Token } from '../fields.js';

export const accessLinkKinds = ['join', 'reset-password'] as const;

/** What a link is for. Looking never consumes it. */
export const LookAtAccessLink = z.strictObject({ token: Token }).meta({ id: 'LookAtAccessLink' });
export type LookAtAccessLink = z.infer<typeof LookAtAccessLink>;

export const AccessLinkView = z
  .object({
    kind: z.enum(accessLinkKinds),
    organizationName: z.string(),
    personName: z.string(),
    /** Suggested sign-in name: the person's mail or phone, or the account's own when a password is reset. */
    signInName: z.string(),
    expiresAt: Instant,
  })
  .meta({ id: 'AccessLinkView' });
export type AccessLinkView = z.infer<typeof AccessLinkView>;

/** Uses the link up: makes the account (`join`) or sets its new password (`reset-password`), and signs in. */
export const ClaimAccessLink = z
  .strictObject({ token: Token, signInName: SignInName, password: Password })
  .meta({ id: 'ClaimAccessLink' });
export type ClaimAccessLink = z.infer<typeof ClaimAccessLink>;

/** The link itself; shown once to the admin who made it. */
export const MadeAccessLink = z
  .object({ url: z.string(), expiresAt: Instant, othersCanReach: z.boolean() })
  .meta({ id: 'MadeAccessLink' });
export type MadeAccessLink = z.infer<typeof MadeAccessLink>;
