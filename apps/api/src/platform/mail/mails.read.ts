import { Injectable } from '@nestjs/common';
import type { MailFilter, MailList, MailView } from '@backcast/contracts/platform/mail';
import { Database } from '../database/database.js';
import { hideSecrets } from './hide-secrets.js';
import { MailServer } from './mail-server.js';

type Row = Omit<MailView, 'createdAt' | 'sentAt'> & { seq: string; createdAt: Date; sentAt: Date | null };

const page = 50;

const sql = `
  SELECT m.seq::text, m.id, p.mail AS "to", m.subject, m.text, m.state, m.attempts, m.problem,
         m.created_at AS "createdAt", m.sent_at AS "sentAt"
  FROM mail m JOIN person p ON p.org_id = m.org_id AND p.id = m.person_id
  WHERE m.org_id = $1 AND ($2::bigint IS NULL OR m.seq < $2) AND ($3::text IS NULL OR m.state = $3)
    AND ($4::uuid IS NULL OR m.id = $4)
  ORDER BY m.seq DESC LIMIT ${page + 1}`;

// A link is for its reader. An admin sees it only where nobody else could hand it over; a mail that a server takes,
// or will take, may open an account that is somebody in other organizations too.
const view = ({ createdAt, sentAt, ...row }: Row, goesOut: boolean): MailView => ({
  ...row,
  text: row.state === 'sent' || (goesOut && row.state !== 'kept') ? hideSecrets(row.text) : row.text,
  createdAt: createdAt.toISOString(),
  sentAt: sentAt?.toISOString() ?? null,
});

@Injectable()
export class MailsRead {
  constructor(
    private readonly database: Database,
    private readonly server: MailServer,
  ) {}

  /** Newest first. */
  async list(orgId: string, { before, state }: MailFilter): Promise<MailList> {
    const rows = await this.database.query<Row>(sql, [orgId, before ?? null, state ?? null, null]);
    const mails = rows.slice(0, page);
    const next = rows.length > page ? (mails.at(-1)?.seq ?? null) : null;
    return { mails: mails.map((mail) => view(mail, this.server.isConfigured)), smtp: this.server.isConfigured, next };
  }

  async find(orgId: string, mailId: string): Promise<MailView | null> {
    const [row] = await this.database.query<Row>(sql, [orgId, null, null, mailId]);
    return row ? view(row, this.server.isConfigured) : null;
  }
}
