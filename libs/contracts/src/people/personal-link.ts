import { z } from 'zod';
import { Id, Instant, Token } from '../fields.js';

/**
 * `open`: the next device that knows the digits is bound; `bound`: one was, and no other will be; `expired`: nobody came
 * in time; `locked`: too many wrong digits, only a new link helps.
 */
export const personalLinkStates = ['open', 'bound', 'expired', 'locked'] as const;
export type PersonalLinkState = (typeof personalLinkStates)[number];

/** Asks what a personal link is for. Asking binds nothing. */
export const LookAtPersonalLink = z.strictObject({ token: Token }).meta({ id: 'LookAtPersonalLink' });
export type LookAtPersonalLink = z.infer<typeof LookAtPersonalLink>;

export const PersonalLinkView = z
  .object({
    state: z.enum(personalLinkStates),
    organizationName: z.string(),
    personName: z.string(),
    /** This browser is signed in as that person already. */
    isHere: z.boolean(),
  })
  .meta({ id: 'PersonalLinkView' });
export type PersonalLinkView = z.infer<typeof PersonalLinkView>;

/** Binds this browser to the person and signs in; `digits` are the last four of the person's phone. */
export const BindPersonalLink = z
  .strictObject({ token: Token, digits: z.string().regex(/^\d{4}$/, 'digits') })
  .meta({ id: 'BindPersonalLink' });
export type BindPersonalLink = z.infer<typeof BindPersonalLink>;

/** The link of one inviter as a lead sees it; the secret itself is shown once, when it is made. */
export const InviterLink = z.object({
  personId: Id,
  state: z.enum([...personalLinkStates, 'none']),
  /** Without one there are no digits to ask for, and no link can be made. */
  hasPhone: z.boolean(),
  openUntil: Instant.nullable(),
  boundAt: Instant.nullable(),
  /** When a bound phone was last used, within ten minutes. */
  seenAt: Instant.nullable(),
  /** Phones that are signed in through the link. */
  phones: z.number().int(),
});
export type InviterLink = z.infer<typeof InviterLink>;
export const InviterLinkList = z.object({ links: z.array(InviterLink) }).meta({ id: 'InviterLinkList' });
export type InviterLinkList = z.infer<typeof InviterLinkList>;

export const MadePersonalLink = z
  .object({ url: z.string(), openUntil: Instant, othersCanReach: z.boolean() })
  .meta({ id: 'MadePersonalLink' });
export type MadePersonalLink = z.infer<typeof MadePersonalLink>;
