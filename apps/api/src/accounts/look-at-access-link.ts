import { Injectable } from '@nestjs/common';
import type { AccessLinkView, LookAtAccessLink as LookBody } from '@backcast/contracts/accounts/access-link';
import type { EntityManager } from 'typeorm';
import { GuessLimit } from '../platform/auth/guess-limit.js';
import { hashToken } from '../platform/auth/secret-token.js';
import { Database } from '../platform/database/database.js';
import { Problem } from '../platform/http/problem.js';

export type AccessLinkRow = {
  id: string;
  org_id: string;
  person_id: string;
  kind: AccessLinkView['kind'];
  expires_at: Date;
  person_name: string;
  mail: string;
  phone: string;
  organization_name: string;
  account_id: string | null;
  sign_in_name: string | null;
};

/** The link that a token opens, if it may still be used; locks it when `lock` is set. Throws `link_used_or_expired`. */
export const findAccessLink = async (tx: EntityManager, token: string, lock: boolean): Promise<AccessLinkRow> => {
  const [row] = (await tx.query(
    `SELECT l.id, l.org_id, l.person_id, l.kind, l.expires_at, p.name AS person_name, p.mail, p.phone,
            o.name AS organization_name, p.account_id, a.sign_in_name
     FROM access_link l
     JOIN person p ON p.org_id = l.org_id AND p.id = l.person_id
     JOIN organization o ON o.id = l.org_id
     LEFT JOIN account a ON a.id = p.account_id
     WHERE l.token_hash = $1 AND l.used_at IS NULL AND l.revoked_at IS NULL AND l.expires_at > now()
       AND p.disabled_at IS NULL AND (l.kind = 'join') = (p.account_id IS NULL)
     ${lock ? 'FOR UPDATE OF l, p' : ''}`,
    [hashToken(token)],
  )) as AccessLinkRow[];
  if (!row) throw new Problem('link_used_or_expired', 410);
  return row;
};

@Injectable()
export class LookAtAccessLink {
  constructor(
    private readonly database: Database,
    private readonly guesses: GuessLimit,
  ) {}

  async execute(body: LookBody, address: string): Promise<AccessLinkView> {
    await this.guesses.takeByAddress(address);
    const link = await findAccessLink(this.database.source.manager, body.token, false);
    await this.guesses.forgiveAddress(address);
    return {
      kind: link.kind,
      organizationName: link.organization_name,
      personName: link.person_name,
      signInName: link.sign_in_name ?? (link.mail || link.phone),
      expiresAt: link.expires_at.toISOString(),
    };
  }
}
