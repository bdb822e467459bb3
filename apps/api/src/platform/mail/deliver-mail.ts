import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../database/database.js';
import { sendMailAttempts } from '../jobs/job-options.js';
import { isRefusedForGood, MailServer } from './mail-server.js';
import { hintMail } from './send-mail.js';

type Claimed = { id: string; org_id: string; subject: string; text: string; attempts: number; to: string };

const claimSql = `
  WITH claimed AS (
    UPDATE mail m SET attempts = m.attempts + 1, sending_until = now() + interval '90 seconds'
    FROM person p
    WHERE m.id = $1 AND p.org_id = m.org_id AND p.id = m.person_id
      AND m.state = 'waiting' AND (m.sending_until IS NULL OR m.sending_until <= now())
    RETURNING m.id, m.org_id, m.subject, m.text, m.attempts, p.mail AS "to"
  )
  SELECT * FROM claimed`;

const settleSql = `
  UPDATE mail SET state = $2, problem = $3, sending_until = now(), sent_at = CASE WHEN $2 = 'sent' THEN now() END
  WHERE id = $1 AND state = 'waiting'`;

/**
 * Sends one waiting mail. Two at once are excluded by the claim; what remains is that a process dies between the
 * server's "taken" and our note of it: then the mail goes out a second time, with the same Message-ID.
 */
@Injectable()
export class DeliverMail {
  private readonly logger = new Logger('mail');

  constructor(
    private readonly database: Database,
    private readonly server: MailServer,
  ) {}

  async execute(mailId: string): Promise<void> {
    const [mail] = await this.database.query<Claimed>(claimSql, [mailId]);
    if (!mail) return this.requireNotWaiting(mailId);
    if (!this.server.isConfigured) return this.settle(mail, 'kept', '');
    if (mail.to === '') return this.settle(mail, 'kept', 'no-address');
    try {
      await this.server.send(mail);
    } catch (error) {
      return this.settleFailure(mail, error as Error);
    }
    await this.settle(mail, 'sent', '');
  }

  // Somebody else may be sending it, or may have died doing so: then it is looked at again later.
  private async requireNotWaiting(mailId: string): Promise<void> {
    const waiting = await this.database.query(`SELECT 1 FROM mail WHERE id = $1 AND state = 'waiting'`, [mailId]);
    if (waiting.length > 0) throw new Error('The mail is being sent by another process');
  }

  private async settleFailure(mail: Claimed, error: Error): Promise<void> {
    const isOver = mail.attempts >= sendMailAttempts || isRefusedForGood(error);
    await this.settle(mail, isOver ? 'failed' : 'waiting', error.message.slice(0, 1_000));
    if (!isOver) throw error;
    this.logger.error({ msg: 'A mail could not be sent and stays in the outbox page', mail: mail.id });
  }

  private async settle(mail: Claimed, state: string, problem: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query(settleSql, [mail.id, state, problem]);
      await hintMail(tx, mail.org_id, mail.id);
    });
  }
}
