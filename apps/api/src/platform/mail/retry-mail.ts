import { Injectable } from '@nestjs/common';
import type { MailView } from '@backcast/contracts/platform/mail';
import { Database } from '../database/database.js';
import { notFound, Problem } from '../http/problem.js';
import { MailsRead } from './mails.read.js';
import { queueMail } from './send-mail.js';

const retrySql = `
  WITH retried AS (
    UPDATE mail SET state = 'waiting', attempts = 0, problem = '', sending_until = NULL
    WHERE org_id = $1 AND id = $2 AND state IN ('kept', 'failed') RETURNING id
  )
  SELECT id FROM retried`;

@Injectable()
export class RetryMail {
  constructor(
    private readonly database: Database,
    private readonly mails: MailsRead,
  ) {}

  /** Tries again to send a mail that was kept or failed. */
  async execute(orgId: string, mailId: string): Promise<MailView> {
    const retried = await this.database.transaction(async (tx) => {
      const rows: unknown[] = await tx.query(retrySql, [orgId, mailId]);
      if (rows.length > 0) await queueMail(tx, orgId, mailId);
      return rows.length > 0;
    });
    const mail = await this.mails.find(orgId, mailId);
    if (!mail) throw notFound();
    if (!retried) throw new Problem('conflict', 409, { state: mail.state });
    return mail;
  }
}
