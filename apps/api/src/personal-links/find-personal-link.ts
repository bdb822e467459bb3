import type { PersonalLinkState } from '@backcast/contracts/people/personal-link';
import type { EntityManager } from 'typeorm';
import { hashToken } from '../platform/auth/secret-token.js';
import { Problem } from '../platform/http/problem.js';

/** Wrong digits until a link is locked: five guesses at ten thousand, then a lead must make another link. */
export const mostMisses = 5;

export type PersonalLinkRow = {
  id: string;
  org_id: string;
  person_id: string;
  person_name: string;
  phone: string;
  organization_name: string;
  open_until: Date;
  bound_at: Date | null;
  misses: number;
};

/**
 * The personal link that a token opens; locks it when `lock` is set. Throws `link_used_or_expired` for one that was
 * revoked or made anew, or whose person was disabled.
 */
export const findPersonalLink = async (tx: EntityManager, token: string, lock: boolean): Promise<PersonalLinkRow> => {
  const [row] = (await tx.query(
    `SELECT l.id, l.org_id, l.person_id, p.name AS person_name, p.phone, o.name AS organization_name, l.open_until,
            l.bound_at, l.misses
     FROM personal_link l
     JOIN person p ON p.org_id = l.org_id AND p.id = l.person_id
     JOIN organization o ON o.id = l.org_id
     WHERE l.code_hash = $1 AND l.revoked_at IS NULL AND p.disabled_at IS NULL
     ${lock ? 'FOR UPDATE OF l' : ''}`,
    [hashToken(token)],
  )) as PersonalLinkRow[];
  if (!row) throw new Problem('link_used_or_expired', 410);
  return row;
};

/** Bound comes before locked: whoever guesses at a bound link changes nothing about it. */
export const stateOfLink = (
  link: Pick<PersonalLinkRow, 'bound_at' | 'misses' | 'open_until'>,
  now: Date,
): PersonalLinkState => {
  if (link.bound_at !== null) return 'bound';
  if (link.misses >= mostMisses) return 'locked';
  return link.open_until <= now ? 'expired' : 'open';
};

/** The last four digits of a phone number however it is written, or null when it has fewer. */
export const lastDigits = (phone: string): string | null => /\d{4}$/.exec(phone.replace(/\D/g, ''))?.[0] ?? null;
