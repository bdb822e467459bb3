import { Injectable, Logger } from '@nestjs/common';
import { mailTexts } from '@backcast/texts/mail';
import type { Language } from '@backcast/contracts/fields';
import { GuessLimit } from '../platform/auth/guess-limit.js';
import { Clock } from '../platform/clock/clock.js';
import { Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { describeFailure } from '../platform/http/describe-failure.js';
import { addMail } from '../platform/mail/send-mail.js';
import { belongsToOneOrganization, makeAccessLink } from './make-access-link.js';
import { normalizeSignInName } from './sign-in-name.js';

type Row = { id: string; org_id: string; organization_name: string; name: string; language: Language; zone: string };

// A person's mail address is written by the admins of one organization, and mails that no server took are read by them.
// An account that is more than a person of that one organization is theirs neither to read nor to redirect: its link
// goes only by mail and only to the address that is its sign-in name.
const recipientSql = `
  SELECT p.id, p.org_id, o.name AS organization_name, p.name, o.zone, coalesce(a.language, o.language) AS language
  FROM account a JOIN person p ON p.account_id = a.id JOIN organization o ON o.id = p.org_id
  WHERE a.sign_in_name = $1 AND p.disabled_at IS NULL AND p.mail <> ''
    AND (($2 AND lower(p.mail) = a.sign_in_name) OR ${belongsToOneOrganization})
  ORDER BY lower(p.mail) = a.sign_in_name DESC, p.created_at LIMIT 1`;

/**
 * Sends a link that sets a new password, if there is such an account. The caller learns nothing either way: the work
 * goes on after the answer, so that not even the time tells.
 */
@Injectable()
export class ForgotPassword {
  private readonly logger = new Logger('forgot-password');

  constructor(
    private readonly database: Database,
    private readonly guesses: GuessLimit,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async execute(signInName: string, address: string): Promise<void> {
    await this.guesses.takeByAddress(address);
    const name = normalizeSignInName(signInName);
    if (name === null) return;
    await this.guesses.takeByAccount(`forgot ${name}`);
    setImmediate(
      () => void this.send(name).catch((error: unknown) => this.logger.error({ err: describeFailure(error) })),
    );
  }

  private async send(name: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [person] = (await tx.query(recipientSql, [name, this.config.smtpUrl !== null])) as Row[];
      if (!person) return;
      const who = { orgId: person.org_id, id: person.id };
      const link = await makeAccessLink(tx, this.config, who, 'reset-password', this.clock.now());
      const text = mailTexts(person.language).passwordReset({
        personName: person.name,
        organizationName: person.organization_name,
        url: link.url,
        expiresAt: link.expiresAt,
        zone: person.zone,
      });
      await addMail(tx, { orgId: person.org_id, personId: person.id, ...text });
    });
  }
}
